/** Holidays with their year: `Christmas Day 2014`, `Thanksgiving`, `Mexico's Independence Day`. */
import { Tag } from '../../text/tokens';
import { Amount } from '../numberClasses';
import { has, lowerAt, tagAt, written, type Pieces } from '../amounts/pieces';
import type { DateReading } from './expression';
import { readHoliday } from './names';

/** `Christmas Day 2014`, `Thanksgiving` */
export function readHolidayDate(p: Pieces, i: number, year: (p: Pieces, i: number) => number | undefined): DateReading | undefined {
  const holiday = readHoliday(p, i);
  // `a Christmas tree` is no day, but `the Christmas weekend` is near one
  if (!holiday || (tagAt(p, holiday.end) === Tag.NOUN && !has(p, holiday.end, Amount.unit | Amount.time | Amount.dayPart))) return undefined;
  const value = year(p, holiday.end);
  // the Mexican Independence Day is none of those listed
  if (holiday.value.includes('|') && isOfCountry(p, i)) return { first: i, end: value === undefined ? holiday.end : holiday.end + 1, date: { kind: 'vague', unit: 'day' } };
  return { first: i, end: value === undefined ? holiday.end : holiday.end + 1, date: { kind: 'holiday', rule: holiday.value, ...(value === undefined ? {} : { year: value }) } };
}

const isOfCountry = (p: Pieces, i: number): boolean => /^['’]s?$/.test(lowerAt(p, i - 1)) || (i > 1 && written(p, i - 1) !== lowerAt(p, i - 1) && /^\p{L}/u.test(lowerAt(p, i - 1)));
