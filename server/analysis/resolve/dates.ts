/** Counts a date expression from the article's day: `Wednesday` in an article of 2015-10-01 is 2015-09-30. */
import type { CalendarUnit, DateExpression, Step, YearlyDate } from '../detect/dates/expression';
import { addMonths, calendarDay, dayNumber, four, isoDay, isoMonth, isoWeek, parseIsoDay, weekdayOf } from './calendar';
import { dayOf, nearestYear } from './days';
import { holiday } from './feasts';
import { counted, onDay, stamped, told, type ResolvedDate } from './resolvedDate';
import { monthDay, stretchOn } from './stretches';
import { weekday, weekdayBeside } from './weekdays';

/** @param today the article's day; @param context the day last named, for `the following day`. Undefined where no day can be told. */
export function resolveDate(date: DateExpression, today: number, context: number | undefined): ResolvedDate | undefined {
  if (date.open) return eitherHalf(date, today, context);
  if ('inYear' in date && date.inYear !== undefined) return inYear(date, date.inYear, today, context);
  switch (date.kind) {
    case 'day':
      return dayOf(date, today);
    case 'month':
      return month(date, today);
    case 'year':
    case 'years':
      return undefined;
    case 'weekday':
      if (date.of !== undefined) {
        const of = resolveDate(date.of, today, context);
        return of?.day === undefined ? undefined : weekdayBeside(date, of.day);
      }
      return date.beside && context !== undefined ? weekdayBeside(date, context) : weekday(date, today);
    case 'season':
      return season(date, today);
    case 'quarter':
      return quarter(date, today);
    case 'holiday':
      return holiday(date, today);
    case 'period':
      return date.year === undefined ? period(date.unit, date.step, date.edge === 'end', today) : date.year === 'school' ? schoolYear(date.step, today) : undefined;
    case 'shift':
      // nine thousand years ago is no year
      if (date.grain !== undefined) return shiftExactly(date.unit, date.amount, date.grain, today);
      return Math.abs(date.amount) >= 1000 && date.unit === 'year' ? undefined : shift(date.unit, date.amount, date.time, today);
    case 'nth':
      return nth(date, today, context);
    case 'offset': {
      const of = resolveDate(date.of, today, context);
      if (of?.day === undefined) return undefined;
      const { value, confidence, day } = shift(date.unit, date.amount, undefined, of.day);
      // told on a Thursday, `a week ago Friday` may be six days ago or thirteen
      const open = date.of.kind === 'weekday' && date.unit === 'week' && date.amount < 0 && day !== undefined && of.day !== today;
      return counted(value, open ? 'guess' : confidence, day, open ? isoDay(day + 7) : undefined);
    }
    case 'stretch': {
      const of = resolveDate(date.of, today, context);
      return of?.day === undefined ? undefined : stretchOn(date, of.day);
    }
    case 'month-day':
      return monthDay(date, today);
    case 'from-context':
      return fromContext(date.unit, date.amount, today, context);
    case 'clock':
    case 'vague':
      return undefined;
    case 'range':
      return range(date, today, context);
  }
}

/** `Friday at 7`: in the evening or in the morning; few things begin before seven, so that `at 3` is the afternoon. */
function eitherHalf({ open: _, ...date }: DateExpression, today: number, context: number | undefined): ResolvedDate | undefined {
  const late = resolveDate(date, today, context);
  const hour = Number(date.time!.slice(0, 2));
  if (late?.day === undefined || late.or !== undefined || hour < 19) return late;
  return counted(late.value, 'guess', late.day, stamped(late.day, `${String(hour - 12).padStart(2, '0')}:00`));
}

/** `3 May last year`: as if the year were written, but counted from the article's day. */
function inYear({ inYear: _, ...date }: YearlyDate, step: Step, today: number, context: number | undefined): ResolvedDate | undefined {
  const dated: DateExpression = { ...date, year: calendarDay(today).year + step };
  const resolved = resolveDate(dated, today, context);
  const value = resolved?.value ?? ownValue(dated);
  return value === undefined ? undefined : counted(value, resolved?.confidence ?? 'sure', resolved?.day);
}

/** The value of a month or year that needs nothing to be counted from. */
const ownValue = (date: DateExpression): string | undefined => (date.kind === 'year' ? four(date.year) : date.kind === 'month' && date.year !== undefined ? isoMonth(date.year, date.month) : undefined);

/** `from Monday to Friday`: the end never lies before the beginning. */
function range({ low, high }: Extract<DateExpression, { kind: 'range' }>, today: number, context: number | undefined): ResolvedDate | undefined {
  const from = resolveDate(low, today, context);
  const to = resolveDate(high, today, context);
  const begins = from?.value ?? ownValue(low);
  const ends = to?.value ?? ownValue(high);
  if (begins === undefined || ends === undefined || !(from || to)) return undefined;
  const relative = (from?.relative ?? false) || (to?.relative ?? false);
  const confidence = (from?.confidence ?? 'sure') === 'sure' && (to?.confidence ?? 'sure') === 'sure' ? 'sure' : 'likely';
  const value = begins <= ends || !relative ? `${begins}/${ends}` : inOrder(low, high, begins, ends);
  return value === undefined ? undefined : relative ? counted(value, begins <= ends ? confidence : 'likely') : told(value, confidence);
}

/** A later weekday, or an earlier year for a first month that was taken for the next one: `from May to September` told in November. */
function inOrder(low: DateExpression, high: DateExpression, begins: string, ends: string): string | undefined {
  const day = parseIsoDay(ends.slice(0, 10));
  if (high.kind === 'weekday' && day !== undefined) return `${begins}/${isoDay(day + 7)}${ends.slice(10)}`;
  if ((low.kind === 'month' || low.kind === 'day') && low.year === undefined) return `${four(Number(begins.slice(0, 4)) - 1)}${begins.slice(4)}/${ends}`;
  return undefined;
}

function month(date: Extract<DateExpression, { kind: 'month' }>, today: number): ResolvedDate | undefined {
  if (date.year !== undefined) return undefined;
  const now = calendarDay(today);
  if (date.step === -1) return counted(isoMonth(now.month > date.month ? now.year : now.year - 1, date.month), 'likely');
  if (date.step === 1) return counted(isoMonth(now.month < date.month ? now.year : now.year + 1, date.month), 'likely');
  const year = date.step === 0 || now.month === date.month ? now.year : nearestYear(today, date.month, 15);
  if (date.future === false && date.step === undefined && isoMonth(year, date.month) > isoMonth(now.year, now.month)) return counted(isoMonth(year - 1, date.month), 'likely', undefined, isoMonth(year, date.month));
  // `signed in January`, told in November: nothing says that the next one is meant
  const open = date.future !== true && date.step === undefined && isoMonth(year, date.month) > isoMonth(now.year, now.month);
  return open ? counted(isoMonth(year, date.month), 'guess', undefined, isoMonth(year - 1, date.month)) : counted(isoMonth(year, date.month), 'likely');
}

/** `the last week of October`, `the first Monday of May`, `the first half of 2014`. */
function nth({ nth: place, count, unit, weekday: named, of }: Extract<DateExpression, { kind: 'nth' }>, today: number, context: number | undefined): ResolvedDate | undefined {
  if (of.kind === 'years' && unit === 'half' && count === undefined) return halfOf(of.from, of.years, place);
  const whole = resolveDate(of, today, context)?.value ?? ownValue(of) ?? '';
  const match = /^(\d{4})(?:-(\d{2}))?$/.exec(whole);
  if (!match) return undefined;
  const year = Number(match[1]);
  const m = match[2] === undefined ? undefined : Number(match[2]);
  const first = dayNumber(year, m ?? 1, 1);
  const last = m === undefined ? dayNumber(year, 12, 31) : addMonths(first, 1) - 1;
  if (count !== undefined) return parts(place, count, unit, year, first, last);
  if (named !== undefined) {
    const number = place < 0 ? last - ((weekdayOf(last) - named + 7) % 7) : first + ((named - weekdayOf(first) + 7) % 7) + 7 * (place - 1);
    return number > last ? undefined : onDay(number, undefined, 'likely');
  }
  if (unit === 'half' && m === undefined && place <= 2) return counted(place === 1 ? `${four(year)}-01/${four(year)}-06` : `${four(year)}-07/${four(year)}-12`, 'likely');
  if (unit === 'quarter' && m === undefined && place <= 4) return counted(`${four(year)}-Q${place < 0 ? 4 : place}`, 'likely');
  if (unit === 'week') return counted(isoWeek(place < 0 ? last - 3 : first + 3 + 7 * (place - 1)), 'likely');
  if (unit === 'day') return counted(isoDay(place < 0 ? last : first + place - 1), 'likely');
  return undefined;
}

/** `the first six months of 2014`, `the last 10 days of October`: nothing where the whole is not so long. */
function parts(place: number, count: number, unit: CalendarUnit, year: number, first: number, last: number): ResolvedDate | undefined {
  if (unit === 'month' || unit === 'quarter') {
    const months = unit === 'month' ? count : count * 3;
    if (months > 12 || last - first < 31) return undefined;
    return counted(place < 0 ? `${isoMonth(year, 13 - months)}/${isoMonth(year, 12)}` : `${isoMonth(year, 1)}/${isoMonth(year, months)}`, 'likely');
  }
  const days = unit === 'week' ? count * 7 : count;
  if ((unit !== 'day' && unit !== 'week') || days > last - first + 1) return undefined;
  return counted(place < 0 ? `${isoDay(last - days + 1)}/${isoDay(last)}` : `${isoDay(first)}/${isoDay(first + days - 1)}`, 'likely');
}

/** `the second half of the 1990s` */
function halfOf(from: number, years: number, place: number): ResolvedDate {
  const begins = place === 1 ? from : from + years / 2;
  return counted(`${four(begins)}/${four(begins + years / 2 - 1)}`, 'likely');
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

/** `last week`, `this year`, `the end of the month`. */
function period(unit: CalendarUnit, step: number, end: boolean, today: number): ResolvedDate | undefined {
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

/** A school year runs from summer to summer; south of the equator it is a calendar year. */
function schoolYear(step: number, today: number): ResolvedDate {
  const { year, month } = calendarDay(today);
  const begins = (month >= 8 ? year : year - 1) + step;
  return counted(`${four(begins)}/${four(begins + 1)}`, 'guess', undefined, four(year + step));
}

/** `twenty years ago this month`, `a week ago today` */
function shiftExactly(unit: CalendarUnit, amount: number, grain: 'day' | 'week' | 'month', today: number): ResolvedDate {
  const day = unit === 'week' ? today + Math.round(7 * amount) : addMonths(today, Math.round(unit === 'year' ? 12 * amount : amount));
  const { year, month: m } = calendarDay(day);
  return grain === 'day' ? onDay(day, undefined, 'sure') : counted(grain === 'week' ? isoWeek(day) : isoMonth(year, m), 'likely');
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
