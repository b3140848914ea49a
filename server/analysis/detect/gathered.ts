/** Lists that are filled anew for each paragraph and copied out at their right size: one grown by `push` makes room for seventeen at its first item, and is kept like that. */
export interface Gathered<T> {
  count: number;
  readonly items: T[];
}

export const newGathered = <T>(): Gathered<T> => ({ count: 0, items: [] });

export function gather<T>(list: Gathered<T>, item: T): void {
  list.items[list.count++] = item;
}

/** What was gathered, and the list is empty again. */
export function taken<T>(list: Gathered<T>): readonly T[] {
  const { count, items } = list;
  list.count = 0;
  return count === 0 ? NOTHING : items.slice(0, count);
}

const NOTHING: readonly never[] = [];
