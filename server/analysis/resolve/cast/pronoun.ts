/** Whom a pronoun means: the most present character it agrees with, or nobody, with the candidates kept. */
import type { Frame, FrameMention } from '../../detect/frame';
import { Speech } from '../../detect/speechClasses';
import type { Word } from '../../text/tokens';
import { NOBODY, type GrowingCharacter, type Referent } from './character';
import { mostSalient, type Fits } from './salience';

const aPerson: Fits = ({ kind, plural }) => (kind === 'person' || kind === 'unnamed') && !plural;
const he: Fits = (character) => aPerson(character) && character.gender !== 'female';
const she: Fits = (character) => aPerson(character) && character.gender !== 'male';
const it: Fits = ({ kind, plural }) => kind === 'organization' && !plural;
const they: Fits = ({ kind, plural }) => plural || kind === 'group' || kind === 'organization';

/** Undefined for `I`, `you` and others that mean nobody spoken of. */
function agreement(speech: number): Fits | undefined {
  if ((speech & Speech.he) !== 0) return he;
  if ((speech & Speech.she) !== 0) return she;
  if ((speech & Speech.it) !== 0) return it;
  return (speech & Speech.they) !== 0 ? they : undefined;
}

/** `who` in `a laborer who said …`: means the mention just before. */
export const isRelative = (frame: Frame, { form, head }: FrameMention): boolean => form === 'pronoun' && (frame.words[head]!.speech & Speech.relative) !== 0;

export interface PronounContext {
  /** Those mentioned lately. */
  readonly characters: readonly GrowingCharacter[];
  /** Both counted over the article. */
  readonly sentence: number;
  readonly paragraphStart: number;
  readonly lastSpeaker: GrowingCharacter | undefined;
  /** What the mention just before in the same sentence means, for `who`. */
  readonly previous: Referent | undefined;
}

export function resolvePronoun({ speech }: Word, { characters, sentence, paragraphStart, lastSpeaker, previous }: PronounContext): Referent {
  if ((speech & Speech.relative) !== 0) return previous ?? NOBODY;
  const fits = agreement(speech);
  if (!fits) return NOBODY;
  const choice = mostSalient(characters, fits, sentence, lastSpeaker, fits === he ? 'male' : fits === she ? 'female' : 'unknown');
  switch (choice.kind) {
    case 'none':
      return NOBODY;
    case 'tie':
      return { kind: 'unresolved', candidates: choice.characters };
    case 'one': {
      const { character } = choice;
      // “The missiles were new. He gave no details.”: a person last named before this paragraph, and other things in between. Copy put together from pieces reads like this, so it is left open.
      if (fits !== it && fits !== they && sentence > paragraphStart && character.lastSentence < paragraphStart) return { kind: 'unresolved', candidates: [character] };
      // Agreement teaches: who was meant by “she” once is not meant by “he” later.
      if (character.gender === 'unknown' && fits === he) character.gender = 'male';
      if (character.gender === 'unknown' && fits === she) character.gender = 'female';
      return { kind: 'character', character, antecedent: character.mentions[character.mentions.length - 1] };
    }
  }
}
