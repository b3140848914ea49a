/** Numbers, places and names of an article under a person's judgements. */
import type { Article, NameMention, NumberMention, Place, Span } from '../../analysis/article';
import { isJudged, type Annotation } from '../annotation';
import { finderOf, keyOf, spansOf } from './overlap';

export function judgedNumbers({ numbers }: Article, judgements: readonly Annotation[]): readonly NumberMention[] {
  const judged = judgedList(numbers, judgements.filter(({ reading }) => reading.kind === 'number'), ({ reading }, span, before) => {
    if (reading.kind !== 'number') return before;
    const { number: kind, value, unit } = reading;
    const unchanged = before && before.kind === kind && JSON.stringify(before.value) === JSON.stringify(value) && before.unit === unit;
    // a pair and a conversion hang on the value that was wrong
    return unchanged ? { ...before, span } : { kind, span, value, unit, approx: before?.approx, counts: before?.counts, change: before?.change, pair: undefined, pairing: undefined };
  });
  const now = new Map(judged.flatMap(({ from }, index) => (from === undefined ? [] : [[from, index] as const])));
  const pairs = (index: number | undefined): number | undefined => {
    const partner = index === undefined ? undefined : now.get(index);
    return partner !== undefined && judged[partner]!.finding.pair !== undefined ? partner : undefined;
  };
  return judged.map(({ finding }) => {
    if (finding.pair === undefined) return finding;
    const pair = pairs(finding.pair);
    return pair === undefined ? { ...finding, pair: undefined, pairing: undefined } : { ...finding, pair };
  });
}

export const judgedPlaces = ({ places }: Article, judgements: readonly Annotation[]): readonly Place[] =>
  judgedList(places, judgements.filter(({ reading }) => reading.kind === 'place'), ({ reading }, span, before): Place | undefined => {
    if (reading.kind !== 'place') return before;
    const { name, type, country, lat, lon } = reading.place;
    const where = { ...(country === undefined ? {} : { country }), ...(lat === undefined || lon === undefined ? {} : { lat, lon }) };
    return { span, name, type, ...where, metonym: reading.metonym, confidence: 'sure', ambiguousWith: before?.ambiguousWith ?? [] };
  }).map(({ finding }) => finding);

export const judgedNames = (mentions: readonly NameMention[], kind: 'person' | 'organization', judgements: readonly Annotation[]): readonly NameMention[] =>
  judgedList(mentions, judgements.filter(({ reading }) => reading.kind === kind), ({ reading }, span, before) => (reading.kind === 'person' || reading.kind === 'organization' ? { span, name: reading.name } : before))
    .map(({ finding }) => finding);

interface Judged<T> {
  readonly finding: T;
  /** Its index among the findings of the analysis. */
  readonly from?: number;
}

/** Each finding as it was judged last: gone, read in another way, or as it is; and those that a person added. By start. */
function judgedList<T extends { readonly span: Span }>(findings: readonly T[], judgements: readonly Annotation[], read: (annotation: Annotation, span: Span, before: T | undefined) => T | undefined): readonly Judged<T>[] {
  if (judgements.length === 0) return findings.map((finding, from) => ({ finding, from }));
  const under = finderOf(findings.map(({ span }) => [span]));
  const now = new Map<number, T | undefined>(findings.entries());
  const touched = new Set<number>();
  /** By their words: who adds again what is there already says what it is from then on. */
  const added = new Map<string, T>();
  for (const annotation of judgements) {
    for (const span of spansOf(annotation.pieces)) {
      const from = under(spansOf(annotation.replaces)) ?? under([span]);
      const rejected = annotation.verdict === 'rejected';
      if (from === undefined) {
        const finding = rejected || !isJudged(annotation) ? undefined : read(annotation, span, undefined);
        if (finding) added.set(keyOf([span]), finding);
        else if (rejected) added.delete(keyOf([span]));
      } else if (annotation.verdict !== 'open') {
        now.set(from, rejected ? undefined : read(annotation, span, findings[from]));
        touched.add(from);
      }
    }
  }
  const kept = [...now].flatMap(([from, finding]): Judged<T>[] => (finding ? [{ finding, from }] : []));
  // what was moved or added onto the words of another finding takes its place
  const byWords = new Map<string, Judged<T>>();
  for (const one of [...kept.filter(({ from }) => !touched.has(from!)), ...kept.filter(({ from }) => touched.has(from!)), ...[...added.values()].map((finding) => ({ finding }))]) byWords.set(keyOf([one.finding.span]), one);
  return [...byWords.values()].sort((a, b) => a.finding.span.start - b.finding.span.start || b.finding.span.end - a.finding.span.end);
}
