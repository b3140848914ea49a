/** How present each character is when a pronoun comes: a subject more than an object, a speaker most, all fading with each sentence. */
import { isPassive, isPossessive, type FrameMention } from '../../detect/frame';
import type { Character, Gender, GrowingCharacter } from './character';

const FADE_PER_SENTENCE = 0.6;
/** Below this nobody is meant: the mention is too far back or was never prominent. */
const TOO_FAINT = 0.12;
/** A second candidate at this share of the first makes it a tie. */
const TIE = 0.75;
/** At this share the answer stands, but is not sure. */
const CONTESTED = 0.5;
/** What is left of somebody whose first name suggests the other pronoun. */
const AGAINST_LEANING = 0.3;
/** A pronoun that reports goes back to whoever reported last more often than to others named since. */
export const SPEAKER_BONUS = 0.6;

/** Powers of the fading for the first sentences, so that none is raised anew for each mention. */
const FADED: readonly number[] = Array.from({ length: 32 }, (_, sentences) => FADE_PER_SENTENCE ** sentences);
const fadedAfter = (sentences: number): number => FADED[sentences] ?? FADE_PER_SENTENCE ** sentences;

/** Weight of one mention by its place in the sentence, after the usual order of prominence: subject, object, possessor, rest. */
export function prominence(mention: FrameMention): number {
  if (mention.verb >= 0 || mention.invertedVerb >= 0) return isPassive(mention) ? 0.85 : 1;
  if (mention.preposition === 'according-to' || mention.preposition === 'by') return 0.8;
  if (isPossessive(mention)) return 0.45;
  if (mention.objectOf >= 0) return 0.5;
  return mention.preposition === 'other' ? 0.35 : 0.5;
}

export const salienceAt = (character: GrowingCharacter, sentence: number): number =>
  character.lastSentence < 0 ? 0 : character.salience * fadedAfter(sentence - character.lastSentence);

export function mentioned(character: GrowingCharacter, sentence: number, weight: number): void {
  character.salience = Math.min(2, salienceAt(character, sentence) + weight);
  character.lastSentence = sentence;
}

/** Presence enough to put the other in doubt. */
export const isNearlyAsPresent = (second: GrowingCharacter, first: GrowingCharacter, sentence: number): boolean => salienceAt(second, sentence) >= CONTESTED * salienceAt(first, sentence);

export type Choice =
  | { readonly kind: 'one'; readonly character: GrowingCharacter; /** Another is not far behind. */ readonly contested: boolean }
  | { readonly kind: 'tie'; readonly characters: readonly GrowingCharacter[] }
  | { readonly kind: 'none' };

/** Whom a pronoun or a noun may mean. */
export type Fits = (character: Character) => boolean;

const NONE: Choice = { kind: 'none' };

/** The most present of the characters that fit, unless a second one is nearly as present. `gender`: what the pronoun says. */
export function mostSalient(characters: readonly GrowingCharacter[], fits: Fits, sentence: number, lastSpeaker?: GrowingCharacter, gender: Gender = 'unknown'): Choice {
  let first: GrowingCharacter | undefined;
  let highest = 0;
  let second = 0;
  for (let i = 0; i < characters.length; i++) {
    const character = characters[i]!;
    if (!fits(character)) continue;
    const presence = presenceOf(character, sentence, lastSpeaker, gender);
    if (presence < TOO_FAINT) continue;
    if (presence > highest) {
      second = highest;
      highest = presence;
      first = character;
    } else if (presence > second) second = presence;
  }
  if (!first) return NONE;
  return second >= TIE * highest ? tie(characters.filter(fits), TIE * highest, sentence, lastSpeaker, gender) : { kind: 'one', character: first, contested: second >= CONTESTED * highest };
}

/** `gender`: what the pronoun says. */
export function presenceOf(character: GrowingCharacter, sentence: number, lastSpeaker: GrowingCharacter | undefined, gender: Gender): number {
  const present = salienceAt(character, sentence) + (character === lastSpeaker ? SPEAKER_BONUS * fadedAfter(sentence - character.lastSentence) : 0);
  return gender !== 'unknown' && character.leaning !== 'unknown' && character.leaning !== gender ? present * AGAINST_LEANING : present;
}

/** All that are at least so present, the most present first. */
function tie(characters: readonly GrowingCharacter[], least: number, sentence: number, lastSpeaker: GrowingCharacter | undefined, gender: Gender): Choice {
  const scored = characters.map((character) => ({ character, presence: presenceOf(character, sentence, lastSpeaker, gender) })).filter(({ presence }) => presence >= least && presence >= TOO_FAINT);
  return { kind: 'tie', characters: scored.sort((a, b) => b.presence - a.presence).map(({ character }) => character) };
}
