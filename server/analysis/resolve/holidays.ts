/** The day of a holiday in a year, from its rule in `holidays.tsv`: `12-25`, `11-4-4` (fourth Thursday), `05-5-1` (last Monday), `easter-2`, `11-4-4+1`, `tishri+9`, `islamic-10-1`, `1990=01-27,02-15` (days of 1990 and 1991); `~8` says how many days it lasts. */
import { dayNumber, daysIn, easter, weekdayOf } from './calendar';
import { islamicDayIn, kislev, orthodoxEaster, tishri } from './otherCalendars';

export function holidayIn(lasting: string, year: number): number | undefined {
  const rule = lasting.split('~')[0]!;
  const moving = /^(easter|orthodox|tishri|kislev)([+-]\d+)$/.exec(rule);
  if (moving) return anchors[moving[1] as keyof typeof anchors](year) + Number(moving[2]);
  const islamic = /^islamic-(\d+)-(\d+)$/.exec(rule);
  if (islamic) return islamicDayIn(dayNumber(year, 1, 1), dayNumber(year, 12, 31), year, Number(islamic[1]), Number(islamic[2]));
  const listed = /^(\d{4})=(.*)$/.exec(rule);
  if (listed) return listedDay(listed[2]!.split(',')[year - Number(listed[1])], year);
  const match = /^(\d+)-(\d+)(?:-(\d))?(?:\+(\d+))?$/.exec(rule);
  if (!match) return undefined;
  const [month, number, weekday, more] = [Number(match[1]), Number(match[2]), match[3], Number(match[4] ?? 0)];
  return (weekday === undefined ? dayNumber(year, month, number) : nthWeekday(year, month, number, Number(weekday))) + more;
}

/** `02-15`; undefined where the list is over. */
function listedDay(monthDay: string | undefined, year: number): number | undefined {
  const [month, day] = monthDay?.split('-').map(Number) ?? [];
  return month === undefined || day === undefined ? undefined : dayNumber(year, month, day);
}

const anchors = { easter, orthodox: (year: number) => orthodoxEaster(year, dayNumber), tishri, kislev } as const;

/** 8 for Passover, 1 for most. */
export const holidayLength = (rule: string): number => Number(rule.split('~')[1] ?? 1);

/** Sight of the moon may move these by a day. */
export const isBySight = (rule: string): boolean => rule.startsWith('islamic');

/** The fifth is the last. */
function nthWeekday(year: number, month: number, nth: number, weekday: number): number {
  const first = dayNumber(year, month, 1);
  const day = 1 + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7;
  return dayNumber(year, month, day > daysIn(year, month) ? day - 7 : day);
}
