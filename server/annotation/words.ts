/** The words under an annotation, and whether they are still those that were judged. */
import type { Span } from '../analysis/article';
import { CONTEXT, isPlaced, type Anchor, type Annotation, type TextQuote } from './annotation';

export function quoteAt(text: string, { start, end }: Span): TextQuote {
  return { exact: text.slice(start, end), prefix: text.slice(wholeFrom(text, start - CONTEXT), start), suffix: text.slice(end, wholeTo(text, end + CONTEXT)) };
}

/** No half of a surrogate pair is written into a file. */
const wholeFrom = (text: string, at: number): number => (at > 0 && isLowSurrogate(text, at) ? at - 1 : Math.max(0, at));
const wholeTo = (text: string, at: number): number => (at < text.length && isLowSurrogate(text, at) ? at + 1 : at);
const isLowSurrogate = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00;

export const placedAt = (text: string, span: Span): Anchor => ({ kind: 'placed', quote: quoteAt(text, span), span, found: 'sure' });

/** `We will not leave … until it is done`: what stands there now, or stood when it was last seen. */
export const wordsOf = (text: string, pieces: readonly Anchor[]): string =>
  pieces.map((anchor) => (anchor.kind === 'placed' ? text.slice(anchor.span.start, anchor.span.end) : anchor.quote.exact)).join(' … ');

/**
 * The text of a judgement is another now. White space and the kind of quotation marks do not count. `now`: what the finding covers that the
 * judgement stands on, where that is known: words typed at the edge of a quotation belong to it too.
 */
export function isStale(text: string, { pieces, judged, verdict, status }: Annotation, now?: readonly Span[]): boolean {
  if ((verdict === 'open' && status === '') || !pieces.some(isPlaced)) return false;
  // a piece of it is gone
  if (!pieces.every(isPlaced)) return true;
  return plain(now ? now.map(({ start, end }) => text.slice(start, end)).join(' … ') : wordsOf(text, pieces)) !== plain(judged);
}

export const plain = (words: string): string => words.replace(/[“”„«»]/g, '"').replace(/[‘’‚]/g, "'").replace(/\s+/g, ' ').trim();

/** Quotes and contexts as they stand now, to be written down. */
export const renewed = (text: string, annotation: Annotation): Annotation => ({
  ...annotation,
  pieces: annotation.pieces.map((anchor) => renewedAnchor(text, anchor)),
  replaces: annotation.replaces.map((anchor) => renewedAnchor(text, anchor)),
});

const renewedAnchor = (text: string, anchor: Anchor): Anchor => (anchor.kind === 'placed' ? { ...anchor, quote: quoteAt(text, anchor.span) } : anchor);
