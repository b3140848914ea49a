/** Dates counted from another day: `yesterday`, `last week`, `three days ago`, `the end of the year`, `the previous day`, `this summer`. */
import type { Quantity } from '../amounts/quantity';
import { readSimpleUnit } from '../amounts/units';
import { isArticle, isDash, lowerAt, touches, valueAt, type Pieces } from '../amounts/pieces';
import { readDayFirst, readMonthFirst, readSlashDay } from './absolute';
import type { CalendarUnit, DateExpression, DateReading, Step } from './expression';
import { yearTail } from './tails';
import { isInName, readDayPart, readDayWord, readHoliday, readMonth, readSeason, readWeekday } from './names';

const STEPS: ReadonlyMap<string, Step> = new Map([['last', -1], ['past', -1], ['this', 0], ['next', 1], ['coming', 1], ['upcoming', 1], ['current', 0]]);
/** Counted from the day named last. */
const CONTEXT_STEPS: ReadonlyMap<string, Step> = new Map([['previous', -1], ['preceding', -1], ['following', 1]]);

/** `yesterday`, `tomorrow morning`, `tonight` */
export function readDayNamed(p: Pieces, i: number): DateReading | undefined {
  const word = readDayWord(p, i);
  // `USA Today` is a newspaper
  if (!word || isInName(p, i)) return undefined;
  const part = readDayPart(p, word.end);
  // `day before yesterday`; with its article it is read from there
  const before = lowerAt(p, i - 2) === 'day' && lowerAt(p, i - 1) === (word.value < 0 ? 'before' : 'after') && word.value !== 0;
  if (before) return { first: i - 2, end: word.end, date: { kind: 'shift', unit: 'day', amount: 2 * word.value } };
  const own = lowerAt(p, i) === 'tonight' ? 'NI' as const : part?.value;
  return { first: i, end: part?.end ?? word.end, date: { kind: 'shift', unit: 'day', amount: word.value, ...(own ? { part: own } : {}) } };
}

/** `last week`, `this year`, `next month`, `last summer`, `next October`, `last Wednesday night`, `this morning`, `last night`. */
export function readStepped(p: Pieces, i: number): DateReading | undefined {
  const word = lowerAt(p, i);
  const context = CONTEXT_STEPS.get(word);
  const step = context ?? STEPS.get(word);
  if (step === undefined) return undefined;
  // `this past week`, `this coming Friday`
  const second = word === 'this' && lowerAt(p, i + 1) !== 'this' ? STEPS.get(lowerAt(p, i + 1)) : undefined;
  const date = steppedDate(p, second === undefined ? i + 1 : i + 2, second ?? step, context !== undefined, word);
  return date ? { first: lowerAt(p, i - 1) === 'the' ? i - 1 : i, end: date.end, date: date.date } : undefined;
}

/** The day behind a weekday and its step. */
function datedBehind(p: Pieces, i: number, weekday: number): Tail | undefined {
  const dated = readMonthFirst(p, i) ?? readDayFirst(p, i) ?? readSlashDay(p, i);
  return dated && dated.first === i && dated.date.kind === 'day' ? { end: dated.end, date: { ...dated.date, weekday } } : undefined;
}

interface Tail {
  readonly date: DateExpression;
  readonly end: number;
}

function steppedDate(p: Pieces, i: number, step: Step, context: boolean, word: string): Tail | undefined {
  const weekday = readWeekday(p, i);
  if (weekday) {
    const part = readDayPart(p, weekday.end);
    // `this Friday, 5 December`: the day says which
    const dated = part ? undefined : datedBehind(p, lowerAt(p, weekday.end) === ',' ? weekday.end + 1 : weekday.end, weekday.value);
    if (dated) return { end: dated.end, date: dated.date };
    return { end: part?.end ?? weekday.end, date: { kind: 'weekday', weekday: weekday.value, step, future: step > 0, ...(context ? { beside: true as const } : {}), ...(part ? { part: part.value } : {}) } };
  }
  const month = readMonth(p, i);
  if (month) return { end: month.end, date: { kind: 'month', month: month.value, step } };
  const season = readSeason(p, i);
  if (season) return { end: season.end, date: { kind: 'season', season: season.value, step } };
  const part = readDayPart(p, i);
  if (part) return word === 'this' || (word === 'last' && part.value === 'NI') ? { end: part.end, date: { kind: 'shift', unit: 'day', amount: step, part: part.value } } : undefined;
  const holiday = readHoliday(p, i);
  if (holiday) return { end: holiday.end, date: { kind: 'holiday', rule: holiday.value, step } };
  const unit = readCalendarUnit(p, i);
  const inWeek = unit?.value === 'week' && !context ? weekdayBehind(p, unit.end, step) : undefined;
  if (inWeek) return inWeek;
  if (!unit || (unit.value === 'day' && !context) || unit.value === 'hour' || unit.value === 'minute' || unit.value === 'second') return undefined;
  if (context) return { end: unit.end, date: { kind: 'from-context', unit: unit.value, amount: step } };
  return { end: unit.end, date: (isRunning(word, unit.value) && running(unit.value, step)) || { kind: 'period', unit: unit.value, step, ...(unit.year ? { year: unit.year } : {}) } };
}

/** The past year is the last twelve months, not the year before; so is the last decade. */
const isRunning = (word: string, unit: CalendarUnit): boolean => word === 'past' || word === 'coming' || ((unit === 'decade' || unit === 'century') && (word === 'last' || word === 'next'));

/** In which units a running period is counted: a year runs from month to month. */
const GRAINS: Partial<Readonly<Record<CalendarUnit, readonly [unit: CalendarUnit, amount: number]>>> = { week: ['day', 7], month: ['day', 30], year: ['month', 12], decade: ['year', 10], century: ['year', 100] };

/** `the past decade`: from so long ago until today, or from today on. */
function running(unit: CalendarUnit, step: Step): DateExpression | undefined {
  const [grain, amount] = GRAINS[unit] ?? [];
  if (grain === undefined || amount === undefined || step === 0) return undefined;
  const now: DateExpression = { kind: 'shift', unit: grain, amount: 0 };
  const then: DateExpression = { kind: 'shift', unit: grain, amount: amount * step };
  return { kind: 'range', low: step < 0 ? then : now, high: step < 0 ? now : then };
}

/** `next week on Tuesday`, `this week Monday` */
function weekdayBehind(p: Pieces, i: number, week: Step): Tail | undefined {
  const weekday = readWeekday(p, lowerAt(p, i) === 'on' ? i + 1 : i);
  return weekday && { end: weekday.end, date: { kind: 'weekday', weekday: weekday.value, future: week > 0, week } };
}

const CALENDAR_UNITS: ReadonlyMap<string, CalendarUnit> = new Map(
  (['second', 'minute', 'hour', 'day', 'night', 'week', 'fortnight', 'weekend', 'month', 'quarter', 'year', 'decade', 'century'] as const).map((unit) => [unit, unit]),
);

export const calendarUnit = (name: string): CalendarUnit | undefined => CALENDAR_UNITS.get(name);

interface CalendarUnitReading {
  readonly value: CalendarUnit;
  readonly year?: 'fiscal' | 'school';
  readonly end: number;
}

const YEARS: ReadonlyMap<string, 'fiscal' | 'school'> = new Map([['fiscal', 'fiscal'], ['financial', 'fiscal'], ['school', 'school'], ['academic', 'school']]);

/** `week`, `fiscal year`, `school year` */
export function readCalendarUnit(p: Pieces, i: number): CalendarUnitReading | undefined {
  const word = lowerAt(p, i);
  const year = YEARS.get(word);
  const at = word === 'calendar' || year ? i + 1 : i;
  const value = CALENDAR_UNITS.get(lowerAt(p, at));
  // `last year's`, but not `next day-long`
  if (value === undefined || (isDash(p, at + 1) && lowerAt(p, at + 2) !== '' && touches(p, at + 1))) return undefined;
  if (year === undefined) return { value, end: at + 1 };
  // a school week is any week
  return value === 'year' || (year === 'fiscal' && value === 'quarter') ? { value, ...(value === 'year' ? { year } : {}), end: at + 1 } : undefined;
}

/** `the week before last`, `the year after next`, `day before yesterday`: two steps away. */
function twoAway(p: Pieces, { value, end }: CalendarUnitReading): DateExpression | undefined {
  const word = lowerAt(p, end);
  const sign = word === 'before' ? -1 : word === 'after' ? 1 : 0;
  if (sign === 0) return undefined;
  const next = lowerAt(p, end + 1);
  if (value === 'day' && next === (sign < 0 ? 'yesterday' : 'tomorrow')) return { kind: 'shift', unit: 'day', amount: 2 * sign };
  if (next !== (sign < 0 ? 'last' : 'next') || !CLOSES.has(lowerAt(p, end + 2))) return undefined;
  return value === 'night' ? { kind: 'shift', unit: 'day', amount: 2 * sign, part: 'NI' } : { kind: 'period', unit: value, step: 2 * sign };
}

/** Behind `the week before last`: not the match of `the week before last Saturday's match`. */
const CLOSES: ReadonlySet<string> = new Set(['', '.', ',', ';', ':', '?', '!', ')', '”', '"', "'s", '’s', 'and', 'or', 'in', 'at', 'on', 'when', 'that', 'to', 'by', 'with', 'for', 'after', 'as', 'but', 'was', 'were', 'is', 'had', 'he', 'she', 'it', 'they', 'we']);

/** `the year before`, `the day after`, `a year earlier`: from the day last named. What goes on (`the day after he won`) names no day. */
export function readBefore(p: Pieces, i: number): DateReading | undefined {
  const article = lowerAt(p, i - 1);
  const unit = readCalendarUnit(p, i);
  if (!unit) return undefined;
  const away = twoAway(p, unit);
  if (away && (article === 'the' || away.kind === 'shift')) return { first: article === 'the' ? i - 1 : i, end: unit.end + 2, date: away };
  if (article !== 'the' && article !== 'a') return undefined;
  const word = lowerAt(p, unit.end);
  const next = lowerAt(p, unit.end + 1);
  const sign = article === 'a' ? (word === 'earlier' ? -1 : word === 'later' ? 1 : 0) : word === 'before' ? -1 : word === 'after' ? 1 : 0;
  if (sign === 0 || (article === 'the' && !(next === '' || /^[.,;:)”"]$/.test(next)))) return undefined;
  return { first: i - 1, end: unit.end + 1, date: { kind: 'from-context', unit: unit.value, amount: sign } };
}

/** `year-end`, `year end` */
export function readYearEnd(p: Pieces, i: number): DateReading | undefined {
  if (lowerAt(p, i) !== 'end') return undefined;
  const at = isDash(p, i - 1) ? i - 2 : i - 1;
  return lowerAt(p, at) === 'year' ? { first: at, end: i + 1, date: { kind: 'period', unit: 'year', step: 0, edge: 'end' } } : undefined;
}

/** `the weekend`: nearest by the tense, as a rule the last; `the weekend of June 7` is told by what follows. */
export function readWeekend(p: Pieces, i: number): DateReading | undefined {
  if (lowerAt(p, i) !== 'weekend' || lowerAt(p, i - 1) !== 'the' || lowerAt(p, i + 1) === 'of' || twoAway(p, { value: 'weekend', end: i + 1 })) return undefined;
  return { first: i - 1, end: i + 1, date: { kind: 'period', unit: 'weekend', step: -1 } };
}

/** `three days ago`, `a year ago`, `two weeks from now`, `two weeks later`: a length of time and where it is counted from. */
export function readAgo(p: Pieces, { first, end, unit: name, value }: Quantity): DateReading | undefined {
  const behind = lowerAt(p, end);
  if (behind === 'later' || behind === 'earlier') return readLater(p, first, end, name!, behind === 'later' ? value : -value);
  const ago = behind === 'ago';
  const unit = calendarUnit(name!);
  if (behind === 'hence') return unit && { first, end: end + 1, date: { kind: 'shift', unit, amount: value } };
  if (!ago && !(behind === 'from' && (lowerAt(p, end + 1) === 'now' || lowerAt(p, end + 1) === 'today'))) return undefined;
  const exactly = ago && (unit === 'year' || unit === 'week' || unit === 'month') && Number.isInteger(value) ? grainBehind(p, end + 1) : undefined;
  return unit && { first, end: exactly?.end ?? (ago ? end + 1 : end + 2), date: { kind: 'shift', unit, amount: ago ? -value : value, ...(exactly ? { grain: exactly.grain } : {}) } };
}

/** `today`, `this week`, `this month` behind `twenty years ago` */
function grainBehind(p: Pieces, i: number): { readonly grain: 'day' | 'week' | 'month'; readonly end: number } | undefined {
  if (lowerAt(p, i) === 'today') return { grain: 'day', end: i + 1 };
  const unit = lowerAt(p, i) === 'this' ? lowerAt(p, i + 1) : '';
  const owned = lowerAt(p, i + 2) === "'s" || lowerAt(p, i + 2) === '’s';
  return (unit === 'week' || unit === 'month') && !owned ? { grain: unit, end: i + 2 } : undefined;
}

/** `two weeks later`, `three days earlier`: from the day named last. Hours are too short to change the day. */
function readLater(p: Pieces, first: number, end: number, name: string, amount: number): DateReading | undefined {
  const unit = calendarUnit(name);
  if (!unit || unit === 'hour' || unit === 'minute' || unit === 'second' || lowerAt(p, end + 1) === 'than') return undefined;
  return { first, end: end + 1, date: { kind: 'from-context', unit, amount } };
}

/** `the summer of 2015`, `spring 2014`, `this summer` is read by `readStepped`. */
export function readSeasonYear(p: Pieces, i: number, year: (p: Pieces, i: number) => number | undefined): DateReading | undefined {
  const season = readSeason(p, i);
  if (!season) return undefined;
  const at = lowerAt(p, season.end) === 'of' ? season.end + 1 : season.end;
  const value = year(p, at);
  const first = at > season.end && lowerAt(p, i - 1) === 'the' ? i - 1 : i;
  const tail = value === undefined ? yearTail(p, season.end) : undefined;
  if (tail) return { first, end: tail.end, date: { kind: 'season', season: season.value, inYear: tail.step } };
  if (value === undefined) return undefined;
  // `the winter of 2022-23`
  const across = isDash(p, at + 1) && touches(p, at + 1) && valueAt(p, at + 2) === (value + 1) % 100;
  return { first, end: across ? at + 3 : at + 1, date: { kind: 'season', season: season.value, year: value } };
}

const SPAN_WORDS = new Set(['past', 'last', 'next', 'coming', 'upcoming', 'previous', 'following']);

/** `the past few months`, `the last three years`, `the next 10 days`: a length of time that ends or begins today. */
export function pastSpanStart(p: Pieces, first: number): number {
  const word = lowerAt(p, first - 1);
  // `following a month-long trial`
  if (!SPAN_WORDS.has(word) || isArticle(p, first)) return first;
  return lowerAt(p, first - 2) === 'the' || lowerAt(p, first - 2) === 'these' || lowerAt(p, first - 2) === 'this' ? first - 2 : first - 1;
}

/** `the past few months`: told as vague, without a number. */
export function readVaguePast(p: Pieces, i: number): DateReading | undefined {
  const step = lowerAt(p, i);
  if (step !== 'past' && step !== 'last' && step !== 'next' && step !== 'coming' && step !== 'recent') return undefined;
  const few = lowerAt(p, i + 1) === 'few' || lowerAt(p, i + 1) === 'several' ? i + 2 : i + 1;
  const reading = readSimpleUnit(p, few);
  const unit = reading?.unit.dimension === 'time' ? calendarUnit(reading.unit.name) : undefined;
  if (!reading || !unit || !lowerAt(p, few).endsWith('s')) return undefined;
  return { first: lowerAt(p, i - 1) === 'the' ? i - 1 : i, end: reading.end, date: { kind: 'vague', unit } };
}
