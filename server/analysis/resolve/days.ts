/** Days of a month, with the year that the article's day and the tense tell: `Sept. 30`, `5/12`, `3 May 1960`. */
import type { DateExpression } from '../detect/dates/expression';
import { calendarDay, dayNumber, weekdayOf } from './calendar';
import { counted, onDay, stamped, told, type ResolvedDate } from './resolvedDate';

type NamedDay = Extract<DateExpression, { kind: 'day' }>;

export function dayOf(date: NamedDay, today: number): ResolvedDate {
  if (date.swap) return eitherOrder(date, today);
  if (date.year === undefined) return yearlessDay(date, today);
  const number = dayNumber(date.year, date.month, date.day);
  return told(stamped(number, date.time), 'sure', number);
}

/** `5/12` is in May or in December: its weekday tells, else nobody does. */
function eitherOrder({ swap: _, ...date }: NamedDay, today: number): ResolvedDate {
  const [first, second] = [dayOf(date, today), dayOf({ ...date, month: date.day, day: date.month }, today)];
  if (first?.day === undefined || second?.day === undefined) return first;
  const [fits, alsoFits] = [first.day, second.day].map((day) => date.weekday === undefined || weekdayOf(day) === date.weekday);
  if (fits !== alsoFits) return fits ? first : second;
  return counted(first.value, 'guess', first.day, second.value);
}

/** News names days of the last months and of the next ones: the year in which the day lies nearest, the past where two lie alike. */
export function nearestYear(today: number, month: number, day: number): number {
  const { year } = calendarDay(today);
  let best = year;
  for (let y = year - 1; y <= year + 1; y++) if (Math.abs(dayNumber(y, month, day) - today) < Math.abs(dayNumber(best, month, day) - today)) best = y;
  return best;
}

/** So far away, a day is rather that of the year which the sentence looks to. */
const FAR = 100;

/** `Sept. 30`: the nearest; `had failed on 15 February`, told in September, the last. */
function yearlessDay({ month: m, day, time, future }: NamedDay, today: number): ResolvedDate {
  const year = nearestYear(today, m, day);
  const nearest = dayNumber(year, m, day);
  const other = future === undefined || Math.abs(nearest - today) < FAR || nearest > today === future ? undefined : dayNumber(year + (future ? 1 : -1), m, day);
  if (other !== undefined) return counted(stamped(other, time), 'guess', other, stamped(nearest, time));
  return onDay(nearest, time, Math.abs(nearest - today) < 150 ? 'sure' : 'likely');
}
