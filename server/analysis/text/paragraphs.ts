import type { Span } from '../article';

/** A paragraph is a line that is not blank: articles come with blank lines between paragraphs, or without. Line breaks lie outside. */
export function splitParagraphs(text: string): Span[] {
  const spans: Span[] = [];
  for (let start = 0; start < text.length; ) {
    let end = start;
    while (end < text.length && !isLineBreak(text.charCodeAt(end))) end++;
    if (text.slice(start, end).trim() !== '') spans.push({ start, end });
    start = end + 1;
  }
  return spans;
}

const isLineBreak = (code: number): boolean => code === 10 || code === 13 || code === 0x2028 || code === 0x2029;
