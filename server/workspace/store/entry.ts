/** Where an article lies, and of what state of its file it is. */
import type { BlockShape } from './blocks';

/** By what a file is known to be as it was: the hash of its content (`server/annotation/hash`), and what a file system tells cheaply. */
export interface Stamp {
  readonly hash: string;
  readonly modified?: number;
  readonly size?: number;
}

export interface Place {
  /** The number of its file. */
  readonly segment: number;
  readonly at: number;
  readonly shape: BlockShape;
}

/** As a row of JSON: ten thousand of them are read at each opening. */
export type Row = readonly [id: string, hash: string, modified: number | null, size: number | null, segment: number, at: number, features: number, terms: number, rest: number, sum: number, date: string | null];

export interface Entry {
  readonly id: string;
  readonly stamp: Stamp;
  /** Of the article. */
  readonly date: string | undefined;
  readonly place: Place;
}

export const rowOf = ({ id, stamp: { hash, modified, size }, date, place: { segment, at, shape } }: Entry): Row => [id, hash, modified ?? null, size ?? null, segment, at, shape.features, shape.terms, shape.rest, shape.sum, date ?? null];

export const entryOf = ([id, hash, modified, size, segment, at, features, terms, rest, sum, date]: Row): Entry => ({
  id, date: date ?? undefined, stamp: { hash, ...(modified === null ? {} : { modified }), ...(size === null ? {} : { size }) }, place: { segment, at, shape: { features, terms, rest, sum } },
});
