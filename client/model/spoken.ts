/** Quotations against transcripts, as commands and the view of differences look at them. */
import type { ActTarget, Range, SpokenQuote } from '../../server/protocol';
import { compare } from './walk';

/** The one that these words touch. */
export const quoteOn = (quotes: readonly SpokenQuote[], { start, end }: Range): SpokenQuote | undefined =>
  quotes.find(({ range }) => compare(range.start, end) <= 0 && compare(start, range.end) <= 0);

/** The same one in a later answer: at the same place of the same transcript, the nearest of those. */
export function quoteLike(quotes: readonly SpokenQuote[], { range, spoken }: SpokenQuote): SpokenQuote | undefined {
  const same = quotes.filter((other) => other.spoken?.source === spoken?.source && other.spoken?.locator === spoken?.locator);
  const away = (other: SpokenQuote): number => Math.abs(other.range.start.line - range.start.line);
  return same.length === 0 ? undefined : same.reduce((best, other) => (away(other) < away(best) ? other : best));
}

/** Claims whose words are exactly those of a transcript, by the same speaker, and do not carry its place yet. */
export const toNote = (quotes: readonly SpokenQuote[]): readonly ActTarget[] =>
  quotes.flatMap(({ range, verdict, spoken }): readonly ActTarget[] => (verdict === 'exact' && spoken && !spoken.another && !spoken.noted ? [{ kind: 'claim', range }] : []));

/** A sentence a line, so that what is the same lies side by side. */
export const sentences = (words: string): string => `${words.replace(/([.!?…]["”’']?)\s+/g, '$1\n').trim()}\n`;

/** What may be a transcript, the likeliest first: linked ones, subtitles, text. */
export function transcriptOrder<T extends { readonly path: string; readonly linked: boolean }>(files: readonly T[]): readonly T[] {
  const rank = ({ path, linked }: T): number => (linked ? 0 : /\.(?:srt|vtt)$/i.test(path) ? 1 : /transcript|interview/i.test(path) ? 2 : 3);
  return [...files].sort((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1));
}
