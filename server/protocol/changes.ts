/** What of an article's view is another than in the view before it: one letter in a long article sends little. */
import type { ArticleView, ClaimView, FigureView, Highlight, PlaceView, ReadyView, SpeakerView } from '../protocol';

/** The lists of a view. */
export interface ViewLists {
  readonly claims: ClaimView;
  readonly speakers: SpeakerView;
  readonly numbers: FigureView;
  readonly places: PlaceView;
  readonly highlights: Highlight;
}

/** `deleteCount` items from `start` on, an index into the list as it was, give way to `items`. */
export interface Splice<T> {
  readonly start: number;
  readonly deleteCount: number;
  readonly items: readonly T[];
}

/** Positions in line `from` and below are `by` lines further down than before, or up. */
export interface Moved {
  readonly from: number;
  readonly by: number;
}

/** Makes of the view `base` the one that is named `result`. Positions move first; then the lists are spliced, each from front to back; all else is given whole. */
export interface ViewChange extends Omit<ReadyView, keyof ViewLists | 'state' | 'result'> {
  readonly state: 'changed';
  readonly base: string;
  readonly result: string;
  readonly moved: Moved;
  readonly lists: { readonly [List in keyof ViewLists]: readonly Splice<ViewLists[List]>[] };
}

export type ClaimsAnswer = ArticleView | ViewChange;
