/** The sentence that some words stand in. */
import type { Article, Paragraph, Span } from '../article';
import { firstFrom } from './within';

/** Else the paragraph; the words themselves where they stand in none. */
export function sentenceOf({ paragraphs }: Article, { start, end }: Span): Span {
  const paragraph = paragraphs[paragraphIndexAt(paragraphs, start)];
  if (!paragraph || start < paragraph.span.start || paragraph.span.end < end) return { start, end };
  return paragraph.sentences.find((sentence) => sentence.start <= start && end <= sentence.end) ?? paragraph.span;
}

/** The index of the paragraph around an offset, or of the last before it. */
export const paragraphIndexAt = (paragraphs: readonly Paragraph[], offset: number): number => Math.max(0, firstFrom(paragraphs, offset + 1) - 1);
