/** Weekdays some weeks away: `Monday week`, `a week on Friday`, `two Mondays ago`, `a week ago Tuesday`. */
import { Amount } from '../numberClasses';
import { readCardinal } from '../amounts/cardinals';
import type { Quantity } from '../amounts/quantity';
import { has, lowerAt, tagAt, type Pieces } from '../amounts/pieces';
import { Tag } from '../../text/tokens';
import type { CalendarUnit, DateReading } from './expression';
import { readWeekday } from './names';

/** `Monday week`, in Britain: the Monday after the next. */
export const isWeekOn = (p: Pieces, end: number): boolean => lowerAt(p, end) === 'week' && !has(p, end + 1, Amount.digit | Amount.dash) && tagAt(p, end + 1) !== Tag.NOUN && tagAt(p, end + 1) !== Tag.PROPN;

/** `a week on Friday`, `a week ago Friday`, `a year ago Tuesday`: counted from the weekday. */
export function readWeekdayBehind(p: Pieces, { first, end, unit, value, high }: Quantity): DateReading | undefined {
  const link = lowerAt(p, end);
  const on = link === 'on' && unit === 'week' && value === 1;
  if (high !== undefined || !(on || (link === 'ago' && (unit === 'week' || unit === 'year')))) return undefined;
  const weekday = readWeekday(p, lowerAt(p, end + 1) === 'on' && !on ? end + 2 : end + 1);
  // a week on Sunday River
  if (!weekday || tagAt(p, weekday.end) === Tag.PROPN || (!on && lowerAt(p, end + 1) === 'on' && unit !== 'week')) return undefined;
  return { first, end: weekday.end, date: { kind: 'offset', unit: unit as CalendarUnit, amount: on ? 1 : -value, of: { kind: 'weekday', weekday: weekday.value, future: on } } };
}

/** `two Mondays ago`, `three Fridays from now` */
export function readWeekdaysAgo(p: Pieces, i: number): DateReading | undefined {
  const count = has(p, i, Amount.digit | Amount.numeral) ? readCardinal(p, i, false) : undefined;
  const plural = count && Number.isInteger(count.value) && count.value >= 1 && count.value <= 20 ? lowerAt(p, count.end) : '';
  const weekday = plural.endsWith('days') ? WEEKDAYS.indexOf(plural) + 1 : 0;
  if (!count || weekday === 0) return undefined;
  const ago = lowerAt(p, count.end + 1) === 'ago';
  if (!ago && !(lowerAt(p, count.end + 1) === 'from' && lowerAt(p, count.end + 2) === 'now')) return undefined;
  const steps = count.value - 1;
  return { first: i, end: count.end + (ago ? 2 : 3), date: { kind: 'weekday', weekday, step: ago ? -1 : 1, future: !ago, weeks: ago ? -steps : steps } };
}
const WEEKDAYS: readonly string[] = ['mondays', 'tuesdays', 'wednesdays', 'thursdays', 'fridays', 'saturdays', 'sundays'];

/** `the Friday before Christmas`, `the Monday after Oct. 5`; nobody can tell `the Friday before she left`. */
export function readWeekdayBeside(p: Pieces, i: number, inner: (p: Pieces, i: number) => DateReading | undefined): DateReading | undefined {
  const weekday = lowerAt(p, i - 1) === 'the' ? readWeekday(p, i) : undefined;
  const word = weekday ? lowerAt(p, weekday.end) : '';
  if (!weekday || (word !== 'before' && word !== 'after')) return undefined;
  const of = inner(p, weekday.end + 1);
  const told = of && (of.date.kind === 'day' || of.date.kind === 'holiday') && of.date.time === undefined && of.first === weekday.end + 1 ? of : undefined;
  if (!told) return { first: i - 1, end: weekday.end, date: { kind: 'vague', unit: 'day' } };
  return { first: i - 1, end: told.end, date: { kind: 'weekday', weekday: weekday.value, step: word === 'before' ? -1 : 1, future: false, of: told.date } };
}
