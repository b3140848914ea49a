/** Which finding of the analysis an annotation stands on. */
import type { Span } from '../../analysis/article';
import { isPlaced, type Anchor } from '../annotation';

export const spansOf = (anchors: readonly Anchor[]): readonly Span[] => anchors.filter(isPlaced).map(({ span }) => span);

/** Of the characters that either covers, the share that both do. */
export function overlap(first: readonly Span[], second: readonly Span[]): number {
  let shared = 0;
  for (const a of first) for (const b of second) shared += Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  const all = lengthOf(first) + lengthOf(second) - shared;
  return all === 0 ? 0 : shared / all;
}

const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);

/** Less than this in common is another finding. */
const SAME = 0.5;

/** The index of the finding that lies nearest under the spans; undefined where none does. */
export function findingUnder(findings: readonly (readonly Span[])[], spans: readonly Span[]): number | undefined {
  let best: number | undefined;
  let most = SAME;
  for (let i = 0; i < findings.length; i++) {
    const shared = overlap(findings[i]!, spans);
    if (shared < most || (shared === most && best !== undefined)) continue;
    best = i;
    most = shared;
  }
  return best;
}
