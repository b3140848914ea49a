/** Where a text was edited since what is detached was last looked for: elsewhere nothing can be found that was not there before. */
import type { TextQuote } from '../annotation/annotation';
import { foldWords } from '../annotation/folded';
import type { Edit } from '../annotation/follow';
import { GRAM } from '../annotation/grams';

/** What stands so near to an edit is read along: the neighbours that tell where words belong. */
const AROUND = 200;
/** More edits than this, as of a whole document that is formatted, are the whole text. */
const MOST = 40;

export interface Touched {
  readonly add: (edits: readonly Edit[]) => void;
  /** Whether words may have come to stand there; begins anew. */
  readonly take: (text: string) => (quote: TextQuote) => boolean;
}

export function newTouched(): Touched {
  let spans: { start: number; end: number }[] | undefined = [];
  return {
    add(edits) {
      for (const { start, end, length } of edits) {
        if (!spans) return;
        const delta = length - (end - start);
        for (const span of spans) {
          if (span.start >= end) span.start += delta;
          if (span.end >= end) span.end += delta;
          span.end = Math.max(span.start, span.end);
        }
        spans = spans.length < MOST ? [...spans, { start, end: start + length }] : undefined;
      }
    },
    take(text) {
      const windows = spans?.map(({ start, end }) => foldWords(text.slice(Math.max(0, start - AROUND), end + AROUND)));
      spans = [];
      if (!windows) return () => true;
      const runs = new Set<string>();
      for (const window of windows) for (let i = 0; i + GRAM <= window.length; i++) runs.add(window.slice(i, i + GRAM));
      return ({ exact, prefix, suffix }) => {
        const words = foldWords(prefix + exact + suffix);
        if (words.length < 2 * GRAM) return true;
        for (let i = 0; i + GRAM <= words.length; i++) if (runs.has(words.slice(i, i + GRAM))) return true;
        return false;
      };
    },
  };
}
