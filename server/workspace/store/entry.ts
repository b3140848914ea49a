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

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) < 2 ** 32;
const isKnown = (value: unknown): boolean => value === null || typeof value === 'number';

/** A sum tells that a file was cut, not that it was forged: a segment that is no number would name a file elsewhere. */
export const areRows = (rows: unknown): rows is readonly Row[] =>
  Array.isArray(rows) && rows.every((row: unknown) => Array.isArray(row) && row.length === 11 && row.slice(0, 2).every((value) => typeof value === 'string') && row.slice(2, 4).every(isKnown) && row.slice(4, 10).every(isCount) && (row[10] === null || typeof row[10] === 'string'));

export const areIds = (ids: unknown): ids is readonly string[] => Array.isArray(ids) && ids.every((id) => typeof id === 'string');

export const entryOf = ([id, hash, modified, size, segment, at, features, terms, rest, sum, date]: Row): Entry => ({
  id, date: date ?? undefined, stamp: { hash, ...(modified === null ? {} : { modified }), ...(size === null ? {} : { size }) }, place: { segment, at, shape: { features, terms, rest, sum } },
});
