/** Counts a date expression from the article's day: `Wednesday` in an article of 2015-10-01 is 2015-09-30. */
import type { Confidence } from '../article';
import type { CalendarUnit, DateExpression, Step } from '../detect/dates/expression';
import { addMonths, calendarDay, dayNumber, four, isoDay, isoMonth, isoWeek, weekdayOf } from './calendar';
import { holidayIn } from './holidays';

export interface ResolvedDate {
  readonly value: string;
  /** Was it counted from the article's day? If not, the words say it all. */
  readonly relative: boolean;
  readonly confidence: Confidence;
  /** A single day, for `the previous day` further on. */
  readonly day: number | undefined;
}

const counted = (value: string, confidence: Confidence, day?: number): ResolvedDate => ({ value, relative: true, confidence, day });
const told = (value: string, confidence: Confidence, day?: number): ResolvedDate => ({ value, relative: false, confidence, day });

/** @param today the article's day; @param context the day last named, for `the following day`. Undefined where no day can be told. */
export function resolveDate(date: DateExpression, today: number, context: number | undefined): ResolvedDate | undefined {
  switch (date.kind) {
    case 'day': {
      const number = dayNumber(date.year ?? nearestYear(today, date.month, date.day), date.month, date.day);
      return date.year === undefined ? onDay(number, date.time, Math.abs(number - today) < 150 ? 'sure' : 'likely') : told(stamped(number, date.time), 'sure', number);
    }
    case 'month':
      return month(date, today);
    case 'year':
    case 'years':
      return undefined;
    case 'weekday':
      return weekday(date, today);
    case 'season':
      return season(date, today);
    case 'quarter':
      return quarter(date, today);
    case 'holiday':
      return holiday(date, today);
    case 'period':
      return period(date.unit, date.step, date.edge === 'end', today);
    case 'shift':
      return shift(date.unit, date.amount, date.time, today);
    case 'nth':
      return nth(date, today, context);
    case 'offset': {
      const of = resolveDate(date.of, today, context);
      return of?.day === undefined ? undefined : shift(date.unit, date.amount, undefined, of.day);
    }
    case 'from-context':
      return fromContext(date.unit, date.amount, today, context);
    case 'clock':
    case 'vague':
      return undefined;
    case 'range': {
      const low = resolveDate(date.low, today, context);
      const high = resolveDate(date.high, today, context);
      return low && high ? counted(`${low.value}/${high.value}`, low.confidence === 'sure' && high.confidence === 'sure' ? 'sure' : 'likely') : undefined;
    }
  }
}

const stamped = (number: number, time: string | undefined): string => (time === undefined ? isoDay(number) : `${isoDay(number)}T${time}`);

const onDay = (number: number, time: string | undefined, confidence: Confidence): ResolvedDate => counted(stamped(number, time), confidence, number);

/** News names days of the last months and of the next ones: the year in which the day lies nearest, the past where two lie alike. */
function nearestYear(today: number, month: number, day: number): number {
  const { year } = calendarDay(today);
  let best = year;
  for (let y = year - 1; y <= year + 1; y++) if (Math.abs(dayNumber(y, month, day) - today) < Math.abs(dayNumber(best, month, day) - today)) best = y;
  return best;
}

function month(date: Extract<DateExpression, { kind: 'month' }>, today: number): ResolvedDate | undefined {
  if (date.year !== undefined) return undefined;
  const now = calendarDay(today);
  if (date.step === -1) return counted(isoMonth(now.month > date.month ? now.year : now.year - 1, date.month), 'likely');
  if (date.step === 1) return counted(isoMonth(now.month < date.month ? now.year : now.year + 1, date.month), 'likely');
  const year = date.step === 0 || now.month === date.month ? now.year : nearestYear(today, date.month, 15);
  return counted(isoMonth(year, date.month), 'likely');
}

/** A bare weekday is the last one, today included; in a sentence about the future the next. */
function weekday(date: Extract<DateExpression, { kind: 'weekday' }>, today: number): ResolvedDate {
  if (date.week !== undefined) return onDay(today - weekdayOf(today) + date.weekday + 7 * date.week, date.time, 'sure');
  if (date.day !== undefined) return dayAndWeekday(date, date.day, today);
  const back = (weekdayOf(today) - date.weekday + 7) % 7;
  const past = today - back;
  if (date.step === undefined) return date.future && back > 0 ? onDay(past + 7, date.time, 'likely') : onDay(past, date.time, 'sure');
  if (date.step === -1) return onDay(back === 0 ? past - 7 : past, date.time, 'likely');
  // `this Friday` may lie on either side, `next Friday` in this week or the one after
  return date.step === 0 ? onDay(back === 0 ? past : past + 7, date.time, 'likely') : onDay(past + 7, date.time, back === 0 ? 'likely' : 'guess');
}

/** `Tuesday the 4th`: the nearest fourth that is a Tuesday. */
function dayAndWeekday({ weekday: named, time }: Extract<DateExpression, { kind: 'weekday' }>, number: number, today: number): ResolvedDate {
  const isIt = (at: number): boolean => weekdayOf(at) === named && calendarDay(at).day === number;
  for (let distance = 0; distance < 430; distance++) {
    const confidence = distance < 60 ? 'sure' : 'guess';
    if (isIt(today - distance)) return onDay(today - distance, time, confidence);
    if (isIt(today + distance)) return onDay(today + distance, time, confidence);
  }
  return onDay(today - ((weekdayOf(today) - named + 7) % 7), time, 'guess');
}

/** `the last week of October`, `the first Monday of May`, `the first half of 2014`. */
function nth({ nth: place, unit, weekday: named, of }: Extract<DateExpression, { kind: 'nth' }>, today: number, context: number | undefined): ResolvedDate | undefined {
  const whole = resolveDate(of, today, context)?.value ?? (of.kind === 'year' ? four(of.year) : of.kind === 'month' && of.year !== undefined ? isoMonth(of.year, of.month) : '');
  const match = /^(\d{4})(?:-(\d{2}))?$/.exec(whole);
  if (!match) return undefined;
  const year = Number(match[1]);
  const m = match[2] === undefined ? undefined : Number(match[2]);
  const first = dayNumber(year, m ?? 1, 1);
  const last = m === undefined ? dayNumber(year, 12, 31) : addMonths(first, 1) - 1;
  if (named !== undefined) {
    const number = place < 0 ? last - ((weekdayOf(last) - named + 7) % 7) : first + ((named - weekdayOf(first) + 7) % 7) + 7 * (place - 1);
    return number > last ? undefined : onDay(number, undefined, 'likely');
  }
  if (unit === 'half' && m === undefined && place <= 2) return counted(place === 1 ? `${four(year)}-01/${four(year)}-06` : `${four(year)}-07/${four(year)}-12`, 'likely');
  if (unit === 'quarter' && m === undefined && place <= 4) return counted(`${four(year)}-Q${place < 0 ? 4 : place}`, 'likely');
  if (unit === 'week') return counted(isoWeek(place < 0 ? last : first + 7 * (place - 1)), 'likely');
  if (unit === 'day') return counted(isoDay(place < 0 ? last : first + place - 1), 'likely');
  return undefined;
}

/** Three months from the season's first; winter runs into the next year. */
function season(date: Extract<DateExpression, { kind: 'season' }>, today: number): ResolvedDate {
  const now = calendarDay(today);
  const inIt = (y: number) => today >= dayNumber(y, date.season, 1) && today < addMonths(dayNumber(y, date.season, 1), 3);
  const running = inIt(now.year - 1) ? now.year - 1 : inIt(now.year) ? now.year : undefined;
  const started = now.month >= date.season ? now.year : now.year - 1;
  const year = date.year ?? (date.step === -1 ? (running === undefined ? started : running - 1) : date.step === 1 ? started + 1 : (running ?? nearestYear(today, date.season, 15)));
  const value = `${isoMonth(year, date.season)}/${date.season === 12 ? isoMonth(year + 1, 2) : isoMonth(year, date.season + 2)}`;
  return date.year === undefined ? counted(value, 'likely') : told(value, 'likely');
}

function quarter(date: Extract<DateExpression, { kind: 'quarter' }>, today: number): ResolvedDate {
  const now = calendarDay(today);
  const running = Math.floor((now.month - 1) / 3) + 1;
  const year = date.year ?? (date.step !== undefined ? now.year + date.step : date.quarter > running + 1 ? now.year - 1 : now.year);
  const value = `${four(year)}-Q${date.quarter}`;
  return date.year === undefined ? counted(value, 'guess') : told(value, 'likely');
}

function holiday(date: Extract<DateExpression, { kind: 'holiday' }>, today: number): ResolvedDate | undefined {
  const at = (year: number) => holidayIn(date.rule, year) ?? Number.NaN;
  if (date.year !== undefined) return told(stamped(at(date.year), date.time), 'sure', at(date.year));
  const { year } = calendarDay(today);
  const inYear = at(year);
  let chosen = inYear;
  if (date.step === -1) chosen = inYear < today ? inYear : at(year - 1);
  else if (date.step === 1) chosen = inYear > today ? inYear : at(year + 1);
  else for (const other of [at(year - 1), at(year + 1)]) if (Math.abs(other - today) < Math.abs(chosen - today)) chosen = other;
  return Number.isNaN(chosen) ? undefined : onDay(chosen, date.time, 'likely');
}

/** `last week`, `this year`, `the end of the month`. */
function period(unit: CalendarUnit, step: Step, end: boolean, today: number): ResolvedDate | undefined {
  const now = calendarDay(today);
  switch (unit) {
    case 'day':
    case 'night':
      return onDay(today + step, undefined, 'sure');
    case 'week':
    case 'fortnight':
      return counted(isoWeek(today + 7 * step), 'sure');
    case 'weekend': {
      const saturday = today - weekdayOf(today) + 6 + 7 * (step === -1 && weekdayOf(today) >= 6 ? 0 : step);
      return counted(`${isoDay(saturday)}/${isoDay(saturday + 1)}`, 'likely');
    }
    case 'month': {
      const then = calendarDay(addMonths(dayNumber(now.year, now.month, 1), step));
      return counted(end ? isoDay(addMonths(dayNumber(then.year, then.month, 1), 1) - 1) : isoMonth(then.year, then.month), 'sure');
    }
    case 'quarter': {
      const index = now.year * 4 + Math.floor((now.month - 1) / 3) + step;
      return counted(`${four(Math.floor(index / 4))}-Q${(index % 4) + 1}`, 'likely');
    }
    case 'year':
      return counted(end ? `${four(now.year + step)}-12-31` : four(now.year + step), 'sure');
    case 'decade':
      return counted(`${four(Math.floor(now.year / 10) * 10 + 10 * step).slice(0, 3)}X`, 'likely');
    case 'century':
      return counted(`${four(Math.floor(now.year / 100) * 100 + 100 * step).slice(0, 2)}XX`, 'likely');
    default:
      return undefined;
  }
}

/** `three days ago` to the day, `two years ago` to the year: no finer than the unit it counts in. */
function shift(unit: CalendarUnit, amount: number, time: string | undefined, from: number): ResolvedDate {
  switch (unit) {
    case 'day':
    case 'night':
      return onDay(from + Math.round(amount), time, Number.isInteger(amount) ? 'sure' : 'likely');
    case 'week':
    case 'fortnight':
    case 'weekend':
      return onDay(from + Math.round(amount * (unit === 'fortnight' ? 14 : 7)), undefined, 'likely');
    case 'month': {
      const { year, month: m } = calendarDay(addMonths(from, Math.round(amount)));
      return counted(isoMonth(year, m), 'likely');
    }
    case 'quarter':
    case 'half':
    case 'year':
    case 'decade':
    case 'century': {
      const years = amount * (unit === 'quarter' ? 0.25 : unit === 'half' ? 0.5 : unit === 'year' ? 1 : unit === 'decade' ? 10 : 100);
      return counted(four(calendarDay(addMonths(from, Math.round(years * 12))).year), 'likely');
    }
    case 'hour':
    case 'minute':
    case 'second': {
      const hours = amount * (unit === 'hour' ? 1 : unit === 'minute' ? 1 / 60 : 1 / 3600);
      return onDay(Math.abs(hours) < 12 ? from : from + Math.round(hours / 24), undefined, 'likely');
    }
  }
}

/** `the following day`, from the day last named; with none, from the article's, and said to be a guess. */
function fromContext(unit: CalendarUnit, amount: number, today: number, context: number | undefined): ResolvedDate {
  const { value, day } = shift(unit, amount, undefined, context ?? today);
  return counted(value, context === undefined ? 'guess' : 'likely', day);
}
