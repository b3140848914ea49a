/** Sizes and order of the dense tables, shared by the trainer and the run time. A row holds one weight for each tag. */
import { TAGS } from '../tokens';

export const TAG_COUNT = TAGS.length;
/** Stands for the tags before a sentence. */
export const BORDER_TAG = TAG_COUNT;
/** Values of a tag in the history: the tags and the border. */
export const HISTORY = TAG_COUNT + 1;

/** Ambiguity classes: which tags a word is seen with, or, for a word never seen, what its form suggests. */
export const CLASS_COUNT = 64;

/** First in the sentence or not, times headline case or not. */
export const CONTEXT_COUNT = 4;
export const FIRST_IN_SENTENCE = 1;
export const TITLE_CASE = 2;

export const SHAPE_COUNT = 22;

/** First rows of the tables. */
export interface DenseLayout {
  /** the tag before */
  readonly one: number;
  /** the two tags before */
  readonly two: number;
  /** the tag before × class */
  readonly tagClass: number;
  /** the tag before × class of the next word */
  readonly tagNext: number;
  /** class × class of the next word */
  readonly classNext: number;
  readonly contextShape: number;
  readonly contextClass: number;
  /** frequent ambiguous word × the tag before */
  readonly transition: number;
  readonly bias: number;
  readonly rows: number;
}

export function denseLayout(transitionWords: number): DenseLayout {
  const one = 0;
  const two = one + HISTORY;
  const tagClass = two + HISTORY * HISTORY;
  const tagNext = tagClass + HISTORY * CLASS_COUNT;
  const classNext = tagNext + HISTORY * CLASS_COUNT;
  const contextShape = classNext + CLASS_COUNT * CLASS_COUNT;
  const contextClass = contextShape + CONTEXT_COUNT * SHAPE_COUNT;
  const transition = contextClass + CONTEXT_COUNT * CLASS_COUNT;
  const bias = transition + (transitionWords + 1) * HISTORY;
  return { one, two, tagClass, tagNext, classNext, contextShape, contextClass, transition, bias, rows: bias + 1 };
}
