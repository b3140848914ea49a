/** What is known of a document at one version: each state is a value of its own, and none of them is an empty article. */
import type { Article } from '../analysis/article';
import type { Settings, SkipReason } from '../protocol';
import type { Snapshot } from './snapshot';

export type Analysis = Pending | Settled;
export type Settled = Ready | Failed | Skipped;

export interface Pending {
  readonly kind: 'pending';
  readonly snapshot: Snapshot;
}
export interface Ready {
  readonly kind: 'ready';
  readonly snapshot: Snapshot;
  readonly article: Article;
  /** The settings it is shown under; other settings make another value, so that what is derived from it can be kept. */
  readonly settings: Settings;
}
export interface Failed {
  readonly kind: 'failed';
  readonly snapshot: Snapshot;
  readonly error: Error;
}
export interface Skipped {
  readonly kind: 'skipped';
  readonly snapshot: Snapshot;
  readonly reason: SkipReason;
  /** For people: `The file has 2,400,000 characters; the limit is 1,000,000.` */
  readonly detail: string;
}

/** The asker no longer wants the answer. Not an empty answer: nobody looked. */
export const CANCELLED = Symbol('cancelled');
/** The document is not open. */
export const CLOSED = Symbol('closed');
