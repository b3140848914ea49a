/** `Syrian`, `South Koreans`: adjectives and peoples, wherever they stand. */
import { Shape, type Tokens } from '../text/tokens';
import type { Capitals } from './capitals';
import type { LocalDemonym } from './facts';
import { demonymCountry, NameClass } from './nameClasses';

const NONE: readonly LocalDemonym[] = [];

export function detectDemonyms({ words, from, to }: Tokens, capitals: Capitals): readonly LocalDemonym[] {
  let found: LocalDemonym[] | undefined;
  for (let c = 0; c < capitals.count; c++) {
    const i = capitals.at[c]!;
    const { name, shape, lower } = words[i]!;
    if (!(name & NameClass.demonym) || !(shape & Shape.initialUpper)) continue;
    const pair = i > 0 ? demonymCountry(`${words[i - 1]!.lower} ${lower}`) : undefined;
    const alone = demonymCountry(lower);
    const country = pair ?? alone;
    if (country !== undefined) (found ??= []).push({ at: { from: from[pair === undefined ? i : i - 1]!, to: to[i]! }, country, alone });
  }
  return found ?? NONE;
}
