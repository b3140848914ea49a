import type { Span } from '../article';

/** Looks up what covers an offset among spans that do not overlap. */
export interface SpanIndex<T> {
  /** The value whose span overlaps `[start, end)`, the first of several. */
  overlapping(start: number, end: number): T | undefined;
}

/** `spans` in order, each with the value of the same number. Questions come in the order of the text, most of them: the search goes on from the last answer. */
export function indexSpans<T>(spans: readonly Span[], values: readonly T[]): SpanIndex<T> {
  let next = 0;
  return {
    overlapping(start, end) {
      while (next > 0 && spans[next - 1]!.end > start) next--;
      while (next < spans.length && spans[next]!.end <= start) next++;
      return next < spans.length && spans[next]!.start < end ? values[next] : undefined;
    },
  };
}
