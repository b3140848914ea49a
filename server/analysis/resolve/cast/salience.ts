/** How present each character is when a pronoun comes: a subject more than an object, a speaker most, all fading with each sentence. */
import type { FrameMention } from '../../detect/frame';
import type { GrowingCharacter } from './character';

const FADE_PER_SENTENCE = 0.6;
/** Below this nobody is meant: the mention is too far back or was never prominent. */
const TOO_FAINT = 0.12;
/** A second candidate at this share of the first makes it a tie. */
const TIE = 0.75;
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

/** The most present of the characters that fit, unless a second one is nearly as present. */
export function mostSalient(characters: readonly GrowingCharacter[], sentence: number, lastSpeaker: GrowingCharacter | undefined): Choice {
  const scored = characters
    .map((character) => {
      const salience = salienceAt(character, sentence);
      return { character, score: character === lastSpeaker && salience > 0 ? salience + SPEAKER_BONUS * FADE_PER_SENTENCE ** (sentence - character.lastSentence) : salience };
    })
    .filter(({ score }) => score >= TOO_FAINT)
    .sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  if (!first) return { kind: 'none' };
  if (second && second.score >= TIE * first.score) return { kind: 'tie', characters: scored.filter(({ score }) => score >= TIE * first.score).map(({ character }) => character) };
  return { kind: 'one', character: first.character };
}
