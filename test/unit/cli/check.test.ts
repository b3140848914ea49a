/** `newsmark check`, and its SARIF against the schema that OASIS published. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Ajv from 'ajv-draft-04';
import type { Log } from 'sarif';
import { parseCommand } from '../../../server/cli/args';
import { newsmark as run, type Run } from './support/newsmark';

const ROOT = path.join(__dirname, '../../..');
const schema = JSON.parse(fs.readFileSync(path.join(ROOT, 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8')) as object;
// formats are those of URIs and dates, which ajv leaves to another package; one pattern of the schema is none under the Unicode flag
const valid = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);

const newsmark = (args: readonly string[], cwd: string, input?: string): Run => run(cwd, args, input);

const FENCE = 'The 🚢 fence at Ålvik is 30 kilometers (48 miles) long, Mara Quill said.';

describe('newsmark check', function () {
  this.timeout(60_000);
  let made: string;
  before(() => {
    made = fs.mkdtempSync(path.join(os.tmpdir(), 'newsmark-check-'));
    fs.writeFileSync(path.join(made, 'fence.txt'), `Harbour\r\n\r\n${FENCE}\r\n`);
    fs.writeFileSync(path.join(made, 'å story.txt'), '“We will close it,” Mara Quill said.\n');
  });
  after(() => fs.rmSync(made, { recursive: true }));

  it('tells file, line, column, level and rule, and does not fail by itself', () => {
    const column = FENCE.indexOf('48') + 1;
    const { status, out, err } = newsmark(['check', 'fence.txt', 'å story.txt'], made);
    assert.match(out, new RegExp(`^fence\\.txt:3:${column}: information: The two figures differ .+ \\[unitPair\\]\\n$`));
    assert.deepEqual([status, err], [0, '']);
  });

  it('fails from the level on that is asked for', () => {
    const status = (...more: readonly string[]): number | null => newsmark(['check', ...more, 'fence.txt'], made).status;
    assert.deepEqual([status('--fail-on', 'information'), status('--fail-on', 'warning'), status('--fail-on', 'warning', '--rule', 'unitPair=warning'), status('--fail-on', 'hint', '--rule', 'unitPair=off')], [1, 0, 1, 0]);
  });

  it('refuses switches that it does not know', () => {
    const refused = (...args: readonly string[]): void => assert.equal(parseCommand(args).kind, 'misuse', args.join(' '));
    for (const rule of ['unitPair', 'unitPair=loud', 'nothing=off', 'toString=off', 'unitPair=off=off']) refused('check', '--rule', rule, 'fence.txt');
    refused('check', '--fail-on', 'error', 'fence.txt');
    refused('claims', '--fail-on', 'hint', 'fence.txt');
    refused('check');
  });

  it('writes JSON with the words', () => {
    const [fence, story] = JSON.parse(newsmark(['check', '--format', 'json', 'fence.txt', 'å story.txt'], made).out) as { file: string; problems: { text: string; start: number; line: number }[] }[];
    assert.deepEqual([fence!.problems.map(({ text, line }) => [text, line]), story!.problems], [[['48 miles', 3]], []]);
    assert.equal(fence!.problems[0]!.start, 11 + FENCE.indexOf('48'));
  });

  it('writes SARIF that is valid, of files that could not be read too', () => {
    const { status, out } = newsmark(['check', '--format', 'sarif', 'fence.txt', 'å story.txt', 'nowhere.txt', '-'], made, 'The fence is 30 kilometers (48 miles) long.');
    const log = JSON.parse(out) as Log;
    assert.ok(valid(log), JSON.stringify(valid.errors));
    const [{ results, invocations, tool, artifacts }] = log.runs as [Log['runs'][number]];
    assert.equal(status, 1);
    assert.deepEqual(artifacts!.map(({ location }) => location!.uri), ['fence.txt', '%C3%A5%20story.txt', 'stdin']);
    assert.equal(results!.length, 2);
    assert.deepEqual([invocations![0]!.executionSuccessful, invocations![0]!.toolExecutionNotifications!.length], [false, 1]);
    const [{ ruleId, ruleIndex, level, locations }] = results as [NonNullable<typeof results>[number]];
    assert.deepEqual([ruleId, level, tool.driver.rules![ruleIndex!]!.id], ['unitPair', 'note', 'unitPair']);
    const { region } = locations![0]!.physicalLocation!;
    assert.deepEqual([region!.startLine, region!.startColumn, region!.snippet!.text], [3, FENCE.indexOf('48') + 1, '48 miles']);
  });

  it('audits sources as text, Markdown and JSON', () => {
    const story = 'Harbour of Tarwick to close\n\nIt closes in June.\n\nThe walls will not last, a source said.\n';
    const audit = (format: string): string => newsmark(['audit', '--format', format, '-'], made, story).out;
    assert.match(audit('text'), /^-: 3 findings, 1 source\n\n {6}5:26 {2}“a source” does not tell where the source stands\. \[vague-source\]\n[^]+\n {5}100 % {2}a source \(not named\): 1 quote, 5 words, first at 5:1\n/);
    assert.match(audit('markdown'), /^# Harbour of Tarwick to close\n\n- Line 5: “a source”[^]+\n- \*\*a source\*\* \(not named\): 100 % of the words \(5\) in 1 quote, the first in line 5\n\n1 of 1 source is not named, with 100 % of the words\.\n\n$/);
    const [{ findings, sources }] = JSON.parse(audit('json')) as [{ findings: { rule: string; text: string; start: number }[]; sources: { name: string; share: number }[] }];
    assert.deepEqual([findings[0]!.rule, findings[0]!.text, story.slice(findings[0]!.start).startsWith('a source'), sources[0]!.share], ['vague-source', 'a source', true, 1]);
    assert.equal(parseCommand(['audit', '--format', 'sarif', 'x']).kind, 'misuse');
  });

  it('holds quotations against a transcript', () => {
    fs.writeFileSync(path.join(made, 'hall.srt'), '\ufeff1\r\n00:12:30,000 --> 00:12:33,000\r\nMARA QUILL: We might close it.\r\n\r\n2\r\n00:xx --> 1\r\nWhy?\r\n');
    const hall = (format: string, other = 'hall.srt') => newsmark(['transcript', '--format', format, 'å story.txt', other], made);
    const { status, out, err } = hall('text');
    assert.deepEqual([status, err], [0, 'newsmark: hall.srt:6 tells no time: “00:xx --> 1”; its words are kept\n']);
    assert.match(out, /^å story\.txt: 1 quotation: 0 exact, 0 trimmed, 1 altered, 0 not found\n\n {7}1:2 {2}altered {4}12:30 {6}Mara Quill: We will close it,\n {34}“will” was “might” \(a modal\)\n$/);
    assert.match(hall('markdown').out, /^# “We will close it,”[^\n]*\n\nAgainst hall\.srt: 1 quotation: [^\n]+\.\n\n- \*\*Altered\*\*, line 1, spoken at 12:30: Mara Quill, “We will close it,”\n  - “will” was “might” \(a modal\)\n\n## Could not be read\n\n- hall\.srt, line 6 tells no time: “00:xx --\\> 1”; its words are kept\n$/);
    const { quotes: [quote] } = JSON.parse(hall('json').out) as { quotes: [{ verdict: string; locator: string; at: { time: number; label: string }; edits: { weight: string }[] }] };
    assert.deepEqual([quote.verdict, quote.locator, quote.at.time, quote.at.label, quote.edits[0]!.weight], ['altered', '12:30', 750_000, 'MARA QUILL', 'modal']);
    assert.deepEqual([hall('text', 'nowhere.srt').status, parseCommand(['transcript', 'x']).kind, parseCommand(['transcript', 'x', 'y', 'z']).kind], [1, 'misuse', 'misuse']);
  });

  it('is a judge of its own: the schema refuses a log that is not SARIF', () => assert.equal(valid({ version: '2.1.0', runs: [{}] }), false));
});
