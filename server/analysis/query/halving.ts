/** Finding a place in what is in order. */

/** The first of so many indexes at which it holds, where it holds of all that follow; `count` where it holds nowhere. */
export function firstWhere(count: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
