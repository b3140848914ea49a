import type { Tokens } from '../text/tokens';
import type { Carry, Quotation } from './facts';

export type SingleQuotes = 'auto' | 'on' | 'off';

export interface Scan {
  readonly quotations: readonly Quotation[];
  readonly carryOut: Carry;
}

/** Finds the stretches between quotation marks of one paragraph, by start, the outer before the inner. */
export function scanQuotations(_text: string, _tokens: Tokens, _carryIn: Carry, _singleQuotes: SingleQuotes): Scan {
  return { quotations: [], carryOut: '' };
}
