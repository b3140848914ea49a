/** Dates that name a month or are written in digits: `Oct. 7, 2015`, `7 October`, `Wednesday, Oct. 7`, `2015-10-07`, `October 2014`, `June 9-12`. */
import { Amount } from '../numberClasses';
import { ORDINAL_SUFFIXES } from '../amounts/numeralWords';
import { readNumeral } from '../amounts/numerals';
import { has, isDash, isPlain, lengthAt, lowerAt, touches, valueAt, type Pieces } from '../amounts/pieces';
import { yearOfList } from './dayLists';
import type { DateExpression, DateReading } from './expression';
import { readMonth } from './names';
import { readYearInWords, yearValue } from './years';

interface DayNumber {
  readonly day: number;
  readonly end: number;
}

/** `7`, `7th`, `twenty-second`: a day of the month. */
function readDay(p: Pieces, i: number): DayNumber | undefined {
  if (!has(p, i, Amount.digit | Amount.ordinal | Amount.numeral)) return undefined;
  if (isPlain(p, i)) {
    const day = valueAt(p, i);
    if (day < 1 || day > 31 || p.to[i]! - p.from[i]! > 2) return undefined;
    if (touches(p, i + 1) && ORDINAL_SUFFIXES.has(lowerAt(p, i + 1))) return { day, end: i + 2 };
    return touches(p, i + 1) && (lowerAt(p, i + 1) === ':' || has(p, i + 1, Amount.scale | Amount.unit) || lowerAt(p, i + 1) === 'am' || lowerAt(p, i + 1) === '%') ? undefined : { day, end: i + 1 };
  }
  const numeral = readNumeral(p, i);
  return numeral?.form === 'ordinal' && numeral.value <= 31 ? { day: numeral.value, end: numeral.end } : undefined;
}

/** `May twenty-nine`; but nothing counted: `In May twenty people left`. */
function readSpokenDay(p: Pieces, i: number): DayNumber | undefined {
  const numeral = has(p, i, Amount.numeral) ? readNumeral(p, i) : undefined;
  if (numeral?.form !== 'cardinal' || numeral.end === i + 1 || numeral.value > 31 || has(p, numeral.end, Amount.unit | Amount.currency | Amount.scale)) return undefined;
  const next = lowerAt(p, numeral.end);
  return next === '' || next === ',' || next === '.' ? { day: numeral.value, end: numeral.end } : undefined;
}

/** A year behind a month or day: `2015`, `, 2015`, `of 2015`. */
function readYearBehind(p: Pieces, i: number, comma: boolean): { readonly year: number; readonly end: number } | undefined {
  const words = readYearInWords(p, i);
  if (words) return { year: words.value, end: words.end };
  // `May ’68`
  if (isQuoteMark(lowerAt(p, i)) && touches(p, i + 1) && isPlain(p, i + 1) && lengthAt(p, i + 1) === 2) return { year: shortYear(valueAt(p, i + 1)), end: i + 2 };
  const skip = (comma && lowerAt(p, i) === ',') || lowerAt(p, i) === 'of' || (lowerAt(p, i) === '/' && touches(p, i)) || (isDash(p, i) && touches(p, i) && touches(p, i + 1)) || lowerAt(p, i) === 'in' ? i + 1 : i;
  const year = yearValue(p, skip);
  if (year === undefined || year < 1000) return undefined;
  return { year, end: skip + 1 };
}

const isQuoteMark = (form: string): boolean => form === "'" || form === '’' || form === '‘';
/** 1968 for 68, 2014 for 14. */
const shortYear = (year: number): number => year + (year <= 30 ? 2000 : 1900);

/** `5/12`: the month first, as Americans write, but perhaps the day. */
const openDay = (month: number, d: number, year?: number): DateExpression => ({ kind: 'day', month, day: d, ...(year === undefined ? {} : { year }), ...(d <= 12 && d !== month ? { swap: true } : {}) });

const day = (month: number, d: number, year?: number): DateExpression => (year === undefined ? { kind: 'day', month, day: d } : { kind: 'day', month, day: d, year });

/** Begins with the month: `Oct. 7, 2015`, `October 2014`, `June 9-12`, `October`. */
export function readMonthFirst(p: Pieces, i: number): DateReading | undefined {
  const month = readMonth(p, i);
  if (!month) return undefined;
  const behind = isDash(p, month.end) && touches(p, month.end) && isPlain(p, month.end + 1) ? month.end + 1 : month.end;
  const spaced = lowerAt(p, behind) === ',' && (lowerAt(p, behind + 2) === 'st' || lowerAt(p, behind + 2) === 'nd' || lowerAt(p, behind + 2) === 'rd' || lowerAt(p, behind + 2) === 'th');
  const number = readDay(p, lowerAt(p, behind) === 'the' || spaced ? behind + 1 : behind) ?? readSpokenDay(p, behind);
  if (!number) {
    const year = readYearBehind(p, month.end, true);
    return { first: i, end: year?.end ?? month.end, date: year ? { kind: 'month', month: month.value, year: year.year } : { kind: 'month', month: month.value } };
  }
  // `June 9-12`, `Oct. 6 to 8`, `June 9 to 12`
  const joint = isDash(p, number.end) || lowerAt(p, number.end) === 'to' || lowerAt(p, number.end) === 'through' || (lowerAt(p, number.end) === 'and' && lowerAt(p, i - 1) === 'between');
  const until = joint ? readDay(p, number.end + 1) : undefined;
  if (until && until.day > number.day && !has(p, until.end, Amount.month | Amount.unit | Amount.scale)) {
    const year = readYearBehind(p, until.end, true);
    const first = lowerAt(p, i - 1) === 'from' || lowerAt(p, i - 1) === 'between' ? i - 1 : i;
    return { first, end: year?.end ?? until.end, date: { kind: 'range', low: day(month.value, number.day, year?.year), high: day(month.value, until.day, year?.year) } };
  }
  const year = readYearBehind(p, number.end, true);
  return { first: i, end: year?.end ?? number.end, date: day(month.value, number.day, year?.year ?? yearOfList(p, number.end, number.day)) };
}

/** Begins with the day: `7 October 2015`, `the 4th of July`, `6-8 October`, `29/30 May`, `9 to 12 of June`. */
export function readDayFirst(p: Pieces, i: number): DateReading | undefined {
  const number = readDay(p, i);
  if (!number) return undefined;
  const opening = lowerAt(p, i - 1) === 'the' ? i - 2 : i - 1;
  const joint = isDash(p, number.end) || (lowerAt(p, number.end) === '/' && touches(p, number.end)) || lowerAt(p, number.end) === 'to' || (lowerAt(p, number.end) === 'and' && lowerAt(p, opening) === 'between');
  const until = joint ? readDay(p, lowerAt(p, number.end + 1) === 'the' && lowerAt(p, i - 1) === 'the' ? number.end + 2 : number.end + 1) : undefined;
  const at = until && until.day > number.day ? until.end : number.end;
  const gap = lowerAt(p, at) === 'of' || ((isDash(p, at) || (lowerAt(p, at) === '/' && touches(p, at + 1))) && touches(p, at)) ? at + 1 : at;
  const month = readMonth(p, gap);
  if (!month) return undefined;
  const year = readYearBehind(p, month.end, true);
  const end = year?.end ?? month.end;
  const first = lowerAt(p, i - 1) === 'the' && gap > at ? i - 1 : i;
  if (at !== number.end) return { first: lowerAt(p, opening) === 'between' || (lowerAt(p, opening) === 'from' && lowerAt(p, number.end) === 'to') ? opening : first, end, date: { kind: 'range', low: day(month.value, number.day, year?.year), high: day(month.value, until!.day, year?.year) } };
  return { first, end, date: day(month.value, number.day, year?.year) };
}

/** `on 22/04`: a day and a month without a year, only where the words before leave nothing else. */
export function readSlashDay(p: Pieces, i: number): DateReading | undefined {
  if (!isPlain(p, i) || lowerAt(p, i + 1) !== '/' || !touches(p, i + 1) || !touches(p, i + 2) || !isPlain(p, i + 2)) return undefined;
  if (touches(p, i + 3) && (lowerAt(p, i + 3) === '/' || has(p, i + 3, Amount.digit))) return undefined;
  const a = valueAt(p, i);
  const b = valueAt(p, i + 2);
  if (!(lowerAt(p, i - 1) === 'on' || has(p, i - 1, Amount.weekday) || lowerAt(p, i - 1) === 'from' && b > 12 && b !== 16 && b !== 32)) return undefined;
  if (a >= 1 && a <= 12 && b >= 1 && b <= 31) return { first: i, end: i + 3, date: openDay(a, b) };
  return b >= 1 && b <= 12 && a >= 1 && a <= 31 ? { first: i, end: i + 3, date: day(b, a) } : undefined;
}

/** `2019-Aug-1`, `2019/Aug/01` */
export function readYearMonthDay(p: Pieces, i: number): DateReading | undefined {
  const mark = lowerAt(p, i + 1);
  const year = mark === '/' || isDash(p, i + 1) ? yearValue(p, i) : undefined;
  const month = year !== undefined && touches(p, i + 1) && touches(p, i + 2) ? readMonth(p, i + 2) : undefined;
  if (!month || lowerAt(p, month.end) !== mark || !touches(p, month.end) || !touches(p, month.end + 1) || !isPlain(p, month.end + 1)) return undefined;
  const d = valueAt(p, month.end + 1);
  return d >= 1 && d <= 31 ? { first: i, end: month.end + 2, date: day(month.value, d, year) } : undefined;
}

interface SlashDay {
  readonly month: number;
  readonly day: number;
  readonly year: number | undefined;
  readonly end: number;
}

/** `10/7`, `10/7/2015`, the month first. */
function slashDayAt(p: Pieces, i: number): SlashDay | undefined {
  if (!isPlain(p, i) || lowerAt(p, i + 1) !== '/' || !touches(p, i + 1) || !touches(p, i + 2) || !isPlain(p, i + 2)) return undefined;
  const [month, d] = [valueAt(p, i), valueAt(p, i + 2)];
  if (month < 1 || month > 12 || d < 1 || d > 31) return undefined;
  const year = lowerAt(p, i + 3) === '/' && touches(p, i + 3) && touches(p, i + 4) ? yearValue(p, i + 4) : undefined;
  return { month, day: d, year, end: year === undefined ? i + 3 : i + 5 };
}

/** `from 10/1 to 11/7`, `10/1-11/7/2015`: behind `from` or `between`, or with a year. */
export function readSlashSpan(p: Pieces, i: number): DateReading | undefined {
  const low = slashDayAt(p, i);
  const joint = low ? lowerAt(p, low.end) : '';
  if (!low || !(isDash(p, low.end) || joint === 'to' || joint === 'and')) return undefined;
  const high = slashDayAt(p, low.end + 1);
  const before = lowerAt(p, i - 1);
  const opened = before === 'from' || before === 'between';
  if (!high || (joint === 'and' && before !== 'between') || !(opened || high.year !== undefined)) return undefined;
  return { first: opened ? i - 1 : i, end: high.end, date: { kind: 'range', low: day(low.month, low.day, low.year ?? high.year), high: day(high.month, high.day, high.year) } };
}

/** `2015-10-07`, `10/7/2015`, `23.04.2022`. The month first, as Americans write, unless it cannot be one. */
export function readDigitDate(p: Pieces, i: number): DateReading | undefined {
  const mark = lowerAt(p, i + 1);
  if (!isPlain(p, i) || !touches(p, i + 1) || !touches(p, i + 2) || !(mark === '/' || mark === '.' || isDash(p, i + 1))) return undefined;
  if (!isPlain(p, i + 2) || lowerAt(p, i + 3) !== mark || !touches(p, i + 3) || !touches(p, i + 4) || !isPlain(p, i + 4)) return undefined;
  if (touches(p, i) && /[\d.\-/]/.test(lowerAt(p, i - 1)) || (touches(p, i + 5) && (isDash(p, i + 5) || lowerAt(p, i + 5) === '/' || lowerAt(p, i + 5) === '.') && touches(p, i + 6) && isPlain(p, i + 6))) return undefined;
  const a = valueAt(p, i);
  const b = valueAt(p, i + 2);
  const c = valueAt(p, i + 4);
  const yearFirst = lengthAt(p, i) === 4;
  const yearLast = lengthAt(p, i + 4);
  if (yearFirst && b >= 1 && b <= 12 && c >= 1 && c <= 31) return { first: i, end: i + 5, date: day(b, c, a) };
  if (yearFirst || (yearLast !== 4 && yearLast !== 2)) return undefined;
  const year = yearLast === 4 ? c : c + (c < 70 ? 2000 : 1900);
  if (a >= 1 && a <= 12 && b >= 1 && b <= 31 && mark !== '.') return { first: i, end: i + 5, date: openDay(a, b, year) };
  return b >= 1 && b <= 12 && a >= 1 && a <= 31 ? { first: i, end: i + 5, date: day(b, a, year) } : undefined;
}
