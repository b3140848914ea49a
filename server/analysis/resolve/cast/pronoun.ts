/** Whom a pronoun means: the most present character it agrees with, or nobody, with the candidates kept. */
import type { Frame, FrameMention } from '../../detect/frame';
import type { GrowingCharacter, Referent } from './character';
import { mostSalient } from './salience';

type Fits = (character: GrowingCharacter) => boolean;

const aPerson: Fits = ({ kind, plural }) => (kind === 'person' || kind === 'unnamed') && !plural;
const he: Fits = (character) => aPerson(character) && character.gender !== 'female';
const she: Fits = (character) => aPerson(character) && character.gender !== 'male';
const it: Fits = ({ kind, plural }) => kind === 'organization' && !plural;
const they: Fits = ({ kind, plural }) => plural || kind === 'group' || kind === 'organization';

const AGREEMENT: Readonly<Record<string, Fits>> = { he, him: he, his: he, himself: he, she, her: she, hers: she, herself: she, it, its: it, itself: it, they, them: they, their: they, themselves: they };
const RELATIVE = new Set(['who', 'whom', 'which', 'that']);

/** Nobody the article speaks of. */
export const NOBODY: Referent = { kind: 'unresolved', candidates: [] };

/** `who` in `a laborer who said …`: means the mention just before. */
export const isRelative = (frame: Frame, { form, head }: FrameMention): boolean => form === 'pronoun' && RELATIVE.has(frame.words[head]!.lower);

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

export function resolvePronoun(pronoun: string, { characters, sentence, paragraphStart, lastSpeaker, previous }: PronounContext): Referent {
  if (RELATIVE.has(pronoun)) return previous ?? NOBODY;
  const fits = AGREEMENT[pronoun];
  if (!fits) return NOBODY;
  const choice = mostSalient(characters.filter(fits), sentence, lastSpeaker, fits === he ? 'male' : fits === she ? 'female' : 'unknown');
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
      return { kind: 'character', character, ...(character.lastMention ? { antecedent: character.lastMention } : {}) };
    }
  }
}
