/**
 * Two weights in one number: `low + high * 65536`. Sums of pairs are pairs of sums, so that a score is added up for two tags at once.
 * Both halves of a sum must fit in 16 bits: the weights are bytes, and no token adds up a hundred of them.
 */
import { TAG_COUNT } from './layout';

/** Pairs in a row of weights; the last holds one weight alone. */
export const PAIRS = (TAG_COUNT + 1) >> 1;

/** `-3` in `-3 + 5 * 65536` */
export const lowOf = (pair: number): number => (pair << 16) >> 16;
/** `5` in `-3 + 5 * 65536` */
export const highOf = (pair: number): number => (pair - lowOf(pair)) >> 16;

/** Adds a row of bytes to a row of pairs. */
export function addRow(pairs: Int32Array, to: number, rows: Int8Array, from: number): void {
  for (let tag = 0; tag < TAG_COUNT; tag++) pairs[to + (tag >> 1)]! += (tag & 1) === 0 ? rows[from + tag]! : rows[from + tag]! * 65536;
}

/** `rows` rows of bytes from `first` on, as pairs. */
export function pairRows(bytes: Int8Array, first: number, rows: number): Int32Array {
  const pairs = new Int32Array(rows * PAIRS);
  for (let row = 0; row < rows; row++) addRow(pairs, row * PAIRS, bytes, (first + row) * TAG_COUNT);
  return pairs;
}
