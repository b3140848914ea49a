/** Chance from a seed: the same seed gives the same run. */
export interface Random {
  /** 0 to below 1. */
  next(): number;
  below(count: number): number;
  of<T>(items: readonly T[]): T;
  /** True so often. */
  chance(share: number): boolean;
}

/** Mulberry32. */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (count: number): number => Math.floor(next() * count);
  return { next, below, of: (items) => items[below(items.length)]!, chance: (share) => next() < share };
}
