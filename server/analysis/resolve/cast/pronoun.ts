/** Whom a pronoun means: the most present character it agrees with, or nobody, with the candidates kept. */
import type { GrowingCharacter, Referent } from './character';
import { mostSalient } from './salience';

type Fits = (character: GrowingCharacter) => boolean;

const aPerson: Fits = ({ kind, plural }) => (kind === 'person' || kind === 'unnamed') && !plural;
const he: Fits = (character) => aPerson(character) && character.gender !== 'female';
const she: Fits = (character) => aPerson(character) && character.gender !== 'male';
const it: Fits = ({ kind, plural }) => kind === 'organization' && !plural;
const they: Fits = ({ kind, plural }) => plural || kind === 'group' || kind === 'organization';

const AGREEMENT: Readonly<Record<string, Fits>> = { he, him: he, his: he, himself: he, she, her: she, hers: she, herself: she, it, its: it, itself: it, they, them: they, their: they, themselves: they };
/** Nobody the article speaks of. */
export const NOBODY: Referent = { kind: 'unresolved', candidates: [] };

/** `previous`: what the mention just before in the same sentence means, for `who`. */
export function resolvePronoun(pronoun: string, characters: readonly GrowingCharacter[], sentence: number, lastSpeaker: GrowingCharacter | undefined, previous: Referent | undefined): Referent {
  if (pronoun === 'who' || pronoun === 'whom') return previous ?? NOBODY;
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
      // Agreement teaches: who was meant by “she” once is not meant by “he” later.
      if (character.gender === 'unknown' && fits === he) character.gender = 'male';
      if (character.gender === 'unknown' && fits === she) character.gender = 'female';
      return { kind: 'character', character, ...(character.lastMention ? { antecedent: character.lastMention } : {}) };
    }
  }
}
