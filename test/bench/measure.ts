/** Medians of many runs, taken in turns, so that a slow minute of the machine falls on all alike. */

export interface Contender {
  readonly name: string;
  /** How many characters one run reads. */
  readonly length: number;
  /** Before each run, not timed. */
  readonly prepare?: () => void;
  /** Does the work once and gives something of the result, so that none of it can be left out. */
  readonly run: () => number;
}

export interface Timing {
  readonly name: string;
  readonly length: number;
  readonly runs: number;
  /** Milliseconds. */
  readonly median: number;
  readonly charactersPerSecond: number;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

export function measure(contenders: readonly Contender[], { rounds, warmups }: { readonly rounds: number; readonly warmups: number }): readonly Timing[] {
  const times = contenders.map((): number[] => []);
  let sink = 0;
  for (let round = -warmups; round < rounds; round++) {
    for (const [index, { run, prepare }] of contenders.entries()) {
      prepare?.();
      const begun = performance.now();
      sink += run();
      if (round >= 0) times[index]!.push(performance.now() - begun);
    }
  }
  if (!Number.isFinite(sink)) throw new Error('a run gave no number');
  return contenders.map(({ name, length }, index) => {
    const middle = median(times[index]!);
    return { name, length, runs: rounds, median: middle, charactersPerSecond: (1000 * length) / middle };
  });
}
