/** What an act is done to: from the ranges of a view to what stands there now. */
import type { Span } from '../../analysis/article';
import type { Target } from '../../annotation/acts';
import { isPlaced, type Annotation, type Reading } from '../../annotation/annotation';
import type { ListName } from '../../annotation/judged/judge';
import { finderOf, keyOf, sameSpans, spansOf } from '../../annotation/judged/overlap';
import { readingAt } from '../../annotation/judged/reading';
import { toSpan } from '../../convert';
import type { ActTarget } from '../../protocol';
import { perArticle, type Annotated } from '../annotated';

/** Undefined where nothing of the kind stands there any more. */
export function targetOf(doc: Annotated, target: ActTarget): Target | undefined {
  switch (target.kind) {
    case 'annotation': {
      const annotation = doc.annotations.get(target.id);
      return annotation && { kind: 'annotation', annotation };
    }
    case 'words': {
      const span = trimmed(doc.article.text, toSpan(doc.lines, target.range));
      return span && wordsTarget(doc, readingOfWords(doc, target, span), span);
    }
    case 'mention': return mentionTarget(doc, toSpan(doc.lines, target.range));
    case 'speaker': return speakerTarget(doc, target.name);
    case 'claim': return findingAt(doc, 'claims', toSpan(doc.lines, target.range));
    case 'number': return findingAt(doc, 'numbers', toSpan(doc.lines, target.range));
    case 'place': return findingAt(doc, 'places', toSpan(doc.lines, target.range));
    case 'person': return findingAt(doc, 'people', toSpan(doc.lines, target.range));
    case 'organization': return findingAt(doc, 'organizations', toSpan(doc.lines, target.range));
  }
}

const LISTS = { claim: 'claims', number: 'numbers', place: 'places', person: 'people', organization: 'organizations' } as const;

/** Words that somebody has annotated as the same before, be it to reject them, or that are proposed as it, are that annotation or proposal. */
function wordsTarget(doc: Annotated, reading: Reading, span: Span): Target {
  const known = annotatedWords(doc).get(`${reading.kind} ${keyOf([span])}`);
  if (known) return { kind: 'annotation', annotation: known };
  const list = reading.kind in LISTS ? LISTS[reading.kind as keyof typeof LISTS] : undefined;
  const found = list && findingAt(doc, list, span);
  return found?.kind === 'proposal' && sameSpans(found.spans, [span]) ? found : { kind: 'words', reading, spans: [span] };
}

const annotatedWords = perArticle((doc): ReadonlyMap<string, Annotation> => new Map([...doc.annotations.values()].filter(({ pieces }) => pieces.every(isPlaced)).map((annotation) => [`${annotation.reading.kind} ${keyOf(spansOf(annotation.pieces))}`, annotation])));

export const mentionTarget = (doc: Annotated, span: Span): Target => {
  const mine = annotatedWords(doc).get(`mention ${keyOf([span])}`);
  return mine ? { kind: 'annotation', annotation: mine } : { kind: 'words', reading: { kind: 'mention', speaker: '' }, spans: [span] };
};

/** Joined names stand on the first mention of each; who is named nowhere stands on the first words given to them. */
function speakerTarget(doc: Annotated, name: string): Target | undefined {
  const span = firstSpanOf(doc, name);
  return span && { kind: 'words', reading: { kind: 'same-speaker', names: [name], name }, spans: [span] };
}

export function firstSpanOf({ article }: Annotated, name: string): Span | undefined {
  const speaker = article.speakers.find((other) => other.name === name);
  return speaker?.mentions[0]?.span ?? (speaker && article.claims.find((claim) => claim.speaker === speaker.id)?.pieces[0]);
}

/** Where the first of its words stand; undefined where none of them is in the text any more. */
export const firstPlaceOf = (target: Target): Span | undefined => (target.kind === 'annotation' ? spansOf(target.annotation.pieces) : target.spans)[0];

/** The spans of what each list shows. */
const spansShown = perArticle(({ article }): Readonly<Record<ListName, readonly (readonly Span[])[]>> => {
  const single = (findings: readonly { readonly span: Span }[]): readonly (readonly Span[])[] => findings.map(({ span }) => [span]);
  return { claims: article.claims.map(({ pieces }) => pieces), numbers: single(article.numbers), places: single(article.places), people: single(article.people), organizations: single(article.organizations) };
});

/** A claim is given by the range from its first piece to its last, anything else by its own. */
function findingAt(doc: Annotated, list: ListName, span: Span): Target | undefined {
  const findings = spansShown(doc)[list];
  const exact = findings.findIndex((pieces) => pieces[0]!.start === span.start && pieces.at(-1)!.end === span.end);
  const index = exact >= 0 ? exact : finderOf(findings)([span]);
  if (index === undefined) return list === 'claims' ? markedWordsAt(doc, span) : undefined;
  const annotation: Annotation | undefined = doc.judged.on[list].get(index);
  return annotation ? { kind: 'annotation', annotation } : proposalAt(doc, list, index);
}

/** Marks that quote nobody: no claim, but something to be judged. */
function markedWordsAt(doc: Annotated, { start, end }: Span): Target | undefined {
  const quote = doc.article.quotes.find(({ form, outer }) => form === 'scare' && outer.start <= start && end <= outer.end);
  if (!quote) return undefined;
  const annotation = annotatedWords(doc).get(`claim ${keyOf([quote.span])}`);
  return annotation ? { kind: 'annotation', annotation } : { kind: 'proposal', reading: { kind: 'claim', form: 'scare', speaker: null }, spans: [quote.span] };
}

export const proposalAt = (doc: Annotated, list: ListName, index: number): Extract<Target, { kind: 'proposal' }> => ({ kind: 'proposal', reading: readingAt(doc.article, list, index), spans: spansShown(doc)[list][index]! });

/** What the article shows where the annotation stands; undefined where it stands on nothing shown. */
export function shownUnder(doc: Annotated, { id }: Annotation): Extract<Target, { kind: 'proposal' }> | undefined {
  const place = standing(doc).get(id);
  return place && proposalAt(doc, place.list, place.index);
}

const standing = perArticle(({ judged: { on } }): ReadonlyMap<string, { readonly list: ListName; readonly index: number }> =>
  new Map(Object.values(LISTS).flatMap((list) => [...on[list]].map(([index, { id }]) => [id, { list, index }] as const))));

function readingOfWords(doc: Annotated, { as, form }: Extract<ActTarget, { kind: 'words' }>, span: Span): Reading {
  const words = doc.article.text.slice(span.start, span.end).replace(/\s+/g, ' ');
  switch (as) {
    case 'claim': return { kind: 'claim', form: form ?? formOf(doc.article.text, span), speaker: null };
    case 'number': return { kind: 'number', number: 'cardinal', value: /^-?[\d,]*(?:\.\d+|\d)$/.test(words) ? Number(words.replace(/,/g, '')) : words };
    case 'place': return { kind: 'place', place: { name: words, type: 'other' }, metonym: false };
    case 'person':
    case 'organization': return { kind: as, name: words };
    case 'passage': return { kind: 'passage' };
  }
}

/** Between quotation marks it is a quotation. */
const formOf = (text: string, { start, end }: Span): 'direct' | 'indirect' => (/["“‘'«„]/.test(text[start - 1] ?? '') && /["”’'»“]/.test(text[end] ?? '') ? 'direct' : 'indirect');

/** Without the white space at both ends, and without quotation marks that were selected along; undefined where nothing is left. */
export function trimmed(text: string, { start, end }: Span): Span | undefined {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text[from]!)) from++;
  while (to > from && /\s/.test(text[to - 1]!)) to--;
  if (to - from > 2 && /["“‘«„]/.test(text[from]!) && /["”’»“]/.test(text[to - 1]!)) {
    from++;
    to--;
  }
  return from < to ? { start: from, end: to } : undefined;
}
