/** Numbers, places and names of an article under a person's judgements. */
import type { Article, NameMention, NumberMention, Place, Span } from '../../analysis/article';
import type { Annotation } from '../annotation';
import { findingUnder, spansOf } from './overlap';

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
  const spans = findings.map(({ span }) => [span]);
  const now = new Map<number, T | undefined>(findings.entries());
  const added: Judged<T>[] = [];
  for (const annotation of judgements) {
    for (const span of spansOf(annotation.pieces)) {
      const from = findingUnder(spans, spansOf(annotation.replaces)) ?? findingUnder(spans, [span]);
      const before = from === undefined ? undefined : findings[from];
      if (annotation.verdict === 'rejected') {
        if (from !== undefined) now.set(from, undefined);
      } else if (from !== undefined) {
        if (annotation.verdict !== 'open') now.set(from, read(annotation, span, before));
      } else {
        const finding = read(annotation, span, undefined);
        if (finding) added.push({ finding });
      }
    }
  }
  const kept = [...now].flatMap(([from, finding]): Judged<T>[] => (finding ? [{ finding, from }] : []));
  return [...kept, ...added].sort((a, b) => a.finding.span.start - b.finding.span.start);
}
