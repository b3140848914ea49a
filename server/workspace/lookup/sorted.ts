/** Postings at rest: sorted arrays, that lie in a file as they are used. */
import { keyOf, type Postings } from './postings';

/** The articles of `keys[i]` stand from `starts[i]` up to `starts[i + 1]`, ascending. */
export interface SortedPostings {
  readonly keys: Uint32Array;
  readonly starts: Uint32Array;
  readonly articles: Uint32Array;
}

export const NO_POSTINGS: SortedPostings = { keys: new Uint32Array(0), starts: new Uint32Array(1), articles: new Uint32Array(0) };

/** The place of a key, -1 where it is not there. */
export function placeOf({ keys }: SortedPostings, key: number): number {
  const wanted = keyOf(key);
  let low = 0, high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (keys[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return keys[low] === wanted ? low : -1;
}

/** A key and a number in one float, so that the engine sorts them natively. */
const NUMBERS = 2 ** 22;

/** Both in one. `renumbered`: the new number of each article, ascending with the old; -1 where it is gone. */
export function merged(base: SortedPostings, recent: Postings, renumbered: Int32Array): SortedPostings {
  const added = sortedEntries(recent, renumbered);
  const keys = new Uint32Array(base.keys.length + added.length), starts = new Uint32Array(keys.length + 1), articles = new Uint32Array(base.articles.length + added.length);
  let key = 0, article = 0, at = 0, next = 0;
  while (at < base.keys.length || next < added.length) {
    const old = at < base.keys.length ? base.keys[at]! : Infinity;
    const fresh = next < added.length ? Math.floor(added[next]! / NUMBERS) : Infinity;
    const least = Math.min(old, fresh);
    starts[key] = article;
    if (old === least) {
      for (let i = base.starts[at]!; i < base.starts[at + 1]!; i++) {
        const number = renumbered[base.articles[i]!]!;
        if (number >= 0) articles[article++] = number;
      }
      at++;
    }
    for (; next < added.length && Math.floor(added[next]! / NUMBERS) === least; next++) articles[article++] = added[next]! % NUMBERS;
    if (article > starts[key]!) keys[key++] = least;
  }
  starts[key] = article;
  return { keys: keys.slice(0, key), starts: starts.slice(0, key + 1), articles: articles.slice(0, article) };
}

function sortedEntries(recent: Postings, renumbered: Int32Array): Float64Array {
  let entries = new Float64Array(1024), count = 0;
  recent.each((key, article) => {
    if (count === entries.length) {
      const longer = new Float64Array(count * 2);
      longer.set(entries);
      entries = longer;
    }
    if (renumbered[article]! >= 0) entries[count++] = key * NUMBERS + renumbered[article]!;
  });
  return entries.subarray(0, count).sort();
}
