/** Which dates may be the two ends of a span, and what one end lends the other: `from May to September 2015`, `Saturday, 10 a.m. to 2 p.m.` */
import type { DateExpression } from './expression';

export const timed = (day: DateExpression, low: string, high: string): DateExpression => ({ kind: 'range', low: { ...day, time: low }, high: { ...day, time: high } });

export const isDay = (date: DateExpression): boolean => date.kind === 'day' || date.kind === 'weekday' || date.kind === 'month-day' || (date.kind === 'shift' && date.unit === 'day');

const GRAIN: Readonly<Record<DateExpression['kind'], number>> = { clock: 0, day: 1, weekday: 1, shift: 1, holiday: 1, month: 2, quarter: 2, season: 2, year: 3, years: 4, period: 5, 'from-context': 6, range: 7, nth: 8, offset: 1, stretch: 8, 'month-day': 1, vague: 9 };

/** `from May to September` but not `from 10 a.m. to October`. */
export const sameKind = (a: DateExpression, b: DateExpression): boolean => GRAIN[a.kind] === GRAIN[b.kind] && a.kind !== 'range';

/** `Saturday, 10 a.m. to 2 p.m.`, `10 a.m. to 2 p.m. Saturday`: the day is told once for both hours. */
export function hoursOfDay(low: DateExpression, high: DateExpression): DateExpression | undefined {
  if (isDay(low) && low.time !== undefined && high.kind === 'clock') return timed(low, low.time, high.time!);
  return low.kind === 'clock' && isDay(high) && high.time !== undefined ? timed(high, low.time!, high.time) : undefined;
}

/** `from 2014 to May 2, 2018`, `between January 2019 and today`: ends of one span may be told more and less finely. */
export const isOnCalendar = ({ kind }: DateExpression): boolean => kind === 'day' || kind === 'month' || kind === 'year' || kind === 'shift' || kind === 'quarter' || kind === 'season' || kind === 'period' || kind === 'holiday';

/** The year of the second month holds for the first: `from January to April 2015`. */
export function shareYear(low: DateExpression, high: DateExpression): DateExpression {
  if ((low.kind === 'day' || low.kind === 'month') && low.year === undefined && (high.kind === 'day' || high.kind === 'month') && high.year !== undefined && low.month <= high.month) return { ...low, year: high.year };
  // `from May to September last year`
  if (isYearless(low) && isYearless(high) && high.inYear !== undefined && low.inYear === undefined && low.month <= high.month) return { ...low, inYear: high.inYear };
  return low;
}

const isYearless = (date: DateExpression): date is Extract<DateExpression, { kind: 'day' | 'month' }> => (date.kind === 'day' || date.kind === 'month') && date.year === undefined;

export const shareTense = (low: DateExpression, high: DateExpression): DateExpression =>
  low.kind === 'day' && low.future !== undefined && high.kind === 'day' && high.year === undefined && high.inYear === undefined ? { ...high, future: low.future } : high;
