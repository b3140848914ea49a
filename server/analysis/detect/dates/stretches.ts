/** Lengths of time laid on a day: `the week of Oct. 6`, `a week starting tomorrow`, `the week ended Oct. 3`, `for 10 days from Oct. 18`. */
import { Amount, DATE_START } from '../numberClasses';
import type { Quantity } from '../amounts/quantity';
import { has, isDash, lowerAt, type Pieces } from '../amounts/pieces';
import type { CalendarUnit, DateExpression, DateReading } from './expression';
import { readMonthDay } from './monthDays';

type Inner = (p: Pieces, i: number) => DateReading | undefined;
type Place = Extract<DateExpression, { kind: 'stretch' }>['place'];

const STARTS: ReadonlySet<string> = new Set(['starting', 'beginning', 'commencing']);
const ENDS: ReadonlySet<string> = new Set(['ending', 'ended']);
const LASTING: ReadonlyMap<string, Place> = new Map([['from', 'start'], ['after', 'after'], ['following', 'after'], ['before', 'before']]);
const UNITS: ReadonlySet<string> = new Set(['day', 'night', 'week', 'fortnight', 'month']);
const DAYS: ReadonlySet<DateExpression['kind']> = new Set(['day', 'shift', 'holiday', 'weekday', 'month-day']);

/** `three days starting Monday`, and behind `for` also `10 days from Oct. 18`: all of those days, where `10 days from Oct. 18` alone is the last. */
export function readStretch(p: Pieces, { first, end, unit, value, high }: Quantity, inner: Inner): DateReading | undefined {
  const behind = lowerAt(p, end);
  const place = STARTS.has(behind) ? 'start' : lowerAt(p, first - 1) === 'for' ? LASTING.get(behind) : undefined;
  if (place === undefined || high !== undefined || !Number.isInteger(value) || !UNITS.has(unit!)) return undefined;
  const of = dayAt(p, STARTS.has(behind) ? behindPreposition(p, end + 1) : end + 1, inner);
  return of && { first, end: of.end, date: { kind: 'stretch', unit: unit as CalendarUnit, amount: value, place, of: place === 'start' ? ahead(of.date) : of.date } };
}

/** `the week of the 18th`, `the week beginning Monday`, `the week ended Oct. 3`, `the weekend of June 7`. */
export function readWeekOfDay(p: Pieces, i: number, inner: Inner): DateReading | undefined {
  const unit = lowerAt(p, i);
  if ((unit !== 'week' && unit !== 'weekend') || lowerAt(p, i - 1) !== 'the') return undefined;
  const link = lowerAt(p, i + 1);
  const place = link === 'of' ? 'around' : unit === 'weekend' ? undefined : STARTS.has(link) ? 'start' : ENDS.has(link) || link === 'to' ? 'end' : undefined;
  if (place === undefined) return undefined;
  const of = dayAt(p, behindPreposition(p, i + 2), inner);
  // the weekend of May 19/20 is told by both
  if (!of || (unit === 'weekend' && goesOn(p, of.end))) return undefined;
  return { first: i - 1, end: of.end, date: { kind: 'stretch', unit, amount: 1, place, of: place === 'start' ? ahead(of.date) : of.date } };
}

const goesOn = (p: Pieces, i: number): boolean => (isDash(p, i) || lowerAt(p, i) === '/' || lowerAt(p, i) === 'and') && has(p, i + 1, Amount.digit | Amount.ordinal);

const behindPreposition = (p: Pieces, i: number): number => (lowerAt(p, i) === 'on' || lowerAt(p, i) === 'from' ? i + 1 : i);

/** Weeks begin on days to come. */
export const ahead = (date: DateExpression): DateExpression => (date.kind === 'weekday' && date.step === undefined ? { ...date, future: true } : date);

function dayAt(p: Pieces, i: number, inner: Inner): DateReading | undefined {
  const the = lowerAt(p, i) === 'the';
  const of = inner(p, the ? i + 1 : i) ?? (the ? readMonthDay(p, i + 1, true) : undefined);
  return of && DAYS.has(of.date.kind) && of.date.time === undefined && has(p, the && of.first === i ? i + 1 : of.first, DATE_START) ? of : undefined;
}
