/** Whom a pronoun inside a quotation may mean. Who speaks there has others in mind than the article does, so it is left open, with the candidates. */
import type { FrameMention } from '../../detect/frame';
import type { DraftParagraph } from '../draft';
import { NOBODY, type Character, type Referent } from './character';
import { agreementOf } from './pronoun';

const MOST = 3;

/** Those it agrees with who were named lately before the quotation, the last first; `before` by its number over the article. */
export function candidatesInside(characters: readonly Character[], { facts: { frame, mentions } }: DraftParagraph, { head }: FrameMention, before: number): Referent {
  const fits = agreementOf(frame.words[head]!.speech);
  // “The officer told me to wait, and then he said, …”: who was spoken of inside comes before anybody outside
  if (!fits || mentions.some((other) => other.head < head && (other.form === 'named' || other.speaks))) return NOBODY;
  const met: { readonly character: Character; readonly last: number }[] = [];
  for (const character of characters) {
    const last = fits(character) ? lastBefore(character.mentions, before) : -1;
    if (last >= 0) met.push({ character, last });
  }
  met.sort((a, b) => b.last - a.last);
  return { kind: 'unresolved', candidates: met.slice(0, MOST).map(({ character }) => character) };
}

function lastBefore(mentions: readonly number[], before: number): number {
  let i = mentions.length - 1;
  while (i >= 0 && mentions[i]! >= before) i--;
  return i < 0 ? -1 : mentions[i]!;
}
