/** Claims in the writer's own words under a person's judgements: figures that are no claim, and those that somebody added or checked. */
import type { Claim, NumberMention, Place, Span } from '../../analysis/article';
import { isJudged, type Annotation } from '../annotation';
import { finderOf, firstFrom, keyOf, spansOf } from './overlap';

export function withStatistics(claims: readonly Claim[], numbers: readonly NumberMention[], places: readonly Place[], placed: readonly Annotation[]): readonly Claim[] {
  const judgements = placed.filter(({ reading }) => reading.kind === 'claim' && reading.form === 'statistic');
  if (judgements.length === 0) return claims;
  const under = finderOf(claims.map(({ pieces }) => pieces));
  const gone = new Set<number>();
  const added = new Map<string, Claim>();
  const [numbersIn, placesIn] = [insideOf(numbers), insideOf(places)];
  for (const annotation of judgements) {
    const spans = spansOf(annotation.pieces);
    const index = under(spans);
    const rejected = annotation.verdict === 'rejected';
    if (index !== undefined && rejected) gone.add(index);
    else if (index !== undefined) gone.delete(index);
    else if (rejected) added.delete(keyOf(spans));
    else if (isJudged(annotation)) added.set(keyOf(spans), statistic(spans));
  }
  return [...claims.filter(({ kind }, index) => kind !== 'statistic' || !gone.has(index)), ...added.values()].sort((a, b) => a.span.start - b.span.start);

  function statistic(pieces: readonly Span[]): Claim {
    return { span: { start: pieces[0]!.start, end: pieces.at(-1)!.end }, pieces, kind: 'statistic', quotes: [], speaker: undefined, numbers: numbersIn(pieces), places: placesIn(pieces), checks: [] };
  }
}

/** Indexes of what lies in one of the pieces; `mentions` are by start. */
function insideOf(mentions: readonly { readonly span: Span }[]): (pieces: readonly Span[]) => readonly number[] {
  const spans = mentions.map(({ span }) => span);
  return (pieces) => {
    const found: number[] = [];
    for (const { start, end } of pieces) for (let i = firstFrom(spans, start); i < spans.length && spans[i]!.start < end; i++) if (spans[i]!.end <= end) found.push(i);
    return found;
  };
}
