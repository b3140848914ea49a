/** A transcript as one run of words, each of which knows its cue. */
import type { Cue, Transcript } from './transcript';
import { indexOf, type Index } from './align';
import { wordsOf } from './words';

export interface Stream {
  readonly text: string;
  readonly index: Index;
  readonly cueOf: (word: number) => Cue;
  /** Whether sentences can be told: captions made by machines have no full stops. */
  readonly punctuated: boolean;
}

export function streamOf({ cues }: Transcript): Stream {
  const starts: number[] = [];
  let text = '';
  for (const [i, cue] of cues.entries()) {
    // another speaker begins a sentence of their own
    if (i > 0) text += cue.speaker === cues[i - 1]!.speaker ? ' ' : '.\n';
    starts.push(text.length);
    text += cue.text;
  }
  const words = wordsOf(text, { asides: true });
  const cueAt = new Int32Array(words.length);
  let cue = 0;
  words.forEach(({ start }, i) => {
    while (cue + 1 < starts.length && starts[cue + 1]! <= start) cue++;
    cueAt[i] = cue;
  });
  const stops = words.reduce((sum, { stop }) => sum + (stop ? 1 : 0), 0);
  return { text, index: indexOf(words), cueOf: (word) => cues[cueAt[word]!]!, punctuated: stops * 60 > words.length };
}

export const spokenText = ({ text, index: { words } }: Stream, from: number, to: number): string => (from < to ? text.slice(words[from]!.start, words[to - 1]!.end).replace(/\s+/g, ' ') : '');
