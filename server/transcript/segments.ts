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
    const runs: Segment[] = [];
    for (let from = 0; from < words.length; from += LONGEST) runs.push({ text: part, words: words.slice(from, from + LONGEST) });
    return runs;
  });
}

/** Words that are aligned at once: twice as many take four times as long. */
const LONGEST = 400;
