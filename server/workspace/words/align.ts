/** Which words of two tellings are the same: the heaviest common subsequence, words that say something before those that do not. */
import { stemOf, type Run } from './run';

/** Indexes of words that are the same in both, ascending in both. */
export interface Alignment {
  readonly a: readonly number[];
  readonly b: readonly number[];
}

const CONTENT = 6;
const FUNCTION = 2;
const STEM = 3;
/** Words that stand next to each other in both belong together. */
const IN_ROW = 1;
/** Longer than any quotation in the news; what is beyond is not aligned. */
const MOST = 400;

export function align(a: Run, b: Run): Alignment {
  const pairs: { readonly a: number[]; readonly b: number[] } = { a: [], b: [] };
  const take = (i: number, j: number): void => { pairs.a.push(i); pairs.b.push(j); };
  const most = Math.min(a.count, b.count);
  let head = 0; // what both begin and end with needs no table: most of what is compared is nearly the same
  while (head < most && a.hashes[head] === b.hashes[head]) head++;
  let tail = 0;
  while (tail < most - head && a.hashes[a.count - 1 - tail] === b.hashes[b.count - 1 - tail]) tail++;
  for (let k = 0; k < head; k++) take(k, k);
  middle(a, b, head, Math.min(a.count - tail, head + MOST), Math.min(b.count - tail, head + MOST), take);
  for (let k = tail; k > 0; k--) take(a.count - k, b.count - k);
  return pairs;
}

/** From `from` in both up to `toA` and `toB`. */
function middle(a: Run, b: Run, from: number, toA: number, toB: number, take: (i: number, j: number) => void): void {
  const rows = toA - from, columns = toB - from;
  if (rows === 0 || columns === 0) return;
  const width = columns + 1;
  const best = new Uint16Array((rows + 1) * width);
  const taken = (i: number, j: number): number => {
    const score = sameness(a, from + i, b, from + j);
    return score === 0 ? 0 : score + best[(i + 1) * width + j + 1]! + (i + 1 < rows && j + 1 < columns && a.hashes[from + i + 1] === b.hashes[from + j + 1] ? IN_ROW : 0);
  };
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) best[i * width + j] = Math.max(best[(i + 1) * width + j]!, best[i * width + j + 1]!, taken(i, j));
  }
  let i = 0, j = 0;
  while (i < rows && j < columns) {
    const here = best[i * width + j]!;
    if (here > 0 && here === taken(i, j)) take(from + i++, from + j++);
    else if (best[(i + 1) * width + j]! >= best[i * width + j + 1]!) i++;
    else j++;
  }
}

function sameness(a: Run, i: number, b: Run, j: number): number {
  if (a.hashes[i] === b.hashes[j]) return a.content[i] ? CONTENT : FUNCTION;
  return a.content[i] && b.content[j] && a.keys[i]!.charCodeAt(0) === b.keys[j]!.charCodeAt(0) && stemOf(a.keys[i]!) === stemOf(b.keys[j]!) ? STEM : 0;
}

export interface Overlap {
  readonly alignment: Alignment;
  /** Words in common, and those of them that say something. */
  readonly shared: number;
  readonly content: number;
  /** The longest run of words that are the same and next to each other in both. */
  readonly longest: number;
}

export function overlapOf(a: Run, b: Run): Overlap {
  const alignment = align(a, b);
  let content = 0, longest = 0, row = 0;
  alignment.a.forEach((i, k) => {
    if (a.content[i]) content++;
    row = k > 0 && alignment.a[k - 1] === i - 1 && alignment.b[k - 1] === alignment.b[k]! - 1 ? row + 1 : 1;
    longest = Math.max(longest, row);
  });
  return { alignment, shared: alignment.a.length, content, longest };
}
