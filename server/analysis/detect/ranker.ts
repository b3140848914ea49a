/** Linear rankers over named features. A feature is an integer; its name is kept only for the weights file and for explanations. */

/** The features of one ranker: names in order, and the numbers handed out for them. */
export interface FeatureSpace {
  readonly names: readonly string[];
  /** `cross('start', ['that', 'next'], ['say', 'tell'])` is a block of four: number `base + start * 2 + verb`. */
  cross(name: string, first: readonly string[], second?: readonly string[]): number;
  flag(name: string): number;
  /** Weights in the order of the features, out of lines `name⇥weight`; a feature that is not listed weighs nothing. */
  weights(table: string): Float64Array;
}

export function featureSpace(ranker: string): FeatureSpace {
  const names: string[] = [];
  return {
    names,
    cross(name, first, second = ['']) {
      const base = names.length;
      for (const a of first) for (const b of second) names.push(`${ranker}: ${name} ${a}${b && ` × ${b}`}`);
      return base;
    },
    flag(name) {
      names.push(`${ranker}: ${name}`);
      return names.length - 1;
    },
    weights(table) {
      const listed = new Map(table.split('\n').map((line) => line.split('\t') as [string, string]));
      return Float64Array.from(names, (name) => Number(listed.get(name) ?? 0));
    },
  };
}

/** The features of one option. One object is filled anew for each option: lists of their own would be most of what a ranker allocates. */
export interface Features {
  count: number;
  readonly ids: number[];
}

export const newFeatures = (): Features => ({ count: 0, ids: [] });

export function add(features: Features, feature: number): void {
  features.ids[features.count++] = feature;
}

export function score(weights: Float64Array, { count, ids }: Features): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += weights[ids[i]!]!;
  return sum;
}

/** Scores → probabilities, in place; of a reused array only the first `count`. */
export function softmax(scores: number[], count = scores.length): number[] {
  let best = -Infinity;
  for (let i = 0; i < count; i++) if (scores[i]! > best) best = scores[i]!;
  let total = 0;
  for (let i = 0; i < count; i++) total += scores[i] = Math.exp(scores[i]! - best);
  for (let i = 0; i < count; i++) scores[i]! /= total;
  return scores;
}

/** 0, 1, 2-3, 4-6, 7-12, 13 and more. */
export const LENGTHS = ['0', '1', '2-3', '4-6', '7-12', '13-25', '26+'] as const;
export const lengthClass = (length: number): number => (length <= 0 ? 0 : length === 1 ? 1 : length <= 3 ? 2 : length <= 6 ? 3 : length <= 12 ? 4 : length <= 25 ? 5 : 6);
