/** Sorting of short lists that are nearly in order: without the arrays that the engine's own sort works in. */

/** Equal items keep their order. */
export function putInOrder<T>(list: T[], isBefore: (a: T, b: T) => boolean): void {
  for (let i = 1; i < list.length; i++) {
    const item = list[i]!;
    let at = i;
    for (; at > 0 && isBefore(item, list[at - 1]!); at--) list[at] = list[at - 1]!;
    list[at] = item;
  }
}
