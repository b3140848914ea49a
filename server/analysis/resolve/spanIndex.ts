import type { Span } from '../article';

/** Looks up what covers an offset among spans that do not overlap. */
export interface SpanIndex<T> {
  /** The value whose span overlaps `[start, end)`, the first of several. */
  overlapping(start: number, end: number): T | undefined;
}

export function indexSpans<T>(entries: readonly { readonly span: Span; readonly value: T }[]): SpanIndex<T> {
  const sorted = [...entries].sort((a, b) => a.span.start - b.span.start);
  return {
    overlapping(start, end) {
      let low = 0;
      for (let high = sorted.length; low < high; ) {
        const middle = (low + high) >> 1;
        if (sorted[middle]!.span.end <= start) low = middle + 1;
        else high = middle;
      }
      const entry = sorted[low];
      return entry && entry.span.start < end ? entry.value : undefined;
    },
  };
}
