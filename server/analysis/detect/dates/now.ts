/** Spans that end or begin on the article's own day: `from 2001 until now`, `1998 to present`, `from March to date`, `between now and Nov. 15`, `the year to date`. */
import { has, isDash, lowerAt, type Pieces } from '../amounts/pieces';
import { Amount } from '../numberClasses';
import type { DateExpression, DateReading } from './expression';
import { ahead } from './stretches';

const TODAY: DateExpression = { kind: 'shift', unit: 'day', amount: 0 };

const CALENDAR: ReadonlySet<DateExpression['kind']> = new Set(['day', 'weekday', 'month', 'year', 'shift', 'quarter', 'season', 'period', 'holiday', 'month-day', 'nth', 'years']);

/** The date with `to now`, `until now`, `-present` behind it. */
export function untilNow(p: Pieces, { first, end, date }: DateReading): DateReading | undefined {
  const before = lowerAt(p, first - 1);
  const joint = lowerAt(p, end);
  const dash = isDash(p, end);
  const opened = before === 'from' || (before === 'between' && joint === 'and');
  if (!CALENDAR.has(date.kind) || !(dash || joint === 'to' || ((joint === 'until' || joint === 'till' || joint === 'through' || joint === 'and') && opened))) return undefined;
  const the = lowerAt(p, end + 1) === 'the';
  const at = the ? end + 2 : end + 1;
  const word = lowerAt(p, at);
  const now = (word === 'now' && opened) || (word === 'present' && !opensVerb(p, at)) || (word === 'date' && joint === 'to' && opened && !the);
  if (!now) return undefined;
  const day = word === 'present' && lowerAt(p, at + 1) === 'day' ? at + 2 : at + 1;
  return { first: opened ? first - 1 : first, end: day, date: { kind: 'range', low: date, high: TODAY } };
}

/** `from May to present a plan` tells what somebody did. */
const opensVerb = (p: Pieces, i: number): boolean => !/^(|[.,;:!?)”"]|day|and|in|at|but)$/.test(lowerAt(p, i + 1));

/** `between now and Nov. 15`, `from now until Friday`: the date with `now` before it. */
export function fromNow(p: Pieces, { first, end, date }: DateReading): DateReading | undefined {
  // the article belongs to the date: `now and the end of the year`
  const joint = lowerAt(p, first - 1);
  if (lowerAt(p, first - 2) !== 'now' || !CALENDAR.has(date.kind)) return undefined;
  const opening = lowerAt(p, first - 3);
  if (!((opening === 'between' && joint === 'and') || (opening === 'from' && (joint === 'to' || joint === 'until' || joint === 'till' || joint === 'through')))) return undefined;
  return { first: first - 3, end, date: { kind: 'range', low: TODAY, high: date.kind === 'month' ? { ...date, future: true } : ahead(date) } };
}

/** `the year to date` */
export function readYearToDate(p: Pieces, i: number): DateReading | undefined {
  if (lowerAt(p, i) !== 'year' || !has(p, i + 1, Amount.dateLink) || lowerAt(p, i + 1) !== 'to' || lowerAt(p, i + 2) !== 'date') return undefined;
  const first = lowerAt(p, i - 1) === 'the' ? i - 1 : i;
  return { first, end: i + 3, date: { kind: 'range', low: { kind: 'day', month: 1, day: 1, inYear: 0 }, high: TODAY } };
}
