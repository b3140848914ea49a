/**
 * What the grammar of numbers reads: the paragraph's tokens, with those that hold digits or hyphens cut further.
 * `20m` is the two pieces 20 and m, `18-month` the three 18 - month, `2015-10-07` five, however the tokeniser cut them.
 */
import type { Tokens } from '../../text/tokens';
import { Amount, amountClasses, BEHIND_ARTICLE, digitClasses, linkClasses, STARTS } from '../numberClasses';
import { isApostrophe, numberLength, numberValue } from './digits';
import type { Quantity } from './quantity';

export interface Pieces {
  readonly text: string;
  readonly count: number;
  /** No number begins before this piece. */
  readonly first: number;
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
  readonly words: readonly PieceWord[];
  /** The token each piece begins in; absent where every token is one piece. */
  readonly token: ArrayLike<number> | undefined;
  readonly tokens: Tokens;
  readonly lastRead: LastRead;
}

/** The quantity read last, undefined for none at that piece: the readers of dates ask for the same one again. */
export interface LastRead {
  at: number;
  quantity: Quantity | undefined;
}

/** A token's word, or the part of one. */
export interface PieceWord {
  /** Lower case, ’ as '. */
  readonly lower: string;
  readonly amount: number;
}

/** Reused from paragraph to paragraph: each is read before the next is cut. */
interface Writing {
  count: number;
  readonly from: number[];
  readonly to: number[];
  readonly words: PieceWord[];
  readonly token: number[];
}
const writing: Writing = { count: 0, from: [], to: [], words: [], token: [] };

/** The tokens themselves as long as none need cutting, which is so in most paragraphs. Undefined where no number can begin. */
export function cutPieces(text: string, tokens: Tokens): Pieces | undefined {
  let first = -1;
  for (let t = 0; t < tokens.count; t++) {
    const { amount } = tokens.words[t]!;
    if ((amount & (STARTS | BEHIND_ARTICLE)) === 0) continue;
    if (first < 0) first = t;
    if ((amount & (Amount.digit | Amount.compound)) !== 0 && needsCut(text, tokens, t)) return cutFrom(text, tokens, first, t);
  }
  if (first < 0) return undefined;
  return { text, count: tokens.count, first, from: tokens.from, to: tokens.to, words: tokens.words, token: undefined, tokens, lastRead: { at: -1, quantity: undefined } };
}

function needsCut(text: string, tokens: Tokens, t: number): boolean {
  const { amount } = tokens.words[t]!;
  // `Q3` is one word
  if ((amount & (Amount.digit | Amount.compound)) === 0 || (amount & Amount.time) !== 0) return false;
  if ((amount & Amount.compound) !== 0) return true;
  const from = tokens.from[t]!;
  const to = tokens.to[t]!;
  return ((amount & Amount.plain) === 0 && numberLength(text, from, to) !== to - from) || chunkEnd(text, to, amount) !== to || text.charCodeAt(from - 1) === 46;
}

/** @param cut the first token that needs cutting. */
function cutFrom(text: string, tokens: Tokens, first: number, cut: number): Pieces {
  const out = writing;
  out.count = 0;
  for (let t = 0; t < cut; t++) push(out, tokens.from[t]!, tokens.to[t]!, tokens.words[t]!, t);
  for (let t = cut; t < tokens.count; t++) {
    const word = tokens.words[t]!;
    const address = (word.amount & (Amount.digit | Amount.compound)) !== 0 && isAddress(word.lower);
    if (address || !needsCut(text, tokens, t)) {
      push(out, tokens.from[t]!, tokens.to[t]!, address ? { lower: word.lower, amount: 0 } : word, t);
      continue;
    }
    const end = chunkEnd(text, tokens.to[t]!, word.amount);
    cutChunk(text, tokens, t, chunkStart(text, out, tokens.from[t]!), end, out);
    while (t + 1 < tokens.count && tokens.from[t + 1]! < end) t++;
    if (tokens.to[t]! > end) {
      const lower = text.slice(end, tokens.to[t]!).toLowerCase();
      push(out, end, tokens.to[t]!, { lower, amount: linkClasses(lower) }, t);
    }
  }
  // the full stop of `.25` goes into the number, one piece before the first class
  return { text, count: out.count, first: Math.max(0, first - 1), from: out.from, to: out.to, words: out.words, token: out.token, tokens, lastRead: { at: -1, quantity: undefined } };
}

function push(out: Writing, from: number, to: number, word: PieceWord, token: number): void {
  const i = out.count++;
  out.from[i] = from;
  out.to[i] = to;
  out.words[i] = word;
  out.token[i] = token;
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
    else if (isDigit(before) && isApostrophe(code) && isGroup(text, end + 1)) end += 4;
    else if ((isDigit(before) || isLetter(before)) && isLetter(code)) while (isLetter(text.charCodeAt(end))) end++;
    else return end;
  }
}

/** Three digits and no fourth: the 250 of `1’250`. */
const isGroup = (text: string, at: number): boolean => isDigit(text.charCodeAt(at)) && isDigit(text.charCodeAt(at + 1)) && isDigit(text.charCodeAt(at + 2)) && !isDigit(text.charCodeAt(at + 3));

/** `.500`: a full stop that begins a word and touches digits belongs to the number. */
function chunkStart(text: string, out: Writing, from: number): number {
  if (!isDigit(text.charCodeAt(from)) || text.charCodeAt(from - 1) !== 46) return from;
  const last = out.count - 1;
  const before = text.charCodeAt(from - 2);
  if (last < 0 || out.words[last]!.lower !== '.' || isDigit(before) || isLetter(before) || before === 46) return from;
  out.count--;
  return from - 1;
}

function cutChunk(text: string, tokens: Tokens, firstToken: number, start: number, end: number, out: Writing): void {
  let token = firstToken;
  let at = start;
  while (at < end) {
    let to = at + 1;
    let number = false;
    const code = text.charCodeAt(at);
    const length = isDigit(code) || (code === 46 && at === start && isDigit(text.charCodeAt(at + 1))) ? numberLength(text, at, end) : 0;
    // none of `.25,270,268` is a number that begins with the stop
    if (length > 0) {
      to = at + length;
      number = true;
    } else if (isLetter(code)) {
      while (to < end && isLetter(text.charCodeAt(to))) to++;
      // `km2` is one unit
      if (to < end && (text.charCodeAt(to) === 50 || text.charCodeAt(to) === 51) && !isDigit(text.charCodeAt(to + 1)) && (amountClasses(text.slice(at, to + 1).toLowerCase(), '') & Amount.unit) !== 0) to++;
    } else if (code === 0xd83d || code === 0xd83c) to = Math.min(end, at + 2);
    while (token + 1 < tokens.count && tokens.from[token + 1]! <= at) token++;
    const lower = text.slice(at, to).toLowerCase();
    push(out, at, to, { lower, amount: number ? digitClasses(lower) : amountClasses(lower, text.slice(at, to).toUpperCase()) }, token);
    at = to;
  }
}

/** Pieces that touch: the m of `20m`. */
export const touches = (p: Pieces, i: number): boolean => i > 0 && i < p.count && p.from[i] === p.to[i - 1];

export const has = (p: Pieces, i: number, classes: number): boolean => i >= 0 && i < p.count && (p.words[i]!.amount & classes) !== 0;

export const isDash = (p: Pieces, i: number): boolean => has(p, i, Amount.dash);

/** `a`, `an` */
export const isArticle = (p: Pieces, i: number): boolean => has(p, i, Amount.indefinite);

/** Digits and their separators, nothing else: `1,400`. */
export const isNumber = (p: Pieces, i: number): boolean => has(p, i, Amount.figure);

/** Digits without any separator: `2014`, not `2,014`. */
export const isPlain = (p: Pieces, i: number): boolean => has(p, i, Amount.plain);

/** The same piece as written, with its capitals. */
export const written = (p: Pieces, i: number): string => (i >= 0 && i < p.count ? p.text.slice(p.from[i], p.to[i]) : '');

/** `''` outside the paragraph, so that rules may look one piece to either side without asking. */
export const lowerAt = (p: Pieces, i: number): string => (i >= 0 && i < p.count ? p.words[i]!.lower : '');

/** UTF-16 units of a piece, 0 outside the paragraph. */
export const lengthAt = (p: Pieces, i: number): number => (i >= 0 && i < p.count ? p.to[i]! - p.from[i]! : 0);

/** Value of a piece of digits, else NaN. */
export const valueAt = (p: Pieces, i: number): number => (isNumber(p, i) ? numberValue(p.text, p.from[i]!, p.to[i]!) : Number.NaN);

export const tokenOf = (p: Pieces, i: number): number => (p.token === undefined ? i : p.token[i]!);

export const tagAt = (p: Pieces, i: number): number => (i >= 0 && i < p.count ? p.tokens.tags[tokenOf(p, i)]! : -1);
