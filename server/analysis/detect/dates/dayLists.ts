/** Days that share a month: the 11 of `Oct. 10 and 11`, the 20 of `20 and 21 May`. */
import { Amount } from '../numberClasses';
import { ORDINAL_SUFFIXES } from '../amounts/numeralWords';
import { has, isPlain, lengthAt, lowerAt, touches, valueAt, type Pieces } from '../amounts/pieces';
import type { DateReading } from './expression';
import { readMonth } from './names';
import { yearValue } from './years';

const JOINTS: ReadonlySet<string> = new Set([',', 'and', 'or', '&']);
/** What may follow the last day; behind anything else it may be a count: `On May 3, 12 were hurt`. */
const CLOSING: ReadonlySet<string> = new Set(['.', ',', ';', ':', '?', '!', ')', '”', '"', 'at', 'in', 'to', 'from', 'for', 'with', 'when', 'as', 'during', 'but', 'after', 'before']);
const OPENING: ReadonlySet<string> = new Set(['on', 'the', 'from', 'for', 'of', 'until', 'by', 'and', ',', 'through']);
/** No list of days is longer. */
const LONGEST = 8;

/** The end of a day of the month in digits, 0 where none begins. */
function dayEnd(p: Pieces, i: number): number {
  if (!isPlain(p, i) || lengthAt(p, i) > 2 || valueAt(p, i) < 1 || valueAt(p, i) > 31) return 0;
  if (!touches(p, i + 1)) return i + 1;
  if (ORDINAL_SUFFIXES.has(lowerAt(p, i + 1))) return i + 2;
  return /^[,.;:)”"?!]$/.test(lowerAt(p, i + 1)) && !isPlain(p, i + 2) || lowerAt(p, i + 1) === ',' ? i + 1 : 0;
}

/** One past the last day of the list that goes on at `i`, each day later than the one before. */
function listEnd(p: Pieces, i: number, last: number): number {
  let end = i;
  let day = last;
  for (let k = 0; k < LONGEST && JOINTS.has(lowerAt(p, end)); k++) {
    const next = dayEnd(p, end + 1);
    if (next === 0 || valueAt(p, end + 1) <= day) break;
    day = valueAt(p, end + 1);
    end = next;
  }
  return end;
}

/** The year behind a list of days: it holds for all of them. */
export function yearOfList(p: Pieces, end: number, day: number): number | undefined {
  const last = listEnd(p, end, day);
  if (last === end) return undefined;
  return lowerAt(p, last) === ',' ? yearValue(p, last + 1) : yearValue(p, last);
}

/** A further day behind `Oct. 10`. */
export function readFurtherDay(p: Pieces, i: number): DateReading | undefined {
  if (!JOINTS.has(lowerAt(p, i - 1))) return undefined;
  const end = dayEnd(p, i);
  const month = end === 0 ? undefined : monthBefore(p, i);
  if (month === undefined) return undefined;
  const day = valueAt(p, i);
  const last = listEnd(p, end, day);
  const year = lowerAt(p, last) === ',' ? yearValue(p, last + 1) : yearValue(p, last);
  // `Oct. 10, 11 and 12` is a list by its `and`; `On Oct. 10, 11 were hurt` is none
  const closed = lowerAt(p, i - 1) !== ',' || last > end;
  if (!closed || (year === undefined && !(CLOSING.has(lowerAt(p, last)) && !(lowerAt(p, last) !== ',' && has(p, last + 1, Amount.month))))) return undefined;
  return { first: i, end: last === end && year !== undefined ? (lowerAt(p, last) === ',' ? last + 2 : last + 1) : end, date: { kind: 'day', month, day, ...(year === undefined ? {} : { year }) } };
}

/** The month of the list whose further day stands at `i`, read backwards. */
function monthBefore(p: Pieces, i: number): number | undefined {
  let at = i;
  for (let k = 0; k < LONGEST; k++) {
    if (!JOINTS.has(lowerAt(p, at - 1))) return undefined;
    const suffix = ORDINAL_SUFFIXES.has(lowerAt(p, at - 2)) ? 1 : 0;
    const day = at - 2 - suffix;
    if (dayEnd(p, day) !== day + 1 + suffix || valueAt(p, day) >= valueAt(p, at)) return undefined;
    const month = readMonth(p, lowerAt(p, day - 1) === '.' ? day - 2 : day - 1);
    if (month && month.end === day) return month.value;
    at = day;
  }
  return undefined;
}

/** A day whose month stands behind a later one: the 20 of `on 20 and 21 May`. */
export function readEarlierDay(p: Pieces, i: number): DateReading | undefined {
  const end = dayEnd(p, i);
  if (end === 0 || !OPENING.has(lowerAt(p, i - 1)) || !JOINTS.has(lowerAt(p, end))) return undefined;
  const last = listEnd(p, end, valueAt(p, i));
  const month = last === end ? undefined : readMonth(p, lowerAt(p, last) === 'of' ? last + 1 : last);
  if (!month) return undefined;
  const year = yearValue(p, month.end);
  const first = lowerAt(p, i - 1) === 'the' ? i - 1 : i;
  return { first, end, date: { kind: 'day', month: month.value, day: valueAt(p, i), ...(year === undefined ? {} : { year }) } };
}
