/** Tokens with a capital, found in one walk for all that look for names: most words of a paragraph have none. */
import { Shape, type Tokens } from '../text/tokens';

/** Numbers of tokens, in order. */
export interface Capitals {
  count: number;
  readonly at: number[];
}

/** One list for all paragraphs: to be asked for anew with each. */
const capitals: Capitals = { count: 0, at: [] };

export function listCapitals({ words, count }: Tokens): Capitals {
  capitals.count = 0;
  for (let i = 0; i < count; i++) if (words[i]!.shape & (Shape.initialUpper | Shape.innerUpper)) capitals.at[capitals.count++] = i;
  return capitals;
}
