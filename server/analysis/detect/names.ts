import type { Tokens } from '../text/tokens';
import type { NameRun } from './facts';

/** Runs of words that may be names, in order. */
export function detectNames(_text: string, _tokens: Tokens): readonly NameRun[] {
  return [];
}
