/** Dates told through another date: `the last week of October`, `two days after Christmas`, `Tuesday of last week`, `the first half of 2014`. */
import { Amount, DATE_START } from '../numberClasses';
import type { Quantity } from '../amounts/quantity';
import { readCardinal } from '../amounts/cardinals';
import { readNumeral } from '../amounts/numerals';
import { has, lowerAt, touches, valueAt, type Pieces } from '../amounts/pieces';
import type { CalendarUnit, DateExpression, DateReading, Step } from './expression';
import { readDayPart, readWeekday } from './names';
import { ahead } from './stretches';
import { withYearTail } from './tails';

type Inner = (p: Pieces, i: number) => DateReading | undefined;

const PARTS: ReadonlyMap<string, CalendarUnit> = new Map((['day', 'week', 'weekend', 'half', 'month', 'quarter', 'year', 'decade'] as const).map((part) => [part, part]));

/** `the last week of October`, `first Monday of next month`, `the first half of the year`. */
export function readNth(p: Pieces, i: number, inner: Inner): DateReading | undefined {
  const place = placeAt(p, i);
  if (!place) return undefined;
  const several = readSeveral(p, place.end, place.nth);
  if (several) return readParts(p, i, place.nth, several, inner);
  const weekday = readWeekday(p, place.end);
  const unit = weekday ? undefined : PARTS.get(lowerAt(p, place.end));
  if (!weekday && unit === undefined) return undefined;
  const part = weekday ? readDayPart(p, weekday.end) : undefined;
  const at = part?.end ?? weekday?.end ?? place.end + 1;
  if (lowerAt(p, at) !== 'of' && lowerAt(p, at) !== 'in') return undefined;
  const of = wholeAt(p, at + 1, inner);
  // the fourth quarter of last week's game
  if (!of || (unit === 'quarter' && of.date.kind === 'period' && (of.date.unit === 'week' || of.date.unit === 'day' || of.date.unit === 'weekend'))) return undefined;
  const first = lowerAt(p, i - 1) === 'the' ? i - 1 : i;
  return { first, end: of.end, date: { kind: 'nth', nth: place.nth, of: of.date, ...(weekday ? { unit: 'day', weekday: weekday.value } : { unit: unit! }), ...(part ? { part: part.value } : {}) } };
}

interface Several {
  readonly count: number;
  readonly unit: CalendarUnit;
  readonly end: number;
}

const PLURALS: ReadonlyMap<string, CalendarUnit> = new Map([['days', 'day'], ['weeks', 'week'], ['months', 'month'], ['quarters', 'quarter']]);

/** The six months of `the first six months of 2014`. */
function readSeveral(p: Pieces, i: number, nth: number): Several | undefined {
  if (nth > 1 || !has(p, i, Amount.digit | Amount.numeral)) return undefined;
  const numeral = readCardinal(p, i, false);
  const unit = numeral?.form === 'cardinal' && Number.isInteger(numeral.value) ? PLURALS.get(lowerAt(p, numeral.end)) : undefined;
  return unit && { count: numeral!.value, unit, end: numeral!.end + 1 };
}

/** `the first six months of 2014`, `the last 10 days of October`. */
function readParts(p: Pieces, i: number, nth: number, { count, unit, end }: Several, inner: Inner): DateReading | undefined {
  const of = lowerAt(p, end) === 'of' ? wholeAt(p, end + 1, inner) : undefined;
  return of && { first: lowerAt(p, i - 1) === 'the' ? i - 1 : i, end: of.end, date: { kind: 'nth', nth, count, unit, of: of.date } };
}

/** `first`, `3rd`, `last`: -1 for the last. */
function placeAt(p: Pieces, i: number): { readonly nth: number; readonly end: number } | undefined {
  const word = lowerAt(p, i);
  if (word === 'last' || word === 'final') return { nth: -1, end: i + 1 };
  const numeral = has(p, i, Amount.ordinal | Amount.digit) ? readNumeral(p, i) : undefined;
  return numeral?.form === 'ordinal' && numeral.value <= 53 ? { nth: numeral.value, end: numeral.end } : undefined;
}

/** A month, a year or a period; `the year` is this one. */
function wholeAt(p: Pieces, i: number, inner: Inner): { readonly date: DateExpression; readonly end: number } | undefined {
  const unit = lowerAt(p, i) === 'the' ? PARTS.get(lowerAt(p, i + 1)) : undefined;
  if (unit === 'year' || unit === 'month') return { end: i + 2, date: { kind: 'period', unit, step: 0 } };
  const flat = inner(p, lowerAt(p, i) === 'the' ? i + 1 : i);
  if (!flat) return undefined;
  const found = withYearTail(p, flat);
  const { kind } = found.date;
  return kind === 'month' || kind === 'year' || kind === 'period' || kind === 'years' || kind === 'quarter' || kind === 'season' ? found : undefined;
}

/** `two days after Christmas`, `three weeks from tomorrow`, `a week before Oct. 7`: a length of time and the day it is counted from. */
export function readOffset(p: Pieces, { first, end, unit, value, high }: Quantity, inner: Inner): DateReading | undefined {
  const direction = high === undefined ? DIRECTIONS.get(lowerAt(p, end)) : undefined;
  if (direction === undefined) return undefined;
  const of = inner(p, lowerAt(p, end + 1) === 'the' ? end + 2 : end + 1);
  if (!of || !DAYS.has(of.date.kind) || !has(p, of.first, DATE_START)) return undefined;
  return { first, end: of.end, date: { kind: 'offset', unit: unit as CalendarUnit, amount: direction * value, of: lowerAt(p, end) === 'from' ? ahead(of.date) : of.date } };
}
const DIRECTIONS: ReadonlyMap<string, 1 | -1> = new Map([['before', -1], ['after', 1], ['from', 1], ['following', 1]]);
const DAYS: ReadonlySet<DateExpression['kind']> = new Set(['day', 'shift', 'holiday', 'weekday']);

/** `Tuesday of last week`, `Friday next week`: the steps of the week behind a weekday that ends at `end`. */
export function readWeekOf(p: Pieces, end: number): { readonly week: Step; readonly end: number } | undefined {
  const at = lowerAt(p, end) === 'of' ? end + 1 : end;
  const step = lowerAt(p, at) === 'last' ? -1 : lowerAt(p, at) === 'next' ? 1 : lowerAt(p, at) === 'this' && at > end ? 0 : undefined;
  return step !== undefined && lowerAt(p, at + 1) === 'week' ? { week: step, end: at + 2 } : undefined;
}

/** `21` in `Monday 21`, `4th` in `Tuesday the 4th`: only what nothing is counted by. */
export function readDayOfMonth(p: Pieces, end: number): { readonly day: number; readonly end: number } | undefined {
  const at = lowerAt(p, end) === 'the' ? end + 1 : end;
  const numeral = has(p, at, Amount.digit | Amount.ordinal | Amount.numeral) ? readNumeral(p, at) : undefined;
  if (!numeral || numeral.value > 31 || numeral.value < 1) return undefined;
  const behind = lowerAt(p, numeral.end);
  if (numeral.form === 'ordinal') return at > end || valueAt(p, at) === numeral.value ? { day: numeral.value, end: numeral.end } : undefined;
  const closes = behind === '' || /^[.,;!?)]$/.test(behind);
  return numeral.digits && closes && !touches(p, numeral.end + 1) && at === end ? { day: numeral.value, end: numeral.end } : undefined;
}
