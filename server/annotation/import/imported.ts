/** What a file of annotations made elsewhere gives. */
import type { Annotation } from '../annotation';
import { MOST_ANNOTATIONS } from '../sidecar/format';

export interface Imported {
  /** To be added; those whose words are not to be found are detached. */
  readonly annotations: readonly Annotation[];
  /** Ids of those that another program made: such a file knows nothing of a judgement, and takes none back. */
  readonly foreign: ReadonlySet<string>;
  /** Proposals of the analysis that nobody had judged: they are made anew for each reading, and not kept. */
  readonly proposals: number;
  /** In words, for whoever imports: `T3: no text stands at 90 95`. */
  readonly notUnderstood: readonly string[];
}

export interface ImportContext {
  /** The article. */
  readonly text: string;
  /** Whose they are where they do not say, when, and names for those that have none. */
  readonly by: string;
  readonly at: string;
  readonly newId: () => string;
}

/** Something to be told to a person once, not a thousand times. */
export const LONGEST_LIST = 1000;

export const tooMany = (): string => `With all of it there would be more than ${MOST_ANNOTATIONS.toLocaleString('en-US')} annotations, which could not be read again.`;
