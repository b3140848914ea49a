/** Names and numbers of features: each named feature has a fixed number, so that scoring adds up an array and builds no strings. */

/** Values of one dimension, numbered in order: `axis('before', 'after')` is `{ before: 0, after: 1 }`. */
export type Axis<Value extends string> = Readonly<Record<Value, number>>;

export function axis<Value extends string>(...values: readonly Value[]): Axis<Value> {
  return Object.freeze(Object.fromEntries(values.map((value, index) => [value, index]))) as Axis<Value>;
}

export interface FeatureTable {
  /** By number: `cue: before, say`. */
  readonly names: readonly string[];
  single(name: string): number;
  /** One feature for each value. */
  along(name: string, values: Axis<string>): (value: number) => number;
  /** One feature for each pair of values. */
  across(name: string, first: Axis<string>, second: Axis<string>): (first: number, second: number) => number;
}

export function newFeatureTable(): FeatureTable {
  const names: string[] = [];
  return {
    names,
    single: (name) => names.push(name) - 1,
    along(name, values) {
      const base = names.length;
      for (const value of Object.keys(values)) names.push(`${name}: ${value}`);
      return (value) => base + value;
    },
    across(name, first, second) {
      const base = names.length;
      const width = Object.keys(second).length;
      for (const a of Object.keys(first)) for (const b of Object.keys(second)) names.push(`${name}: ${a}, ${b}`);
      return (a, b) => base + a * width + b;
    },
  };
}
