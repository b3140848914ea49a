/** The sentence that some words stand in. */
import type { Article, Paragraph, Span } from '../article';

/** Else the paragraph; the words themselves where they stand in none. */
export function sentenceOf(article: Article, { start, end }: Span): Span {
  const paragraph = paragraphAt(article, start);
  if (!paragraph || paragraph.span.end < end) return { start, end };
  return paragraph.sentences.find((sentence) => sentence.start <= start && end <= sentence.end) ?? paragraph.span;
}

function paragraphAt({ paragraphs }: Article, offset: number): Paragraph | undefined {
  let low = 0;
  for (let high = paragraphs.length - 1; low < high; ) {
    const middle = (low + high + 1) >> 1;
    if (paragraphs[middle]!.span.start > offset) high = middle - 1;
    else low = middle;
  }
  const found = paragraphs[low];
  return found && found.span.start <= offset ? found : undefined;
}
