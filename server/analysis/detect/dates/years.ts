/** Years and spans of years: `2014`, `2013-14`, `44 BC`, `nineteen ninety-six`, `the 1990s`, `the '90s`, `the 19th century`. */
import { Tag } from '../../text/tokens';
import { Amount } from '../numberClasses';
import { readCardinal } from '../amounts/cardinals';
import { readNumeral } from '../amounts/numerals';
import { entryAt } from '../amounts/numeralWords';
import { has, isDash, isPlain, lengthAt, lowerAt, tagAt, touches, valueAt, written, type Pieces } from '../amounts/pieces';
import type { DateReading } from './expression';

/** Four plain digits that may be a year: `1999`. */
export function yearValue(p: Pieces, i: number): number | undefined {
  if (!isPlain(p, i) || lengthAt(p, i) !== 4) return undefined;
  const year = valueAt(p, i);
  return year >= 1000 && year <= 2199 && !(touches(p, i + 1) && has(p, i + 1, Amount.digit | Amount.scale | Amount.unit)) ? year : undefined;
}

const BEFORE_YEAR = new Set(['in', 'since', 'of', 'by', 'from', 'until', 'till', 'through', 'before', 'after', 'during', 'between', 'early', 'late', 'mid', 'year', 'fiscal', 'circa', 'c', 'the', 'its', 'his', 'her', 'their', 'our', 'season', 'throughout', 'around', 'spring', 'summer', 'autumn', 'fall', 'winter', 'ad', 'bc', '©', 'to', 'and', "'s", 'to', 'quarter', 'end', 'for', '(', 'a', 'this', 'back', 'copyright', 'on', ',', 'vs', 'v', 'season', 'or', 'as']);

/** Is the year-like number at `i` a year, not a count? Asked of bare years only; behind a month the answer is yes. */
function isYearHere(p: Pieces, i: number): boolean {
  const value = valueAt(p, i);
  if (lowerAt(p, i - 1) === 'fy') return true;
  if (touches(p, i) && isDash(p, i - 1) && i > 1 && touches(p, i - 1)) return /^(mid|pre|post|early|late|since)$/.test(lowerAt(p, i - 2));
  if (has(p, i - 1, Amount.currency) || (has(p, i + 1, Amount.currency | Amount.scale) && lowerAt(p, i + 1) !== 'm')) return false;
  if (has(p, i + 1, Amount.unit) && lowerAt(p, i + 1) !== 'in' && lowerAt(p, i + 1) !== 'per' && lowerAt(p, i + 1) !== 'foot' && tagAt(p, i + 1) !== Tag.VERB) return false;
  if (touches(p, i) && !'(“"\'‘’[-–'.includes(lowerAt(p, i - 1))) return false;
  if (value < 1900 || value > 2100) return BEFORE_OLD_YEAR.has(lowerAt(p, i - 1)) && !(tagAt(p, i + 1) === Tag.NOUN && lowerAt(p, i + 1).endsWith('s'));
  const before = lowerAt(p, i - 1);
  const countable = tagAt(p, i + 1) === Tag.NOUN && (lowerAt(p, i + 1).endsWith('s') || lowerAt(p, i + 1) === 'people');
  if (countable && closesSpan(p, i, value)) return true;
  if (countable && tagAt(p, i - 1) !== Tag.NOUN && tagAt(p, i - 1) !== Tag.PROPN) return before === 'the' || before === "'s" || before === 'his' || before === 'her' || before === 'its' || before === 'their' || (before === 'in' && !lowerAt(p, i + 1).endsWith('s'));
  if (HEDGES.has(before)) return false;
  return BEFORE_YEAR.has(before) || (value >= 1900 && value <= 2060) || tagAt(p, i - 1) === Tag.ADP;
}
/** `From 2010 to 2015 exports grew`: the second year of a span, whatever follows. */
function closesSpan(p: Pieces, i: number, value: number): boolean {
  const opening = lowerAt(p, i - 1) === 'to' ? 'from' : lowerAt(p, i - 1) === 'and' ? 'between' : '';
  const begins = opening !== '' && lowerAt(p, i - 3) === opening ? (yearValue(p, i - 2) ?? 0) : 0;
  return begins >= 1900 && begins < value;
}

const BEFORE_OLD_YEAR = new Set(['in', 'since', 'ad', 'until', 'till', 'from', 'by', 'circa', 'year', 'after', 'before', 'early', 'late', 'mid', '(']);
const HEDGES = new Set(['about', 'than', 'least', 'nearly', 'almost', 'some', 'roughly', 'approximately', 'over', 'most', 'exactly', 'only', 'another', 'no', 'no.', 'number']);

/** `2014`, `2013-14`, `2014–2018`, `1990s`, `mid-2014` begins at mid. */
export function readYears(p: Pieces, i: number): DateReading | undefined {
  return readDecade(p, i) ?? readCentury(p, i) ?? readYear(p, i) ?? readShortYear(p, i) ?? readEra(p, i) ?? readBareYearInWords(p, i);
}

function readYear(p: Pieces, i: number): DateReading | undefined {
  const year = yearValue(p, i);
  if (year === undefined) return undefined;
  const dash = isDash(p, i + 1) || (lowerAt(p, i + 1) === '/' && touches(p, i + 1));
  // `2019-Q1`, `2019 Q3`
  const quarter = quarterAt(p, dash ? i + 2 : i + 1);
  if (quarter) return { first: i, end: quarter.end, date: { kind: 'quarter', quarter: quarter.value, year } };
  if (!isYearHere(p, i)) return undefined;
  if (dash && isPlain(p, i + 2) && touches(p, i + 2)) {
    const short = lengthAt(p, i + 2) === 2 ? Math.floor(year / 100) * 100 + valueAt(p, i + 2) : (yearValue(p, i + 2) ?? 0);
    if (short > year && short - year < 200 && !(isDash(p, i + 3) && touches(p, i + 3))) return { first: lowerAt(p, i - 1) === 'between' || lowerAt(p, i - 1) === 'from' ? i - 1 : i, end: i + 3, date: { kind: 'years', from: year, years: short - year + 1 } };
    if (isDash(p, i + 3) && touches(p, i + 3)) return undefined;
  }
  const named = lowerAt(p, i - 1) === 'year' ? i - 1 : i;
  const kind = lowerAt(p, named - 1);
  return { first: kind === 'fiscal' || kind === 'fy' || (named < i && (kind === 'calendar' || kind === 'financial')) ? named - 1 : named, end: i + 1, date: { kind: 'year', year } };
}

const QUARTER_NAMES: readonly string[] = ['q1', 'q2', 'q3', 'q4'];

/** `Q3`, in one piece or two. */
function quarterAt(p: Pieces, i: number): { readonly value: number; readonly end: number } | undefined {
  if (!has(p, i, Amount.time | Amount.dateLink)) return undefined;
  const cut = lowerAt(p, i) === 'q' && touches(p, i + 1);
  const value = cut ? valueAt(p, i + 1) : QUARTER_NAMES.indexOf(lowerAt(p, i)) + 1;
  return value >= 1 && value <= 4 ? { value, end: cut ? i + 2 : i + 1 } : undefined;
}

const BEFORE_SHORT_YEAR = new Set(['of', 'in', 'since', 'the', 'until', 'from', 'by', 'after', 'before']);
const CLOSING = new Set(["'", '’', '‘']);

/** `the class of ’98`, `the ’08 vote`, `FY24`: an apostrophe stands for the century. */
function readShortYear(p: Pieces, i: number): DateReading | undefined {
  if (!isPlain(p, i) || lengthAt(p, i) !== 2 || !touches(p, i)) return undefined;
  if (lowerAt(p, i - 1) === 'fy') return { first: i - 1, end: i + 1, date: { kind: 'year', year: 2000 + valueAt(p, i) } };
  if (!CLOSING.has(lowerAt(p, i - 1)) || !BEFORE_SHORT_YEAR.has(lowerAt(p, i - 2))) return undefined;
  if (has(p, i + 1, Amount.unit | Amount.scale | Amount.currency | Amount.digit | Amount.dash) || (tagAt(p, i + 1) === Tag.NOUN && lowerAt(p, i + 1).endsWith('s'))) return undefined;
  return { first: i - 1, end: i + 1, date: { kind: 'year', year: valueAt(p, i) + (valueAt(p, i) <= 30 ? 2000 : 1900) } };
}

const ERAS: ReadonlyMap<string, 1 | -1> = new Map([['BC', -1], ['B.C.', -1], ['BCE', -1], ['AD', 1], ['A.D.', 1], ['CE', 1]]);

/** `44 BC`, `A.D. 79`: ISO 8601 has a year 0, so that 44 BC is -43. */
function readEra(p: Pieces, i: number): DateReading | undefined {
  if (!isPlain(p, i) || valueAt(p, i) === 0) return undefined;
  const behind = has(p, i + 1, Amount.dateLink) ? ERAS.get(written(p, i + 1)) : undefined;
  if (behind !== undefined) return { first: i, end: i + 2, date: { kind: 'year', year: behind > 0 ? valueAt(p, i) : 1 - valueAt(p, i) } };
  return has(p, i - 1, Amount.dateLink) && ERAS.get(written(p, i - 1)) === 1 ? { first: i - 1, end: i + 1, date: { kind: 'year', year: valueAt(p, i) } } : undefined;
}

/** `nineteen ninety-six`, `two thousand and eight`: only where nothing but a year makes sense, see the callers. */
export function readYearInWords(p: Pieces, i: number): { readonly value: number; readonly end: number } | undefined {
  const hundreds = entryAt(p, i);
  if (hundreds === undefined || isPlain(p, i)) return undefined;
  if ((hundreds.kind === 'unit' || hundreds.kind === 'tens') && hundreds.value >= 11 && hundreds.value <= 20) {
    const rest = has(p, i + 1, Amount.numeral) ? readCardinal(p, i + 1, false) : undefined;
    if (rest && !rest.digits && rest.value >= 10 && rest.value <= 99) return { value: hundreds.value * 100 + rest.value, end: rest.end };
  }
  const whole = readCardinal(p, i, false);
  return whole && whole.form === 'cardinal' && whole.end > i + 1 && ((whole.value >= 2000 && whole.value < 2100 && hundreds.value === 2) || (whole.value >= 1100 && whole.value < 2000 && hundreds.value > 10)) ? { value: whole.value, end: whole.end } : undefined;
}

const BEFORE_WORDS = new Set(['in', 'since', 'until', 'till', 'by', 'from', 'year', 'before', 'after']);

function readBareYearInWords(p: Pieces, i: number): DateReading | undefined {
  if (!BEFORE_WORDS.has(lowerAt(p, i - 1))) return undefined;
  const year = readYearInWords(p, i);
  // `in two thousand homes`
  if (!year || COUNTED >> tagAt(p, year.end) & 1 || has(p, year.end, Amount.unit | Amount.currency | Amount.scale)) return undefined;
  return { first: lowerAt(p, i - 1) === 'year' ? i - 1 : i, end: year.end, date: { kind: 'year', year: year.value } };
}
const COUNTED = 1 << Tag.NOUN | 1 << Tag.ADJ | 1 << Tag.PROPN;

const TENS: ReadonlyMap<string, number> = new Map([['twenties', 1920], ['thirties', 1930], ['forties', 1940], ['fifties', 1950], ['sixties', 1960], ['seventies', 1970], ['eighties', 1980], ['nineties', 1990], ['noughties', 2000]]);

/** `the nineties`, `the early sixties`; not `in her sixties`. */
export function readDecadeName(p: Pieces, i: number): DateReading | undefined {
  const from = BEFORE_DECADE.has(lowerAt(p, i - 1)) ? TENS.get(lowerAt(p, i)) : undefined;
  return from === undefined ? undefined : { first: i, end: i + 1, date: { kind: 'years', from, years: 10 } };
}
const BEFORE_DECADE = new Set(['the', '-', 'early', 'late', 'mid', 'roaring', 'swinging']);

/** `1990s`, `'90s` */
function readDecade(p: Pieces, i: number): DateReading | undefined {
  if (!isPlain(p, i)) return undefined;
  const length = p.to[i]! - p.from[i]!;
  const plural = touches(p, i + 1) && lowerAt(p, i + 1) === 's' ? i + 2 : touches(p, i + 1) && (lowerAt(p, i + 1) === "'s" || lowerAt(p, i + 1) === '’s') ? i + 2 : touches(p, i + 1) && (lowerAt(p, i + 1) === "'" || lowerAt(p, i + 1) === '’') && lowerAt(p, i + 2) === 's' ? i + 3 : 0;
  if (plural === 0 || valueAt(p, i) % 10 !== 0) return undefined;
  if (length === 4 && valueAt(p, i) >= 1000 && valueAt(p, i) < 2200) return { first: i, end: plural, date: { kind: 'years', from: valueAt(p, i), years: valueAt(p, i) % 100 === 0 && valueAt(p, i) % 1000 !== 0 ? 100 : 10 } };
  const mark = lowerAt(p, i - 1);
  const apostrophe = touches(p, i) && (mark === "'" || mark === '’' || mark === '‘');
  return length === 2 && apostrophe ? { first: i - 1, end: plural, date: { kind: 'years', from: valueAt(p, i) + (valueAt(p, i) < 30 ? 2000 : 1900), years: 10 } } : undefined;
}

/** `the 20th century`, `nineteenth-century` */
function readCentury(p: Pieces, i: number): DateReading | undefined {
  if (!has(p, i, Amount.digit | Amount.ordinal | Amount.numeral)) return undefined;
  const numeral = readNumeral(p, i);
  if (numeral?.form !== 'ordinal' || numeral.value > 30) return undefined;
  const at = isDash(p, numeral.end) ? numeral.end + 1 : numeral.end;
  return lowerAt(p, at) === 'century' ? { first: lowerAt(p, i - 1) === 'the' && at === numeral.end ? i - 1 : i, end: at + 1, date: { kind: 'years', from: (numeral.value - 1) * 100, years: 100 } } : undefined;
}
