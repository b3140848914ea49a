/** Small questions to the text of an article. */
import type { Article, Span } from '../analysis/article';
import { paragraphIndexAt } from '../analysis/query/sentence';

export const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*/gu) ?? [];

export const slice = ({ text }: Article, { start, end }: Span): string => text.slice(start, end);

/** On one line, for telling. */
export const told = (article: Article, span: Span): string => slice(article, span).replace(/\s{2,}|[^\S ]/g, ' ').trim();

export function sentenceAt({ paragraphs }: Article, offset: number): Span | undefined {
  const paragraph = paragraphs[paragraphIndexAt(paragraphs, offset)];
  return paragraph?.sentences.find(({ start, end }) => start <= offset && offset < end) ?? paragraph?.span;
}

/** Where a phrase stands as whole words; both in lower case. */
export function findPhrase(lower: string, phrase: string, from = 0, to = lower.length): number {
  // a search in the whole text would run on to its end
  const part = to < lower.length ? lower.slice(from, to) : lower;
  const shift = part === lower ? 0 : from;
  for (let at = part.indexOf(phrase, from - shift); at >= 0; at = part.indexOf(phrase, at + 1)) {
    if (standsAlone(lower, at + shift, at + shift + phrase.length)) return at + shift;
  }
  return -1;
}

/** Whether it stands there as whole words; both in lower case. */
export const isPhraseAt = (lower: string, phrase: string, at: number): boolean => lower.startsWith(phrase, at) && standsAlone(lower, at, at + phrase.length);

const standsAlone = (lower: string, start: number, end: number): boolean => !isLetter(lower.charCodeAt(start - 1)) && !isLetter(lower.charCodeAt(end));

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || code >= 0xc0 && code < 0x2000;

/** In lower case, of the same length, so that offsets hold; all white space is a blank, and apostrophes are straight. */
export function lowered(text: string): string {
  const lower = text.toLowerCase();
  return (lower.length === text.length ? lower : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())).replace(/[^\S ]/g, ' ').replace(/’/g, "'");
}

const loweredTexts = new WeakMap<Article, string>();

/** The whole text of an article, in lower case once for all rules. */
export function loweredOf(article: Article): string {
  let lower = loweredTexts.get(article);
  if (lower === undefined) loweredTexts.set(article, (lower = lowered(article.text)));
  return lower;
}

/** Headlines and crossheads quote what the text below tells: `'War of disinformation'` on a line of its own. */
export const isInHeading = ({ paragraphs }: Article, { start }: Span): boolean => paragraphs[paragraphIndexAt(paragraphs, start)]?.role === 'headline';
