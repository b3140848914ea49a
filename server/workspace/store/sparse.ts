/** Which files of articles should be made into one. */
import { lengthOf } from './blocks';
import type { Held } from './stock';

/** A file that is worth being one. */
const LARGE = 1 << 18;
/** Moved at a time. */
const MOST_MOVED = 1 << 25;

/** Those that are small, and those of which less than half is in use. */
export function sparseSegments(held: Iterable<Held>): ReadonlySet<number> {
  const used = new Map<number, { readonly bytes: number; readonly end: number }>();
  for (const one of held) {
    if (one.kind !== 'kept') continue;
    const { segment, at, shape } = one.place;
    const { bytes, end } = used.get(segment) ?? { bytes: 0, end: 0 };
    used.set(segment, { bytes: bytes + lengthOf(shape), end: Math.max(end, at + lengthOf(shape)) });
  }
  const sparse = new Set<number>();
  let moved = 0;
  for (const [segment, { bytes, end }] of used) {
    if ((bytes >= LARGE && bytes * 2 >= end) || moved + bytes > MOST_MOVED) continue;
    sparse.add(segment);
    moved += bytes;
  }
  return sparse;
}
