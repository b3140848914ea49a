/** Reads a description as it stands in the frame: `the senior Russian diplomat` is definite, singular, a `diplomat`, `senior` and `russian`. */
import type { Frame, FrameMention } from '../../detect/frame';
import { SPEAKER_NOUN, Speech } from '../../detect/speechClasses';
import { type SpeakerNoun, Tag } from '../../text/tokens';
import type { NewCharacter } from './character';

export interface Description {
  /** Lower case, singular where the list knows the noun: `diplomat`. */
  readonly head: string;
  readonly noun: SpeakerNoun | undefined;
  readonly definite: boolean;
  readonly plural: boolean;
}

const isDefinite = (frame: Frame, { phraseFirst }: FrameMention): boolean => (frame.words[phraseFirst]!.speech & Speech.definite) !== 0;

/** `a wall`, `next week`: nothing that can be quoted, and nothing that takes up what was named before. Most noun phrases end here. */
export const isMereThing = (frame: Frame, mention: FrameMention): boolean => (frame.words[mention.head]!.speech & SPEAKER_NOUN) === 0 && !isDefinite(frame, mention);

export function readDescription(frame: Frame, mention: FrameMention): Description {
  const { lower, speaker: noun } = frame.words[mention.head]!;
  return { head: noun?.noun ?? lower, noun, definite: isDefinite(frame, mention), plural: noun?.plural ?? (lower.endsWith('s') && lower.length > 1 && !lower.endsWith('ss')) };
}

/** Lower-case adjectives and nouns before the head: `senior`, `russian`. */
export function modifiersOf(frame: Frame, { phraseFirst, head }: FrameMention): readonly string[] {
  const modifiers: string[] = [];
  for (let unit = phraseFirst; unit < head; unit++) {
    const tag = frame.tags[unit];
    if (tag === Tag.ADJ || tag === Tag.NOUN || tag === Tag.PROPN) modifiers.push(frame.words[unit]!.lower);
  }
  return modifiers;
}

/** Who is described, where the article has not spoken of them before. */
export function describe({ head, noun, plural }: Description, modifiers: readonly string[]): NewCharacter {
  const body = noun?.kind === 'organization' || noun?.kind === 'document';
  return { kind: body && !plural ? 'organization' : plural ? 'group' : 'unnamed', plural, gender: noun?.gender ?? 'unknown', leaning: 'unknown', nouns: [head], modifiers };
}
