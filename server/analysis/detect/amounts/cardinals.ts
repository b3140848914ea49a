/** Whole numbers and decimals in digits and words: `1,400`, `twenty-five`, `two hundred and six`, `2.3 million`; ordinals too: `twenty-first`. */
import { Tag } from '../../text/tokens';
import { Amount, NUMBER_WORD } from '../numberClasses';
import { entryAt, ORDINAL_SUFFIXES, type Entry, type Numeral } from './numeralWords';
import { has, isArticle, isDash, isNumber, isPlain, lowerAt, tagAt, touches, valueAt, written, type Pieces } from './pieces';

interface Count {
  total: number;
  current: number;
  scale: number;
  end: number;
}

/** `two hundred and six`, `2.3 million`, `4 thousand 3 hundred`; ends in an ordinal for `twenty-first`. */
export function readCardinal(p: Pieces, i: number, money: boolean, depth = 0): Numeral | undefined {
  if (!has(p, i, NUMBER_WORD | Amount.digit | Amount.indefinite)) return undefined;
  const start = isArticle(p, i) && (has(p, i + 1, Amount.scale | Amount.afterArticle) || entryAt(p, i + 1)?.kind === 'ordinal') ? i + 1 : i;
  const state: Count = { total: 0, current: 0, scale: Infinity, end: start };
  if (start > i && has(p, start, Amount.afterArticle)) return readAfterArticle(p, i);
  let words = false;
  let at = start;
  let digits = 0;
  for (;;) {
    const joined = at > start ? skipJoin(p, at, state, words, depth) : at;
    if (joined < 0) break;
    const entry = entryAt(p, joined);
    if (isNumber(p, joined)) {
      // `3 hundred and 21`, `4 thousand 3 hundred`; but `eight million 250ml bottles` are two numbers
      const tail = joined > at && state.current >= 100 && state.current % 100 === 0 && valueAt(p, joined) < 100;
      if (!tail && joined > start && (state.current !== 0 || state.scale === Infinity || (joined === at && entryAt(p, joined + 1)?.kind !== 'scale'))) break;
      const spaced = readSpaced(p, joined);
      state.current += spaced.value;
      state.end = at = spaced.end;
      digits++;
      if (joined === start && ordinalSuffix(p, at, state.current)) return { first: i, end: at + 1, value: state.current, form: 'ordinal', digits: false, scale: 1 };
      continue;
    }
    if (!entry) break;
    // `£86m three years ago`, `35 lakh two-wheelers`: behind figures a small word begins another number
    if (digits > 0 && joined === at && (entry.kind === 'unit' || entry.kind === 'tens') && entryAt(p, joined + 1)?.kind !== 'scale') break;
    if (entry.kind === 'ordinal') {
      const value = digits > 0 ? undefined : addOrdinal(state, entry.value, joined === start);
      if (value === undefined || (start > i && joined === start)) break;
      return { first: i, end: joined + 1, value, form: 'ordinal', digits: false, scale: 1 };
    }
    if (entry.kind === 'abbreviated' ? !takeAbbreviation(p, joined, state, money) : !take(entry, state, joined === start)) break;
    words ||= entry.kind !== 'abbreviated';
    state.end = at = joined + 1;
    if (entry.kind === 'zero' || (entry.kind === 'scale' && entry.value === 12)) break;
  }
  if (state.end === start) return undefined;
  const scale = state.scale === Infinity ? 1 : state.scale;
  return { first: i, end: state.end, value: exact(state.total + state.current), form: 'cardinal', digits: digits === 1 && !words && scale === 1, scale };
}

/** 1.1 times 100,000 is 110,000.00000000001 in binary. */
const exact = (value: number): number => (Number.isInteger(value) ? value : Number(value.toPrecision(15)));

/** Adds a number word to what was read; false where it cannot go on: `two` after `three`. */
function take(entry: Entry, state: Count, first: boolean): boolean {
  const tail = state.current % 100;
  switch (entry.kind) {
    case 'zero':
      return first;
    case 'unit':
      if (!Number.isInteger(state.current) || state.current % 10 !== 0 || (tail !== 0 && (tail < 20 || entry.value > 9))) return false;
      state.current += entry.value;
      return true;
    case 'tens':
      if (tail !== 0) return false;
      state.current += entry.value;
      return true;
    case 'scale':
      return takeScale(entry.value, state, first);
    default:
      return false;
  }
}

function takeScale(scale: number, state: Count, first: boolean): boolean {
  if (scale === 12) {
    state.total = (state.total + state.current || 1) * 12;
    state.current = 0;
    return true;
  }
  if (scale === 100) {
    if (state.current === 0 ? !first : state.current >= 100 && state.current % 100 !== 0 && state.current > 999) return false;
    state.current = (state.current || 1) * 100;
    return true;
  }
  if (state.current === 0 && !first) {
    // `thousand millions`, `lakh crore`
    if (state.scale === Infinity || scale <= state.scale) return false;
    state.total *= scale;
  } else {
    if (scale >= state.scale) return false;
    state.total += (state.current || 1) * scale;
    state.current = 0;
  }
  state.scale = scale;
  return true;
}

/** `20m`, `4.2bn`, `10K`. A small m after digits is metres unless money or many of something: `3.5m people`. */
function takeAbbreviation(p: Pieces, i: number, state: Count, money: boolean): boolean {
  if (state.current === 0 || state.scale !== Infinity) return false;
  const form = written(p, i);
  const glued = touches(p, i) || (/^[KMB]$/.test(form) && countsMany(p, i + 1));
  if (i + 1 < p.count && touches(p, i + 1) && isNumber(p, i + 1)) return false;
  const certain = form.length > 1 || (glued && (money || form === 'k' || form === 'K' || form === 'M' || form === 'B' || (form === 'm' && countsMany(p, i + 1))));
  if (!certain || (form === 'g' || form === 'G')) return false;
  // `a 4K television`
  if (form === 'K' && !money && (state.current === 4 || state.current === 8) && !countsMany(p, i + 1)) return false;
  return takeScale(entryAt(p, i)!.value, state, false);
}

const OWNERS = new Set(['the', 'its', 'their', 'his', 'her', 'our', 'them', 'those', 'these']);

/** A plural noun follows, adjectives apart: `people`, `new users`; or `of its` something. */
function countsMany(p: Pieces, behind: number): boolean {
  // `12m+ users`
  const i = lowerAt(p, behind) === '+' ? behind + 1 : behind;
  for (let at = i; at < i + 6; at++) {
    if (at === i && lowerAt(p, at) === 'of') return OWNERS.has(lowerAt(p, at + 1));
    if (tagAt(p, at) === Tag.NOUN && (lowerAt(p, at) === 'people' || lowerAt(p, at).endsWith('s'))) return true;
    if (tagAt(p, at) !== Tag.ADJ && tagAt(p, at) !== Tag.NOUN && tagAt(p, at) !== Tag.VERB && lowerAt(p, at) !== 'and') return false;
  }
  return false;
}

function addOrdinal(state: Count, value: number, first: boolean): number | undefined {
  if (first) return value;
  if (value >= 100) return state.total + (state.current || 1) * value;
  const tail = state.current % 100;
  return tail === 0 || (tail >= 20 && tail % 10 === 0 && value < 10) ? state.total + state.current + value : undefined;
}

/** The st of `21st`; that of `12st` means stones. */
const ordinalSuffix = (p: Pieces, i: number, value: number): boolean => touches(p, i) && ORDINAL_SUFFIXES.has(p.words[i]!.lower) && (p.words[i]!.lower !== 'st' || (value % 10 === 1 && value % 100 !== 11));

/** `a dozen` is read as any scale; `a single` and `a couple` only after the article. */
function readAfterArticle(p: Pieces, i: number): Numeral {
  const single = p.words[i + 1]!.lower === 'single';
  // `a couple dozen`, `a couple of hundred`
  const at = lowerAt(p, i + 2) === 'of' ? i + 3 : i + 2;
  const scale = single ? undefined : entryAt(p, at);
  if (scale?.kind === 'scale' && !lowerAt(p, at).endsWith('s')) return { first: i, end: at + 1, value: 2 * scale.value, form: 'cardinal', digits: false, scale: scale.value };
  return { first: i, end: i + 2, value: single ? 1 : 2, form: 'cardinal', digits: false, scale: 1 };
}

/** `and` within what stands behind `and`: no numeral goes deeper, but a text may try. */
const DEEPEST = 3;

/** Steps over a hyphen or `and` between number words; -1 where the numeral ends. */
function skipJoin(p: Pieces, i: number, state: Count, words: boolean, depth: number): number {
  if (!has(p, i, Amount.dash | Amount.numeralLink)) return i;
  if (isDash(p, i)) return words && entryAt(p, i + 1) !== undefined && !isNumber(p, i + 1) ? i + 1 : scaleAfterDash(p, i);
  if (lowerAt(p, i) !== 'and' && lowerAt(p, i) !== '&') return i;
  const open = state.current === 0 ? state.scale : state.current % 100 === 0 ? 100 : 0;
  if (open === 0 || open === Infinity || !words || depth > DEEPEST || isArticle(p, i + 1)) return -1;
  const rest = readCardinal(p, i + 1, false, depth + 1);
  if (!rest || rest.form === 'fraction' || rest.value === 0 || (rest.value >= open && !scalesTogether(p, state, rest))) return -1;
  // `3 million and 20 others` are two numbers, `three million and twenty` is one
  if (rest.digits && state.scale >= 1e6 && state.scale !== Infinity) return -1;
  const next = entryAt(p, rest.end);
  return next?.kind === 'parts' && (state.current === 0 || rest.value < 20 || rest.value < next.value) || next?.kind === 'fraction' ? -1 : i + 1;
}

/** `two hundred and two thousand` is one number, unless it stands behind `between`. */
const scalesTogether = (p: Pieces, state: Count, rest: Numeral): boolean =>
  state.current % 100 === 0 && state.current > 0 && state.scale === Infinity && rest.scale >= 1000 && rest.value / rest.scale < 100 && rest.first > 1 && !rest.digits && !behindBetween(p, rest.first);

function behindBetween(p: Pieces, i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - 6); k--) if (p.words[k]!.lower === 'between') return true;
  return false;
}

/** `2.3-million` */
const scaleAfterDash = (p: Pieces, i: number): number => (entryAt(p, i + 1)?.kind === 'scale' ? i + 1 : -1);

/** `1 234 567`: groups of three set off by single spaces. */
function readSpaced(p: Pieces, i: number): { readonly value: number; readonly end: number } {
  let value = valueAt(p, i);
  let end = i + 1;
  if (p.to[i]! - p.from[i]! > 3 || !isPlain(p, i) || value === 0) return { value, end };
  while (isNumber(p, end) && p.from[end]! - p.to[end - 1]! === 1 && valueAt(p, end) < 1000 && wholeLength(p, end) === 3 && !touchesLetters(p, end + 1)) {
    value = value * 1000 + valueAt(p, end);
    end++;
    if (!Number.isInteger(value)) break;
  }
  return { value, end };
}

const wholeLength = (p: Pieces, i: number): number => { const dot = written(p, i).indexOf('.'); return dot < 0 ? p.to[i]! - p.from[i]! : dot; };
const touchesLetters = (p: Pieces, i: number): boolean => touches(p, i) && (isDash(p, i) || lowerAt(p, i) === '/' || lowerAt(p, i) === ':' || isNumber(p, i));
