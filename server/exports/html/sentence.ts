/** Some words in the sentence they stand in. */
import type { Article, Span } from '../../analysis/article';
import { sentenceOf } from '../../analysis/query/sentence';
import { html } from '../escape';

const AROUND = 110;

/** The words are strong, and a long sentence is cut at both sides of them. `mentions`: in one sentence, in the order of the text. */
export function inSentence(article: Article, mentions: readonly Span[]): string {
  const { text } = article;
  const [first, last] = [mentions[0]!, mentions.at(-1)!];
  const sentence = sentenceOf(article, first);
  const from = wordBorder(text, Math.max(sentence.start, first.start - AROUND), sentence.start);
  const to = wordBorder(text, Math.min(sentence.end, last.end + AROUND), sentence.end);
  let at = from;
  let words = from > sentence.start ? '…' : '';
  for (const { start, end } of mentions) {
    words += `${html(text.slice(at, start))}<strong>${html(text.slice(start, end))}</strong>`;
    at = end;
  }
  return `${words}${html(text.slice(at, to))}${to < sentence.end ? '…' : ''}`;
}

/** The blank at or after an offset, unless it is the edge anyway. */
function wordBorder(text: string, offset: number, edge: number): number {
  if (offset === edge) return offset;
  const blank = text.slice(offset, offset + 20).search(/\s/);
  return blank < 0 ? offset : offset + blank;
}
