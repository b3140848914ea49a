/** Work that can be paused: it yields wherever something else may have its turn, and returns what it worked out. */
export type Steps<T> = Generator<undefined, T>;

/** Does all of it at once. */
export function allOf<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
