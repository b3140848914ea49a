/** The words that were checked beside the words now, as two texts to be compared. */
import type { MarkView, ReadyView } from '../../server/protocol';
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

/** Everything that people did, with the words it stands on. */
export function marksOf({ claims, numbers, places, desk }: ReadyView): readonly { readonly mark: MarkView; readonly words: string }[] {
  return [
    ...claims.flatMap(({ mark, text }) => (mark ? [{ mark, words: text }] : [])),
    ...numbers.flatMap(({ mark, label }) => (mark ? [{ mark, words: label }] : [])),
    ...places.flatMap(({ marks, name }) => Object.values(marks ?? {}).map((mark) => ({ mark, words: name }))),
    ...[...desk.detached, ...desk.rejected, ...desk.passages].map((stray) => ({ mark: stray, words: stray.text })),
  ];
}
