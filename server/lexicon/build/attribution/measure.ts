/** How good answers are: of attributed passages and their speakers, and how far their probabilities can be trusted. */

export interface Answer {
  /** Somebody is said to speak. */
  readonly given: boolean;
  /** The corpus has the passage as a quotation. */
  readonly quoted: boolean;
  readonly right: boolean;
  readonly probability: number;
}

export interface Measures {
  readonly overlap: number;
  readonly speaker: number;
}

/** F1 in percent against `gold` annotated passages. */
export function measure(answers: readonly Answer[], gold: number): Measures {
  const given = answers.filter((answer) => answer.given);
  const f1 = (hits: number): number => (200 * hits) / (given.length + gold);
  return { overlap: f1(given.filter(({ quoted }) => quoted).length), speaker: f1(given.filter(({ quoted, right }) => quoted && right).length) };
}

export interface Threshold {
  readonly probability: number;
  /** Share of the annotated passages found that lie above it, percent. */
  readonly share: number;
}

/** The lowest probability from which on speakers of annotated passages are right `precision` percent of the time. */
export function thresholdFor(answers: readonly Answer[], precision: number, below = Infinity): Threshold {
  const found = answers.filter(({ given, quoted }) => given && quoted).sort((a, b) => b.probability - a.probability);
  let right = 0;
  let count = 0;
  let best: Threshold = { probability: 1, share: 0 };
  for (const answer of found) {
    if (answer.probability >= below) continue;
    count++;
    if (answer.right) right++;
    if (count >= 20 && (100 * right) / count >= precision) best = { probability: answer.probability, share: (100 * count) / found.length };
  }
  return best;
}
