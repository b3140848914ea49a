/**
 * Multinomial logistic regression with few weights: features are chosen by a penalty on the sum of weights (accelerated proximal gradient),
 * then those that stay are weighed again under a mild penalty on squares. Deterministic.
 */
export interface Example {
  /** Numbers of the features that hold. */
  readonly features: readonly number[];
  /** Kinds that are right: one, or several where the annotation leaves it open. */
  readonly right: readonly number[];
}

export interface FitOptions {
  readonly features: number;
  readonly kinds: number;
  /** The penalty that chooses. */
  readonly choosing: number;
  /** The penalty on squares of those that stay. */
  readonly weighing: number;
}

const CHOOSING_STEPS = 200;
const WEIGHING_STEPS = 120;
/** Weights smaller than this are not chosen. */
const LEAST = 0.02;

/** Weights by feature and kind, most of them 0. */
export function fitSparse(examples: readonly Example[], options: FitOptions): Float64Array {
  const first = descend(examples, options, { steps: CHOOSING_STEPS, absolute: options.choosing, square: 1e-6, from: new Float64Array(options.features * options.kinds) });
  const chosen = first.map((weight) => (Math.abs(weight) > LEAST ? weight : 0));
  return descend(examples, options, { steps: WEIGHING_STEPS, absolute: 0, square: options.weighing, from: chosen, only: chosen });
}

interface Descent {
  readonly steps: number;
  readonly absolute: number;
  readonly square: number;
  readonly from: Float64Array;
  /** Where this is 0 the weight stays 0. */
  readonly only?: Float64Array;
}

function descend(examples: readonly Example[], { features, kinds }: FitOptions, { steps, absolute, square, from, only }: Descent): Float64Array {
  const paces = pacesOf(examples, features, square);
  const slope = new Float64Array(from.length);
  let weights = from.slice();
  let ahead = from.slice();
  let momentum = 1;
  for (let step = 0; step < steps; step++) {
    slopeAt(ahead, examples, kinds, slope);
    const next = new Float64Array(weights.length);
    let turning = 0;
    for (let at = 0; at < next.length; at++) {
      const pace = paces[Math.floor(at / kinds)]!;
      if (pace === 0 || only?.[at] === 0) continue;
      const value = ahead[at]! - pace * (slope[at]! + square * ahead[at]!);
      next[at] = Math.sign(value) * Math.max(0, Math.abs(value) - pace * absolute);
      turning += (ahead[at]! - next[at]!) * (next[at]! - weights[at]!);
    }
    const faster = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
    // momentum that leads uphill is dropped
    const drive = turning > 0 ? 0 : (momentum - 1) / faster;
    ahead = next.map((weight, at) => weight + drive * (weight - weights[at]!));
    momentum = turning > 0 ? 1 : faster;
    weights = next;
  }
  return weights;
}

/** How far each feature's weights may move in a step: rare features further. 0 for features that never hold. */
function pacesOf(examples: readonly Example[], features: number, square: number): Float64Array {
  const weight = new Float64Array(features);
  for (const example of examples) for (const feature of example.features) weight[feature]! += example.features.length / examples.length;
  return weight.map((value) => (value > 0 ? 1 / (0.2625 * value + square) : 0));
}

function slopeAt(weights: Float64Array, examples: readonly Example[], kinds: number, slope: Float64Array): void {
  slope.fill(0);
  const shares = new Float64Array(kinds);
  for (const { features, right } of examples) {
    shares.fill(0);
    for (const feature of features) for (let kind = 0; kind < kinds; kind++) shares[kind]! += weights[feature * kinds + kind]!;
    let top = -Infinity;
    for (const share of shares) top = Math.max(top, share);
    let sum = 0;
    for (let kind = 0; kind < kinds; kind++) sum += shares[kind] = Math.exp(shares[kind]! - top);
    let good = 0;
    for (const kind of right) good += shares[kind]!;
    for (let kind = 0; kind < kinds; kind++) {
      const pull = (shares[kind]! / sum - (right.includes(kind) ? shares[kind]! / good : 0)) / examples.length;
      for (const feature of features) slope[feature * kinds + kind]! += pull;
    }
  }
}
