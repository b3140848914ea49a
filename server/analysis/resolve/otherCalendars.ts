/**
 * Days of the Hebrew, Islamic and Julian calendars as whole numbers since 1970, by their arithmetic rules.
 * The Islamic months begin by sight of the moon: a day more or less than counted here.
 */

/** 1 January 1970 counted from the epochs in use: 1 January of the year 1, and the Julian period. */
const UNIX_SINCE_YEAR_1 = 719_163;
const UNIX_JULIAN_DAY = 2_440_588;
const HEBREW_EPOCH = -1_373_427;

/** 1 Tishri that begins the Hebrew year in autumn of `year`: Rosh Hashanah. */
export function tishri(year: number): number {
  const hebrew = year + 3761;
  const [before, own, next] = [moons(hebrew - 1), moons(hebrew), moons(hebrew + 1)];
  const delay = next - own === 356 ? 2 : own - before === 382 ? 1 : 0;
  return HEBREW_EPOCH + own + delay - UNIX_SINCE_YEAR_1;
}

/** 1 Kislev of the same year: Heshvan before it is long in complete years. */
export const kislev = (year: number): number => tishri(year) + 30 + ((tishri(year + 1) - tishri(year)) % 10 === 5 ? 30 : 29);

/** Days from the epoch to the mean new moon of a Hebrew year, moved off Sunday, Wednesday and Friday. */
function moons(hebrew: number): number {
  const months = Math.floor((235 * hebrew - 234) / 19);
  const day = 29 * months + Math.floor((12_084 + 13_753 * months) / 25_920);
  return (3 * (day + 1)) % 7 < 3 ? day + 1 : day;
}

/** The first day in the Gregorian `year`, from `first` to `last`, that is `day` of the Islamic `month`. */
export function islamicDayIn(first: number, last: number, year: number, month: number, day: number): number | undefined {
  const about = Math.floor(((year - 622) * 33) / 32);
  for (let islamic = about - 1; islamic <= about + 2; islamic++) {
    const number = Math.floor((11 * islamic + 3) / 30) + 354 * islamic + 30 * month - Math.floor((month - 1) / 2) + day + 1_948_440 - 385 - UNIX_JULIAN_DAY;
    if (number >= first && number <= last) return number;
  }
  return undefined;
}

/** Easter Sunday of the Orthodox churches, which count by the Julian calendar. */
export function orthodoxEaster(year: number, dayNumber: (year: number, month: number, day: number) => number): number {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const behind = Math.floor(year / 100) - Math.floor(year / 400) - 2;
  return dayNumber(year, 3, 1) + d + e + 21 + behind;
}
