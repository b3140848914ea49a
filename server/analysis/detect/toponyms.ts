import type { Tokens } from '../text/tokens';
import type { Toponym } from './facts';
import type { Gazetteer } from './gazetteer';

export { openGazetteer, type Gazetteer } from './gazetteer';

/** Words of one paragraph that stand in the gazetteer, in order. */
export function detectToponyms(_text: string, _tokens: Tokens, _gazetteer: Gazetteer): readonly Toponym[] {
  return [];
}
