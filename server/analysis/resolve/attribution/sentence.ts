/** What stands outside quotations in a sentence that has some. */
import { Cue } from '../../detect/cues';
import type { Frame } from '../../detect/frame';
import { Shape } from '../../text/tokens';
import { strengthAt } from './view';

export interface SentenceView {
  readonly sentence: number;
  /** Its first unit. */
  readonly first: number;
  /** Of its strongest verb. */
  readonly strength: number;
  readonly according: boolean;
  readonly words: number;
  /** The units of its verbs of speech. */
  readonly cues: readonly number[];
}

/** The sentence that `unit` stands in. */
export function readSentence(frame: Frame, unit: number): SentenceView {
  const { count, sentences, quotation } = frame;
  const sentence = sentences[unit]!;
  const cues: number[] = [];
  let first = unit;
  while (first > 0 && sentences[first - 1] === sentence) first--;
  let strongest = 0;
  let according = false;
  let words = 0;
  for (let i = first; i < count && sentences[i] === sentence; i++) {
    if (quotation[i]! >= 0) continue;
    const { shape, cue } = frame.words[i]!;
    if ((shape & Shape.punctuation) === 0) words++;
    if ((cue & Cue.according) !== 0) according = true;
    const strength = strengthAt(frame, i);
    if (strength >= 2) cues.push(i);
    if (strength > strongest) strongest = strength;
  }
  return { sentence, first, strength: strongest, according, words, cues };
}
