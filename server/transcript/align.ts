/** Finds words in a long transcript: rare words vote for a place, then the words round it are aligned one by one. */
import { firstWhere } from '../analysis/query/halving';
import { sameKey, type Word } from './words';

/** The words of a transcript, by key. */
export interface Index {
  readonly words: readonly Word[];
  readonly places: ReadonlyMap<string, readonly number[]>;
}

export function indexOf(words: readonly Word[]): Index {
  const places = new Map<string, number[]>();
  words.forEach(({ key }, at) => {
    const known = places.get(key);
    if (known) known.push(at);
    else places.set(key, [at]);
  });
  return { words, places };
}

/** A word of the quotation beside one of the transcript, or alone. */
export interface Step {
  readonly quoted?: number;
  readonly spoken?: number;
}

export interface Alignment {
  /** From the first to the last word of the quotation. */
  readonly steps: readonly Step[];
  /** Words that are the same. */
  readonly same: number;
  /** Of those, how rare they are together, of all that were looked for, 0 to 1. */
  readonly weight: number;
  /** In the transcript, half-open. */
  readonly start: number;
  readonly end: number;
}

/** So few words are aligned as they are. */
export const NEAR = 1000;
/** Words that stand nearly everywhere are not asked where the quotation is. */
const COMMON = 300;
const PLACES = 4;

/** So many places of the same words are enough to choose from. */
const ENOUGH = 20;

/** Where all the words stand in a row: no search is needed, and there may be several. */
export function occurrences(quote: readonly Word[], { words, places }: Index, from = 0, to = words.length): readonly Alignment[] {
  const count = (at: number): number => places.get(quote[at]!.key)?.length ?? 0;
  let rarest = 0;
  for (let i = 1; i < quote.length; i++) if (count(i) < count(rarest)) rarest = i;
  const found: Alignment[] = [];
  const all = places.get(quote[rarest]?.key ?? '') ?? [];
  // not from the beginning: a stretch of a long quotation is looked for beside the one before
  for (let at = firstWhere(all.length, (i) => all[i]! >= from + rarest); at < all.length; at++) {
    const start = all[at]! - rarest;
    const end = start + quote.length;
    if (end > to || found.length === ENOUGH) break;
    if (start >= from && quote.every(({ key }, i) => key === words[start + i]!.key)) found.push({ steps: quote.map((_, i) => ({ quoted: i, spoken: start + i })), same: quote.length, weight: 1, start, end });
  }
  return found;
}

/** The best places, best first; within `from` and `to` where they are given. */
export function alignments(quote: readonly Word[], index: Index, from = 0, to = index.words.length): readonly Alignment[] {
  const length = quote.length;
  if (length === 0) return [];
  const width = Math.max(8, length >> 2);
  const near = to - from <= NEAR;
  const starts = near ? [from] : votedPlaces(quote, index, width).map((bucket) => bucket * width - length);
  const slack = 8 + (length >> 1);
  const found = starts.flatMap((start) => {
    const low = Math.max(from, near ? from : start - slack);
    const high = Math.min(to, near ? to : start + 2 * width + length + slack);
    const one = align(quote, index, low, high);
    return one ? [one] : [];
  });
  return found.sort((a, b) => b.weight - a.weight || b.same - a.same || a.start - b.start);
}

/** Buckets of the places where the quotation would begin, moved by its length so that none is negative. */
function votedPlaces(quote: readonly Word[], { words, places }: Index, width: number): readonly number[] {
  const votes = new Map<number, number>();
  const known = quote.map(({ key }, at) => ({ at, places: places.get(key) ?? [] })).filter((word) => word.places.length > 0).sort((a, b) => a.places.length - b.places.length);
  known.forEach(({ at, places: found }, rank) => {
    if (found.length > COMMON && rank >= 3) return;
    const weight = rarity(found.length, words.length);
    for (const place of found) {
      const bucket = Math.floor((place - at + quote.length) / width);
      // a place near the border of a bucket counts for both
      votes.set(bucket, (votes.get(bucket) ?? 0) + weight);
      votes.set(bucket - 1, (votes.get(bucket - 1) ?? 0) + weight);
    }
  });
  return [...votes].sort(([a, x], [b, y]) => y - x || a - b).slice(0, PLACES).map(([bucket]) => bucket);
}

const rarity = (count: number, total: number): number => Math.log(1 + total / (count + 1));

/** The cheapest way to turn a stretch of the transcript, anywhere from `low` to `high`, into the quotation. */
function align(quote: readonly Word[], index: Index, low: number, high: number): Alignment | undefined {
  const { words } = index;
  const rows = quote.length + 1;
  const columns = high - low + 1;
  if (columns <= 1) return undefined;
  const cost = new Uint16Array(rows * columns);
  for (let i = 1; i < rows; i++) {
    const key = quote[i - 1]!.key;
    cost[i * columns] = i * ADD;
    for (let j = 1; j < columns; j++) {
      const across = cost[(i - 1) * columns + j - 1]! + (sameKey(key, words[low + j - 1]!.key) ? 0 : SWAP);
      cost[i * columns + j] = Math.min(across, cost[(i - 1) * columns + j]! + ADD, cost[i * columns + j - 1]! + DROP);
    }
  }
  let j = 0;
  for (let k = 1; k < columns; k++) if (cost[(rows - 1) * columns + k]! < cost[(rows - 1) * columns + j]!) j = k;
  return walkBack(quote, index, low, cost, columns, j);
}

/** Print leaves words out more often than it adds any; a word for another is cheaper than one too few and one too many. */
const DROP = 1;
const ADD = 3;
const SWAP = 3;

function walkBack(quote: readonly Word[], { words, places }: Index, low: number, cost: Uint16Array, columns: number, last: number): Alignment {
  const steps: Step[] = [];
  let same = 0;
  let weight = 0;
  let all = 0;
  let i = quote.length;
  let j = last;
  while (i > 0) {
    const here = cost[i * columns + j]!;
    const key = quote[i - 1]!.key;
    const equal = j > 0 && sameKey(key, words[low + j - 1]!.key);
    if (j > 0 && here === cost[(i - 1) * columns + j - 1]! + (equal ? 0 : SWAP)) {
      const rare = rarity(places.get(key)?.length ?? 0, words.length);
      all += rare;
      if (equal) {
        same++;
        weight += rare;
      }
      steps.push({ quoted: --i, spoken: low + --j });
    } else if (here === cost[(i - 1) * columns + j]! + ADD) {
      all += rarity(places.get(key)?.length ?? 0, words.length);
      steps.push({ quoted: --i });
    } else steps.push({ spoken: low + --j });
  }
  const spoken = steps.flatMap((step) => step.spoken ?? []);
  return { steps: steps.reverse(), same, weight: all === 0 ? 0 : weight / all, start: spoken.at(-1) ?? low, end: (spoken[0] ?? low - 1) + 1 };
}
