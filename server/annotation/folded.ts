/**
 * A text as one looks for words in it: runs of white space are one space, curly marks are straight. Another editor that wraps lines,
 * turns CRLF into LF or straightens marks changes nothing here.
 */
import type { Span } from '../analysis/article';
import { gramsOf, type Grams } from './grams';

export interface Folded {
  readonly text: string;
  /** The span of the text as it is, for one of the folded text that is not empty. */
  readonly span: (start: number, end: number) => Span;
  /** The place in the folded text for one in the text as it is. */
  readonly at: (offset: number) => number;
  /** Of the folded text; made when it is asked for. */
  readonly grams: () => Grams;
}

export function fold(text: string): Folded {
  const offsets = new Uint32Array(text.length + 1);
  const units: string[] = [];
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = foldUnit(text.charAt(i));
    if (unit === ' ' && count > 0 && units[count - 1] === ' ') continue;
    offsets[count] = i;
    units[count++] = unit;
  }
  offsets[count] = text.length;
  const folded = units.join('');
  let grams: Grams | undefined;
  return {
    text: folded,
    span: (start, end) => ({ start: offsets[start] ?? text.length, end: (offsets[end - 1] ?? text.length - 1) + 1 }),
    at: (offset) => firstAtOrAfter(offsets, count, offset),
    grams: () => (grams ??= gramsOf(folded)),
  };
}

export const foldWords = (words: string): string => fold(words).text;

function foldUnit(unit: string): string {
  switch (unit) {
    case '“': case '”': case '„': case '«': case '»': return '"';
    case '‘': case '’': case '‚': return "'";
    default: return /\s/.test(unit) ? ' ' : unit;
  }
}

function firstAtOrAfter(offsets: Uint32Array, count: number, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsets[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
