/** A quotation as the stretches that it says are spoken in one go: cut at ellipses, at words in brackets and between its pieces. */
import type { Article, Span } from '../analysis/article';
import { wordsOf, type Word } from './words';

export interface Segment {
  readonly text: string;
  readonly words: readonly Word[];
}

const BREAK = /…|\.(?:\s?\.){2,}|\[[^[\]]{0,200}\]|\((?:sic|laughs|laughter)\)/g;

export function segmentsOf({ text }: Article, pieces: readonly Span[]): readonly Segment[] {
  return pieces.flatMap(({ start, end }) => text.slice(start, end).split(BREAK)).flatMap((part) => {
    const words = wordsOf(part);
    return words.length > 0 ? [{ text: part, words }] : [];
  });
}
