/** The reports on sources: of one article and of many. */
import assert from 'node:assert/strict';
import { annotated } from '../../../server/features/annotated';
import { auditReport } from '../../../server/exports/reports/audit';
import { auditedArticle } from '../../../server/exports/reports/audited';
import { auditOfMany } from '../../../server/exports/reports/auditMany';
import { linkedText, plainText } from '../../../server/exports/reports/linked';
import type { AuditedArticle, AuditedFile } from '../../../server/protocol';
import { DEFAULT_SETTINGS } from '../../../server/session/settings';
import { analyse } from '../support/analyse';

function audited(text: string, name = 'harbour.txt'): AuditedArticle {
  return auditedArticle(annotated({ snapshot: { uri: `file:///desk/${name}`, version: 1, languageId: 'plaintext', text }, article: analyse(text), settings: DEFAULT_SETTINGS }), name);
}

const HARBOUR = 'Harbour of Tarwick to close\n\nIt closes in June.\n\nThe walls will not last, a source said.\n\n“We will close it,” Mara Quill, the harbour master, said.\n';
const FERRY = 'Ferry to stay\n\n“The ferry stays,” said Mara Quill, the harbour master. “It was never in doubt.”\n';
const done = (article: AuditedArticle): AuditedFile => ({ state: 'done', ...article });
const many = (...files: readonly AuditedFile[]): string => plainText(auditOfMany(files));

describe('the report on the sources of an article', () => {
  it('tells what to ask, and who is quoted how much', () => {
    const text = plainText(auditReport(audited(HARBOUR)));
    assert.match(text, /^# Harbour of Tarwick to close\n\n- Line 5: “a source” does not tell where the source stands\.\n/);
    assert.match(text, /\n- \*\*a source\*\* \(not named\): 56 % of the words \(5\) in 1 quote, the first in line 5\n- \*\*Mara Quill\*\*: 44 % of the words \(4\) in 1 quote, the first in line 7\n\n1 of 2 sources is not named, with 56 % of the words\.\n/);
  });
  it('says so where there is nothing to ask', () => {
    assert.match(plainText(auditReport(audited(FERRY))), /^# Ferry to stay\n\nNothing to ask\.\n[^]*\nEvery source is named\.\n/);
    assert.equal(plainText(auditReport(audited('Ferry to stay\n'))), '# Ferry to stay\n\nNothing to ask.\n\n');
    assert.equal(plainText(auditReport(audited(''))), '# harbour.txt\n\nNothing to ask.\n\n');
  });
  it('leads from its words into the text', () => {
    const { text, links } = linkedText(auditReport(audited(HARBOUR)));
    const lines = text.split('\n');
    assert.ok(links.length >= 4);
    for (const { at, uri, range } of links) {
      assert.equal(lines[at.start.line]!.slice(at.start.character, at.end.character).toLowerCase(), `line ${range.start.line + 1}`);
      assert.equal(uri, 'file:///desk/harbour.txt');
    }
  });
  it('shows the words of the article as words', () => {
    const text = plainText(auditReport(audited('Harbour <b>to</b> [close](command:x) | $5 and $6\n\nIt closes.\n\nThe walls will not last, a *source* said.\n')));
    assert.match(text, /^# Harbour \\<b\\>to\\<\/b\\> \\\[close\\\]\(command:x\) \\\| \\\$5 and \\\$6\n/);
  });
});

describe('the report on the sources of many articles', () => {
  it('adds up who is quoted, and what to ask', () => {
    const text = many(done(audited(HARBOUR)), done(audited(FERRY, 'city/ferry_2.txt')));
    assert.match(text, /^# Sources of 2 articles\n\n## Who is quoted\n/);
    assert.match(text, /\n\| Mara Quill \| {2}\| 2 \| 2 \| 12 \| 71 % \|\n\| \*Not named\* \| {2}\| 1 \| 1 \| 5 \| 29 % \|\n\n29 % of the words are of sources that are not named\./);
    assert.match(text, /\n\| Source of whom nothing is told \| 1 \| 1 \|\n/);
    assert.match(text, /\n### harbour\.txt Harbour of Tarwick to close\n\n- Line 5: /);
    assert.match(text, /\n## Articles with nothing to ask\n\n- city\/ferry\\_2\.txt Ferry to stay\n/);
    assert.doesNotMatch(text, /Files left out/);
  });
  it('names the files that were left out, and why', () => {
    assert.equal(many({ state: 'skipped', uri: 'file:///x', name: 'x.txt', why: 'It is not UTF-8 text.' }), '# Sources of 0 articles\n\n## Files left out\n\n- x.txt: It is not UTF-8 text.\n\n');
  });
  it('takes nobody for another of the same description', () => {
    const voice = (name: string, words: number) => ({ name, kind: 'organization' as const, quotes: 1, words, first: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } } });
    const one = { ...audited(FERRY), findings: [], voices: [voice('The agency', 500), voice('The Hague', 400), voice('a federal study', 98), voice('The Post', 2)] };
    const text = many(done(one), done(one));
    assert.match(text, /\n\| The Hague \| {2}\| 2 \| 2 \| 800 \| 40 % \|\n\| The Post \| {2}\| 2 \| 2 \| 4 \| under 1 % \|\n\| \*Named by what they are\* \| {2}\| 2 \| 4 \| 1,196 \| 60 % \|\n\n0 % of the words/);
  });
  it('sums up the sources beyond the hundredth', () => {
    const voices = Array.from({ length: 130 }, (_, i) => ({ name: `Voice ${i}`, kind: 'named' as const, quotes: 1, words: 200 - i, first: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } } }));
    const text = many(done({ ...audited(FERRY), voices, findings: [] }));
    assert.match(text, /\n\| Voice 99 \|[^\n]*\n\| \*30 other sources\* \| {2}\| {2}\| 30 \| 2,565 \| 15 % \|\n\n0 % of the words/);
  });
});
