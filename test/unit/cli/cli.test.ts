import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { newsmark as run, type Run } from './support/newsmark';

const ROOT = path.join(__dirname, '../../..');
const newsmark = (args: readonly string[], input?: string | Buffer): Run => run(ROOT, args, input);
const files: Readonly<Record<string, string | Buffer>> = {
  'story.txt': 'Harbour to close\n\n“We will close it,” Mara Quill said. “By June.”\n',
  'latin.txt': Buffer.from('A caf\xe9', 'latin1'),
  'wide.txt': Buffer.from('\ufeffwide', 'utf16le'),
  'program.bin': Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1]),
  'empty.txt': '',
  'bom.txt': '\ufeff“No,” Mara Quill said.',
};

describe('newsmark on the command line', function () {
  this.timeout(60_000);
  let made: string;
  before(() => {
    made = fs.mkdtempSync(path.join(os.tmpdir(), 'newsmark-cli-'));
    for (const [name, content] of Object.entries(files)) fs.writeFileSync(path.join(made, name), content);
  });
  after(() => fs.rmSync(made, { recursive: true }));
  const file = (name: string): string => path.join(made, name);

  it('tells its version and how to use it', () => {
    const { version } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string };
    assert.deepEqual(newsmark(['--version']), { status: 0, out: `${version}\n`, err: '' });
    assert.match(newsmark(['--help']).out, /newsmark analyze FILE/);
  });

  it('refuses what it does not understand, with status 2', () => {
    for (const args of [[], ['dance'], ['analyze'], ['analyze', '--format', 'csv', 'x'], ['claims', '--jsonl'], ['analyze', '--jsonl', '--format', 'text', 'x'], ['analyze', '--workers', '2', 'x'], ['analyze', '--jsonl', '--workers', '0'], ['analyze', '--jsonl', '--resume', 'x'], ['analyze', '--jsonl', '--out', '', 'x'], ['analyze', '--jsonl', '--out', 'x'], ['analyze', '--wrong', 'x'], ['explain'], ['explain', 'x'], ['explain', 'x', 'y'], ['explain', 'x', '0:1'], ['explain', 'x', '1', '2'], ['explain', '--format', 'csv', 'x', '1'], ['explain', '--jsonl', 'x', '1'], ['claims', '--date', '2026-02-30', 'x']]) {
      const { status, out, err } = newsmark(args);
      assert.deepEqual([args, status, out], [args, 2, '']);
      assert.match(err, /^newsmark: .+\nTry newsmark --help\.\n$/);
    }
  });

  it('analyses a file, as text and as one document', () => {
    assert.match(newsmark(['analyze', file('story.txt')]).out, /story\.txt: \d+ quotes/);
    const { status, out } = newsmark(['analyze', '--format', 'json', file('story.txt')]);
    assert.equal(status, 0);
    const document = JSON.parse(out) as { quotes: { text: string; start: number; end: number; speaker: { name: string } }[] };
    const [first] = document.quotes;
    assert.deepEqual([first!.text, first!.speaker.name], ['We will close it,', 'Mara Quill']);
    assert.equal(String(files['story.txt']).slice(first!.start, first!.end), first!.text);
  });

  it('explains the quote at an offset or a line and column', () => {
    const { status, out } = newsmark(['explain', file('story.txt'), '3:5']);
    assert.equal(status, 0);
    assert.match(out, /story\.txt:3:1: direct “We will close it,”/);
    assert.match(out, /verdict {5}Said by Mara Quill/);
    assert.match(out, /rule {8}speaker-verb: “said” stands next to “Mara Quill”\./);
    assert.match(out, /→ +\d+\.\d % {2}score \+\d+\.\d\d {2}“Mara Quill” \(3:21\), named\n +\+\d\.\d\d {2}(?:strongly|clearly) for/);
    assert.match(out, /nobody is quoted/);
    assert.equal(newsmark(['explain', file('story.txt'), String(String(files['story.txt']).indexOf('close it'))]).out, out);
    const document = JSON.parse(newsmark(['explain', '--format', 'json', file('story.txt'), '3:5']).out) as { quote: { text: string; speaker: string }; decision: { answers: { text: string | null; chosen: boolean; evidence: { feature: string; weight: number }[] }[] }; naming: { by: string } };
    assert.deepEqual([document.quote.text, document.quote.speaker, document.naming.by], ['We will close it,', 'Mara Quill', 'name']);
    assert.deepEqual(document.decision.answers.map(({ text, chosen }) => [text, chosen]), [['Mara Quill', true], [null, false]]);
  });

  it('says where nothing is to be explained, with status 1', () => {
    const fails = (args: readonly string[], message: RegExp): void => {
      const { status, out, err } = newsmark(['explain', ...args]);
      assert.deepEqual([status, out], [1, '']);
      assert.match(err, message);
    };
    fails([file('story.txt'), '1:3'], /story\.txt has no quotation or reported speech at 1:3; the nearest begins at 3:1\n/);
    fails([file('story.txt'), '5000'], /ends before offset 5000: it has \d+ lines, \d+ characters\n/);
    fails([file('story.txt'), '2:4'], /ends before 2:4/);
    fails([file('empty.txt'), '0'], /ends before offset 0/);
    fails([file('nowhere.txt'), '0'], /does not exist/);
  });

  it('gives a list for several files, and a line each as JSON lines', () => {
    assert.equal((JSON.parse(newsmark(['analyze', '--format', 'json', file('story.txt'), file('empty.txt')]).out) as unknown[]).length, 2);
    assert.equal(newsmark(['analyze', '--format', 'jsonl', file('story.txt'), file('empty.txt')]).out.trim().split('\n').length, 2);
  });

  it('reads the prose of Markdown alone, as the editor does', () => {
    const text = '---\ntags: [“none”]\n---\n\n> **“We will close it,”** said [Mara Quill](https://a.example/b), _the mayor_.\n\n```\n“Never,” said Ida Cole.\n```\n';
    fs.writeFileSync(file('story.md'), text);
    const lines = newsmark(['analyze', '--format', 'jsonl', file('story.md')]).out + newsmark(['analyze', '--jsonl', file('story.md')]).out;
    for (const line of lines.trim().split('\n')) {
      const { quotes } = JSON.parse(line) as { readonly quotes: readonly { readonly start: number; readonly text: string; readonly speaker: { readonly name: string; readonly text: string } }[] };
      assert.deepEqual(quotes.map((quote) => [quote.text, quote.start, quote.speaker.name, quote.speaker.text]), [['We will close it,', text.indexOf('We will'), 'Mara Quill', 'Mara Quill']]);
    }
  });

  it('counts offsets without the byte order mark, as editors do', () => {
    const { quotes } = JSON.parse(newsmark(['analyze', '--format', 'json', file('bom.txt')]).out) as { quotes: { start: number }[] };
    assert.equal(quotes[0]?.start, 1);
  });

  it('says what is wrong with a file, goes on with the others, and ends with status 1', () => {
    const { status, out, err } = newsmark(['claims', file('nowhere.txt'), file('latin.txt'), file('wide.txt'), file('program.bin'), made, file('story.txt')]);
    assert.equal(status, 1);
    assert.deepEqual(err.trim().split('\n').map((line) => line.replace(made, '').replace('newsmark: ', '')), [
      '/nowhere.txt does not exist', '/latin.txt is not valid UTF-8', '/wide.txt is UTF-16; save it as UTF-8', '/program.bin is binary, not text', ' is a folder',
    ]);
    assert.match(out, /Mara Quill/);
  });

  it('lists claims for reading, for Markdown, for a spreadsheet and for a program', () => {
    assert.match(newsmark(['claims', file('story.txt')]).out, /\n {2}Mara Quill\n {7}3 {2}“We will close it, … By June\.”/);
    assert.match(newsmark(['claims', '--format', 'markdown', file('story.txt')]).out, /## Mara Quill\n\n- “We will close it, … By June\\\.” \(direct/);
    assert.match(newsmark(['claims', '--format', 'csv', file('story.txt')]).out, /^file,line,speaker,[^\r]+\r\n[^\r]+,3,Mara Quill,,direct,[a-z]+,false,"We will close it, … By June\."/);
    const [article] = JSON.parse(newsmark(['claims', '--format', 'json', file('story.txt')]).out) as { title: string; claims: { speaker: string }[] }[];
    assert.deepEqual([article!.title, article!.claims[0]!.speaker], ['Harbour to close', 'Mara Quill']);
  });

  it('reads standard input for -', () => assert.match(newsmark(['claims', '-'], files['story.txt']).out, /Mara Quill/));

  it('filters JSON lines in order, and ends with status 1 after a bad one', () => {
    const lines = ['{"id":"a","text":"One."}', '{oops', '{"id":7,"text":"“No,” Mara Quill said yesterday.","date":"2026-04-10"}', '', '{"id":"c"}', '[1]', '{"id":"d","text":"x","date":"soon"}', '{"text":"a\u2028b"}'];
    const { status, out } = newsmark(['analyze', '--jsonl'], lines.join('\n'));
    const answers = out.trim().split('\n').map((line) => JSON.parse(line) as { id: unknown; error?: string; quotes?: unknown[] });
    assert.equal(status, 1);
    assert.deepEqual(answers.map(({ id, error }) => [id, error?.split(':')[0]]), [
      ['a', undefined], [null, 'the line is not valid JSON'], [7, undefined], ['c', 'there is no "text"'], [null, 'the line is not a JSON object'], ['d', '"date" is not a day as in 2026-01-31'], [null, undefined],
    ]);
    assert.equal(answers[2]!.quotes?.length, 1);
  });

  it('ends with status 0 when all is well, and with nothing for nothing', () => assert.deepEqual(newsmark(['analyze', '--jsonl'], ''), { status: 0, out: '', err: '' }));
});
