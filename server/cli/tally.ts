/** How many articles of a run came to what. */
import { grouped, plural } from '../features/words';
import type { Outcome } from './jobs/job';

export interface Tally {
  readonly written: number;
  /** Those that an earlier run wrote. */
  readonly earlier: number;
  readonly leftOut: number;
  readonly failed: number;
}

export const NOTHING: Tally = { written: 0, earlier: 0, leftOut: 0, failed: 0 };

export function counted(tally: Tally, kind: Outcome['kind'] | 'earlier' | 'crashed'): Tally {
  switch (kind) {
    case 'document': case 'answer': case 'reduced': return { ...tally, written: tally.written + 1 };
    case 'earlier': case 'same': return { ...tally, earlier: tally.earlier + 1 };
    case 'left-out': return { ...tally, leftOut: tally.leftOut + 1 };
    case 'failed': case 'crashed': return { ...tally, failed: tally.failed + 1 };
  }
}

/** `10,000 articles: 4,000 now, 6,000 before; 1 left out, 2 failed`. */
export function tallyWords({ written, earlier, leftOut, failed }: Tally): string {
  const whole = plural(written + earlier, 'article') + (earlier === 0 ? '' : `: ${grouped(written)} now, ${grouped(earlier)} before`);
  return whole + missedWords({ leftOut, failed });
}

/** `; 1 left out, 2 failed`, or nothing. */
export function missedWords({ leftOut, failed }: Pick<Tally, 'leftOut' | 'failed'>): string {
  const parts = [leftOut > 0 && `${grouped(leftOut)} left out`, failed > 0 && `${grouped(failed)} failed`].filter((part) => part !== false);
  return parts.length === 0 ? '' : `; ${parts.join(', ')}`;
}
