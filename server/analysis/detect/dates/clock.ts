/** Clock times: `5:30 p.m.`, `10am`, `15:11 GMT`, `noon`, `six o'clock`. */
import { Amount } from '../numberClasses';
import { has, isDash, isPlain, lengthAt, lowerAt, touches, valueAt, written, type Pieces } from '../amounts/pieces';
import { entryAt } from '../amounts/numeralWords';
import { readNumeral } from '../amounts/numerals';
import { readClockWord } from './names';
import { withZone, withZoneLetters } from './zones';

export interface ClockReading {
  readonly first: number;
  readonly end: number;
  /** `17:30`, `17:30:15` */
  readonly time: string;
  /** Only the hour and `p.m.` settle it; a bare `5:30` may be a score or a ratio. */
  readonly sure: boolean;
}

export function readClock(p: Pieces, i: number): ClockReading | undefined {
  const past = readPast(p, i);
  if (past) return past;
  const word = readClockWord(p, i);
  if (word) return lowerAt(p, i + 1) === '-' ? undefined : { first: i, end: withZone(p, word.end), time: word.value, sure: true };
  if (!has(p, i, Amount.digit | Amount.numeral)) return undefined;
  return isPlain(p, i) || isDotted(p, i) ? readDigits(p, i) : (readSpoken(p, i) ?? readOclock(p, i));
}

/** `8.30` before `p.m.` */
const isDotted = (p: Pieces, i: number): boolean => !isPlain(p, i) && /^\d{1,2}\.\d\d$/.test(written(p, i));

function readDigits(p: Pieces, i: number): ClockReading | undefined {
  let hour = valueAt(p, i);
  let minute = 0;
  let second = -1;
  let end = i + 1;
  let colon = false;
  if (isDotted(p, i)) {
    hour = Math.floor(hour);
    minute = Number(written(p, i).split('.')[1]);
    // `at 23.55 hours`, in India
    if (lowerAt(p, i - 1) === 'at' && (lowerAt(p, end) === 'hours' || lowerAt(p, end) === 'hrs') && hour < 24 && minute < 60) return { first: i, end: end + 1, time: clock(hour, minute, -1), sure: true };
  } else if (lowerAt(p, end) === ':' && touches(p, end) && touches(p, end + 1) && isPlain(p, end + 1) && lengthAt(p, end + 1) === 2 && lengthAt(p, i) <= 2) {
    minute = valueAt(p, end + 1);
    colon = true;
    end += 2;
    if (lowerAt(p, end) === ':' && touches(p, end) && isPlain(p, end + 1) && lengthAt(p, end + 1) === 2) {
      second = valueAt(p, end + 1);
      end += 2;
    }
  } else if (lengthAt(p, i) === 4) {
    // `1400 GMT`, `2230 local time`, `0900 hours`, `at 1400 hours`
    const hours = (lowerAt(p, end) === 'hours' || lowerAt(p, end) === 'hrs') && (p.text.charCodeAt(p.from[i]!) === ZERO || BEFORE_HOURS.has(lowerAt(p, i - 1)));
    const zoned = hours ? end + 1 : withZoneLetters(p, end);
    if (zoned === end) return undefined;
    minute = hour % 100;
    hour = Math.floor(hour / 100);
    return hour < 24 && minute < 60 ? { first: i, end: zoned, time: clock(hour, minute, -1), sure: true } : undefined;
  }
  if (hour > 24 || minute > 59 || (colon && touches(p, i) && (lowerAt(p, i - 1) === ':' || (isDash(p, i - 1) && !(isPlain(p, i - 2) && lowerAt(p, i - 3) === ':'))))) return undefined;
  if (hour === 12 && end === i + 1 && (lowerAt(p, end) === 'noon' || lowerAt(p, end) === 'midnight')) return { first: i, end: end + 1, time: lowerAt(p, end) === 'noon' ? '12:00' : '00:00', sure: true };
  // `won in 2:01:39`, `a time of 2:02:53 seconds`
  if (second >= 0 && (lowerAt(p, i - 1) === 'in' || has(p, end, Amount.unit))) return undefined;
  // `9.am`
  if (!colon && lowerAt(p, end) === '.' && touches(p, end) && touches(p, end + 1) && (lowerAt(p, end + 1) === 'am' || lowerAt(p, end + 1) === 'pm')) end++;
  const meridiem = readMeridiem(p, end) ?? (colon ? readGluedLetter(p, end) : undefined);
  if (meridiem && hour <= 12) {
    const shifted = meridiem.pm ? (hour % 12) + 12 : hour % 12;
    return { first: i, end: withZone(p, meridiem.end), time: clock(shifted, minute, second), sure: true };
  }
  const inPart = hour <= 12 && hour > 0 ? readInPart(p, end) : undefined;
  if (inPart && (colon || end === i + 1)) return { first: i, end: inPart.end, time: clock(inPart.pm ? (hour % 12) + 12 : hour, minute, second), sure: true };
  if (lowerAt(p, end).startsWith("o'") || lowerAt(p, end) === 'oclock' || (lowerAt(p, end) === 'o' && lowerAt(p, end + 2) === 'clock')) return readOclock(p, i);
  if (!colon || (end < p.count && touches(p, end) && (lowerAt(p, end) === ':' || lowerAt(p, end) === '/'))) return undefined;
  const zoned = withZone(p, end);
  return { first: i, end: zoned, time: clock(hour, minute, second), sure: zoned > end || second >= 0 };
}

const ZERO = 48;
const BEFORE_HOURS = new Set(['at', 'by', 'until', 'from', 'around', 'before', 'after']);

/** `six o'clock` */
function readOclock(p: Pieces, i: number): ClockReading | undefined {
  const numeral = readNumeral(p, i);
  if (!numeral || numeral.value > 12 || numeral.value < 1 || numeral.form !== 'cardinal' || !Number.isInteger(numeral.value)) return undefined;
  const inPart = readInPart(p, numeral.end);
  if (inPart) return { first: i, end: inPart.end, time: clock(inPart.pm ? (numeral.value % 12) + 12 : numeral.value, 0, -1), sure: true };
  const meridiem = readMeridiem(p, numeral.end);
  if (meridiem && lowerAt(p, numeral.end) !== 'am') return { first: i, end: meridiem.end, time: clock(meridiem.pm ? (numeral.value % 12) + 12 : numeral.value % 12, 0, -1), sure: true };
  const end = lowerAt(p, numeral.end) === "o'clock" || lowerAt(p, numeral.end) === 'oclock' ? numeral.end + 1 : lowerAt(p, numeral.end) === "o'" && lowerAt(p, numeral.end + 1) === 'clock' ? numeral.end + 2 : lowerAt(p, numeral.end) === 'o' && lowerAt(p, numeral.end + 2) === 'clock' ? numeral.end + 3 : 0;
  if (end === 0) return undefined;
  const told = readInPart(p, end) ?? readMeridiem(p, end);
  return { first: i, end: withZone(p, told?.end ?? end), time: clock(told?.pm ? (numeral.value % 12) + 12 : numeral.value, 0, -1), sure: true };
}

/** `six-thirty p.m.`, `at seven forty-five in the morning`, `at five-thirty`: without its half of the day only behind a word of time. */
function readSpoken(p: Pieces, i: number): ClockReading | undefined {
  const hour = entryAt(p, i);
  const at = isDash(p, i + 1) ? i + 2 : i + 1;
  const ten = hour?.kind === 'unit' && hour.value >= 1 && hour.value <= 12 ? entryAt(p, at) : undefined;
  if (!hour || !ten || !(ten.kind === 'tens' || ten.value === 15) || ten.value < 15 || ten.value > 50) return undefined;
  const unit = isDash(p, at + 1) ? at + 2 : at + 1;
  const five = ten.kind === 'tens' && lowerAt(p, unit) === 'five';
  const end = five ? unit + 1 : at + 1;
  const minute = ten.value + (five ? 5 : 0);
  const told = readInPart(p, end) ?? readMeridiem(p, end);
  if (told) return { first: i, end: withZone(p, told.end), time: clock(told.pm ? (hour.value % 12) + 12 : hour.value % 12, minute, -1), sure: true };
  return at > i + 1 && BEFORE_HOURS.has(lowerAt(p, i - 1)) && !has(p, end, Amount.unit | Amount.scale | Amount.currency | Amount.numeral) ? { first: i, end, time: clock(hour.value, minute, -1), sure: true } : undefined;
}

/** `am`, `p.m.`, in one piece or four. */
function readMeridiem(p: Pieces, i: number): { readonly end: number; readonly pm: boolean } | undefined {
  const form = lowerAt(p, i);
  const pm = form.startsWith('p');
  if (form === 'am' || form === 'pm' || form === 'a.m.' || form === 'p.m.' || form === 'a.m' || form === 'p.m') {
    // `I was 12 am I right`: the verb is never glued, and stands alone after small numbers only by chance
    return { end: form.endsWith('m') && form.length === 3 && lowerAt(p, i + 1) === '.' ? i + 2 : i + 1, pm };
  }
  if ((form === 'a' || form === 'p') && lowerAt(p, i + 1) === '.' && lowerAt(p, i + 2) === 'm' && (touches(p, i + 2) || !touches(p, i + 1))) return { end: lowerAt(p, i + 3) === '.' ? i + 4 : i + 3, pm };
  return undefined;
}

/** The a of `8:45a`. */
function readGluedLetter(p: Pieces, i: number): { readonly end: number; readonly pm: boolean } | undefined {
  const letter = lowerAt(p, i);
  return touches(p, i) && (letter === 'a' || letter === 'p') && !(touches(p, i + 1) && !/^[,;:?!)]$/.test(lowerAt(p, i + 1))) ? { end: i + 1, pm: letter === 'p' } : undefined;
}

/** `in the morning`, `at night` behind an hour. */
function readInPart(p: Pieces, i: number): { readonly end: number; readonly pm: boolean } | undefined {
  if (lowerAt(p, i) === 'in' && lowerAt(p, i + 1) === 'the') {
    const part = lowerAt(p, i + 2);
    return part === 'morning' || part === 'afternoon' || part === 'evening' ? { end: i + 3, pm: part !== 'morning' } : undefined;
  }
  return lowerAt(p, i) === 'at' && lowerAt(p, i + 1) === 'night' ? { end: i + 2, pm: true } : undefined;
}

const isMinute = (form: string): boolean => form === 'min' || form === 'mins' || form === 'minutes';

/** What stands before `past`: `half`, `a quarter`, `20 minutes`. */
function readMinutes(p: Pieces, i: number): { readonly value: number; readonly end: number } | undefined {
  const word = lowerAt(p, i);
  if (word === 'half' || word === 'quarter') return { value: word === 'half' ? 30 : 15, end: i + 1 };
  const next = lowerAt(p, isDash(p, i + 1) ? i + 3 : i + 1);
  return (next === 'past' || next === 'to' || isMinute(next)) && has(p, i, Amount.digit | Amount.numeral) ? readNumeral(p, i) : undefined;
}

/** `half past seven`, `half-past seven`, `a quarter to nine`, `20 minutes past eight`. */
function readPast(p: Pieces, i: number): ClockReading | undefined {
  const minutes = readMinutes(p, i);
  if (!minutes || minutes.value > 59) return undefined;
  const quarter = lowerAt(p, i) === 'quarter';
  const at = isMinute(lowerAt(p, minutes.end)) || isDash(p, minutes.end) ? minutes.end + 1 : minutes.end;
  const to = lowerAt(p, at) === 'to';
  if (!to && lowerAt(p, at) !== 'past' || (to && !quarter)) return undefined;
  const hour = readNumeral(p, at + 1);
  if (!hour || hour.value < 1 || hour.value > 12 || hour.form !== 'cardinal' || !Number.isInteger(hour.value) || (to && has(p, hour.end, Amount.unit | Amount.scale))) return undefined;
  const oclock = lowerAt(p, hour.end) === "o'clock" ? hour.end + 1 : hour.end;
  const part = readInPart(p, oclock) ?? readMeridiem(p, oclock);
  const base = part?.pm ? (hour.value % 12) + 12 : hour.value;
  const total = to ? base * 60 - minutes.value : base * 60 + minutes.value;
  return { first: quarter && lowerAt(p, i - 1) === 'a' ? i - 1 : i, end: part?.end ?? oclock, time: clock(Math.floor(total / 60), total % 60, -1), sure: true };
}

export interface ClockRange {
  readonly first: number;
  readonly end: number;
  readonly low: string;
  readonly high: string;
}

/** `5 to 6 p.m.`, `9:30-11 a.m.`, `between 2 and 4:30pm`: the first half borrows from the second. */
export function readClockRange(p: Pieces, i: number): ClockRange | undefined {
  const hour = has(p, i, Amount.digit | Amount.numeral) ? readHour(p, i) : undefined;
  if (!hour) return undefined;
  const before = lowerAt(p, i - 1);
  const joint = lowerAt(p, hour.end);
  const dash = isDash(p, hour.end);
  if (!(dash || joint === 'to' || joint === 'until' || (joint === 'and' && before === 'between'))) return undefined;
  const high = readClock(p, hour.end + 1);
  // `9:30-17:00` and `between 10 and 11:30` need no more, `9-5` and `5 to 17:00` do
  const written24 = (dash || before === 'between') && (hour.end > i + 1 ? lowerAt(p, i + 1) === ':' : before === 'between' && isPlain(p, i));
  if (!high || !(high.sure || written24) || high.first !== hour.end + 1 || /^(noon|midnight)$/.test(lowerAt(p, high.first))) return undefined;
  const until = Number(high.time.slice(0, 2)) * 60 + Number(high.time.slice(3, 5));
  const afternoon = hour.minutes < 720 && until >= 720 && hour.minutes + 720 < until ? hour.minutes + 720 : hour.minutes;
  return { first: before === 'from' || before === 'between' ? i - 1 : i, end: high.end, low: clock(Math.floor(afternoon / 60), afternoon % 60, -1), high: high.time };
}

/** `9`, `9:30`, `nine`: an hour with nothing to say which half of the day. */
function readHour(p: Pieces, i: number): { readonly minutes: number; readonly end: number } | undefined {
  if (!isPlain(p, i)) {
    const numeral = isDotted(p, i) ? undefined : readNumeral(p, i);
    if (isDotted(p, i)) return { minutes: Math.floor(valueAt(p, i)) * 60 + Number(written(p, i).split('.')[1]), end: i + 1 };
    return numeral && numeral.form === 'cardinal' && numeral.value >= 1 && numeral.value <= 12 && Number.isInteger(numeral.value) ? { minutes: numeral.value * 60, end: numeral.end } : undefined;
  }
  if (valueAt(p, i) > 24 || lengthAt(p, i) > 2) return undefined;
  const colon = lowerAt(p, i + 1) === ':' && touches(p, i + 1) && isPlain(p, i + 2) && lengthAt(p, i + 2) === 2;
  return colon ? { minutes: valueAt(p, i) * 60 + valueAt(p, i + 2), end: i + 3 } : { minutes: valueAt(p, i) * 60, end: i + 1 };
}

const two = (n: number): string => String(n).padStart(2, '0');
const clock = (hour: number, minute: number, second: number): string => `${two(hour)}:${two(minute)}${second >= 0 ? `:${two(second)}` : ''}`;
