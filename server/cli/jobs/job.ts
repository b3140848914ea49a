/** What can be worked on beside the main thread. Plain data: it crosses between threads. */
import type { Reduced } from '../../workspace/reduced';
import type { Reading } from '../command';
import type { Line } from '../lines';

/** `largest`: in characters; a larger article is left out. */
export type Job =
  | { readonly kind: 'file'; readonly file: string; readonly largest: number; readonly reading: Reading }
  /** For an index. `known`: the hash that is in it; where it still holds nothing is analysed. */
  | { readonly kind: 'reduce'; readonly file: string; readonly id: string; readonly known: string | undefined; readonly largest: number; readonly reading: Reading }
  /** A line of the filter. */
  | { readonly kind: 'line'; readonly line: Line; readonly reading: Reading };

export type Outcome =
  /** One line of JSON, with its end. */
  | { readonly kind: 'document'; readonly line: string }
  /** What the filter answers, an error too. */
  | { readonly kind: 'answer'; readonly line: string; readonly failed: boolean }
  | { readonly kind: 'reduced'; readonly article: Reduced; readonly hash: string }
  | { readonly kind: 'same' }
  /** `is left out: …`, to stand behind the name of the file. */
  | { readonly kind: 'left-out'; readonly why: string }
  /** `does not exist` and the like, likewise. */
  | { readonly kind: 'failed'; readonly why: string };
