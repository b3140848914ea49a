/** A paragraph's frame with what attribution asks of it again and again, worked out once. */
import type { DraftParagraph } from '../draft';
import { Cue } from '../../detect/cues';
import type { Frame, FrameMention } from '../../detect/frame';
import { isQuotingPhrase, verbStrength, type VerbStrength } from '../../detect/reportingVerbs';
import { Shape } from '../../text/tokens';

export interface View {
  readonly paragraph: DraftParagraph;
  readonly frame: Frame;
  readonly mentions: readonly FrameMention[];
  /** By unit. */
  readonly strengths: Uint8Array;
  /** By sentence. */
  readonly sentences: readonly SentenceView[];
  /** Words outside quotations. */
  readonly words: number;
  /** Ends in a colon: what follows belongs to it. */
  readonly endsInColon: boolean;
}

export interface SentenceView {
  /** The strongest verb outside quotations. */
  strength: VerbStrength;
  according: boolean;
  /** Words outside quotations. */
  words: number;
  firstSubject: FrameMention | undefined;
  /** The first mention that is neither after a preposition nor a genitive. */
  firstFree: FrameMention | undefined;
}

export function viewOf(paragraph: DraftParagraph): View {
  const { frame, mentions } = paragraph.facts;
  const strengths = new Uint8Array(frame.count);
  const sentences: SentenceView[] = [];
  for (let i = 0; i < frame.count; i++) {
    const sentence = (sentences[frame.sentences[i]!] ??= { strength: 0, according: false, words: 0, firstSubject: undefined, firstFree: undefined });
    if (frame.quotation[i]! >= 0) continue;
    const word = frame.words[i]!;
    if ((word.shape & Shape.punctuation) === 0) sentence.words++;
    if ((word.cue & Cue.according) !== 0) sentence.according = true;
    let strength = verbStrength(word, frame.tags[i]!);
    if (strength === 1 && isQuotingPhrase(word, frame.words[i + 1])) strength = 2;
    strengths[i] = strength;
    if (strength > sentence.strength) sentence.strength = strength;
  }
  for (const mention of mentions) {
    const sentence = sentences[mention.sentence]!;
    if (mention.verb >= 0 || mention.invertedVerb >= 0) sentence.firstSubject ??= mention;
    if (mention.preposition === 'none' && !mention.possessive) sentence.firstFree ??= mention;
  }
  return { paragraph, frame, mentions, strengths, sentences, words: sentences.reduce((sum, { words }) => sum + words, 0), endsInColon: frame.count > 0 && frame.words[frame.count - 1]!.text === ':' };
}

export const strengthAt = (view: View, unit: number): number => (unit >= 0 ? view.strengths[unit]! : 0);

export const isDash = (text: string): boolean => text.length > 0 && '―—–-'.includes(text.charAt(0));

/** A noun of speech: `claim`, `statement`. */
export const isCueNoun = (view: View, unit: number): boolean =>
  unit >= 0 && unit < view.frame.count && (view.frame.words[unit]!.cue & (Cue.noun | Cue.weakNoun)) !== 0 && view.strengths[unit] === 0;

/** How far from a quotation, in units, its speaker is looked for: further than any news paragraph is long, so that one endless line costs no more. */
const REACH_BACK = 400;
const REACH_AHEAD = 150;

/** The mentions within reach of a unit. */
export function mentionsNear({ mentions }: View, unit: number): readonly FrameMention[] {
  const from = indexFrom(mentions, unit - REACH_BACK);
  const to = indexFrom(mentions, unit + REACH_AHEAD);
  return from === 0 && to === mentions.length ? mentions : mentions.slice(from, to);
}

function indexFrom(mentions: readonly FrameMention[], unit: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.first < unit) low = middle + 1;
    else high = middle;
  }
  return low;
}
