import type { Tokens } from '../text/tokens';

/** The first token that begins at or after `offset`, by bisection. */
export function firstTokenFrom({ from, count }: Tokens, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (from[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
