/** Whom a pronoun inside a quotation may mean. Who speaks there has others in mind than the article does, so it is left open, with the candidates. */
import { speaks, type FrameMention } from '../../detect/frame';
import type { DraftParagraph } from '../draft';
import { NOBODY, type Character, type Referent } from './character';
import { agreementOf } from './pronoun';

const MOST = 3;
/** In mentions: further back nobody was named lately. A thousand characters of news have some forty. */
const LATELY = 400;

/** Those it agrees with who were named lately before the quotation, the last first; `before` by its number over the article, as are the `referents`. */
export function candidatesInside(referents: readonly Referent[], { facts: { frame, mentions } }: DraftParagraph, { head }: FrameMention, before: number): Referent {
  const fits = agreementOf(frame.words[head]!.speech);
  // “The officer told me to wait, and then he said, …”: who was spoken of inside comes before anybody outside
  if (!fits || mentions.some((other) => other.head < head && (other.form === 'named' || speaks(other)))) return NOBODY;
  const candidates: Character[] = [];
  for (let number = before - 1; number >= Math.max(0, before - LATELY) && candidates.length < MOST; number--) {
    const referent = referents[number]!;
    if (referent.kind === 'character' && fits(referent.character) && !candidates.includes(referent.character)) candidates.push(referent.character);
  }
  return { kind: 'unresolved', candidates };
}
