/** Work that can be paused: it yields wherever something else may have its turn, and returns what it worked out. */
export type Steps<T> = Generator<undefined, T>;

/** Whether to pause before this item of a long list: one by one most take less time than the pause. */
export const pausesAt = (index: number): boolean => (index & 31) === 31;

/** What `make` gives for each item, in order. */
export function* mapped<T, R>(items: readonly T[], make: (item: T, index: number) => R): Steps<R[]> {
  const made: R[] = [];
  for (let i = 0; i < items.length; i++) {
    if (pausesAt(i)) yield;
    made.push(make(items[i]!, i));
  }
  return made;
}

/** Does all of it at once. */
export function allOf<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
