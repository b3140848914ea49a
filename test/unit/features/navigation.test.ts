import assert from 'node:assert/strict';
import { toSpan } from '../../../server/convert';
import type { Annotated } from '../../../server/features/annotated';
import { codeActions } from '../../../server/features/codeActions';
import { codeLenses } from '../../../server/features/codeLens';
import { diagnosticsOf } from '../../../server/features/diagnostics';
import { foldingRanges } from '../../../server/features/folding';
import { definitionAt, highlightsAt, referencesAt } from '../../../server/features/references';
import { documentSymbols, workspaceSymbols } from '../../../server/features/symbols';
import { DEFAULT_SETTINGS } from '../../../server/session/settings';
import { find, HARBOUR, make, type Made } from '../support/handmade';

const words = (doc: Annotated, range: Parameters<typeof toSpan>[1]): string => {
  const { start, end } = toSpan(doc.lines, range);
  return doc.article.text.slice(start, end);
};

describe('definition', () => {
  const target = (from: string, made: Made = HARBOUR): string | undefined => {
    const doc = make(made);
    const location = definitionAt(doc, find(made.text, from).start);
    return location ? `${words(doc, location.range)} ${location.range.start.line}` : undefined;
  };
  it('leads from a pronoun to the name', () => assert.equal(target('she'), 'Mara Quill 2'));
  it('leads from a quote to its speaker', () => assert.equal(target('until'), 'Mara Quill 2'));
  it('leads from a surname to the first full mention', () => assert.equal(target('Quill#2', { text: 'Quill out\n\nMara Quill left. Quill ran.', speakers: [{ name: 'Mara Quill', mentions: ['Quill', 'Mara Quill', 'Quill#3'] }] }), 'Mara Quill 2'));
  it('works with the caret behind the word', () => {
    const doc = make(HARBOUR);
    assert.ok(definitionAt(doc, find(HARBOUR.text, 'she').end));
  });
  it('leads nowhere from plain words and from a quote of nobody', () => assert.deepEqual([target('Ferry'), target('Nobody')], [undefined, undefined]));
});

describe('references and highlights', () => {
  const all = (from: string): readonly string[] => {
    const doc = make(HARBOUR);
    return referencesAt(doc, find(HARBOUR.text, from).start).map(({ range }) => words(doc, range));
  };
  it('find a speaker’s mentions and quotes, in order', () => assert.deepEqual(all('she'), ['Mara Quill', 'the harbour would shut on 3 May', 'We will close it,', 'she', 'until the walls are safe.']));
  it('find the other half of a pair', () => assert.deepEqual(all('900'), ['1,400 kilometers', '900 miles']));
  it('find a place’s mentions', () => assert.deepEqual(all('Oslo'), ['Oslo']));
  it('find nothing for plain words', () => assert.deepEqual(all('Ferry'), []));
  it('tell mentions from quotes', () => assert.deepEqual(highlightsAt(make(HARBOUR), find(HARBOUR.text, 'she').start).map(({ kind }) => kind), [2, 2, 1, 1, 1]));
});

describe('outline', () => {
  it('is speaker over quotes, the unknown first', () => {
    const outline = documentSymbols(make(HARBOUR)).map(({ name, children }) => [name, ...(children ?? []).map((child) => child.name)]);
    assert.deepEqual(outline, [
      ['Speaker unknown', '“Nobody asked us.”'],
      ['Mara Quill', 'The harbour would shut on 3 May', '“We will close it,”', '“until the walls are safe.”'],
      ['a senior official', 'The work was “long overdue” and would cost $2.3 million', '“long overdue”'],
    ]);
  });
  it('keeps children within their parents, and selections within ranges', () => {
    const doc = make(HARBOUR);
    for (const { range, selectionRange, children } of documentSymbols(doc)) {
      for (const inner of [selectionRange, ...(children ?? []).flatMap((child) => [child.range, child.selectionRange])]) {
        const [a, b] = [toSpan(doc.lines, range), toSpan(doc.lines, inner)];
        assert.ok(a.start <= b.start && b.end <= a.end);
      }
    }
  });
});

describe('workspace symbols', () => {
  const found = (query: string): readonly string[] => workspaceSymbols([make(HARBOUR)], query).map(({ name, containerName }) => (containerName ? `${name} by ${containerName}` : name));
  it('find speakers and quotes in any case', () => assert.deepEqual(found('QUILL'), ['Mara Quill']));
  it('find words of quotes, with their speaker', () => assert.deepEqual(found('walls'), ['“until the walls are safe.” by Mara Quill']));
  it('list the speakers when nothing is asked', () => assert.deepEqual(found(''), ['Mara Quill', 'a senior official']));
  it('find nothing elsewhere', () => assert.deepEqual(found('ferry'), []));
});

describe('folding', () => {
  const run = (...closed: readonly ('continues' | 'closed')[]): Made => ({ text: closed.map((_, i) => `“part${i} of it.`).join('\n\n'), quotes: closed.map((how, i) => ({ words: `part${i} of it.`, closed: how })) });
  it('folds a quotation over several paragraphs', () => assert.deepEqual(foldingRanges(make(run('closed', 'continues', 'continues', 'closed'))), [{ startLine: 2, endLine: 6 }]));
  it('folds nothing that is one paragraph', () => assert.deepEqual(foldingRanges(make(run('closed', 'closed'))), []));
});

describe('code lens', () => {
  it('sums up', () => assert.equal(codeLenses(make(HARBOUR))[0]?.command?.title, '5 claims · 2 speakers · 1 without a speaker'));
  it('is silent when switched off, and where there is nothing', () => assert.deepEqual([codeLenses(make(HARBOUR, { codeLens: false })), codeLenses(make({ text: 'No news.' }))], [[], []]));
});

describe('problems', () => {
  const OPEN: Made = { text: 'T\n\nShe said: “It is late', quotes: [{ words: 'It is late', closed: 'unterminated' }], claims: [{ pieces: ['It is late'], quotes: [0], checks: [{ kind: 'unclosed-quote', span: { start: 13, end: 14 } }] }] };
  it('are told where they stand', () => {
    const doc = make(HARBOUR);
    assert.deepEqual(diagnosticsOf(doc).map(({ range, code, severity }) => [words(doc, range), code, severity]), [['Nobody asked us.', 'unknownSpeaker', 3], ['A senior official', 'anonymityReason', 4]]);
  });
  it('have a level each, and can be switched off', () => {
    const level = (unknownSpeaker: 'warning' | 'off') => diagnosticsOf(make(HARBOUR, { diagnostics: { ...DEFAULT_SETTINGS.diagnostics, anonymityReason: 'off', unknownSpeaker } })).map(({ severity }) => severity);
    assert.deepEqual([level('warning'), level('off')], [[2], []]);
  });
  it('of an open quotation are closed in its own style', () => {
    const doc = make(OPEN);
    const [close, off] = codeActions(doc, diagnosticsOf(doc));
    assert.equal(close?.title, 'Close the quotation with ”');
    assert.deepEqual(close?.edit?.changes?.[doc.uri], [{ range: { start: { line: 2, character: 21 }, end: { line: 2, character: 21 } }, newText: '”' }]);
    assert.deepEqual(off?.command?.arguments, ['unclosedQuote']);
  });
  it('of a name spelt in two ways lead to the usual spelling', () => {
    const text = 'Mara Quilling came. Ms. Quiling left.';
    const doc = make({ text, checks: [{ kind: 'name-spelling', span: find(text, 'Quiling'), written: 'Quiling', usual: 'Quilling', usualAt: find(text, 'Quilling') }] });
    const [problem] = diagnosticsOf(doc);
    assert.equal(problem!.message, '“Quiling” may be “Quilling”: the article spells the name both ways.');
    assert.deepEqual(problem!.relatedInformation?.map(({ location }) => [location.uri, words(doc, location.range)]), [[doc.uri, 'Quilling']]);
    assert.deepEqual(codeActions(doc, [problem!]).map(({ title }) => title), ['Go to “Quilling”', 'Don’t check for names spelt in two ways']);
  });
  it('of others can only be switched off', () => {
    const doc = make(HARBOUR);
    assert.deepEqual(codeActions(doc, diagnosticsOf(doc)).map(({ title }) => title), ['Don’t check for quotes without a speaker', 'Don’t check for reasons why a source is not named']);
  });
  it('of other tools are left alone', () => assert.deepEqual(codeActions(make(OPEN), [{ range: { start: { line: 2, character: 0 }, end: { line: 2, character: 3 } }, message: 'x', source: 'Spelling', code: 'unclosedQuote' }]), []));
});
