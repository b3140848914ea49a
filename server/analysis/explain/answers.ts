/** Answers of a ranker with all that was added up for them. */
import type { Span } from '../article';
import type { Answer, Weighed } from './explanation';

/** An answer before the probabilities are known. */
export interface Scored {
  readonly at: Span | undefined;
  readonly as: string;
  readonly chosen: boolean;
  readonly evidence: readonly Weighed[];
}

/** The features named and weighed, the heaviest first; what weighs nothing is left out. */
export function weighed(features: readonly number[], names: readonly string[], weights: Float64Array): readonly Weighed[] {
  const all = features.map((feature) => ({ feature: names[feature]!, weight: weights[feature]! }));
  return all.filter(({ weight }) => weight !== 0).sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}

/** Shares probability among them, the likeliest first. */
export function sharedOut(scored: readonly Scored[]): readonly Answer[] {
  const sums = scored.map(({ evidence }) => evidence.reduce((sum, { weight }) => sum + weight, 0));
  const highest = Math.max(...sums);
  const total = sums.reduce((sum, score) => sum + Math.exp(score - highest), 0);
  return scored
    .map(({ at, as, chosen, evidence }, index) => ({ ...(at ? { at } : {}), as, chosen, score: sums[index]!, probability: Math.exp(sums[index]! - highest) / total, evidence }))
    .sort((a, b) => b.probability - a.probability);
}
