/** Hours that only the part of the day makes whole: the 7 of `tonight at 7`, `at 7 this evening`, `from 7 to 9 tonight`, `at 7:30 tonight`. */
import { Tag } from '../../text/tokens';
import { Amount } from '../numberClasses';
import { has, isDash, isPlain, lengthAt, lowerAt, tagAt, touches, valueAt, type Pieces } from '../amounts/pieces';
import type { DateExpression, DateReading, DayPart } from './expression';

/** The hour at a piece as ISO writes it; undefined where the part leaves it open, as night does with 2 and 12. */
function hourAt(p: Pieces, i: number, part: DayPart): string | undefined {
  const hour = isPlain(p, i) && lengthAt(p, i) <= 2 && !(touches(p, i + 1) && !isDash(p, i + 1) && !CLOSING.has(lowerAt(p, i + 1))) ? valueAt(p, i) : 0;
  if (hour < 1 || hour > 12 || (part === 'NI' && (hour < 6 || hour === 12))) return undefined;
  return `${String(part === 'MO' ? hour % 12 : (hour % 12) + 12).padStart(2, '0')}:00`;
}

const CLOSING: ReadonlySet<string> = new Set(['', '.', ',', ';', ':', '?', '!', ')', '”', '"', '’']);

/** Nothing behind the hour is counted by it: `around 7 people` is no time. */
function closes(p: Pieces, i: number): boolean {
  if (CLOSING.has(lowerAt(p, i))) return true;
  const tag = tagAt(p, i);
  return !has(p, i, Amount.unit | Amount.scale | Amount.currency | Amount.digit | Amount.numeral | Amount.fraction | Amount.month) && (tag === Tag.ADP || tag === Tag.CCONJ || tag === Tag.SCONJ || tag === Tag.DET || tag === Tag.PRON) && lowerAt(p, i) !== 'of';
}

const BEFORE_HOUR: ReadonlySet<string> = new Set(['at', 'around', 'about', '@']);

/** `tonight at 7`, `this evening from 7 to 9`: the day with the hours behind it. */
export function withHours(p: Pieces, { first, end, date }: DateReading): DateReading | undefined {
  const { part } = date;
  if (part === undefined) return withOpenHour(p, { first, end, date });
  if (part === 'MI') return undefined;
  const word = lowerAt(p, end);
  if (word === 'from' || word === 'between') {
    const hours = readHours(p, end + 1, part);
    return hours && closes(p, hours.end) ? { first, end: hours.end, date: spanOf(date, hours.low, hours.high) } : undefined;
  }
  const time = BEFORE_HOUR.has(word) ? hourAt(p, end + 1, part) : undefined;
  return time !== undefined && closes(p, end + 2) ? { first, end: end + 2, date: { ...date, time } } : undefined;
}

/** `Friday at 7`, `Oct. 7 at 4`: one of two hours, and neither where a price, a toll or a score may be told. */
function withOpenHour(p: Pieces, { first, end, date }: DateReading): DateReading | undefined {
  const hour = lowerAt(p, end) === 'at' && isPlain(p, end + 1) && lengthAt(p, end + 1) <= 2 ? valueAt(p, end + 1) : 0;
  if (hour < 1 || hour > 12 || !closes(p, end + 2) || (touches(p, end + 2) && !CLOSING.has(lowerAt(p, end + 2)))) return undefined;
  for (let k = Math.max(0, first - 15); k < first; k++) if (LEVELS.has(lowerAt(p, k))) return undefined;
  return { first, end: end + 2, date: { ...date, time: `${hour === 12 ? 12 : hour + 12}:00`, open: true } };
}
const LEVELS: ReadonlySet<string> = new Set('close closed closing trade traded trading end ended settle settled finish finished stand stood remain remained rank ranked shares stock stocks index dollar euro rate rates toll dead deaths killed injured number total count price prices lead score tied % percent $'.split(' '));

type DayAt = (p: Pieces, i: number) => DateReading | undefined;
const AT: ReadonlySet<string> = new Set(['at', 'around', 'about', 'by', 'until', 'till', 'before', 'after', 'since', '@']);

/** `at 7 tonight`, `between 7 and 9 last night`: begins at the hour. */
export function readHoursBefore(p: Pieces, i: number, dayAt: DayAt): DateReading | undefined {
  const before = lowerAt(p, i - 1);
  const opens = before === 'from' || before === 'between';
  if (!isPlain(p, i) || lengthAt(p, i) > 2 || !(opens || AT.has(before))) return undefined;
  const at = opens ? i + 3 : i + 1;
  const day = has(p, at, Amount.time | Amount.weekday) ? dayAt(p, at) : undefined;
  const part = day?.date.part;
  if (!day || day.first !== at || part === undefined || part === 'MI' || !isOneDay(day.date)) return undefined;
  if (opens) {
    const hours = readHours(p, i, part);
    return hours && { first: i - 1, end: day.end, date: spanOf(day.date, hours.low, hours.high) };
  }
  const time = hourAt(p, i, part);
  return time === undefined ? undefined : { first: i, end: day.end, date: { ...day.date, time } };
}

const isOneDay = (date: DateExpression): boolean => date.time === undefined && (date.kind === 'weekday' || (date.kind === 'shift' && date.unit === 'day'));

/** `7 to 9`, `7 and 9` behind the word that opens them. */
function readHours(p: Pieces, i: number, part: DayPart): { readonly low: string; readonly high: string; readonly end: number } | undefined {
  const joint = lowerAt(p, i + 1);
  if (joint !== 'to' && joint !== 'and' && joint !== 'until') return undefined;
  const low = hourAt(p, i, part);
  const high = hourAt(p, i + 2, part);
  return low !== undefined && high !== undefined && low < high ? { low, high, end: i + 3 } : undefined;
}

const spanOf = (day: DateExpression, low: string, high: string): DateExpression => ({ kind: 'range', low: { ...day, time: low }, high: { ...day, time: high } });

/** The clock time between two pieces as the part of its day has it: 19:30 for `7:30 tonight`, 07:30 where `a.m.` stands. */
export function inPart(p: Pieces, first: number, end: number, time: string, part: DayPart | undefined): string {
  const hour = Number(time.slice(0, 2));
  if (hour >= 12 || hour === 0 || !(part === 'AF' || part === 'EV' || (part === 'NI' && hour >= 6))) return time;
  for (let k = first; k < end; k++) if (MERIDIEM.has(lowerAt(p, k)) || lowerAt(p, k) === 'morning') return time;
  return `${hour + 12}${time.slice(2)}`;
}
const MERIDIEM: ReadonlySet<string> = new Set(['am', 'a.m.', 'a.m', 'a']);
