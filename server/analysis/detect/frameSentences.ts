/**
 * Sentences of a frame. The reader's sentence borders inside a quotation are gone with its words, and one at its end counts only
 * where no speaker tag follows: `“Did we win?” she asked.` is one sentence, `She was sure. “We won.” He was not.` are three.
 */
import { Shape, Tag, type Tokens, type Word } from '../text/tokens';
import type { Quotation } from './facts';
import type { Frame } from './frame';
import { P } from './phraseWords';
import { verbStrength } from './reportingVerbs';

/** How far after `“Why?”` the verb of its speaker tag may stand. */
const TAG_REACH = 5;

/** Puts the frame's sentences in the place of the reader's. */
export function setSentences(frame: Frame & { readonly sentences: number[] }, tokens: Tokens, quotations: readonly Quotation[]): void {
  const { count, quotation, sentences } = frame;
  if (count === 0) return;
  const ends = closingTokens(frame, tokens, quotations);
  let sentence = 0;
  let read = sentences[0]!;
  sentences[0] = 0;
  for (let i = 0; i + 1 < count; i++) {
    const index = quotation[i]!;
    const readNext = sentences[i + 1]!;
    const border = index >= 0 ? endsAfterQuotation(frame, i, ends[index], quotations[index]!.closed === 'open') : endsAfterWord(frame, i, read !== readNext);
    if (border) sentence++;
    sentences[i + 1] = sentence;
    read = readNext;
  }
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

function endsAfterQuotation(frame: Frame, i: number, last: Word | undefined, open: boolean): boolean {
  const ending = (last?.phrase ?? 0) & (P.endsInStop | P.endsInQuestion);
  if (ending === 0 && !open) return false;
  if (frame.quotation[i + 1]! >= 0) return true;
  const next = frame.words[i + 1]!;
  if (startsLower(next) || (next.phrase & P.innerMark) !== 0) return false;
  return ending !== P.endsInQuestion || !speakerTagFollows(frame, i + 1);
}

/** `Smith asked.`, `the mayor said in March` */
function speakerTagFollows({ words, tags, count }: Frame, start: number): boolean {
  for (let i = start; i < Math.min(count, start + TAG_REACH); i++) {
    const word = words[i]!;
    if (verbStrength(word, tags[i]!) >= 2) return i + 1 >= count || (words[i + 1]!.phrase & (P.stop | P.comma)) !== 0 || tags[i + 1] === Tag.ADP;
    if (tags[i] === Tag.VERB || (word.phrase & P.innerMark) !== 0) return false;
  }
  return false;
}

/** `border`: the reader saw one here. */
function endsAfterWord({ words, quotation }: Frame, i: number, border: boolean): boolean {
  const { phrase, shape } = words[i]!;
  if ((phrase & (P.endsInStop | P.endsInQuestion)) === 0) return false;
  const next = words[i + 1]!;
  const quotationNext = quotation[i + 1]! >= 0;
  if ((phrase & P.endMark) !== 0 && (shape & Shape.punctuation) !== 0) return quotationNext || !(startsLower(next) || (next.phrase & P.closesBracket) !== 0);
  return !quotationNext && border && (next.shape & Shape.initialUpper) !== 0;
}

const startsLower = ({ shape }: Word): boolean => (shape & Shape.lower) !== 0 && (shape & (Shape.initialUpper | Shape.digit)) === 0;
