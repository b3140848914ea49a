/** Where runs of words stand in an article: sorted arrays, in which two articles are held against each other in one go. */
import { gramAt } from './fingerprints';

/** Each gram once for each run that has it, ascending. */
export interface Grams {
  readonly grams: Uint32Array;
  /** The run, by its index. */
  readonly runs: Uint32Array;
}

/** A gram and a run in one float, so that the engine sorts them natively. */
const RUNS = 2 ** 21;

/** `size` words make a gram. `runs`: the hashes of their words. */
export function gramsOf(runs: readonly (readonly number[])[], size: number): Grams {
  const entries = new Float64Array(runs.reduce((sum, { length }) => sum + Math.max(0, length - size + 1), 0));
  let count = 0;
  runs.forEach((hashes, run) => {
    for (let from = 0; from + size <= hashes.length; from++) entries[count++] = gramAt(hashes, from, size) * RUNS + run;
  });
  entries.sort();
  const grams = new Uint32Array(count), places = new Uint32Array(count);
  let unlike = 0;
  for (let i = 0; i < count; i++) {
    if (i > 0 && entries[i] === entries[i - 1]) continue;
    grams[unlike] = Math.floor(entries[i]! / RUNS);
    places[unlike++] = entries[i]! % RUNS;
  }
  return { grams: grams.subarray(0, unlike), runs: places.subarray(0, unlike) };
}

/** `of the` stands everywhere and tells nothing. */
const MOST_PLACES = 60;

/** How many grams each run of one shares with each run of the other: `[i, j, count]`. */
export function shares(a: Grams, b: Grams): readonly (readonly [i: number, j: number, count: number])[] {
  const counts = new Map<number, number>();
  for (let i = 0, j = 0; i < a.grams.length && j < b.grams.length;) {
    const gram = a.grams[i]!, other = b.grams[j]!;
    if (gram < other) i++;
    else if (other < gram) j++;
    else {
      const toI = endOf(a.grams, i), toJ = endOf(b.grams, j);
      if ((toI - i) * (toJ - j) <= MOST_PLACES) {
        for (let x = i; x < toI; x++) {
          for (let y = j; y < toJ; y++) {
            const key = a.runs[x]! * RUNS + b.runs[y]!;
            counts.set(key, (counts.get(key) ?? 0) + 1);
          }
        }
      }
      i = toI;
      j = toJ;
    }
  }
  return [...counts].map(([key, count]) => [Math.floor(key / RUNS), key % RUNS, count] as const);
}

function endOf(grams: Uint32Array, from: number): number {
  let end = from + 1;
  while (end < grams.length && grams[end] === grams[from]) end++;
  return end;
}
