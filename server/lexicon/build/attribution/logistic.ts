/** Conditional logistic regression over candidate answers, fitted by Adam on the whole batch: no randomness, so each run gives the same weights. */

/** The answers of one quotation, “nobody” first, each with its features; several may be right. */
export interface Problem {
  readonly answers: readonly Int32Array[];
  readonly right: readonly boolean[];
}

export interface FitOptions {
  readonly steps: number;
  /** Weight of the squared weights against the log-likelihood of one problem. */
  readonly ridge: number;
  /** Features that may have a weight; absent for all. */
  readonly allowed?: ReadonlySet<number>;
}

const RATE = 0.15;

export function fit(problems: readonly Problem[], features: number, { steps, ridge, allowed }: FitOptions): Float64Array {
  const weights = new Float64Array(features);
  const mean = new Float64Array(features);
  const square = new Float64Array(features);
  for (let step = 1; step <= steps; step++) {
    const gradient = gradientOf(problems, weights);
    const rate = RATE * Math.min(1, 2 * (1 - (step - 1) / steps));
    for (let i = 0; i < features; i++) {
      if (allowed && !allowed.has(i)) continue;
      const slope = gradient[i]! - ridge * weights[i]!;
      mean[i] = 0.9 * mean[i]! + 0.1 * slope;
      square[i] = 0.99 * square[i]! + 0.01 * slope * slope;
      const corrected = mean[i]! / (1 - 0.9 ** step) / (Math.sqrt(square[i]! / (1 - 0.99 ** step)) + 1e-9);
      weights[i]! += rate * corrected;
    }
  }
  return weights;
}

function gradientOf(problems: readonly Problem[], weights: Float64Array): Float64Array {
  const gradient = new Float64Array(weights.length);
  for (const { answers, right } of problems) {
    const probabilities = probabilitiesOf(answers, weights);
    let sure = 0;
    right.forEach((isRight, i) => { if (isRight) sure += probabilities[i]!; });
    answers.forEach((answer, i) => {
      const pull = (right[i] ? probabilities[i]! / Math.max(sure, 1e-12) : 0) - probabilities[i]!;
      if (Math.abs(pull) < 1e-5) return;
      for (const feature of answer) gradient[feature]! += pull;
    });
  }
  return gradient;
}

export function probabilitiesOf(answers: readonly Int32Array[], weights: Float64Array): Float64Array {
  const scores = Float64Array.from(answers, (answer) => {
    let score = 0;
    for (const feature of answer) score += weights[feature]!;
    return score;
  });
  const highest = scores.reduce((top, value) => Math.max(top, value), -Infinity);
  let total = 0;
  for (let i = 0; i < scores.length; i++) total += scores[i] = Math.exp(scores[i]! - highest);
  return scores.map((value) => value / total);
}
