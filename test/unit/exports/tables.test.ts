import assert from 'node:assert/strict';
import { FORMAT_IDS, exportAs } from '../../../server/exports/formats';
import { analyse } from '../support/analyse';
import { act, actor, claim } from '../annotation/article';
import { SAMPLES } from '../annotation/edits';
import { checked, everything, exportedOf, plainExport } from './exported';

/** RFC 4180. */
function parseCsv(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)!.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}
const records = (csv: string): readonly Record<string, string>[] => {
  const [header, ...rows] = parseCsv(csv);
  return rows.map((row) => Object.fromEntries(header!.map((name, i) => [name, row[i]!])));
};

describe('tables of claims', () => {
  it('are written in every format for every sample, judged or not', () => {
    for (const text of [...SAMPLES, '', '   ', '\ufeff\r\n', '🚢']) for (const format of FORMAT_IDS) assert.equal(typeof exportAs(format, plainExport(text), { proposals: true }), 'string');
    for (const format of FORMAT_IDS) assert.ok(exportAs(format, exportedOf(everything())).length > 0);
  });

  it('have a row a claim with what was judged of it', () => {
    const rows = records(exportAs('csv', exportedOf([checked()])));
    const row = rows.find(({ status }) => status === 'verified')!;
    assert.deepEqual([row['speaker'], row['role'], row['form'], row['words'], row['verdict'], row['judged by'], row['assignee'], row['line'], row['stale'], row['confidence']],
      ['Ida Cole', 'Mayor', 'direct', 'We have no money left for it, … Not a single krone.', 'confirmed', 'Mara', 'Jonas', '5', 'false', 'sure']);
    assert.deepEqual([row['notes'], row['evidence']], ['Mara: Asked her on the phone: “yes” 🚢', 'https://example.org/minutes.pdf (p. 4)']);
    assert.deepEqual(rows.map(({ number }) => Number(number)), rows.map((_, i) => i + 1));
  });

  it('give a role to whoever has it, and not to the last of several', () => {
    const text = '“It is late,” Mayor Mara Lund and Tom Grant said.\n\n“We go,” Lund said.\n';
    const analysed = analyse(text);
    const article = { ...analysed, speakers: analysed.speakers.map((speaker) => ({ ...speaker, ...(speaker.name === 'Mara Lund' ? { role: 'Mayor' } : {}) })) };
    const exported = exportedOf([], article);
    assert.deepEqual(records(exportAs('csv', exported)).map(({ speaker, role }) => [speaker, role]), [['Mara Lund and Tom Grant', 'Mara Lund: Mayor'], ['Mara Lund', 'Mayor']]);
    assert.match(exportAs('markdown', exported), /\| Mara Lund and Tom Grant \|(?:.|\n)*\| Mara Lund, Mayor \|/);
    assert.match(exportAs('html', exported), />1<\/a> Mara Lund and Tom Grant<\/h3>(?:.|\n)*>2<\/a> Mara Lund<span class="role">, Mayor<\/span><\/h3>/);
  });

  it('tell what others judged of the same words', () => {
    const [first, second] = [checked(), act({ ...claim('We have no money'), kind: 'proposal' }, { kind: 'correct', reading: { kind: 'claim', form: 'direct', speaker: 'Ivo Lund', joint: ['two aides'] } }, actor('Ida', '2026-11-27T10:00:00Z'))];
    const exported = exportedOf([first, second]);
    assert.deepEqual(records(exportAs('csv', exported)).map((row) => row['other judgements']).filter((cell) => cell !== ''), ['Ida, corrected, Ivo Lund and two aides']);
    for (const format of ['markdown', 'html'] as const) assert.match(exportAs(format, exported), /Ida, corrected, Ivo Lund and two aides/);
  });

  it('run nothing in a spreadsheet, whoever wrote it', () => {
    const hostile = { ...checked('We have no money', '=1+1', '@SUM(A1)', '-2+3'), by: '+cmd|x', assignee: '\t=1' };
    const article = analyse('“=HYPERLINK("http://x")” she said.\n\n“@now we go,” Ida Cole said.\n');
    for (const csv of [exportAs('csv', exportedOf([hostile], undefined, '=x.txt')), exportAs('csv', exportedOf([], article))]) {
      for (const row of parseCsv(csv)) for (const cell of row) assert.doesNotMatch(cell, /^\s*[=+\-@|%]/);
    }
  });

  it('say what is stale', () => {
    const rows = records(exportAs('csv', exportedOf([{ ...checked(), judged: 'other words' }])));
    assert.equal(rows.filter(({ stale }) => stale === 'true').length, 1);
    assert.match(exportAs('markdown', exportedOf([{ ...checked(), judged: 'other words' }])), /verified, \*text changed since\*/);
  });

  it('stay one table in Markdown, whatever stands in a cell', () => {
    const hostile = checked('We have no money', 'a | b', 'https://x/?a=|', 'one\n\n| two |\n<script>');
    const table = exportAs('markdown', exportedOf([hostile])).split('\n').filter((line) => line.startsWith('|'));
    for (const line of table) assert.equal(line.replace(/\\\|/g, '').split('|').length, 10, line);
    assert.ok(!table.join('').includes('<script>'));
  });

  it('are the documents of analyze with a plain list of annotations', () => {
    const document = JSON.parse(exportAs('json', exportedOf(everything()))) as { id: string; quotes: { start: number; end: number; text: string }[]; annotations: Record<string, unknown>[] };
    assert.equal(document.id, 'ferry to torvik.txt');
    assert.equal(document.annotations.length, everything().length);
    assert.deepEqual(Object.keys(document.annotations.find(({ kind }) => kind === 'claim')!).slice(0, 4), ['id', 'kind', 'form', 'speaker']);
    assert.ok(document.annotations.every(({ spans, notes }) => Array.isArray(spans) && Array.isArray(notes)));
    assert.equal(exportAs('jsonl', exportedOf(everything())).split('\n').length, 2);
  });

  it('have the tokens of the analysis with their tags', () => {
    const lines = exportAs('bio', plainExport('“No,” Ida Cole said in Oslo on Friday. It cost $2 million.\n')).split('\n').filter((line) => !line.startsWith('#'));
    assert.deepEqual(lines.map((line) => line.split('\t').filter((_, i) => i !== 1 && i !== 2).join(' ')), [
      '“ O O O O O O O', 'No B-direct O O O O O O', ', I-direct O O O O O O', '” O O O O O O O', 'Ida O B-speaker O O O B-person O', 'Cole O I-speaker O O O I-person O', 'said O O B-cue O O O O', 'in O O O O O O O', 'Oslo O O O O B-city O O',
      'on O O O O O O O', 'Friday O O O B-date O O O', '. O O O O O O O', '', 'It O O O O O O O', 'cost O O O O O O O', '$ O O O B-money O O O', '2 O O O I-money O O O', 'million O O O I-money O O O', '. O O O O O O O', '', '',
    ]);
  });
});
