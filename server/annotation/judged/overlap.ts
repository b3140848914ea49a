/** Which finding of the analysis an annotation stands on. */
import type { Span } from '../../analysis/article';
import { firstWhere } from '../../analysis/query/halving';
import { isPlaced, type Anchor } from '../annotation';

/** What is placed, in the order of the text: a paragraph that moved may have brought a later piece before an earlier one. */
export function spansOf(anchors: readonly Anchor[]): readonly Span[] {
  const spans = anchors.filter(isPlaced).map(({ span }) => span);
  if (spans.length < 2) return spans;
  let end = -1;
  return [...spans].sort((a, b) => a.start - b.start || b.end - a.end).filter((span) => span.start >= end && (end = span.end) >= 0);
}

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
export type Finder = (spans: readonly Span[]) => number | undefined;

/** A long article has thousands of findings, and as many annotations: only those are compared that reach the same words. */
export function finderOf(findings: readonly (readonly Span[])[]): Finder {
  const hulls = findings.map((spans, index) => ({ index, start: spans[0]?.start ?? 0, end: spans.reduce((last, { end }) => Math.max(last, end), 0) })).sort((a, b) => a.start - b.start);
  /** How far the findings up to this one reach. */
  const reach = new Float64Array(hulls.length);
  hulls.forEach(({ end }, i) => { reach[i] = Math.max(end, reach[i - 1] ?? 0); });
  return (spans) => {
    const [from, to] = [spans[0]?.start ?? 0, spans.at(-1)?.end ?? 0];
    let best: number | undefined;
    let most = SAME;
    for (let i = firstFrom(hulls, to) - 1; i >= 0 && reach[i]! > from; i--) {
      const { index, end } = hulls[i]!;
      if (end <= from) continue;
      const shared = overlap(findings[index]!, spans);
      if (shared < most || (shared === most && best !== undefined && best < index)) continue;
      best = index;
      most = shared;
    }
    return best;
  };
}

export const findingUnder = (findings: readonly (readonly Span[])[], spans: readonly Span[]): number | undefined => finderOf(findings)(spans);

/** The place of the first item that starts there or later. */
export const firstFrom = (items: readonly { readonly start: number }[], offset: number): number => firstWhere(items.length, (i) => items[i]!.start >= offset);

export const keyOf = (spans: readonly Span[]): string => spans.map(({ start, end }) => `${start}-${end}`).join(' ');
export const sameSpans = (a: readonly Span[], b: readonly Span[]): boolean => a.length === b.length && a.every(({ start, end }, i) => start === b[i]!.start && end === b[i]!.end);
