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
  const rows = Math.min(a.count, MOST);
  const columns = Math.min(b.count, MOST);
  const width = columns + 1;
  const best = new Uint16Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      const skip = Math.max(best[(i + 1) * width + j]!, best[i * width + j + 1]!);
      const score = sameness(a, i, b, j);
      best[i * width + j] = score === 0 ? skip : Math.max(skip, score + best[(i + 1) * width + j + 1]! + (a.hashes[i + 1] !== undefined && a.hashes[i + 1] === b.hashes[j + 1] ? IN_ROW : 0));
    }
  }
  const pairs: { a: number[]; b: number[] } = { a: [], b: [] };
  let i = 0, j = 0;
  while (i < rows && j < columns) {
    const here = best[i * width + j]!;
    const score = sameness(a, i, b, j);
    const taken = score + best[(i + 1) * width + j + 1]! + (a.hashes[i + 1] !== undefined && a.hashes[i + 1] === b.hashes[j + 1] ? IN_ROW : 0);
    if (score > 0 && here === taken) {
      pairs.a.push(i++);
      pairs.b.push(j++);
    } else if (best[(i + 1) * width + j]! >= best[i * width + j + 1]!) i++;
    else j++;
  }
  return pairs;
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
