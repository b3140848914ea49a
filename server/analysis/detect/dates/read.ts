/** Reads the date or time that begins at a piece: the readers of this folder in order, then what may be joined to it. */
import { Amount, DATE_START, JOINTS, NUMBER_WORD } from '../numberClasses';
import { isFurther } from '../amounts/bare';
import { has, isArticle, isDash, lengthAt, lowerAt, touches, type Pieces } from '../amounts/pieces';
import { readQuantity } from '../amounts/quantities';
import { readDayFirst, readDigitDate, readMonthFirst, readSlashDay, readSlashSpan, readYearMonthDay } from './absolute';
import { readClock, readClockRange, type ClockRange } from './clock';
import { isNamedAhead, looksAhead, plansAhead, withTense } from './tense';
import { readEarlierDay, readFurtherDay } from './dayLists';
import { readEdge, readNearness } from './edges';
import type { DateReading } from './expression';
import { readHolidayDate } from './feasts';
import { inPart, readHoursBefore, withHours } from './hours';
import { readDayPart, readWeekday } from './names';
import { readMonthDay } from './monthDays';
import { fromNow, readYearToDate, untilNow } from './now';
import { readDayOfMonth, readNth, readOffset, readWeekOf } from './nested';
import { readQuarter } from './quarters';
import { calendarUnit, readAgo, readDayNamed, readSeasonYear, readBefore, readStepped, readVaguePast, readWeekend, readYearEnd } from './relative';
import { hoursOfDay, isDay, isOnCalendar, sameKind, shareTense, shareYear, timed } from './spanKinds';
import { readStretch, readWeekOfDay } from './stretches';
import { isWeekOn, readWeekdayBehind, readWeekdayBeside, readWeekdaysAgo } from './weekdaysAway';
import { withYearTail } from './tails';
import { readDecadeName, readYears, yearValue } from './years';

export function readDate(p: Pieces, i: number): DateReading | undefined {
  const { amount } = p.words[i]!;
  if ((amount & (DATE_START | Amount.indefinite)) === 0) return undefined;
  const simple = mayBeginNamed(p, i, amount) ? readNamed(p, i, amount) : readCounted(p, i);
  // every Monday is no one day
  return simple && !RECURRING.has(lowerAt(p, i - 1)) ? withPartBefore(p, withYearTail(p, readSpan(p, withTense(p, withClock(p, withYearTail(p, simple)))))) : undefined;
}

/** `the morning of Oct. 3`, `the early hours of Tuesday`: the part of the day belongs to it. */
function withPartBefore(p: Pieces, reading: DateReading): DateReading {
  const { first, end, date } = reading;
  if (lowerAt(p, first - 1) !== 'of' || date.part !== undefined || !isDay(date)) return reading;
  const hours = lowerAt(p, first - 2) === 'hours' && (lowerAt(p, first - 3) === 'early' || lowerAt(p, first - 3) === 'small');
  const part = hours ? ({ value: 'MO' } as const) : readDayPart(p, first - 2);
  const at = hours ? first - 3 : first - 2;
  return part && lowerAt(p, at - 1) === 'the' ? { first: at - 1, end, date: { ...date, part: part.value } } : reading;
}

const RECURRING = new Set(['every', 'each', 'per']);

const TIME_NAME = Amount.month | Amount.weekday | Amount.time | Amount.season | Amount.holiday;
/** Behind a number: without one of these it is neither a clock time nor a day nor a span of them. */
const TIES = Amount.dateLink | Amount.dash | Amount.month;
/** Behind an ordinal, which may count parts of another date: `the first Monday of May`, `the first six months of 2014`. */
const ORDINAL_TIES = TIES | Amount.unit | Amount.weekday | Amount.time | Amount.fraction | Amount.numeral | Amount.digit;

/**
 * May anything begin at this piece but a length of time, as in `three days ago`? Asks the next word before any reader is tried:
 * most numbers are no dates, and `this` and `last` stand before all kinds of words.
 */
function mayBeginNamed(p: Pieces, i: number, amount: number): boolean {
  const next = i + 1 < p.count ? p.words[i + 1]!.amount : 0;
  if ((amount & TIME_NAME) !== 0) return (amount & Amount.leading) === 0 || next !== 0;
  // `the day before`; an article is read with its unit
  if ((amount & (NUMBER_WORD | Amount.digit)) === 0) return (amount & Amount.unit) !== 0 && (next & (Amount.time | Amount.dateLink)) !== 0;
  if ((next & TIES) !== 0 || ((amount & Amount.plain) !== 0 && (lengthAt(p, i) === 4 || (touches(p, i) && lengthAt(p, i) === 2)))) return true;
  if ((amount & Amount.plain) !== 0 && isFurther(p, i)) return true;
  // `nineteen ninety-six`
  if ((amount & Amount.numeral) !== 0 && (next & (Amount.numeral | Amount.scale)) !== 0) return true;
  const numeral = readQuantity(p, i)?.numeral;
  return numeral !== undefined && has(p, numeral.end, numeral.form === 'ordinal' ? ORDINAL_TIES : TIES);
}

/** A date that names something: a day, a month, an hour. Each reader is asked only at words of its classes. */
function readNamed(p: Pieces, i: number, amount: number): DateReading | undefined {
  return (
    ((amount & (Amount.digit | Amount.numeral)) === 0 ? undefined : (readClockSpan(p, i) ?? readHoursBefore(p, i, readDayOrPart))) ??
    ((amount & (Amount.digit | Amount.ordinal | Amount.time)) === 0 ? undefined : readNth(p, i, readFlatDate)) ??
    ((amount & (Amount.unit | Amount.time)) === 0 ? undefined : (readWeekOfDay(p, i, readFlatDate) ?? readYearToDate(p, i))) ??
    ((amount & Amount.weekday) === 0 ? undefined : readWeekdayBeside(p, i, readFlatDate)) ??
    ((amount & Amount.plain) === 0 ? undefined : (readFurtherDay(p, i) ?? readEarlierDay(p, i))) ??
    readSimpleDate(p, i) ??
    ((amount & (Amount.digit | Amount.ordinal | Amount.numeral)) === 0 ? undefined : readMonthDay(p, i, isNamedAhead(p, i)))
  );
}

/** `5 to 6 p.m.` */
function readClockSpan(p: Pieces, i: number): DateReading | undefined {
  const range = readClockRange(p, i);
  return range && { first: range.first, end: range.end, date: { kind: 'range', low: { kind: 'clock', time: range.low }, high: { kind: 'clock', time: range.high } } };
}

/** A day, a period or a clock time, before times and ranges are joined to it. */
function readSimpleDate(p: Pieces, i: number): DateReading | undefined {
  if (!has(p, i, DATE_START)) return isArticle(p, i) ? readCounted(p, i) : undefined;
  return readFlatDate(p, i) ?? readCounted(p, i) ?? (has(p, i, Amount.time) ? (readNearness(p, i, readFlatDate) ?? readEdge(p, i, readFlatDate)) : undefined);
}

/** A date that holds no other: what may stand inside `early …`, `the end of …` and `two days after …`. So nothing nests without end. */
function readFlatDate(p: Pieces, i: number): DateReading | undefined {
  if (!has(p, i, DATE_START)) return undefined;
  const { amount } = p.words[i]!;
  return (
    ((amount & Amount.weekday) === 0 ? undefined : readWeekdayDate(p, i)) ??
    ((amount & Amount.month) === 0 ? undefined : readMonthFirst(p, i)) ??
    ((amount & Amount.plain) === 0 ? undefined : (readDigitDate(p, i) ?? readYearMonthDay(p, i) ?? readSlashSpan(p, i) ?? readSlashDay(p, i))) ??
    ((amount & (Amount.digit | Amount.ordinal | Amount.numeral)) === 0 ? undefined : readDayFirst(p, i)) ??
    ((amount & (Amount.digit | Amount.numeral | Amount.fraction | Amount.time)) === 0 ? undefined : readTime(p, i)) ??
    ((amount & (Amount.digit | Amount.ordinal | Amount.numeral)) === 0 ? undefined : readYears(p, i)) ??
    readWords(p, i, amount)
  );
}

/** `three days ago`, `two days after Christmas`, `in two weeks` where the sentence looks ahead. */
function readCounted(p: Pieces, i: number): DateReading | undefined {
  const weekdays = readWeekdaysAgo(p, i);
  if (weekdays) return weekdays;
  const length = readQuantity(p, i);
  if (length?.kind !== 'duration') return undefined;
  const counted = readStretch(p, length, readFlatDate) ?? readWeekdayBehind(p, length) ?? readAgo(p, length) ?? readOffset(p, length, readFlatDate);
  if (counted || lowerAt(p, i - 1) !== 'in' || length.high !== undefined || lowerAt(p, length.end) === 'of' || !plansAhead(p, i)) return counted;
  const unit = calendarUnit(length.unit!);
  return unit && { first: i - 1, end: length.end, date: { kind: 'shift', unit, amount: length.value } };
}

/** What begins with a word, not with a number, a month or a weekday. */
function readWords(p: Pieces, i: number, amount: number): DateReading | undefined {
  if ((amount & Amount.leading) !== 0) return readVaguePast(p, i) ?? readStepped(p, i);
  return (
    ((amount & (Amount.time | Amount.ordinal)) === 0 ? undefined : (readDayNamed(p, i) ?? readWeekend(p, i) ?? readYearEnd(p, i) ?? readQuarter(p, i, yearValue) ?? readDecadeName(p, i))) ??
    ((amount & (Amount.unit | Amount.time)) === 0 ? undefined : readBefore(p, i)) ??
    ((amount & Amount.season) === 0 ? undefined : readSeasonYear(p, i, yearValue)) ??
    ((amount & Amount.holiday) === 0 ? undefined : readHolidayDate(p, i, yearValue))
  );
}

/** `Wednesday, Oct. 7, 2015`, `Wednesday morning`, `Friday 21 July`, `Monday`. */
function readWeekdayDate(p: Pieces, i: number): DateReading | undefined {
  const weekday = readWeekday(p, i);
  if (!weekday) return undefined;
  const part = readDayPart(p, weekday.end);
  const at = lowerAt(p, weekday.end) === ',' ? weekday.end + 1 : weekday.end;
  const dated = part ? undefined : (readMonthFirst(p, at) ?? readDayFirst(p, lowerAt(p, at) === 'the' ? at + 1 : at) ?? readDigitDate(p, at) ?? readSlashDay(p, at));
  if (dated && dated.date.kind === 'day' && dated.first >= at) return { first: i, end: dated.end, date: { ...dated.date, weekday: weekday.value } };
  if (isWeekOn(p, weekday.end)) return { first: i, end: weekday.end + 1, date: { kind: 'weekday', weekday: weekday.value, future: true, weeks: 1 } };
  const week = readWeekOf(p, part?.end ?? weekday.end);
  const number = part || week ? undefined : readDayOfMonth(p, weekday.end);
  return {
    first: i,
    end: week?.end ?? number?.end ?? part?.end ?? weekday.end,
    date: { kind: 'weekday', weekday: weekday.value, future: looksAhead(p, i), ...(part ? { part: part.value } : {}), ...(week ? { week: week.week } : {}), ...(number ? { day: number.day } : {}) },
  };
}

function readTime(p: Pieces, i: number): DateReading | undefined {
  const clock = readClock(p, i);
  if (!clock || !(clock.sure || AT.has(lowerAt(p, i - 1)))) return undefined;
  return { first: clock.first, end: clock.end, date: { kind: 'clock', time: clock.time } };
}
const AT = new Set(['at', 'by', 'until', 'till', 'before', 'after', 'from', 'since', 'around', 'about', 'between', 'updated', 'to', ',']);

const CLOCK_OR_DAY = Amount.weekday | Amount.month | Amount.digit | Amount.numeral | Amount.time | Amount.ordinal;

/** `Monday at 4 p.m.`, `4 p.m. on Monday`, `6 a.m. Thursday`: a day and a clock time side by side are one. */
function withClock(p: Pieces, reading: DateReading): DateReading {
  const { date, end } = reading;
  // perhaps behind one word: `at 4 p.m.`
  if (!has(p, end, CLOCK_OR_DAY) && !has(p, end + 1, CLOCK_OR_DAY) && lowerAt(p, end) !== 'on') return reading;
  if (date.kind === 'clock' || (date.kind === 'range' && date.low.kind === 'clock')) return withDay(p, reading);
  if (!isDay(date) || date.time !== undefined) return reading;
  const from = lowerAt(p, end) === 'at' || lowerAt(p, end) === ',' || lowerAt(p, end) === 'from' || lowerAt(p, end) === 'between' ? end + 1 : end;
  const span = has(p, from, Amount.digit | Amount.numeral | Amount.time) ? (readClockRange(p, from) ?? readTwoClocks(p, from)) : undefined;
  if (span) return { first: reading.first, end: span.end, date: timed(date, inPart(p, span.first, span.end, span.low, date.part), inPart(p, span.first, span.end, span.high, date.part)) };
  const at = lowerAt(p, end) === 'at' || lowerAt(p, end) === ',' || lowerAt(p, end) === 'around' ? end + 1 : end;
  const clock = has(p, at, Amount.digit | Amount.numeral | Amount.time) ? readClock(p, at) : undefined;
  // a bare `14:55` only behind a full date
  const sure = clock && (clock.sure || lowerAt(p, end) === 'at' || (date.kind === 'day' && date.year !== undefined && at === end));
  return sure ? { first: reading.first, end: clock.end, date: { ...date, time: inPart(p, clock.first, clock.end, clock.time, date.part) } } : (withHours(p, reading) ?? reading);
}

/** `8 a.m. to 5 p.m.` behind a day */
function readTwoClocks(p: Pieces, i: number): ClockRange | undefined {
  const low = readClock(p, i);
  const joint = low?.sure && low.first === i ? lowerAt(p, low.end) : '';
  if (!low || !(joint === 'to' || joint === 'until' || (joint !== '' && isDash(p, low.end)) || (joint === 'and' && lowerAt(p, i - 1) === 'between'))) return undefined;
  const high = readClock(p, low.end + 1);
  return high?.sure && high.first === low.end + 1 ? { first: i, end: high.end, low: low.time, high: high.time } : undefined;
}

/** `4 p.m. on Monday`, `5 to 6 p.m. Monday`; but the hours of `9 to 5 p.m. Monday through Friday` are of no one day. */
function withDay(p: Pieces, reading: DateReading): DateReading {
  const { date, end } = reading;
  // `10:15 on the morning of June 2`
  const part = lowerAt(p, end) === 'on' && lowerAt(p, end + 1) === 'the' && lowerAt(p, end + 3) === 'of' ? readDayPart(p, end + 2) : undefined;
  const at = part ? end + 4 : lowerAt(p, end) === 'on' || lowerAt(p, end) === ',' ? end + 1 : end;
  const dated = has(p, at, Amount.weekday | Amount.month | Amount.digit | Amount.time | Amount.ordinal) ? (readDayHere(p, at) ?? readStepped(p, at)) : undefined;
  if (!dated || dated.first !== at || !isDay(dated.date)) return reading;
  const goesOn = isDash(p, dated.end) || lowerAt(p, dated.end) === 'to' || lowerAt(p, dated.end) === 'through';
  if (goesOn && dated.date.kind === 'weekday' && has(p, dated.end + 1, Amount.weekday)) return reading;
  const whole = (time: string): string => inPart(p, reading.first, end, time, part?.value ?? dated.date.part);
  const joined = date.kind === 'range' ? timed(dated.date, whole(date.low.time!), whole(date.high.time!)) : { ...dated.date, time: whole(date.time!) };
  return { first: reading.first, end: dated.end, date: joined };
}

const readDayHere = (p: Pieces, i: number): DateReading | undefined => readWeekdayDate(p, i) ?? readMonthFirst(p, i) ?? readDayFirst(p, i) ?? readDigitDate(p, i) ?? readDayNamed(p, i);

/** Also `this morning`, `last night`. */
const readDayOrPart = (p: Pieces, i: number): DateReading | undefined => readDayNamed(p, i) ?? readStepped(p, i) ?? readWeekdayDate(p, i);

/** `from May to September 2015`, `between 2010 and 2014`, `Oct. 6 to Nov. 2`, `4pm to 5pm`. */
function readSpan(p: Pieces, low: DateReading): DateReading {
  if (!has(p, low.end, JOINTS)) return fromNow(p, low) ?? low;
  return untilNow(p, low) ?? fromNow(p, low) ?? readTwoEnds(p, low);
}

function readTwoEnds(p: Pieces, low: DateReading): DateReading {
  const before = lowerAt(p, low.first - 1);
  const joint = lowerAt(p, low.end);
  const dash = isDash(p, low.end);
  if (!(joint === 'to' || joint === 'through' || dash || (joint === 'and' && before === 'between') || ((joint === 'until' || joint === 'till') && before === 'from'))) return low;
  // the article goes into `the end of 2008`
  const at = lowerAt(p, low.end + 1) === 'the' ? low.end + 2 : low.end + 1;
  const high = readSimpleDate(p, at);
  if (!high || high.first > at) return low;
  const timedHigh = withClock(p, withYearTail(p, high));
  // `Monday through Friday, 5 to 6 p.m.`: the hours are of no one day
  const upper = (timedHigh.date.kind === 'range' && high.date.kind !== 'range') || (low.date.time === undefined && (lowerAt(p, high.end) === ',' || (low.date.kind === 'weekday' && dash))) ? high : timedHigh;
  // `Christmas Day - Dec. 25` tells the day twice
  if (dash && (low.date.kind === 'holiday') !== (high.date.kind === 'holiday')) return low;
  const open = (before === 'between' || before === 'from' || joint === 'through') && !dash;
  const hours = hoursOfDay(low.date, upper.date);
  const first = before === 'between' || before === 'from' ? low.first - 1 : low.first;
  if (hours) return { first, end: upper.end, date: hours };
  if (!(sameKind(low.date, upper.date) || (open && isOnCalendar(low.date) && isOnCalendar(upper.date))) || (dash && low.date.kind === 'weekday' && !touches(p, low.end))) return low;
  return { first, end: upper.end, date: { kind: 'range', low: shareYear(low.date, upper.date), high: shareTense(low.date, upper.date) } };
}
