/** What an act is done to: from the ranges of a view to what stands there now. */
import type { Article, Span } from '../../analysis/article';
import type { Target } from '../../annotation/acts';
import { isPlaced, type Annotation, type Reading } from '../../annotation/annotation';
import { findingUnder } from '../../annotation/judged/overlap';
import { toSpan } from '../../convert';
import type { ActTarget } from '../../protocol';
import type { Annotated } from '../annotated';

/** Undefined where nothing of the kind stands there any more. */
export function targetOf(doc: Annotated, target: ActTarget): Target | undefined {
  switch (target.kind) {
    case 'annotation': {
      const annotation = doc.annotations.get(target.id);
      return annotation && { kind: 'annotation', annotation };
    }
    case 'words': {
      const span = trimmed(doc.article.text, toSpan(doc.lines, target.range));
      return span && { kind: 'words', reading: readingOfWords(doc, target, span), spans: [span] };
    }
    case 'mention': {
      const span = toSpan(doc.lines, target.range);
      const mine = [...doc.annotations.values()].find(({ reading, pieces }) => reading.kind === 'mention' && pieces.some((anchor) => isPlaced(anchor) && anchor.span.start === span.start));
      return mine ? { kind: 'annotation', annotation: mine } : { kind: 'words', reading: { kind: 'mention', speaker: '' }, spans: [span] };
    }
    case 'speaker': return speakerTarget(doc, target.name);
    case 'claim': return findingAt(doc, 'claims', doc.article.claims.map(({ pieces }) => pieces), toSpan(doc.lines, target.range), claimReading);
    case 'number': return findingAt(doc, 'numbers', single(doc.article.numbers), toSpan(doc.lines, target.range), numberReading);
    case 'place': return findingAt(doc, 'places', single(doc.article.places), toSpan(doc.lines, target.range), placeReading);
    case 'person': return findingAt(doc, 'people', single(doc.article.people), toSpan(doc.lines, target.range), ({ people }, index) => ({ kind: 'person', name: people[index]!.name }));
    case 'organization': return findingAt(doc, 'organizations', single(doc.article.organizations), toSpan(doc.lines, target.range), ({ organizations }, index) => ({ kind: 'organization', name: organizations[index]!.name }));
  }
}

/** Joined names stand on the first mention of each; who is named nowhere stands on the first words given to them. */
function speakerTarget(doc: Annotated, name: string): Target | undefined {
  const span = firstSpanOf(doc, name);
  return span && { kind: 'words', reading: { kind: 'same-speaker', names: [name], name }, spans: [span] };
}

export function firstSpanOf({ article }: Annotated, name: string): Span | undefined {
  const speaker = article.speakers.find((other) => other.name === name);
  return speaker?.mentions[0]?.span ?? (speaker && article.claims.find((claim) => claim.speaker === speaker.id)?.pieces[0]);
}

const single = (findings: readonly { readonly span: Span }[]): readonly (readonly Span[])[] => findings.map(({ span }) => [span]);

/** A claim is given by the range from its first piece to its last, anything else by its own. */
function findingAt(doc: Annotated, list: keyof Annotated['judged']['on'], findings: readonly (readonly Span[])[], span: Span, read: (article: Article, index: number) => Reading): Target | undefined {
  const exact = findings.findIndex((pieces) => pieces[0]!.start === span.start && pieces.at(-1)!.end === span.end);
  const index = exact >= 0 ? exact : findingUnder(findings, [span]);
  if (index === undefined) return undefined;
  const annotation: Annotation | undefined = doc.judged.on[list].get(index);
  return annotation ? { kind: 'annotation', annotation } : { kind: 'proposal', reading: read(doc.article, index), spans: findings[index]! };
}

export function claimReading({ claims, quotes, speakers }: Article, index: number): Reading {
  const { quotes: members, speaker } = claims[index]!;
  const first = quotes[members[0] ?? -1];
  return { kind: 'claim', form: first?.form ?? 'statistic', speaker: speaker === undefined ? null : (speakers[speaker]?.name ?? null) };
}

function numberReading({ numbers }: Article, index: number): Reading {
  const { kind, value, unit } = numbers[index]!;
  return { kind: 'number', number: kind, value, ...(unit === undefined ? {} : { unit }) };
}

function placeReading({ places }: Article, index: number): Reading {
  const { name, type, country, lat, lon, metonym } = places[index]!;
  return { kind: 'place', place: { name, type, ...(country === undefined ? {} : { country }), ...(lat === undefined || lon === undefined ? {} : { lat, lon }) }, metonym };
}

function readingOfWords(doc: Annotated, { as, form }: Extract<ActTarget, { kind: 'words' }>, span: Span): Reading {
  const words = doc.article.text.slice(span.start, span.end).replace(/\s+/g, ' ');
  switch (as) {
    case 'claim': return { kind: 'claim', form: form ?? formOf(doc.article.text, span), speaker: null };
    case 'number': return { kind: 'number', number: 'cardinal', value: Number(words.replace(/,/g, '')) || words };
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
