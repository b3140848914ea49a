/** Weeks, weekends and days laid on a day: `the week of Oct. 6`, `three days starting Monday`; and the 18th of a month that is not named. */
import type { CalendarUnit, DateExpression } from '../detect/dates/expression';
import { addMonths, calendarDay, dayNumber, daysIn, isoDay, isoWeek, weekdayOf } from './calendar';
import { counted, onDay, type ResolvedDate } from './resolvedDate';

type Stretch = Extract<DateExpression, { kind: 'stretch' }>;

/** @param day the day that the stretch is told by */
export function stretchOn({ unit, amount, place }: Stretch, day: number): ResolvedDate {
  switch (place) {
    case 'around':
      return counted(unit === 'weekend' ? weekendAt(day) : weekAt(day), 'likely');
    case 'start':
      return days(day, later(day, unit, amount) - 1);
    case 'end':
      return days(later(day, unit, -amount) + 1, day);
    case 'after':
      return days(day, later(day, unit, amount));
    case 'before':
      return days(later(day, unit, -amount), day);
  }
}

const days = (low: number, high: number): ResolvedDate => counted(low === high ? isoDay(low) : `${isoDay(low)}/${isoDay(high)}`, 'likely', low === high ? low : undefined);

const later = (day: number, unit: CalendarUnit, amount: number): number =>
  unit === 'month' ? addMonths(day, amount) : day + amount * (unit === 'week' ? 7 : unit === 'fortnight' ? 14 : 1);

/** The week of a Sunday begins on it, as Americans count; of any other day it is the one that holds it. */
const weekAt = (day: number): string => (weekdayOf(day) === 7 ? `${isoDay(day)}/${isoDay(day + 6)}` : isoWeek(day));

/** The Saturday and Sunday nearest to a day: the weekend of Labor Day lies before it. */
function weekendAt(day: number): string {
  const back = (weekdayOf(day) + 1) % 7;
  const saturday = back <= 3 ? day - back : day + 7 - back;
  return `${isoDay(saturday)}/${isoDay(saturday + 1)}`;
}

/** The 18th of the month so many steps on; with no step the nearest 18th not yet past, since only sentences that look ahead leave the month out. */
export function monthDay({ day, step, time }: Extract<DateExpression, { kind: 'month-day' }>, today: number): ResolvedDate | undefined {
  const now = calendarDay(today);
  const month = calendarDay(addMonths(dayNumber(now.year, now.month, 1), step ?? (day < now.day ? 1 : 0)));
  if (day > daysIn(month.year, month.month)) return undefined;
  return onDay(dayNumber(month.year, month.month, day), time, step === undefined ? 'likely' : 'sure');
}
