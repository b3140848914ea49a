/** Reads a description as it stands in the frame: `the senior Russian diplomat` is definite, singular, a `diplomat`, `senior` and `russian`. */
import type { Frame, FrameMention } from '../../detect/frame';
import { Speech } from '../../detect/speechClasses';
import { Shape, type SpeakerNoun, Tag } from '../../text/tokens';
import type { NewCharacter } from './character';
import type { Qualifiers } from './qualifiers';

export interface Description {
  /** Lower case, singular where the list knows the noun: `diplomat`. */
  readonly head: string;
  readonly noun: SpeakerNoun | undefined;
  readonly definite: boolean;
  readonly plural: boolean;
}

const isDefinite = (frame: Frame, { phraseFirst }: FrameMention): boolean => (frame.words[phraseFirst]!.speech & Speech.definite) !== 0;

/** `the Texas Senator`, `its CEO`, `Secretary of State`, `Senator` alone in a headline: words that name nobody, whatever their capitals. */
export function isBareTitle({ words, count }: Frame, { head, first, end, phraseFirst, form }: FrameMention): boolean {
  const { speech, shape } = words[head]!;
  if (form !== 'named' || (speech & Speech.person) === 0) return false;
  return first > phraseFirst || end - phraseFirst === 1 || (shape & Shape.initialUpper) === 0 || (end < count && words[end]!.lower === 'of');
}

/** `policies on criminal justice`, `her years as chief`, `one of the reasons`: a single noun without any determiner introduces nobody. */
export const isBare = (frame: Frame, { phraseFirst, head, verb, invertedVerb }: FrameMention, { plural, noun }: Description): boolean =>
  !plural && noun?.kind === 'person' && verb < 0 && invertedVerb < 0 && frame.tags[phraseFirst] !== Tag.DET && frame.tags[phraseFirst] !== Tag.PRON && phraseFirst <= head;

export function readDescription(frame: Frame, mention: FrameMention): Description {
  const { lower, speaker: noun } = frame.words[mention.head]!;
  return { head: noun?.noun ?? lower, noun, definite: isDefinite(frame, mention), plural: noun?.plural ?? (lower.endsWith('s') && lower.length > 1 && !lower.endsWith('ss')) };
}

/** Nouns of people that the list does not know: `philanthropist`, `boatman`; and `one`, `another`. */
const HUMAN = /^(?:one|another|someone|somebody)$|(?:ist|ian|man|woman|owner|maker|holder|worker|keeper)$/;

/** Who is described, where the article has not spoken of them before. */
export function describe({ head, noun, plural }: Description, { modifiers, complement }: Qualifiers): NewCharacter {
  const body = noun?.kind === 'organization' || noun?.kind === 'document';
  const nature = noun?.kind === 'document' ? 'document' : body ? 'body' : noun?.kind === 'person' || HUMAN.test(head) ? 'human' : 'thing';
  return { described: true, kind: body && !plural ? 'organization' : plural ? 'group' : 'unnamed', nature, plural, gender: noun?.gender ?? 'unknown', leaning: 'unknown', nouns: [head], modifiers, complement: complement.words };
}
