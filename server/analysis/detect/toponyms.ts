import type { Tokens } from '../text/tokens';
import type { Toponym } from './facts';

/** The packed gazetteer, opened over its bytes; absent in tests that need none. */
export interface Gazetteer {
  readonly size: number;
}

export function openGazetteer(_bytes: Uint8Array): Gazetteer {
  return { size: 0 };
}

/** Words of one paragraph that stand in the gazetteer, in order. */
export function detectToponyms(_text: string, _tokens: Tokens, _gazetteer: Gazetteer): readonly Toponym[] {
  return [];
}
