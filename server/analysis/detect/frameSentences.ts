/**
 * Sentences of a frame. The reader's sentence borders inside a quotation are gone with its words, and one at its end counts only
 * where no speaker tag follows: `“Did we win?” she asked.` is one sentence, `She was sure. “We won.” He was not.` are three.
 */
import { Shape, Tag, type Tokens, type Word } from '../text/tokens';
import type { Quotation } from './facts';
import type { Frame } from './frame';
import { verbStrength } from './reportingVerbs';

/** How far after `“Why?”` the verb of its speaker tag may stand. */
const TAG_REACH = 5;

export function frameSentences(frame: Frame, tokens: Tokens, quotations: readonly Quotation[]): number[] {
  const sentences = new Array<number>(frame.count).fill(0);
  const ends = closingTokens(frame, tokens, quotations);
  let sentence = 0;
  for (let i = 0; i + 1 < frame.count; i++) {
    const index = frame.quotation[i]!;
    const border = index >= 0 ? endsAfterQuotation(frame, i, ends[index], quotations[index]!.closed === 'open') : endsAfterWord(frame, i);
    if (border) sentence++;
    sentences[i + 1] = sentence;
  }
  return sentences;
}

/** By quotation, the last token between its marks. */
function closingTokens(frame: Frame, tokens: Tokens, quotations: readonly Quotation[]): (Word | undefined)[] {
  const closing: (Word | undefined)[] = [];
  let token = 0;
  for (let i = 0; i < frame.count; i++) {
    const index = frame.quotation[i]!;
    if (index < 0) continue;
    const { to } = quotations[index]!.inner;
    while (token < tokens.count && tokens.to[token]! <= to) token++;
    closing[index] = tokens.words[token - 1];
  }
  return closing;
}

type Ending = 'stop' | 'question' | 'none';

/** `stop` for `.` and `…`, `question` for `?` and `!`, which may be followed by a speaker tag. */
function ending(word: Word | undefined): Ending {
  const text = word?.text ?? '';
  const last = text.charCodeAt(text.length - 1);
  if (last === 0x21 || last === 0x3f) return 'question';
  return last === 0x2e || last === 0x2026 ? 'stop' : 'none';
}

function endsAfterQuotation(frame: Frame, i: number, last: Word | undefined, open: boolean): boolean {
  const end = ending(last);
  if (end === 'none' && !open) return false;
  if (frame.quotation[i + 1]! >= 0) return true;
  const next = frame.words[i + 1]!;
  if (startsLower(next) || isInnerPunctuation(next.text)) return false;
  return end !== 'question' || !speakerTagFollows(frame, i + 1);
}

/** `Smith asked.`, `the mayor said in March` */
function speakerTagFollows(frame: Frame, start: number): boolean {
  for (let i = start; i < Math.min(frame.count, start + TAG_REACH); i++) {
    const word = frame.words[i]!;
    if (verbStrength(word, frame.tags[i]!) >= 2) {
      const next = frame.words[i + 1];
      return !next || next.text === '.' || next.text === ',' || frame.tags[i + 1] === Tag.ADP;
    }
    if (frame.tags[i] === Tag.VERB || isInnerPunctuation(word.text)) return false;
  }
  return false;
}

function endsAfterWord(frame: Frame, i: number): boolean {
  const { text, shape } = frame.words[i]!;
  if ((shape & Shape.punctuation) !== 0 && isEndMark(text)) return frame.quotation[i + 1]! >= 0 || !(startsLower(frame.words[i + 1]!) || closesBracket(frame.words[i + 1]!.text));
  return frame.quotation[i + 1]! < 0 && frame.sentences[i] !== frame.sentences[i + 1] && (frame.words[i + 1]!.shape & Shape.initialUpper) !== 0 && ending(frame.words[i]) !== 'none';
}

const startsLower = ({ shape }: Word): boolean => (shape & Shape.lower) !== 0 && (shape & (Shape.initialUpper | Shape.digit)) === 0;
const isInnerPunctuation = (text: string): boolean => text.length > 0 && text.length < 3 && ',;:.-–—―'.includes(text[0]!);
const closesBracket = (text: string): boolean => text === ')' || text === ']' || text === ',' || text === ';';

function isEndMark(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!'.!?…'.includes(text[i]!)) return false;
  return true;
}
