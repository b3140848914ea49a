import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Article, Span } from '../../../server/analysis/article';
import type { Annotation, Reading } from '../../../server/annotation/annotation';
import { perform, type Act } from '../../../server/annotation/acts';
import { importBrat } from '../../../server/annotation/import/brat';
import { importW3c } from '../../../server/annotation/import/w3c';
import type { Imported } from '../../../server/annotation/import/imported';
import { annotationsOf, STATUSES } from '../../../server/exports/exported';
import { annotationConf } from '../../../server/exports/brat/conf';
import { exportAs } from '../../../server/exports/formats';
import { analyse } from '../support/analyse';
import { actor, ARTICLE, claim, spanOf } from '../annotation/article';
import { SAMPLES } from '../annotation/edits';
import { confProblems } from './bratConf';
import { bratProblems } from './bratRules';
import { everything, exportedOf, TEXT } from './exported';

const context = (text: string) => ({ text, by: 'Importer', at: '2026-12-01T08:00:00.000Z', newId: actor().newId });
const byId = (annotations: readonly Annotation[]): Record<string, Annotation> => Object.fromEntries(annotations.map((annotation) => [annotation.id, annotation]));

function w3c(text: string, json: string): Imported {
  const imported = importW3c(json, context(text));
  assert.ok(typeof imported !== 'string', String(imported));
  return imported;
}

/** The samples as editors on other systems save them, with astral characters, and our own. */
const TEXTS = [TEXT, ...SAMPLES].flatMap((text) => [text, text.replace(/\r?\n/g, '\r\n'), text.replace(/ (?=[A-Z])/g, ' 🚢').replace(/"/g, '”').replace(/, /g, ',  ').replace(/; /g, ';\u2028')]);
const ARTICLES: readonly Article[] = TEXTS.map((text) => analyse(text));

const share = fc.double({ min: 0, max: 1, noNaN: true });
const words = fc.constantFrom('Asked her.', '“Yes,” she said 🚢', 'two\nlines', 'a\ttab', '=cmd()', '<b>', 'x', '\u2028');
const acts: fc.Arbitrary<Act> = fc.oneof(
  fc.constant<Act>({ kind: 'confirm' }),
  fc.constantFrom(...STATUSES, 'my_own, 100% status').map((status): Act => ({ kind: 'status', status })),
  words.map((text): Act => ({ kind: 'note', text })),
  words.map((source): Act => ({ kind: 'evidence', source, locator: 'p. 4' })),
  words.map((to): Act => ({ kind: 'assign', to })),
);
const READINGS: readonly Reading[] = [
  { kind: 'claim', form: 'direct', speaker: 'Åsa Ørn' }, { kind: 'claim', form: 'indirect', speaker: null }, { kind: 'claim', form: 'statistic', speaker: null }, { kind: 'number', number: 'money', value: 2_300_000, unit: 'U.S. dollar' },
  { kind: 'number', number: 'date', value: '2026-11' }, { kind: 'number', number: 'cardinal', value: { low: 1, high: 2 } }, { kind: 'place', place: { name: 'Hull', type: 'city', country: 'GB', lat: 53.7, lon: -0.3 }, metonym: false },
  { kind: 'person', name: 'A' }, { kind: 'organization', name: 'B & C' }, { kind: 'mention', speaker: 'D' }, { kind: 'same-speaker', names: ['D', 'E'], name: 'D' }, { kind: 'passage' },
];
const target = fc.record({ reading: fc.constantFrom(...READINGS), pieces: fc.array(fc.record({ at: share, size: share }), { minLength: 1, maxLength: 3 }), acts: fc.array(acts, { minLength: 1, maxLength: 4 }) });

/** Whole characters, in order, apart from each other and with something in them. */
function spansIn(text: string, pieces: readonly { readonly at: number; readonly size: number }[]): readonly Span[] {
  const whole = (at: number): number => ((text.charCodeAt(at) & 0xfc00) === 0xdc00 ? at + 1 : at);
  const spans = pieces.map(({ at, size }) => whole(Math.floor(at * (text.length - 40)))).sort((a, b) => a - b).map((start, i) => ({ start, end: whole(start + 2 + Math.floor(pieces[i]!.size * 30)) }));
  return spans.filter(({ start, end }, i) => text.slice(start, end).trim() !== '' && (i === 0 || start > spans[i - 1]!.end + 1));
}

const drawn = fc.record({ index: fc.nat(ARTICLES.length - 1), targets: fc.array(target, { maxLength: 8 }) }).map(({ index, targets }) => {
  const article = ARTICLES[index]!;
  const annotations = targets.flatMap(({ reading, pieces, acts: done }) => {
    const spans = spansIn(article.text, pieces);
    if (spans.length === 0) return [];
    let annotation: Annotation | undefined;
    for (const act of done) annotation = perform(article.text, annotation ? { kind: 'annotation', annotation } : { kind: 'words', reading, spans }, act, actor()) ?? annotation;
    return annotation && perform(article.text, { kind: 'annotation', annotation }, { kind: 'confirm' }, actor()) ? [annotation] : [];
  });
  return exportedOf(annotations, article);
});

describe('export and import again', () => {
  it('is held against a configuration of brat by a check that knows what is wrong', () => {
    const wrong = 'T1\tQuote 0 2\tab\nT2\tShip 3 5\tcd\nA1\tStatus T1 sunk\nA2\tForm T2 direct\nA3\tGovernment T1\nR1\tSaidBy Arg1:T1 Arg2:T2\nR2\tNear Arg1:T1 Arg2:T1\n';
    assert.deepEqual(confProblems(wrong, annotationConf([])), ['no entity Ship', 'no attribute Status T1 sunk of Quote', 'no attribute Form T2 direct of Ship', 'no attribute Government T1 of Quote', 'no relation SaidBy Arg1:T1 Arg2:T2', 'no relation Near Arg1:T1 Arg2:T1']);
  });

  it('give every kind of annotation back through Web Annotations, and leave proposals out', () => {
    const annotations = everything();
    const imported = w3c(TEXT, exportAs('jsonld', exportedOf(annotations), { proposals: true }));
    assert.deepEqual(byId(imported.annotations), byId(annotations));
    assert.deepEqual(imported.notUnderstood, []);
    assert.ok(imported.proposals > 3);
  });

  it('give every kind of annotation back through brat', () => {
    const annotations = everything();
    const imported = importBrat(exportAs('brat', exportedOf(annotations)), context(TEXT));
    assert.deepEqual(imported.notUnderstood, []);
    assert.deepEqual(byId(imported.annotations), byId(annotations));
  });

  it('give back through brat who was unknown, what is judged in two ways, and pieces in another order than the text has', () => {
    const text = 'The storm came on Friday.\n\nIt rained all night.\n\n“It was late,” she said.\n\n“We know,” Ida Cole said. “All of us.”';
    const article = analyse(text);
    const open = claim('It was late', article);
    const said = (words: string, what: Act, by = actor()): Annotation => perform(text, claim(words, article), what, by)!;
    assert.deepEqual(open.reading, { kind: 'claim', form: 'direct', speaker: null });
    const pair = ['Ida Cole', 'Ivo Lund'].map((speaker, i) => said('It was late', { kind: 'correct', reading: { kind: 'claim', form: 'direct', speaker } }, actor('Mara', `2026-11-2${i}T10:00:00Z`)));
    const split = said('We know', { kind: 'status', status: 'verified' });
    assert.equal(split.pieces.length, 2);
    for (const annotations of [[said('It was late', { kind: 'status', status: 'verified' })], pair, [...pair].reverse(), [{ ...split, pieces: [...split.pieces].reverse() }]]) {
      const standoff = exportAs('brat', exportedOf(annotations, article));
      assert.deepEqual(bratProblems(standoff, text), []);
      assert.deepEqual(byId(importBrat(standoff, context(text)).annotations), byId(annotations));
    }
  });

  it('name all who speak together, also where nobody judged', () => {
    const article = analyse('“It is late,” Mara Lund and Tom Grant said.');
    const { items } = JSON.parse(exportAs('jsonld', exportedOf([], article), { proposals: true })) as { items: { body: { purpose: string; value: string }[] }[] };
    assert.deepEqual(items.find(({ body }) => body[0]!.value === 'direct')!.body.filter(({ purpose }) => purpose === 'identifying').map(({ value }) => value), ['Mara Lund', 'Tom Grant']);
  });

  it('give the same annotations whatever was done, in any text', () => {
    fc.assert(fc.property(drawn, (exported) => {
      const { text } = exported.judged.article;
      const annotations = byId(annotationsOf(exported.judged));
      assert.deepEqual(byId(w3c(text, exportAs('jsonld', exported)).annotations), annotations);
      const standoff = exportAs('brat', exported);
      assert.deepEqual(bratProblems(standoff, text), []);
      assert.deepEqual(confProblems(standoff, annotationConf(Object.values(annotations).map(({ status }) => status).filter((status) => status !== ''))), []);
      // brat has no tabs in the text of an entity
      const shown = Object.fromEntries(Object.entries(annotations).filter(([, { pieces }]) => !pieces.some(({ quote }) => quote.exact.includes('\t'))));
      assert.deepEqual(byId(importBrat(standoff, context(text)).annotations), shown);
    }), { numRuns: 300, seed: 20261128 });
  });

  it('takes what somebody changed in brat: form, status, speaker, words and notes', () => {
    const [said] = everything();
    const standoff = exportAs('brat', exportedOf([said!]))
      .replace(/^(A\d+\tForm \S+) direct$(?=[\s\S]*Verdict \S+ confirmed|[\s\S]*)/m, '$1 direct');
    const entity = /^A\d+\tVerdict (T\d+) confirmed$/m.exec(standoff)![1]!;
    const changed = standoff.replace(new RegExp(`(Form ${entity}) \\w+`), '$1 partial').replace(new RegExp(`(Status ${entity}) \\w+`), '$1 cannot_be_verified')
      .replace(new RegExp(`AnnotatorNotes ${entity}\t.*`), `AnnotatorNotes ${entity}\tShe denies it now`).replace(new RegExp(`^${entity}\t.*$`, 'm'), () => {
        const { start, end } = spanOf('We have no money');
        return `${entity}\tQuote ${start} ${end}\tWe have no money`;
      });
    const [after] = importBrat(changed, context(TEXT)).annotations;
    assert.equal(after!.id, said!.id);
    assert.deepEqual(after!.reading, { kind: 'claim', form: 'partial', speaker: 'Ida Cole' });
    assert.equal(after!.status, 'cannot be verified');
    assert.deepEqual(after!.notes.map(({ text, by }) => [text, by]), [['She denies it now', 'Importer']]);
    assert.deepEqual(after!.evidence, said!.evidence);
    assert.deepEqual(after!.pieces.map(({ quote }) => quote.exact), ['We have no money']);
    assert.equal(after!.by, 'Importer');
  });

  it('exports the analysis of every sample for brat by its rules', () => {
    for (const article of ARTICLES) assert.deepEqual(bratProblems(exportAs('brat', exportedOf([], article)), article.text), []);
    assert.ok(ARTICLE.quotes.length > 0);
  });
});
