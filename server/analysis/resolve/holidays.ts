/** The day of a holiday in a year, from its rule in `holidays.tsv`: `12-25`, `11-4-4` (fourth Thursday), `05-5-1` (last Monday), `easter-2`, `11-4-4+1`. */
import { dayNumber, daysIn, easter, weekdayOf } from './calendar';

export function holidayIn(rule: string, year: number): number | undefined {
  const fromEaster = /^easter([+-]\d+)$/.exec(rule);
  if (fromEaster) return easter(year) + Number(fromEaster[1]);
  const match = /^(\d+)-(\d+)(?:-(\d))?(?:\+(\d+))?$/.exec(rule);
  if (!match) return undefined;
  const [month, number, weekday, more] = [Number(match[1]), Number(match[2]), match[3], Number(match[4] ?? 0)];
  return (weekday === undefined ? dayNumber(year, month, number) : nthWeekday(year, month, number, Number(weekday))) + more;
}

/** The fifth is the last. */
function nthWeekday(year: number, month: number, nth: number, weekday: number): number {
  const first = dayNumber(year, month, 1);
  const day = 1 + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7;
  return dayNumber(year, month, day > daysIn(year, month) ? day - 7 : day);
}
