/** Reads a description as it stands in the frame: `the senior Russian diplomat` is definite, singular, a `diplomat`, `senior` and `russian`. */
import type { Frame, FrameMention } from '../../detect/frame';
import { speakerNoun, type SpeakerNoun } from '../../detect/speakerNouns';
import { Shape, Tag } from '../../text/tokens';

export interface Description {
  /** Lower case, singular where the list knows the noun: `diplomat`. */
  readonly head: string;
  readonly noun: SpeakerNoun | undefined;
  readonly definite: boolean;
  readonly plural: boolean;
  /** Lower-case adjectives and nouns before the head: `senior`, `russian`. */
  readonly modifiers: readonly string[];
}

const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those', 'both']);

/** `a wall`, `next week`: nothing that can be quoted, and nothing that takes up what was named before. Most noun phrases end here. */
export const isMereThing = (frame: Frame, { head, phraseFirst }: FrameMention): boolean => !DEFINITE.has(frame.words[phraseFirst]!.lower) && speakerNoun(frame.words[head]!.lower) === undefined;

export function readDescription(frame: Frame, mention: FrameMention): Description {
  const lower = frame.words[mention.head]!.lower;
  const noun = speakerNoun(lower);
  const modifiers: string[] = [];
  for (let unit = mention.phraseFirst; unit < mention.head; unit++) {
    const tag = frame.tags[unit];
    if (tag === Tag.ADJ || tag === Tag.NOUN || tag === Tag.PROPN) modifiers.push(frame.words[unit]!.lower);
  }
  return { head: noun?.noun ?? lower, noun, definite: DEFINITE.has(frame.words[mention.phraseFirst]!.lower), plural: noun?.plural ?? /[^s]s$/.test(lower), modifiers };
}

/** Words of a title or name that a later description may take up: `U.S. Defense Secretary` → `u.s.`, `defense`, `secretary`. */
export function lowerWords(frame: Frame, first: number, end: number): string[] {
  const words: string[] = [];
  for (let unit = first; unit < end; unit++) {
    const word = frame.words[unit]!;
    if (frame.tags[unit] !== Tag.DET && (word.shape & Shape.punctuation) === 0 && word.lower !== '') words.push(word.lower);
  }
  return words;
}
