/** The assertions of node:assert/strict that the suite uses, for the web worker host, which has no Node. */
const shown = (value: unknown): string => JSON.stringify(value);

export function ok(value: unknown, message?: string): asserts value {
  if (!value) throw new Error(message ?? `expected something true, got ${shown(value)}`);
}

export function equal(actual: unknown, expected: unknown, message?: string): void {
  if (!Object.is(actual, expected)) throw new Error(message ?? `expected ${shown(expected)}, got ${shown(actual)}`);
}

/** Over JSON: enough for plain data. */
export function deepEqual(actual: unknown, expected: unknown, message?: string): void {
  if (shown(actual) !== shown(expected)) throw new Error(message ?? `expected ${shown(expected)}, got ${shown(actual)}`);
}

export function match(text: string, pattern: RegExp, message?: string): void {
  if (!pattern.test(text)) throw new Error(message ?? `${shown(text)} does not match ${pattern}`);
}

export function doesNotMatch(text: string, pattern: RegExp, message?: string): void {
  if (pattern.test(text)) throw new Error(message ?? `${shown(text)} matches ${pattern}`);
}

export default { ok, equal, deepEqual, match, doesNotMatch };
