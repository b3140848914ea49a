/** Days of the Gregorian calendar as whole numbers since 1970, and ISO 8601 writing. No time zones: an article's day is a day. */

/** As far as a `Date` reaches, about 270,000 years either way: a text may tell of more, but no calendar does. */
const FARTHEST = 1e8;
/** From the first of March of the year 0 to 1970: years are counted from March here, so that the day of a leap year comes last. */
const EPOCH = 719468;
/** Days of four hundred years. */
const ERA = 146097;

/** Month and day may lie beyond the end of their year and month: `2015, 2, 30` is the second of March. NaN where no calendar reaches. */
export function dayNumber(year: number, month: number, day: number): number {
  const months = year * 12 + month - 3;
  const y = Math.floor(months / 12);
  const century = Math.floor(y / 100);
  const number = y * 365 + Math.floor(y / 4) - century + Math.floor(century / 4) + Math.floor((153 * (months - y * 12) + 2) / 5) + Math.trunc(day) - 1 - EPOCH;
  return Math.abs(number) <= FARTHEST ? number : Number.NaN;
}

export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function calendarDay(number: number): CalendarDay {
  const days = Math.abs(number) <= FARTHEST ? number + EPOCH : Number.NaN;
  const era = Math.floor(days / ERA);
  const dayOfEra = days - era * ERA;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1 };
}

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1;

const two = (n: number): string => (n < 10 ? `0${n}` : String(n));
export const four = (n: number): string => (n > 999 ? String(n) : String(n).padStart(4, '0'));

/** An article names few days, and names them again. */
const writtenDays = new Map<number, string>();
const MOST_DAYS = 4096;

export function isoDay(number: number): string {
  const known = writtenDays.get(number);
  if (known !== undefined) return known;
  const { year, month, day } = calendarDay(number);
  const written = `${four(year)}-${two(month)}-${two(day)}`;
  if (writtenDays.size >= MOST_DAYS) writtenDays.clear();
  writtenDays.set(number, written);
  return written;
}

export const isoMonth = (year: number, month: number): string => `${four(year)}-${two(month)}`;

/** The week that holds a day: `2015-W41`. */
export function isoWeek(number: number): string {
  const thursday = number - weekdayOf(number) + 4;
  const { year } = calendarDay(thursday);
  return `${four(year)}-W${two(Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1)}`;
}

/** Reads `2015-10-07`; undefined for anything else, and for days no month has. */
export function parseIsoDay(text: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
  if (!match) return undefined;
  const year = Number(match[1]);
  const month = Number(match[2]);
  const day = Number(match[3]);
  return isRealDay(year, month, day) ? dayNumber(year, month, day) : undefined;
}

export function isRealDay(year: number, month: number, day: number): boolean {
  const back = calendarDay(dayNumber(year, month, day));
  return back.month === month && back.day === day;
}

/** The same day of the month so many months on; the month's last day where it is too short. */
export function addMonths(number: number, months: number): number {
  const { year, month, day } = calendarDay(number);
  const index = year * 12 + month - 1 + months;
  const y = Math.floor(index / 12);
  const m = (index % 12) + 1;
  return dayNumber(y, m, Math.min(day, daysIn(y, m)));
}

export const daysIn = (year: number, month: number): number => dayNumber(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - dayNumber(year, month, 1);

/** Easter Sunday, by the Gregorian computus of Meeus, Jones and Butcher. */
export function easter(year: number): number {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return dayNumber(year, Math.floor(sum / 31), (sum % 31) + 1);
}
