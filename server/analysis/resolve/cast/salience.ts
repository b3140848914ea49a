/** How present each character is when a pronoun comes: a subject more than an object, a speaker most, all fading with each sentence. */
import type { FrameMention } from '../../detect/frame';
import type { Gender, GrowingCharacter } from './character';

const FADE_PER_SENTENCE = 0.6;
/** Below this nobody is meant: the mention is too far back or was never prominent. */
const TOO_FAINT = 0.12;
/** A second candidate at this share of the first makes it a tie. */
const TIE = 0.75;
/** What is left of somebody whose first name suggests the other pronoun. */
const AGAINST_LEANING = 0.3;
/** A pronoun that reports goes back to whoever reported last more often than to others named since. */
export const SPEAKER_BONUS = 0.6;

/** Weight of one mention by its place in the sentence, after the usual order of prominence: subject, object, possessor, rest. */
export function prominence(mention: FrameMention): number {
  if (mention.verb >= 0 || mention.invertedVerb >= 0) return mention.passive ? 0.85 : 1;
  if (mention.preposition === 'according-to' || mention.preposition === 'by') return 0.8;
  if (mention.possessive) return 0.45;
  if (mention.objectOf >= 0) return 0.5;
  return mention.preposition === 'other' ? 0.35 : 0.5;
}

export const salienceAt = (character: GrowingCharacter, sentence: number): number =>
  character.lastSentence < 0 ? 0 : character.salience * FADE_PER_SENTENCE ** (sentence - character.lastSentence);

export function mentioned(character: GrowingCharacter, sentence: number, weight: number): void {
  character.salience = Math.min(2, salienceAt(character, sentence) + weight);
  character.lastSentence = sentence;
}

export type Choice =
  | { readonly kind: 'one'; readonly character: GrowingCharacter }
  | { readonly kind: 'tie'; readonly characters: readonly GrowingCharacter[] }
  | { readonly kind: 'none' };

/** The most present of the characters that fit, unless a second one is nearly as present. `gender`: what the pronoun says. */
export function mostSalient(characters: readonly GrowingCharacter[], sentence: number, lastSpeaker?: GrowingCharacter, gender: Gender = 'unknown'): Choice {
  const score = (character: GrowingCharacter): number => {
    const faded = FADE_PER_SENTENCE ** (sentence - character.lastSentence);
    const present = salienceAt(character, sentence) + (character === lastSpeaker ? SPEAKER_BONUS * faded : 0);
    return gender !== 'unknown' && character.leaning !== 'unknown' && character.leaning !== gender ? present * AGAINST_LEANING : present;
  };
  const scored = characters
    .map((character) => ({ character, score: score(character) }))
    .filter(({ score }) => score >= TOO_FAINT)
    .sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  if (!first) return { kind: 'none' };
  if (second && second.score >= TIE * first.score) return { kind: 'tie', characters: scored.filter(({ score }) => score >= TIE * first.score).map(({ character }) => character) };
  return { kind: 'one', character: first.character };
}
