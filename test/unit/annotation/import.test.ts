import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isDetached, type Annotation } from '../../../server/annotation/annotation';
import { importBrat } from '../../../server/annotation/import/brat';
import type { Imported } from '../../../server/annotation/import/imported';
import { withImported } from '../../../server/annotation/import/merged';
import { importW3c } from '../../../server/annotation/import/w3c';
import { mapOf } from '../../../server/annotation/merge';
import { EMPTY, type Sidecar } from '../../../server/annotation/sidecar/read';
import { act, actor, all, claim, spanOf, TEXT } from './article';

const context = () => ({ text: TEXT, by: 'Importer', at: '2026-12-01T08:00:00.000Z', newId: actor().newId });
function w3c(value: unknown): Imported {
  const imported = importW3c(JSON.stringify(value), context());
  assert.ok(typeof imported !== 'string', String(imported));
  return imported;
}
const wordsIn = ({ annotations }: Imported): readonly string[] => annotations.flatMap(({ pieces }) => pieces.map((anchor) => (anchor.kind === 'placed' ? TEXT.slice(anchor.span.start, anchor.span.end) : `(${anchor.quote.exact})`)));
const notesIn = ({ annotations }: Imported): readonly string[] => annotations.flatMap(({ notes }) => notes.map(({ text }) => text));

const quoted = (exact: string, more: object = {}) => ({ type: 'TextQuoteSelector', exact, ...more });
const annotation = (selector: unknown, more: object = {}) => ({ '@context': 'http://www.w3.org/ns/anno.jsonld', id: 'https://other.example/1', type: 'Annotation', target: { source: 'https://x', selector }, ...more });

describe('Web Annotations of other programs', () => {
  it('come alone, in a list, on a page, in a collection with its first page, and with prefixes', () => {
    const one = annotation(quoted('Not a single krone.'), { bodyValue: 'hm' });
    for (const file of [one, [one], { type: 'AnnotationPage', items: [one] }, { type: 'AnnotationCollection', first: { type: 'AnnotationPage', items: [one] } }, { '@type': 'as:OrderedCollectionPage', '@graph': [{ ...one, type: undefined, '@type': 'oa:Annotation' }] }]) {
      assert.deepEqual(wordsIn(w3c(file)), ['Not a single krone.']);
      assert.deepEqual(notesIn(w3c(file)), ['hm']);
    }
  });

  it('become passages with their bodies as notes, tags and links', () => {
    const { annotations } = w3c(annotation(quoted('Not a single krone.'), {
      creator: { type: 'Person', name: 'Ola' }, created: '2026-01-02T03:04:05Z',
      body: [{ type: 'TextualBody', value: '<p>Is this &amp; that</p>', format: 'text/html', purpose: 'commenting' }, { type: 'TextualBody', value: 'money', purpose: 'tagging' }, 'https://example.org/budget', { type: 'Choice', items: [{ type: 'TextualBody', value: 'first' }, { type: 'TextualBody', value: 'second' }] }],
    }));
    const [first] = annotations;
    assert.deepEqual(first!.reading, { kind: 'passage' });
    assert.deepEqual(first!.notes.map(({ text, by }) => [text, by]), [['Is this & that', 'Ola'], ['#money', 'Ola'], ['first', 'Ola']]);
    assert.deepEqual(first!.evidence.map(({ source }) => source), ['https://example.org/budget']);
    assert.deepEqual([first!.id, first!.created, first!.verdict], ['https://other.example/1', '2026-01-02T03:04:05Z', 'open']);
  });

  it('become findings where the class is one of ours', () => {
    const { annotations } = w3c([annotation(quoted('Not a single krone.'), { body: { type: 'TextualBody', purpose: 'classifying', value: 'Quotation' } }), annotation(quoted('Torvik', { prefix: 'The night ferry to ' }), { id: 'b', body: { type: 'TextualBody', purpose: 'tagging', value: 'Location' } })]);
    assert.deepEqual(annotations.map(({ reading, verdict }) => [reading.kind, verdict]), [['claim', 'added'], ['place', 'added']]);
  });

  it('stand where quote or position say, whatever other selectors there are', () => {
    const { start, end } = spanOf('it would watch');
    const points = { type: 'TextPositionSelector', start: start - 1, end: end - 1 };
    const units = { type: 'TextPositionSelector', start, end };
    for (const selector of [
      points, [{ type: 'FragmentSelector', value: 'p3' }, points], [quoted('it would watch'), units], { type: 'XPathSelector', value: '/p', refinedBy: quoted('it would watch', { prefix: 'Moscow said ' }) },
      { type: 'Choice', items: [{ type: 'CssSelector', value: 'p' }, quoted('it would watch')] },
    ]) assert.deepEqual(wordsIn(w3c(annotation(selector, { bodyValue: 'x' }))), ['it would watch'], JSON.stringify(selector));
  });

  it('are detached where their words are not there, and told of where they have none', () => {
    const imported = w3c([annotation(quoted('These words are nowhere.'), { bodyValue: 'x' }), { type: 'Annotation', id: 'page', bodyValue: 'all of it', target: 'https://x' }, { type: 'Annotation', id: 'f', target: { source: 'x', selector: { type: 'FragmentSelector', value: 'a' } } }, 'https://other.example/2', annotation({ type: 'TextPositionSelector', start: 5, end: 1e9 }, { id: 'far' })]);
    assert.deepEqual(imported.annotations.map(isDetached), [true]);
    assert.deepEqual(imported.notUnderstood, ['page: stands on no words of the article', 'f: stands on no words of the article', 'annotation 4: is no annotation', 'far: stands on no words of the article']);
  });

  it('are no words that stand twice without saying which', () => {
    assert.deepEqual(w3c(annotation(quoted('Cole'), { bodyValue: 'x' })).annotations.map(isDetached), [true]);
  });

  it('are refused where there are none', () => {
    for (const json of ['', '{', '7', 'null', '{}', '"x"']) assert.equal(typeof importW3c(json, context()), 'string', json);
  });

  it('hold against any JSON', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      importW3c(JSON.stringify([value, { type: 'Annotation', id: value, body: value, target: value, creator: value, motivation: value }, { type: 'Annotation', target: { selector: value }, body: [{ items: value, type: 'Choice' }] }]), context());
    }));
  });
});

describe('brat files of other programs', () => {
  it('become findings where the type is known, and passages with the type as note', () => {
    const { start } = spanOf('Anton Reuss');
    const imported = importBrat(`T1\tPER ${start} ${start + 11}\tAnton Reuss\nT2\tProtein ${start} ${start + 5};${start + 6} ${start + 11}\tAnton Reuss\nA1\tNegation T2\n#1\tAnnotatorNotes T2\tno idea\n`, context());
    assert.deepEqual(imported.annotations.map(({ reading }) => reading), [{ kind: 'person', name: 'Anton Reuss' }, { kind: 'passage' }]);
    assert.deepEqual(notesIn(imported), ['Protein, Negation', 'no idea']);
    assert.deepEqual(imported.annotations[1]!.pieces.length, 1);
  });

  it('have a speaker where a relation names one', () => {
    const said = spanOf('Not a single krone.');
    const who = spanOf('Anton Reuss');
    const imported = importBrat(`T1\tQuote ${said.start} ${said.end}\tNot a single krone.\nT2\tSpeaker ${who.start} ${who.end}\tAnton Reuss\nR1\tSaidBy Arg1:T1 Arg2:T2\n`, context());
    assert.deepEqual(imported.annotations.map(({ reading }) => reading), [{ kind: 'claim', form: 'direct', speaker: 'Anton Reuss' }]);
    assert.deepEqual(imported.notUnderstood, []);
  });

  it('count code points, or UTF-16 where the words say so; other words are not taken', () => {
    const { start, end } = spanOf('it would watch');
    for (const shift of [0, 1]) assert.deepEqual(wordsIn(importBrat(`T1\tX ${start - shift} ${end - shift}\tit would watch\n`, context())), ['it would watch']);
    assert.deepEqual(importBrat(`T1\tX 0 14\tit would watch\n`, context()).notUnderstood, ['T1: “it would watch” does not stand at 0 14']);
  });

  it('tell what is not understood and throw at nothing', () => {
    const { start, end } = spanOf('Anton Reuss');
    const imported = importBrat(`T1\tPerson ${start} ${end}\tAnton Reuss\nT1\tPerson ${start} ${end}\tAnton Reuss\nE1\tMove:T1\n*\tEquiv T1 T9\nR1\tKnows Arg1:T1 Arg2:T1\nR2\tSaidBy Arg1:T1 Arg2:T7\nA1\tX T9\nnonsense\nT2\tPerson 9 3\tx\n`, context());
    assert.equal(imported.annotations.length, 1);
    assert.deepEqual(imported.notUnderstood, ['T1: there are two of that name', 'T2: 9 3 are no offsets', 'E1\tMove:T1', '*\tEquiv T1 T9', 'R1\tKnows Arg1:T1 Arg2:T1', 'R2\tSaidBy Arg1:T1 Arg2:T7', 'A1\tX T9', 'nonsense']);
    const line = fc.tuple(fc.constantFrom('T', 'A', 'R', 'N', '#', 'E', '*', ''), fc.string(), fc.constantFrom('\t', ' ', ':', ';'), fc.string()).map(([letter, a, mark, b]) => `${letter}1\t${a}${mark}${b}\tT1`);
    fc.assert(fc.property(fc.array(line), (lines) => void importBrat(lines.join('\n'), context())));
  });
});

describe('merging what was imported', () => {
  const here = (...annotations: readonly Annotation[]): Sidecar => ({ ...EMPTY, annotations: all(...annotations), others: [{ type: 'Image' }], extra: { 'dc:source': 'wire' } });
  const imported = (annotations: readonly Annotation[], foreign: readonly string[] = []): Imported => ({ annotations, foreign: new Set(foreign), proposals: 0, notUnderstood: [] });
  const mine = act(claim('We have no money'), { kind: 'confirm' });

  it('adds what is new, keeps all that is there, and does nothing the second time', () => {
    const other = act(claim('Nobody asked'), { kind: 'confirm' });
    const once = withImported(here(mine), imported([other]), actor().newId);
    assert.deepEqual([...once.annotations.keys()].sort(), [mine.id, other.id].sort());
    assert.deepEqual([once.others, once.extra], [[{ type: 'Image' }], { 'dc:source': 'wire' }]);
    assert.deepEqual(withImported(once, imported([other]), actor().newId), once);
  });

  it('keeps both where the two say different things of the same annotation', () => {
    const theirs = { ...mine, status: 'false', at: '2026-11-29T00:00:00Z' };
    const { annotations } = withImported(here({ ...mine, status: 'verified' }), imported([theirs]), actor().newId);
    assert.deepEqual([...annotations.values()].map(({ status }) => status).sort(), ['false', 'verified']);
    assert.equal(annotations.get(mine.id)!.status, 'verified');
  });

  it('takes back no judgement for another program that knows of none', () => {
    const passage = act({ kind: 'words', reading: { kind: 'passage' }, spans: [spanOf('it would watch')] }, { kind: 'note', text: 'from elsewhere' });
    const judged = { ...passage, reading: { kind: 'claim', form: 'indirect', speaker: 'Moscow' } as const, verdict: 'corrected' as const };
    const again = { ...passage, notes: [...passage.notes, { id: 'new', text: 'and more', by: '', at: '', extra: {} }] };
    const { annotations } = withImported(here(judged), imported([again], [passage.id]), actor().newId);
    assert.equal(annotations.size, 1);
    assert.deepEqual([annotations.get(passage.id)!.verdict, annotations.get(passage.id)!.notes.map(({ text }) => text)], ['corrected', ['and more', 'from elsewhere']]);
  });

  it('works on nothing', () => assert.equal(withImported(EMPTY, imported([]), actor().newId).annotations.size, mapOf([]).size));
});
