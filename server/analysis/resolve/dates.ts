/** Counts a date expression from the article's day: `Wednesday` in an article of 2015-10-01 is 2015-09-30. */
import type { Confidence, NumberValue } from '../article';
import type { CalendarUnit, DateExpression, Step } from '../detect/dates/expression';
import { addMonths, calendarDay, dayNumber, four, isoDay, isoMonth, isoWeek, weekdayOf } from './calendar';
import { holidayIn } from './holidays';

export interface ResolvedDate {
  readonly value: NumberValue;
  /** The day it was counted from, absent where the words say it all. */
  readonly from?: number;
  readonly confidence: Confidence;
  /** A single day, for `the previous day` further on. */
  readonly day?: number;
}

/** @param today the article's day; @param context the day last named, for `the following day`. Undefined where no day can be told. */
export function resolveDate(date: DateExpression, today: number, context: number | undefined): ResolvedDate | undefined {
  switch (date.kind) {
    case 'day': {
      const year = date.year ?? nearestYear(today, (y) => dayNumber(y, date.month, date.day));
      const number = dayNumber(year, date.month, date.day);
      return date.year === undefined ? day(number, date, today, Math.abs(number - today) < 150 ? 'sure' : 'likely') : { value: stamped(number, date), confidence: 'sure', day: number };
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
      return shift(date, today, today);
    case 'nth':
      return nth(date, today, context);
    case 'offset': {
      const of = resolveDate(date.of, today, context);
      return of?.day === undefined ? undefined : shift({ kind: 'shift', unit: date.unit, amount: date.amount }, of.day, today);
    }
    case 'from-context':
      return fromContext(date.unit, date.amount, today, context);
    case 'clock':
    case 'vague':
      return undefined;
    case 'range': {
      const low = resolveDate(date.low, today, context);
      const high = resolveDate(date.high, today, context);
      return low && high ? { value: `${String(low.value)}/${String(high.value)}`, from: today, confidence: low.confidence === 'sure' && high.confidence === 'sure' ? 'sure' : 'likely' } : undefined;
    }
  }
}

const stamped = (number: number, { time }: DateExpression): string => (time === undefined ? isoDay(number) : `${isoDay(number)}T${time}`);

const day = (number: number, date: DateExpression, from: number, confidence: Confidence): ResolvedDate => ({ value: stamped(number, date), from, confidence, day: number });

/** News names days of the last months and of the next ones: the year that lies nearest, the past where two lie alike. */
function nearestYear(today: number, at: (year: number) => number): number {
  const { year } = calendarDay(today);
  return [year - 1, year, year + 1].reduce((best, y) => (Math.abs(at(y) - today) < Math.abs(at(best) - today) ? y : best), year);
}

function month(date: Extract<DateExpression, { kind: 'month' }>, today: number): ResolvedDate | undefined {
  if (date.year !== undefined) return undefined;
  const now = calendarDay(today);
  const last = now.month > date.month ? now.year : now.year - 1;
  const next = now.month < date.month ? now.year : now.year + 1;
  if (date.step === -1) return { value: isoMonth(last, date.month), from: today, confidence: 'likely' };
  if (date.step === 1) return { value: isoMonth(next, date.month), from: today, confidence: 'likely' };
  const year = date.step === 0 || now.month === date.month ? now.year : nearestYear(today, (y) => dayNumber(y, date.month, 15));
  return { value: isoMonth(year, date.month), from: today, confidence: 'likely' };
}

/** A bare weekday is the last one, today included; in a sentence about the future the next. */
function weekday(date: Extract<DateExpression, { kind: 'weekday' }>, today: number): ResolvedDate {
  if (date.week !== undefined) return day(today - weekdayOf(today) + date.weekday + 7 * date.week, date, today, 'sure');
  if (date.day !== undefined) return dayAndWeekday(date, date.day, today);
  const back = (weekdayOf(today) - date.weekday + 7) % 7;
  const past = today - back;
  if (date.step === undefined) return date.future && back > 0 ? day(past + 7, date, today, 'likely') : day(past, date, today, 'sure');
  if (date.step === -1) return day(back === 0 ? past - 7 : past, date, today, 'likely');
  // `this Friday` may lie on either side, `next Friday` in this week or the one after
  return date.step === 0 ? day(back === 0 ? past : past + 7, date, today, 'likely') : day(past + 7, date, today, back === 0 ? 'likely' : 'guess');
}

/** `Tuesday the 4th`: the nearest fourth that is a Tuesday. */
function dayAndWeekday(date: Extract<DateExpression, { kind: 'weekday' }>, number: number, today: number): ResolvedDate {
  for (let distance = 0; distance < 430; distance++) {
    for (const at of [today - distance, today + distance]) if (calendarDay(at).day === number && weekdayOf(at) === date.weekday) return day(at, date, today, distance < 60 ? 'sure' : 'guess');
  }
  return day(today - ((weekdayOf(today) - date.weekday + 7) % 7), date, today, 'guess');
}

/** `the last week of October`, `the first Monday of May`, `the first half of 2014`. */
function nth({ nth: place, unit, weekday: named, of }: Extract<DateExpression, { kind: 'nth' }>, today: number, context: number | undefined): ResolvedDate | undefined {
  const whole = resolveDate(of, today, context)?.value ?? (of.kind === 'year' ? four(of.year) : of.kind === 'month' && of.year !== undefined ? isoMonth(of.year, of.month) : undefined);
  const match = typeof whole === 'string' ? /^(\d{4})(?:-(\d{2}))?$/.exec(whole) : null;
  if (!match) return undefined;
  const [year, m] = [Number(match[1]), match[2] === undefined ? undefined : Number(match[2])];
  const first = dayNumber(year, m ?? 1, 1);
  const last = m === undefined ? dayNumber(year, 12, 31) : addMonths(first, 1) - 1;
  const said = (value: string): ResolvedDate => ({ value, from: today, confidence: 'likely' });
  if (named !== undefined) {
    const number = place < 0 ? last - ((weekdayOf(last) - named + 7) % 7) : first + ((named - weekdayOf(first) + 7) % 7) + 7 * (place - 1);
    return number > last ? undefined : { ...said(isoDay(number)), day: number };
  }
  if (unit === 'half' && m === undefined && place <= 2) return said(place === 1 ? `${four(year)}-01/${four(year)}-06` : `${four(year)}-07/${four(year)}-12`);
  if (unit === 'quarter' && m === undefined && place <= 4) return said(`${four(year)}-Q${place < 0 ? 4 : place}`);
  if (unit === 'week') return said(isoWeek(place < 0 ? last : first + 7 * (place - 1)));
  if (unit === 'day') return said(isoDay(place < 0 ? last : first + place - 1));
  return undefined;
}

/** Three months from the season's first; winter runs into the next year. */
function season(date: Extract<DateExpression, { kind: 'season' }>, today: number): ResolvedDate {
  const now = calendarDay(today);
  const inIt = (y: number) => today >= dayNumber(y, date.season, 1) && today < addMonths(dayNumber(y, date.season, 1), 3);
  const nearest = [now.year - 1, now.year].find(inIt);
  const started = now.month >= date.season ? now.year : now.year - 1;
  const year = date.year ?? (date.step === -1 ? (nearest === undefined ? started : nearest - 1) : date.step === 1 ? started + 1 : (nearest ?? nearestYear(today, (y) => dayNumber(y, date.season, 15))));
  const value = `${isoMonth(year, date.season)}/${date.season === 12 ? isoMonth(year + 1, 2) : isoMonth(year, date.season + 2)}`;
  return date.year === undefined ? { value, from: today, confidence: 'likely' } : { value, confidence: 'likely' };
}

function quarter(date: Extract<DateExpression, { kind: 'quarter' }>, today: number): ResolvedDate {
  const now = calendarDay(today);
  const running = Math.floor((now.month - 1) / 3) + 1;
  const year = date.year ?? (date.step !== undefined ? now.year + date.step : date.quarter > running + 1 ? now.year - 1 : now.year);
  const value = `${four(year)}-Q${date.quarter}`;
  return date.year === undefined ? { value, from: today, confidence: 'guess' } : { value, confidence: 'likely' };
}

function holiday(date: Extract<DateExpression, { kind: 'holiday' }>, today: number): ResolvedDate | undefined {
  const at = (year: number) => holidayIn(date.rule, year) ?? Number.NaN;
  if (date.year !== undefined) return { value: stamped(at(date.year), date), confidence: 'sure', day: at(date.year) };
  const { year } = calendarDay(today);
  const chosen = date.step === -1 ? (at(year) < today ? year : year - 1) : date.step === 1 ? (at(year) > today ? year : year + 1) : nearestYear(today, at);
  return Number.isNaN(at(chosen)) ? undefined : day(at(chosen), date, today, 'likely');
}

/** `last week`, `this year`, `the end of the month`. */
function period(unit: CalendarUnit, step: Step, end: boolean, today: number): ResolvedDate | undefined {
  const now = calendarDay(today);
  const said = (value: string, confidence: Confidence = 'sure'): ResolvedDate => ({ value, from: today, confidence });
  switch (unit) {
    case 'day':
    case 'night':
      return { ...said(isoDay(today + step)), day: today + step };
    case 'week':
    case 'fortnight':
      return said(isoWeek(today + 7 * step));
    case 'weekend': {
      const saturday = today - weekdayOf(today) + 6 + 7 * (step === -1 && weekdayOf(today) >= 6 ? 0 : step);
      return said(`${isoDay(saturday)}/${isoDay(saturday + 1)}`, 'likely');
    }
    case 'month': {
      const then = calendarDay(addMonths(dayNumber(now.year, now.month, 1), step));
      return said(end ? isoDay(addMonths(dayNumber(then.year, then.month, 1), 1) - 1) : isoMonth(then.year, then.month));
    }
    case 'quarter': {
      const index = now.year * 4 + Math.floor((now.month - 1) / 3) + step;
      return said(`${four(Math.floor(index / 4))}-Q${(index % 4) + 1}`, 'likely');
    }
    case 'year':
      return said(end ? `${four(now.year + step)}-12-31` : four(now.year + step));
    case 'decade':
      return said(`${four(Math.floor(now.year / 10) * 10 + 10 * step).slice(0, 3)}X`, 'likely');
    case 'century':
      return said(`${four(Math.floor(now.year / 100) * 100 + 100 * step).slice(0, 2)}XX`, 'likely');
    default:
      return undefined;
  }
}

/** `three days ago` to the day, `two years ago` to the year: no finer than the unit it counts in. */
function shift({ unit, amount, ...date }: Extract<DateExpression, { kind: 'shift' }>, from: number, today: number): ResolvedDate | undefined {
  const rough: Confidence = Number.isInteger(amount) ? 'sure' : 'likely';
  switch (unit) {
    case 'day':
    case 'night':
      return day(from + Math.round(amount), { ...date, kind: 'shift', unit, amount }, today, rough);
    case 'week':
    case 'fortnight':
    case 'weekend': {
      const number = from + Math.round(amount * (unit === 'fortnight' ? 14 : 7));
      return { value: isoDay(number), from: today, confidence: 'likely', day: number };
    }
    case 'month': {
      const { year, month: m } = calendarDay(addMonths(from, Math.round(amount)));
      return { value: isoMonth(year, m), from: today, confidence: 'likely' };
    }
    case 'quarter':
    case 'half':
    case 'year':
    case 'decade':
    case 'century': {
      const years = amount * (unit === 'quarter' ? 0.25 : unit === 'half' ? 0.5 : unit === 'year' ? 1 : unit === 'decade' ? 10 : 100);
      return { value: four(calendarDay(addMonths(from, Math.round(years * 12))).year), from: today, confidence: 'likely' };
    }
    case 'hour':
    case 'minute':
    case 'second': {
      const hours = amount * (unit === 'hour' ? 1 : unit === 'minute' ? 1 / 60 : 1 / 3600);
      return Math.abs(hours) < 12 ? day(from, { kind: 'shift', unit: 'day', amount: 0 }, today, 'likely') : day(from + Math.round(hours / 24), { kind: 'shift', unit: 'day', amount: 0 }, today, 'likely');
    }
  }
}

/** `the following day`, from the day last named; with none, from the article's, and said to be a guess. */
function fromContext(unit: CalendarUnit, amount: number, today: number, context: number | undefined): ResolvedDate | undefined {
  const moved = shift({ kind: 'shift', unit, amount }, context ?? today, today);
  return moved ? { ...moved, confidence: context === undefined ? 'guess' : 'likely' } : undefined;
}
