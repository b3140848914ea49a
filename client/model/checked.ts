/** The words that were checked beside the words now, as two texts to be compared. */
import type { MarkView, Range, ReadyView } from '../../server/protocol';
import { sentences } from './spoken';

export interface Comparison {
  readonly checked: string;
  readonly now: string;
}

/** Undefined where the annotation is gone, or stands on the words that were checked. */
export function comparisonOf(article: ReadyView, id: string): Comparison | undefined {
  const found = marksOf(article).find(({ mark }) => mark.id === id);
  return found?.mark.stale === undefined ? undefined : { checked: sentences(found.mark.stale), now: sentences(found.words) };
}

export interface Marked {
  readonly mark: MarkView;
  readonly words: string;
  /** Not there where the words are no longer in the text. */
  readonly range?: Range;
}

/** Everything that people did, with the words it stands on. */
export function marksOf({ claims, numbers, places, desk }: ReadyView): readonly Marked[] {
  return [
    ...claims.flatMap(({ mark, range, text }): Marked[] => (mark ? [{ mark, range, words: text }] : [])),
    ...numbers.flatMap(({ mark, range, label }): Marked[] => (mark ? [{ mark, range, words: label }] : [])),
    ...places.flatMap(({ marks, ranges, name }) => Object.entries(marks ?? {}).map(([index, mark]): Marked => ({ mark, range: ranges[Number(index)]!, words: name }))),
    ...[...desk.detached, ...desk.rejected, ...desk.passages].map((stray): Marked => ({ mark: stray, words: stray.text, ...(stray.range ? { range: stray.range } : {}) })),
  ];
}
