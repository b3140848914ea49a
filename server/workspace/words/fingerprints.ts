/**
 * Winnowing (Schleimer, Wilkerson, Aiken 2003): of every window of word triples the smallest hash is kept.
 * Two texts that share a run of at least `WORDS + WINDOW - 1` words share a fingerprint, wherever the run stands.
 */
import type { Run } from './run';

type Words = Pick<Run, 'hashes' | 'count'>;

const WORDS = 3;
const WINDOW = 5;

export function fingerprints(run: Words, into: Set<number>): void {
  const grams = ngrams(run, WORDS);
  let last = -1;
  for (let from = 0; from + WINDOW <= grams.length; from++) {
    let at = from;
    for (let i = from + 1; i < from + WINDOW; i++) if (grams[i]! <= grams[at]!) at = i;
    if (at !== last) into.add(grams[at]!);
    last = at;
  }
  if (grams.length > 0 && grams.length < WINDOW) into.add(Math.min(...grams));
}

/** Hashes of each run of `size` words. */
export function ngrams({ hashes, count }: Words, size: number): readonly number[] {
  const grams: number[] = [];
  for (let i = 0; i + size <= count; i++) grams.push(gramAt(hashes, i, size));
  return grams;
}

export function gramAt(hashes: readonly number[], from: number, size: number): number {
  let hash = size;
  for (let k = from; k < from + size; k++) hash = mixed(hash, hashes[k]!);
  return hash;
}

/** Each word turns the bits of those before it, so that order counts. */
export function mixed(hash: number, next: number): number {
  let value = Math.imul(hash ^ next, 0x9e3779b1);
  value ^= value >>> 15;
  return Math.imul(value, 0x85ebca6b) >>> 0;
}
