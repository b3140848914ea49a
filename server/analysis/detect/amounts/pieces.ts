/**
 * What the grammar of numbers reads: the paragraph's tokens, with those that hold digits or hyphens cut further.
 * `20m` is the two pieces 20 and m, `18-month` the three 18 - month, `2015-10-07` five, however the tokeniser cut them.
 */
import type { Tokens } from '../../text/tokens';
import { Amount, amountClasses } from '../numberClasses';
import { numberLength, numberValue } from './digits';

export interface Pieces {
  readonly text: string;
  readonly count: number;
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** Lower case, ’ as '. */
  readonly lower: readonly string[];
  /** `Amount` bits. */
  readonly classes: readonly number[];
  /** Value of a piece of digits, else NaN. */
  readonly value: readonly number[];
  /** The token the piece begins in. */
  readonly token: readonly number[];
  readonly tokens: Tokens;
}

interface Writing {
  readonly from: number[];
  readonly to: number[];
  readonly lower: string[];
  readonly classes: number[];
  readonly value: number[];
  readonly token: number[];
}

export function cutPieces(text: string, tokens: Tokens): Pieces {
  const out: Writing = { from: [], to: [], lower: [], classes: [], value: [], token: [] };
  for (let t = 0; t < tokens.count; t++) {
    const word = tokens.words[t]!;
    if ((word.amount & (Amount.digit | Amount.compound)) === 0) {
      push(out, tokens.from[t]!, tokens.to[t]!, word.lower, word.amount, Number.NaN, t);
      continue;
    }
    if (isAddress(word.lower)) {
      push(out, tokens.from[t]!, tokens.to[t]!, word.lower, 0, Number.NaN, t);
      continue;
    }
    const end = chunkEnd(text, tokens.to[t]!, word.amount);
    cutChunk(text, tokens, t, chunkStart(text, out, tokens.from[t]!), end, out);
    while (t + 1 < tokens.count && tokens.from[t + 1]! < end) t++;
    if (tokens.to[t]! > end) push(out, end, tokens.to[t]!, text.slice(end, tokens.to[t]!).toLowerCase(), 0, Number.NaN, t);
  }
  return { text, count: out.from.length, ...out, tokens };
}

function push(out: Writing, from: number, to: number, lower: string, classes: number, value: number, token: number): void {
  out.from.push(from);
  out.to.push(to);
  out.lower.push(lower);
  out.classes.push(classes);
  out.value.push(value);
  out.token.push(token);
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xb5 && code !== 0xd7 && code !== 0xf7 && code < 0x2000 && !(code >= 0xbc && code <= 0xbe) && code !== 0xb7 && code !== 0xbb && code !== 0xbf);

/** Web and mail addresses, hashtags and handles hold no numbers. */
const isAddress = (form: string): boolean => form.includes('://') || form.startsWith('www.') || form.startsWith('#') && form.length > 4 || (form.includes('@') && form.length > 1);

/** Digits of one number may lie in two tokens (`1,` and `000`): the chunk goes on while digits follow a single mark. */
function chunkEnd(text: string, tokenEnd: number, classes: number): number {
  let end = tokenEnd;
  if ((classes & Amount.digit) === 0) return end;
  for (;;) {
    const code = text.charCodeAt(end);
    const before = text.charCodeAt(end - 1);
    if (isDigit(code) && !isLetter(before)) while (isDigit(text.charCodeAt(end))) end++;
    else if (isDigit(before) && (code === 44 || code === 46 || code === 58 || code === 47) && isDigit(text.charCodeAt(end + 1))) end++;
    else if ((isDigit(before) || isLetter(before)) && isLetter(code)) while (isLetter(text.charCodeAt(end))) end++;
    else return end;
  }
}

/** `.500`: a full stop that begins a word and touches digits belongs to the number. */
function chunkStart(text: string, out: Writing, from: number): number {
  if (!isDigit(text.charCodeAt(from)) || text.charCodeAt(from - 1) !== 46) return from;
  const last = out.from.length - 1;
  const before = text.charCodeAt(from - 2);
  if (last < 0 || out.lower[last] !== '.' || isDigit(before) || isLetter(before) || before === 46) return from;
  for (const list of [out.from, out.to, out.lower, out.classes, out.value, out.token]) list.pop();
  return from - 1;
}

function cutChunk(text: string, tokens: Tokens, firstToken: number, start: number, end: number, out: Writing): void {
  let token = firstToken;
  let at = start;
  while (at < end) {
    let to = at + 1;
    let value = Number.NaN;
    const code = text.charCodeAt(at);
    if (isDigit(code) || (code === 46 && at === start && isDigit(text.charCodeAt(at + 1)))) {
      to = at + numberLength(text, at, end);
      value = numberValue(text, at, to);
    } else if (isLetter(code)) {
      while (to < end && isLetter(text.charCodeAt(to))) to++;
      // `km2` is one unit
      if (to < end && (text.charCodeAt(to) === 50 || text.charCodeAt(to) === 51) && !isDigit(text.charCodeAt(to + 1)) && (amountClasses(text.slice(at, to + 1).toLowerCase(), '') & Amount.unit) !== 0) to++;
    } else if (code === 0xd83d || code === 0xd83c) to = Math.min(end, at + 2);
    while (token + 1 < tokens.count && tokens.from[token + 1]! <= at) token++;
    const lower = text.slice(at, to).toLowerCase();
    push(out, at, to, lower, Number.isNaN(value) ? amountClasses(lower, lower) : Amount.digit, value, token);
    at = to;
  }
}

/** Pieces that touch: the m of `20m`. */
export const touches = (p: Pieces, i: number): boolean => i > 0 && i < p.count && p.from[i] === p.to[i - 1];

const DASHES = new Set(['-', '–', '—', '−', '‐', '‑']);
export const isDash = (p: Pieces, i: number): boolean => i < p.count && DASHES.has(p.lower[i]!);

/** The same piece as written, with its capitals. */
export const written = (p: Pieces, i: number): string => p.text.slice(p.from[i], p.to[i]);

export const has = (p: Pieces, i: number, classes: number): boolean => i >= 0 && i < p.count && (p.classes[i]! & classes) !== 0;

/** `''` outside the paragraph, so that rules may look one piece to either side without asking. */
export const lowerAt = (p: Pieces, i: number): string => (i >= 0 && i < p.count ? p.lower[i]! : '');

export const tagAt = (p: Pieces, i: number): number => (i >= 0 && i < p.count ? p.tokens.tags[p.token[i]!]! : -1);
