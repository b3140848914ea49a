/** Whom a pronoun means: the most present character it agrees with, or nobody, with the candidates kept. */
import type { Frame, FrameMention } from '../../detect/frame';
import { Speech } from '../../detect/speechClasses';
import type { Word } from '../../text/tokens';
import { NOBODY, type Gender, type GrowingCharacter, type Referent } from './character';
import { mostSalient, type Fits } from './salience';

const aPerson: Fits = ({ nature, plural }) => nature === 'human' && !plural;
const he: Fits = (character) => aPerson(character) && character.gender !== 'female';
const she: Fits = (character) => aPerson(character) && character.gender !== 'male';
const it: Fits = ({ nature, plural }) => (nature === 'body' || nature === 'place' || nature === 'document') && !plural;
const they: Fits = ({ kind, plural }) => plural || kind === 'group' || kind === 'organization';

/** Undefined for `I`, `you` and others that mean nobody spoken of. */
export function agreementOf(speech: number): Fits | undefined {
  if ((speech & Speech.he) !== 0) return he;
  if ((speech & Speech.she) !== 0) return she;
  if ((speech & Speech.it) !== 0) return it;
  return (speech & Speech.they) !== 0 ? they : undefined;
}

export const genderOf = (fits: Fits | undefined): Gender => (fits === he ? 'male' : fits === she ? 'female' : 'unknown');

/** `who` in `a laborer who said …`: means the mention just before. */
export const isRelative = (frame: Frame, { form, head }: FrameMention): boolean => form === 'pronoun' && (frame.words[head]!.speech & Speech.relative) !== 0;

export interface PronounContext {
  /** Those mentioned lately. */
  readonly characters: readonly GrowingCharacter[];
  /** Both counted over the article. */
  readonly sentence: number;
  readonly paragraphStart: number;
  /** Where the paragraph before begins, headings left out. */
  readonly previousStart: number;
  readonly lastSpeaker: GrowingCharacter | undefined;
  /** What the mention just before in the same sentence means, for `who`. */
  readonly previous: Referent | undefined;
}

export function resolvePronoun({ speech }: Word, { characters, sentence, paragraphStart, previousStart, lastSpeaker, previous }: PronounContext): Referent {
  if ((speech & Speech.relative) !== 0) return previous ?? NOBODY;
  const fits = agreementOf(speech);
  if (!fits) return NOBODY;
  const choice = mostSalient(characters, fits, sentence, lastSpeaker, genderOf(fits));
  switch (choice.kind) {
    case 'none':
      return NOBODY;
    case 'tie':
      return { kind: 'unresolved', candidates: choice.characters };
    case 'one': {
      const { character, contested } = choice;
      // “The missiles were new. He gave no details.”: a person last named before this paragraph, and other things in between. Copy put together from pieces reads like this, so it is left open; so is a pronoun that passes over a whole paragraph.
      if (fits !== it && fits !== they && character.lastSentence < (sentence > paragraphStart ? paragraphStart : previousStart)) return { kind: 'unresolved', candidates: [character] };
      // Agreement teaches: who was meant by “she” once is not meant by “he” later.
      // But not against a first name: in `Tess Farrow said he should go`, “he” is hardly her.
      if (character.gender === 'unknown' && fits === he && character.leaning !== 'female') character.gender = 'male';
      if (character.gender === 'unknown' && fits === she && character.leaning !== 'male') character.gender = 'female';
      return { kind: 'character', character, antecedent: character.mentions[character.mentions.length - 1], contested };
    }
  }
}

/** Who is meant by `who`: not the band in `Chief Ruth Eagle of the Lower Tannock Band, who spoke`. */
export function antecedentOf({ sentence }: FrameMention, mentions: readonly FrameMention[], referents: readonly Referent[], firstMention: number, last: number): Referent {
  const nearest = referents[firstMention + last]!;
  for (let i = last; i >= 0 && mentions[i]!.sentence === sentence && last - i < 3; i--) {
    const referent = referents[firstMention + i]!;
    if (referent.kind === 'character' && referent.character.nature === 'human') return referent;
    if (mentions[i]!.preposition === 'none') break;
  }
  return nearest;
}
