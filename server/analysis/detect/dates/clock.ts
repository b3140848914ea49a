/** Clock times: `5:30 p.m.`, `10am`, `15:11 GMT`, `noon`, `six o'clock`. */
import { Amount } from '../numberClasses';
import { has, isDash, lowerAt, touches, written, type Pieces } from '../amounts/pieces';
import { isPlain, readNumeral } from '../amounts/numerals';
import { readClockWord } from './names';

export interface ClockReading {
  readonly first: number;
  readonly end: number;
  /** `17:30`, `17:30:15` */
  readonly time: string;
  /** Only the hour and `p.m.` settle it; a bare `5:30` may be a score or a ratio. */
  readonly sure: boolean;
}

const ZONES = new Set(['GMT', 'UTC', 'EST', 'EDT', 'ET', 'PT', 'PST', 'PDT', 'CST', 'CDT', 'CT', 'MST', 'MDT', 'CET', 'CEST', 'BST', 'IST', 'AEST', 'AEDT', 'MSK', 'JST', 'Z']);

export function readClock(p: Pieces, i: number): ClockReading | undefined {
  const word = readClockWord(p, i);
  if (word) return lowerAt(p, i + 1) === '-' ? undefined : { first: i, end: withZone(p, word.end), time: word.value, sure: true };
  if (!has(p, i, Amount.digit | Amount.numeral)) return undefined;
  return isPlain(p, i) || isDotted(p, i) ? readDigits(p, i) : readOclock(p, i);
}

/** `8.30` before `p.m.` */
const isDotted = (p: Pieces, i: number): boolean => /^\d{1,2}\.\d\d$/.test(written(p, i));

function readDigits(p: Pieces, i: number): ClockReading | undefined {
  let hour = p.value[i]!;
  let minute = 0;
  let second = -1;
  let end = i + 1;
  let colon = false;
  if (isDotted(p, i)) {
    hour = Math.floor(hour);
    minute = Number(written(p, i).split('.')[1]);
  } else if (lowerAt(p, end) === ':' && touches(p, end) && touches(p, end + 1) && isPlain(p, end + 1) && written(p, end + 1).length === 2 && written(p, i).length <= 2) {
    minute = p.value[end + 1]!;
    colon = true;
    end += 2;
    if (lowerAt(p, end) === ':' && touches(p, end) && isPlain(p, end + 1) && written(p, end + 1).length === 2) {
      second = p.value[end + 1]!;
      end += 2;
    }
  } else if (written(p, i).length === 4) {
    // `1400 GMT`
    const zone = ZONES.has(written(p, end < p.count ? end : i));
    if (!zone) return undefined;
    minute = hour % 100;
    hour = Math.floor(hour / 100);
    return hour < 24 && minute < 60 ? { first: i, end: end + 1, time: clock(hour, minute, -1), sure: true } : undefined;
  }
  if (hour > 24 || minute > 59 || (colon && touches(p, i) && (lowerAt(p, i - 1) === ':' || isDash(p, i - 1)))) return undefined;
  const meridiem = readMeridiem(p, end);
  if (meridiem && hour <= 12) {
    const shifted = meridiem.pm ? (hour % 12) + 12 : hour % 12;
    return { first: i, end: withZone(p, meridiem.end), time: clock(shifted, minute, second), sure: true };
  }
  if (lowerAt(p, end).startsWith("o'") || (lowerAt(p, end) === 'o' && lowerAt(p, end + 2) === 'clock')) return readOclock(p, i);
  if (!colon || (end < p.count && touches(p, end) && (lowerAt(p, end) === ':' || lowerAt(p, end) === '/'))) return undefined;
  const zoned = withZone(p, end);
  return { first: i, end: zoned, time: clock(hour, minute, second), sure: zoned > end || second >= 0 };
}

/** `six o'clock` */
function readOclock(p: Pieces, i: number): ClockReading | undefined {
  const numeral = readNumeral(p, i);
  if (!numeral || numeral.value > 12 || numeral.form !== 'cardinal') return undefined;
  const end = lowerAt(p, numeral.end) === "o'clock" ? numeral.end + 1 : lowerAt(p, numeral.end) === "o'" && lowerAt(p, numeral.end + 1) === 'clock' ? numeral.end + 2 : lowerAt(p, numeral.end) === 'o' && lowerAt(p, numeral.end + 2) === 'clock' ? numeral.end + 3 : 0;
  return end === 0 ? undefined : { first: i, end, time: clock(numeral.value, 0, -1), sure: true };
}

/** `am`, `p.m.`, in one piece or four. */
function readMeridiem(p: Pieces, i: number): { readonly end: number; readonly pm: boolean } | undefined {
  const form = lowerAt(p, i);
  const pm = form.startsWith('p');
  if (form === 'am' || form === 'pm' || form === 'a.m.' || form === 'p.m.' || form === 'a.m' || form === 'p.m') {
    // `I was 12 am I right`: the verb is never glued, and stands alone after small numbers only by chance
    return { end: form.endsWith('m') && form.length === 3 && lowerAt(p, i + 1) === '.' ? i + 2 : i + 1, pm };
  }
  if ((form === 'a' || form === 'p') && lowerAt(p, i + 1) === '.' && lowerAt(p, i + 2) === 'm' && touches(p, i + 2)) return { end: lowerAt(p, i + 3) === '.' ? i + 4 : i + 3, pm };
  return undefined;
}

const withZone = (p: Pieces, end: number): number => (end < p.count && ZONES.has(written(p, end)) ? end + 1 : end);

const two = (n: number): string => String(n).padStart(2, '0');
const clock = (hour: number, minute: number, second: number): string => `${two(hour)}:${two(minute)}${second >= 0 ? `:${two(second)}` : ''}`;
