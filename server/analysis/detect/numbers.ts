import type { Tokens } from '../text/tokens';
import type { LocalNumber } from './facts';

/** Numbers, money, measures, dates, times and durations of one paragraph, in order, none overlapping. */
export function detectNumbers(_text: string, _tokens: Tokens): readonly LocalNumber[] {
  return [];
}
