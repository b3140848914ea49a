/**
 * Numerals in digits and words, to any size: `1,400`, `twenty-five`, `two hundred and six`, `2.3 million`, `two-thirds`,
 * `half a dozen`, `3 out of 57`. Currencies, units and ranges are built on top of them.
 */
import { NUMERALS } from '../../../lexicon/packed/lists.generated';
import { Tag } from '../../text/tokens';
import { Amount, rowsOf } from '../numberClasses';
import { has, isDash, isNumber, lowerAt, tagAt, touches, valueAt, written, type Pieces } from './pieces';

export interface Numeral {
  /** First piece, and one past the last. */
  readonly first: number;
  readonly end: number;
  readonly value: number;
  readonly form: 'cardinal' | 'ordinal' | 'fraction';
  /** Only digits, as in `1,400`, with no scale behind. */
  readonly digits: boolean;
  /** The last scale, 1000000 in `2.3 million`; 1 for none. A range shares it: `$26-$31 million`. */
  readonly scale: number;
}

type Entry = { readonly kind: 'zero' | 'unit' | 'tens' | 'scale' | 'abbreviated' | 'ordinal' | 'parts' | 'fraction' | 'vulgar' | 'multitude'; readonly value: number };

const ENTRIES: ReadonlyMap<string, Entry> = new Map(
  rowsOf(NUMERALS).map(([form = '', kind = '', value = '']) => [form, { kind: kind as Entry['kind'], value: fractionOf(value) }]),
);

function fractionOf(value: string): number {
  const [above = '', below] = value.split('/');
  return below === undefined ? Number(above) : Number(above) / Number(below);
}

const NUMBER_WORD = Amount.numeral | Amount.scale | Amount.ordinal | Amount.fraction;

const entryAt = (p: Pieces, i: number): Entry | undefined => (has(p, i, NUMBER_WORD) ? ENTRIES.get(p.words[i]!.lower) : undefined);

const isArticle = (p: Pieces, i: number): boolean => lowerAt(p, i) === 'a' || lowerAt(p, i) === 'an';

/** Digits without any separator: `2014`, not `2,014`. */
export function isPlain(p: Pieces, i: number): boolean {
  if (!has(p, i, Amount.digit)) return false;
  const { lower } = p.words[i]!;
  if (lower.length > 15) return false;
  for (let k = 0; k < lower.length; k++) {
    const code = lower.charCodeAt(k);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

/** What a plural scale is worth: 1000 for `thousands`; 10 for `tens`. Undefined for any other word, `dozens` too. */
export function multitudeAt(p: Pieces, i: number): number | undefined {
  const entry = entryAt(p, i);
  return entry?.kind === 'multitude' || (entry?.kind === 'scale' && entry.value !== 12 && lowerAt(p, i).endsWith('s')) ? entry.value : undefined;
}

/** The numeral that begins at piece `i`. `money`: a currency stands before it, so that m is million. */
export function readNumeral(p: Pieces, i: number, money = false): Numeral | undefined {
  const base = readHalf(p, i) ?? readPart(p, i) ?? readCardinal(p, i, money);
  if (!base || base.form !== 'cardinal') return base;
  return readRatio(p, readFraction(p, readPower(p, base)));
}

interface Count {
  total: number;
  current: number;
  scale: number;
  end: number;
}

/** `two hundred and six`, `2.3 million`, `4 thousand 3 hundred`; ends in an ordinal for `twenty-first`. */
function readCardinal(p: Pieces, i: number, money: boolean): Numeral | undefined {
  const start = isArticle(p, i) && (has(p, i + 1, Amount.scale | Amount.afterArticle) || entryAt(p, i + 1)?.kind === 'ordinal') ? i + 1 : i;
  const state: Count = { total: 0, current: 0, scale: Infinity, end: start };
  if (start > i && has(p, start, Amount.afterArticle)) return readAfterArticle(p, i);
  let words = false;
  let at = start;
  let digits = 0;
  for (;;) {
    const joined = at > start ? skipJoin(p, at, state, words) : at;
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
      if (joined === start && ordinalSuffix(p, at)) return { first: i, end: at + 1, value: state.current, form: 'ordinal', digits: false, scale: 1 };
      continue;
    }
    if (!entry) break;
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
  return { first: i, end: state.end, value: state.total + state.current, form: 'cardinal', digits: digits === 1 && !words && scale === 1, scale };
}

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
  return takeScale(ENTRIES.get(p.words[i]!.lower)!.value, state, false);
}

const OWNERS = new Set(['the', 'its', 'their', 'his', 'her', 'our', 'them', 'those', 'these']);

/** A plural noun follows, adjectives apart: `people`, `new users`; or `of its` something. */
function countsMany(p: Pieces, i: number): boolean {
  for (let at = i; at < i + 4; at++) {
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

const ORDINAL_SUFFIXES = new Set(['st', 'nd', 'rd', 'th']);
const ordinalSuffix = (p: Pieces, i: number): boolean => touches(p, i) && ORDINAL_SUFFIXES.has(p.words[i]!.lower);

/** `a dozen` is read as any scale; `a single` and `a couple` only after the article. */
function readAfterArticle(p: Pieces, i: number): Numeral {
  const single = p.words[i + 1]!.lower === 'single';
  // `a couple dozen`, `a couple of hundred`
  const at = lowerAt(p, i + 2) === 'of' ? i + 3 : i + 2;
  const scale = single ? undefined : entryAt(p, at);
  if (scale?.kind === 'scale' && !lowerAt(p, at).endsWith('s')) return { first: i, end: at + 1, value: 2 * scale.value, form: 'cardinal', digits: false, scale: scale.value };
  return { first: i, end: i + 2, value: single ? 1 : 2, form: 'cardinal', digits: false, scale: 1 };
}

/** Steps over a hyphen or `and` between number words; -1 where the numeral ends. */
function skipJoin(p: Pieces, i: number, state: Count, words: boolean): number {
  if (isDash(p, i)) return words && (entryAt(p, i + 1) !== undefined || isNumber(p, i + 1)) && !(isNumber(p, i + 1)) ? i + 1 : scaleAfterDash(p, i);
  if (lowerAt(p, i) !== 'and' && lowerAt(p, i) !== '&') return i;
  const open = state.current === 0 ? state.scale : state.current % 100 === 0 ? 100 : 0;
  if (open === 0 || open === Infinity || !words || isArticle(p, i + 1)) return -1;
  const rest = readCardinal(p, i + 1, false);
  if (!rest || rest.form === 'fraction' || (rest.value >= open && !scalesTogether(p, state, rest))) return -1;
  // `3 million and 20 others` are two numbers, `three million and twenty` is one
  if (rest.digits && state.scale >= 1e6 && state.scale !== Infinity) return -1;
  const next = entryAt(p, rest.end);
  return next?.kind === 'parts' && (state.current === 0 || rest.value < 20) || next?.kind === 'fraction' ? -1 : i + 1;
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

/** `half a million`, `a quarter of a million`, `half`, `½`. */
function readHalf(p: Pieces, i: number): Numeral | undefined {
  const at = isArticle(p, i) ? i + 1 : i;
  const entry = entryAt(p, at);
  if (!entry || (entry.kind !== 'fraction' && entry.kind !== 'vulgar')) return undefined;
  const value = entry.kind === 'vulgar' ? entry.value : 1 / entry.value;
  return scaled(p, { first: i, end: at + 1, value, form: 'fraction', digits: false, scale: 1 });
}

/** `a third of`, `fell by a fifth`; not `a third man`. */
function readPart(p: Pieces, i: number): Numeral | undefined {
  if (!isArticle(p, i)) return undefined;
  const entry = entryAt(p, i + 1);
  if (entry?.kind !== 'ordinal' || entry.value < 3 || entry.value > 100) return undefined;
  const next = lowerAt(p, i + 2);
  const stands = next === 'of' || next === '' || next === '.' || next === ',' || lowerAt(p, i - 1) === 'by' || MORE.has(next);
  return stands ? scaled(p, { first: i, end: i + 2, value: 1 / entry.value, form: 'fraction', digits: false, scale: 1 }) : undefined;
}
const MORE = new Set(['more', 'less', 'higher', 'lower', 'fewer', 'in', 'from', 'to', 'since']);

/** `6.2 × 10^5`, `2.48×10−5`, `1.1^23` */
function readPower(p: Pieces, base: Numeral): Numeral {
  if (!base.digits) return base;
  const times = lowerAt(p, base.end);
  const ten = (times === '×' || times === 'x') && valueAt(p, base.end + 1) === 10 ? base.end + 1 : -1;
  const at = ten >= 0 ? ten + 1 : base.end;
  const caret = lowerAt(p, at) === '^' ? at + 1 : at;
  if (caret === at && (ten < 0 || !isDash(p, at))) return base;
  const sign = isDash(p, caret) || lowerAt(p, caret) === '+' ? caret + 1 : caret;
  if (!isPlain(p, sign) || !touches(p, sign) || valueAt(p, sign) > 300) return base;
  const power = isDash(p, caret) ? -valueAt(p, sign) : valueAt(p, sign);
  return { ...base, end: sign + 1, value: ten >= 0 ? base.value * 10 ** power : base.value ** power, digits: false };
}

/** `[two thirds] of a million`, `[half] a dozen` */
function scaled(p: Pieces, base: Numeral): Numeral {
  let at = base.end;
  if (lowerAt(p, at) === 'of') at++;
  if (isArticle(p, at)) at++;
  else if (at > base.end) return base;
  const entry = entryAt(p, at);
  if (entry?.kind !== 'scale' || lowerAt(p, at).endsWith('s')) return base;
  return { ...base, end: at + 1, value: base.value * entry.value, form: 'cardinal', scale: entry.value };
}

/** What may follow a cardinal: `and a half`, `½`, `1/4`, `thirds`, `point five`. */
function readFraction(p: Pieces, base: Numeral): Numeral {
  const vulgar = entryAt(p, base.end);
  if (vulgar?.kind === 'vulgar') return { ...base, end: base.end + 1, value: base.value + vulgar.value, digits: false };
  const slash = readSlash(p, base.first);
  if (slash && base.end === base.first + 1) return slash;
  const tail = isNumber(p, base.end) && base.digits ? readSlash(p, base.end) : undefined;
  if (tail && tail.value < 1) return { ...tail, first: base.first, value: base.value + tail.value, form: 'cardinal' };
  const point = readPoint(p, base);
  if (point) return point;
  const parts = readParts(p, base);
  if (parts) return scaled(p, parts);
  return readAndHalf(p, base) ?? base;
}

/** `1/4`; a date such as `10/7/2015` goes on after the second number. */
function readSlash(p: Pieces, i: number): Numeral | undefined {
  if (!isPlain(p, i) || (lowerAt(p, i + 1) !== '/' && lowerAt(p, i + 1) !== '⁄') || !isPlain(p, i + 2) || !touches(p, i + 1) || !touches(p, i + 2)) return undefined;
  const [above, below] = [valueAt(p, i), valueAt(p, i + 2)];
  if (below < 2 || below > 1000 || above > 1000 || above === 0 || (touches(p, i + 3) && (lowerAt(p, i + 3) === '/' || isNumber(p, i + 3)))) return undefined;
  return { first: i, end: i + 3, value: above / below, form: 'fraction', digits: false, scale: 1 };
}

/** `two hundred point seventy-one`, `1 point 1` */
function readPoint(p: Pieces, base: Numeral): Numeral | undefined {
  if (lowerAt(p, base.end) !== 'point' || base.scale !== 1) return undefined;
  const rest = readCardinal(p, base.end + 1, false);
  if (!rest || rest.form !== 'cardinal' || rest.scale !== 1 || !Number.isInteger(rest.value)) return undefined;
  return { ...base, end: rest.end, value: base.value + rest.value / 10 ** String(rest.value).length, digits: false };
}

/** `two-thirds`, `twenty-three fifths`, `one fifth`, `three twenty-firsts`, `two hundredths`. */
function readParts(p: Pieces, base: Numeral): Numeral | undefined {
  let at = base.end;
  if (isDash(p, at)) at++;
  const one = base.value === 1;
  let whole = 0;
  if (entryAt(p, at)?.kind === 'tens') {
    whole = entryAt(p, at)!.value;
    at++;
    if (isDash(p, at)) at++;
  }
  const entry = entryAt(p, at);
  if (!entry || !(entry.kind === 'parts' || entry.kind === 'fraction' || (one && entry.kind === 'ordinal' && (entry.value > 2 || whole > 0)))) return undefined;
  if (whole > 0 && entry.value >= 10) return undefined;
  if (entry.kind === 'fraction' && base.value > 1 && !(isDash(p, base.end) || base.value < 4)) return undefined;
  // `one third party`: a noun right behind makes it an ordinal
  if (entry.kind === 'ordinal' && tagAt(p, at + 1) === Tag.NOUN && !has(p, at + 1, Amount.unit | Amount.currency | Amount.scale)) return undefined;
  return { first: base.first, end: at + 1, value: base.value / (whole + entry.value), form: 'fraction', digits: false, scale: 1 };
}

/** `two and a half`, `five and a half million`, `3 million and a half`, `one hundred and three quarters`. */
function readAndHalf(p: Pieces, base: Numeral): Numeral | undefined {
  let at = base.end;
  if (isDash(p, at)) at++;
  if (lowerAt(p, at) !== 'and' || has(p, base.end - 1, Amount.scale) && lowerAt(p, base.end - 1).length < 4) return undefined;
  at++;
  if (isDash(p, at)) at++;
  const article = isArticle(p, at);
  const numerator = article ? undefined : readCardinal(p, at, false);
  if (!article && (!numerator || numerator.form !== 'cardinal' || numerator.value > 100)) return undefined;
  let part: Numeral | undefined;
  if (article) {
    if (isDash(p, at + 1)) at++;
    const entry = entryAt(p, at + 1);
    if (entry?.kind === 'fraction' || (entry?.kind === 'ordinal' && entry.value > 2)) part = { first: at, end: at + 2, value: 1 / entry.value, form: 'fraction', digits: false, scale: 1 };
  } else part = readParts(p, numerator!);
  if (!part || part.value >= 1) return undefined;
  const next = entryAt(p, part.end);
  const value = base.value + part.value * (base.scale > 100 ? base.scale : 1);
  if (next?.kind !== 'scale') return { ...base, end: part.end, value, digits: false };
  // `five and a half million` multiplies the sum, `one billion and a half million` only the part
  const sum = base.scale === 1 ? value * next.value : base.value + part.value * next.value;
  return { ...base, end: part.end + 1, value: sum, digits: false, scale: next.value };
}

/** `3 out of 57`, `one in five`: a share, read as a fraction. */
function readRatio(p: Pieces, base: Numeral): Numeral {
  const outOf = lowerAt(p, base.end) === 'out' && lowerAt(p, base.end + 1) === 'of';
  if (!outOf && (lowerAt(p, base.end) !== 'in' || base.scale !== 1 || base.form !== 'cardinal')) return base;
  if (base.form !== 'cardinal') return base;
  const whole = readCardinal(p, base.end + (outOf ? 2 : 1), false);
  if (!whole || whole.form !== 'cardinal' || whole.value <= base.value || !Number.isInteger(whole.value)) return base;
  // `killed two in 2014`, `five in 10 days`, `one in three games` is no share but a count
  if (!outOf && (base.value > 99 || isYearLike(p, base.end + 1) || has(p, whole.end, Amount.unit | Amount.currency | Amount.month) || isDash(p, whole.end) || ![...RATIO_WHOLES].includes(whole.value) && whole.value > 20)) return base;
  return { ...base, end: whole.end, value: base.value / whole.value, form: 'fraction', digits: false, scale: 1 };
}

const RATIO_WHOLES = new Set([21, 25, 30, 40, 50, 60, 75, 100, 200, 250, 300, 400, 500, 1000, 10000, 100000, 1000000]);

const isYearLike = (p: Pieces, i: number): boolean => isPlain(p, i) && valueAt(p, i) > 1500 && valueAt(p, i) < 2100;
