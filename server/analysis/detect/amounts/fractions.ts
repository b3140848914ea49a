/** Fractions and shares: `two-thirds`, `half a dozen`, `two and a half`, `1/4`, `3 out of 57`; powers and decimals in words on the way. */
import { Tag } from '../../text/tokens';
import { Amount } from '../numberClasses';
import { readCardinal } from './cardinals';
import { entryAt, type Numeral } from './numeralWords';
import { has, isArticle, isDash, isNumber, isPlain, lowerAt, tagAt, touches, valueAt, type Pieces } from './pieces';

/** `half a million`, `a quarter of a million`, `half`, `½`. */
export function readHalf(p: Pieces, i: number): Numeral | undefined {
  const at = isArticle(p, i) ? i + 1 : i;
  if (!has(p, at, Amount.fraction)) return undefined;
  const entry = entryAt(p, at);
  if (!entry || (entry.kind !== 'fraction' && entry.kind !== 'vulgar')) return undefined;
  const value = entry.kind === 'vulgar' ? entry.value : 1 / entry.value;
  return scaled(p, { first: i, end: at + 1, value, form: 'fraction', digits: false, scale: 1 });
}

/** `a third of`, `fell by a fifth`; not `a third man`. */
export function readPart(p: Pieces, i: number): Numeral | undefined {
  if (!isArticle(p, i)) return undefined;
  const entry = entryAt(p, i + 1);
  if (entry?.kind !== 'ordinal' || entry.value < 3 || entry.value > 100) return undefined;
  const next = lowerAt(p, i + 2);
  const stands = next === 'of' || next === '' || next === '.' || next === ',' || lowerAt(p, i - 1) === 'by' || MORE.has(next);
  return stands ? scaled(p, { first: i, end: i + 2, value: 1 / entry.value, form: 'fraction', digits: false, scale: 1 }) : undefined;
}
const MORE = new Set(['more', 'less', 'higher', 'lower', 'fewer', 'in', 'from', 'to', 'since']);

/** `6.2 × 10^5`, `2.48×10−5`, `1.1^23` */
export function readPower(p: Pieces, base: Numeral): Numeral {
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

/** `[two thirds] of a million`, `[half] a dozen`, `a [half]-dozen` */
function scaled(p: Pieces, base: Numeral): Numeral {
  let at = base.end;
  const hyphened = isDash(p, at) && base.value === 0.5;
  if (hyphened) at++;
  if (lowerAt(p, at) === 'of') at++;
  if (isArticle(p, at)) at++;
  else if (at > base.end && !hyphened) return base;
  const entry = entryAt(p, at);
  if (entry?.kind !== 'scale' || lowerAt(p, at).endsWith('s')) return base;
  return { ...base, end: at + 1, value: base.value * entry.value, form: 'cardinal', scale: entry.value };
}

/** What may follow a cardinal: `and a half`, `½`, `1/4`, `thirds`, `point five`. */
export function readFraction(p: Pieces, base: Numeral): Numeral {
  const vulgar = entryAt(p, base.end);
  if (vulgar?.kind === 'vulgar') return readScaleBehind(p, { ...base, end: base.end + 1, value: base.value + vulgar.value, digits: false });
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

/** `2½ million` */
function readScaleBehind(p: Pieces, base: Numeral): Numeral {
  const scale = base.scale === 1 ? entryAt(p, base.end) : undefined;
  return scale?.kind === 'scale' && scale.value > 100 ? { ...base, end: base.end + 1, value: base.value * scale.value, scale: scale.value } : base;
}

/** `1/4`; a date such as `10/7/2015` goes on after the second number. */
function readSlash(p: Pieces, i: number): Numeral | undefined {
  if (!isPlain(p, i) || (lowerAt(p, i + 1) !== '/' && lowerAt(p, i + 1) !== '⁄') || !isPlain(p, i + 2) || !touches(p, i + 1) || !touches(p, i + 2)) return undefined;
  const above = valueAt(p, i);
  const below = valueAt(p, i + 2);
  // `29/30 September`
  if (has(p, i + 3, Amount.month)) return undefined;
  // `50/50`, `24/7` and `9/11` are sayings and names
  if (below < 2 || below > 1000 || above >= below || above === 0 || (above === 9 && below === 11) || (touches(p, i + 3) && (lowerAt(p, i + 3) === '/' || isNumber(p, i + 3)))) return undefined;
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
  // `the last two quarters` are a length of time
  if (entry.value === 4 && STEPS.has(lowerAt(p, base.first - 1)) && lowerAt(p, at + 1) !== 'of') return undefined;
  if (entry.kind === 'fraction' && base.value > 1 && !(isDash(p, base.end) || base.value < 4)) return undefined;
  // `one third party`: a noun right behind makes it an ordinal
  if (entry.kind === 'ordinal' && tagAt(p, at + 1) === Tag.NOUN && !has(p, at + 1, Amount.unit | Amount.currency | Amount.scale)) return undefined;
  return { first: base.first, end: at + 1, value: base.value / (whole + entry.value), form: 'fraction', digits: false, scale: 1 };
}

const STEPS = new Set(['last', 'past', 'next', 'previous', 'following', 'coming', 'consecutive', 'straight']);

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

/** `3 out of 57`, `one in five`, `one over twenty`: a share, read as a fraction. */
export function readRatio(p: Pieces, base: Numeral): Numeral {
  if (base.form !== 'cardinal') return base;
  if (base.value === 1 && lowerAt(p, base.end) === 'over') return readOneOver(p, base);
  const every = lowerAt(p, base.end + 1) === 'every' && (lowerAt(p, base.end) === 'in' || lowerAt(p, base.end) === 'of');
  if (every) return readEvery(p, base);
  // `six-in-10`
  const hyphened = isDash(p, base.end) && lowerAt(p, base.end + 1) === 'in' && isDash(p, base.end + 2);
  const at = hyphened ? base.end + 1 : base.end;
  const outOf = lowerAt(p, at) === 'out' && lowerAt(p, at + 1) === 'of';
  if (!outOf && (lowerAt(p, at) !== 'in' || base.scale !== 1)) return base;
  const whole = readCardinal(p, at + (outOf || hyphened ? 2 : 1), false);
  if (!whole || whole.form !== 'cardinal' || whole.value <= base.value || !Number.isInteger(whole.value)) return base;
  // `killed two in 2014`, `five in 10 days`, `one in three games` is no share but a count
  if (!outOf && (base.value > 99 || isYearLike(p, at + 1) || isMeasured(p, whole.end) || (isDash(p, whole.end) && !hyphened) || !RATIO_WHOLES.has(whole.value) && whole.value > 20)) return base;
  return { ...base, end: whole.end, value: base.value / whole.value, form: 'fraction', digits: false, scale: 1 };
}

/** `one in every five`, `two of every three`; not `three in every 10 days`. */
function readEvery(p: Pieces, base: Numeral): Numeral {
  const whole = readCardinal(p, base.end + 2, false);
  if (!whole || whole.form !== 'cardinal' || whole.value <= base.value || !Number.isInteger(whole.value) || isMeasured(p, whole.end)) return base;
  return { ...base, end: whole.end, value: base.value / whole.value, form: 'fraction', digits: false, scale: 1 };
}

/** `one over twenty`; not `one over 20 yards`. */
function readOneOver(p: Pieces, base: Numeral): Numeral {
  const whole = readCardinal(p, base.end + 1, false);
  if (!whole || whole.form !== 'cardinal' || whole.value < 2 || !Number.isInteger(whole.value) || isYearLike(p, base.end + 1)) return base;
  if (has(p, whole.end, Amount.unit | Amount.currency | Amount.month) || isDash(p, whole.end) || COUNTED >> tagAt(p, whole.end) & 1) return base;
  return { ...base, end: whole.end, value: 1 / whole.value, form: 'fraction', digits: false, scale: 1 };
}

const COUNTED = 1 << Tag.NOUN | 1 << Tag.ADJ | 1 << Tag.PROPN;

/** A unit, a currency or a month; the inches of `1 in 10 in 2000` are none. */
const isMeasured = (p: Pieces, i: number): boolean => has(p, i, Amount.unit | Amount.currency | Amount.month) && lowerAt(p, i) !== 'in';

const RATIO_WHOLES = new Set([21, 25, 30, 40, 50, 60, 75, 100, 200, 250, 300, 400, 500, 1000, 10000, 100000, 1000000]);

const isYearLike = (p: Pieces, i: number): boolean => isPlain(p, i) && valueAt(p, i) > 1500 && valueAt(p, i) < 2100;
