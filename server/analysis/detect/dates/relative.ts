/** Dates counted from another day: `yesterday`, `last week`, `three days ago`, `the end of the year`, `the previous day`, `this summer`. */
import { Amount } from '../numberClasses';
import type { Quantity } from '../amounts/quantities';
import { readSimpleUnit } from '../amounts/units';
import { has, isDash, lowerAt, touches, valueAt, type Pieces } from '../amounts/pieces';
import type { CalendarUnit, DateExpression, DateReading, Edge, Step } from './expression';
import { isInName, readDayPart, readDayWord, readHoliday, readMonth, readSeason, readWeekday } from './names';

const STEPS: ReadonlyMap<string, Step> = new Map([['last', -1], ['past', -1], ['this', 0], ['next', 1], ['coming', 1], ['current', 0]]);
/** Counted from the day named last. */
const CONTEXT_STEPS: ReadonlyMap<string, Step> = new Map([['previous', -1], ['preceding', -1], ['following', 1]]);

/** `yesterday`, `tomorrow morning`, `tonight` */
export function readDayNamed(p: Pieces, i: number): DateReading | undefined {
  const word = readDayWord(p, i);
  // `USA Today` is a newspaper
  if (!word || isInName(p, i)) return undefined;
  const part = readDayPart(p, word.end);
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

interface Tail {
  readonly date: DateExpression;
  readonly end: number;
}

function steppedDate(p: Pieces, i: number, step: Step, context: boolean, word: string): Tail | undefined {
  const weekday = readWeekday(p, i);
  if (weekday) {
    const part = readDayPart(p, weekday.end);
    return { end: part?.end ?? weekday.end, date: { kind: 'weekday', weekday: weekday.value, step, future: step > 0, ...(part ? { part: part.value } : {}) } };
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
  if (!unit || (unit.value === 'day' && !context) || unit.value === 'hour' || unit.value === 'minute' || unit.value === 'second') return undefined;
  return { end: unit.end, date: context ? { kind: 'from-context', unit: unit.value, amount: step } : { kind: 'period', unit: unit.value, step } };
}

const CALENDAR_UNITS: ReadonlyMap<string, CalendarUnit> = new Map(
  (['second', 'minute', 'hour', 'day', 'night', 'week', 'fortnight', 'weekend', 'month', 'quarter', 'year', 'decade', 'century'] as const).map((unit) => [unit, unit]),
);

export const calendarUnit = (name: string): CalendarUnit | undefined => CALENDAR_UNITS.get(name);

function readCalendarUnit(p: Pieces, i: number): { readonly value: CalendarUnit; readonly end: number } | undefined {
  const word = lowerAt(p, i);
  const at = word === 'calendar' || word === 'fiscal' || word === 'financial' ? i + 1 : i;
  const value = CALENDAR_UNITS.get(lowerAt(p, at));
  // `last year's`, but not `next day-long`
  return value === undefined || (isDash(p, at + 1) && lowerAt(p, at + 2) !== '' && touches(p, at + 1)) ? undefined : { value, end: at + 1 };
}

/** `the year before`, `the day after`, `a year earlier`: from the day last named. What goes on (`the day after he won`) names no day. */
export function readBefore(p: Pieces, i: number): DateReading | undefined {
  const article = lowerAt(p, i - 1);
  if (article !== 'the' && article !== 'a') return undefined;
  const unit = readCalendarUnit(p, i);
  if (!unit) return undefined;
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

/** `the weekend`: nearest by the tense, as a rule the last. */
export function readWeekend(p: Pieces, i: number): DateReading | undefined {
  if (lowerAt(p, i) !== 'weekend' || lowerAt(p, i - 1) !== 'the') return undefined;
  return { first: i - 1, end: i + 1, date: { kind: 'period', unit: 'weekend', step: -1 } };
}

const EDGES: ReadonlyMap<string, Edge> = new Map([['end', 'end'], ['beginning', 'start'], ['start', 'start'], ['middle', 'mid']]);
const NEARNESS: ReadonlyMap<string, Edge> = new Map([['early', 'early'], ['late', 'late'], ['mid', 'mid'], ['earlier', 'early'], ['later', 'late']]);

/** `the end of the year`, `the end of October`, `year-end`. */
export function readEdge(p: Pieces, i: number, inner: (p: Pieces, i: number) => DateReading | undefined): DateReading | undefined {
  const edge = EDGES.get(lowerAt(p, i));
  if (edge === undefined || lowerAt(p, i + 1) !== 'of') return undefined;
  const first = lowerAt(p, i - 1) === 'the' ? i - 1 : i;
  const unit = lowerAt(p, i + 2) === 'the' ? readCalendarUnit(p, i + 3) : undefined;
  if (unit && unit.value !== 'hour' && unit.value !== 'minute' && unit.value !== 'second') return { first, end: unit.end, date: { kind: 'period', unit: unit.value, step: 0, edge } };
  const whole = inner(p, i + 2);
  if (!whole || whole.first !== i + 2 || whole.date.kind === 'clock' || whole.date.kind === 'range') return undefined;
  return { first, end: whole.end, date: { ...whole.date, edge } };
}

/** `early Wednesday`, `late October`, `mid-2014`, `earlier this week`, `earlier in the day`, `later this month`. */
export function readNearness(p: Pieces, i: number, inner: (p: Pieces, i: number) => DateReading | undefined): DateReading | undefined {
  const edge = NEARNESS.get(lowerAt(p, i));
  if (edge === undefined) return undefined;
  if (lowerAt(p, i + 1) === 'in' && lowerAt(p, i + 2) === 'the') {
    const unit = readCalendarUnit(p, i + 3);
    if (unit && unit.value !== 'century' && unit.value !== 'decade') return { first: i, end: unit.end, date: { kind: 'period', unit: unit.value, step: 0, edge } };
  }
  const comparative = lowerAt(p, i) === 'earlier' || lowerAt(p, i) === 'later';
  const at = isDash(p, i + 1) || lowerAt(p, i + 1) === 'on' || (comparative && lowerAt(p, i + 1) === 'in') ? i + 2 : i + 1;
  if (lowerAt(p, at - 1) === 'on' && !comparative) return undefined;
  const whole = inner(p, at);
  if (!whole || whole.first !== at || whole.date.kind === 'clock' || whole.date.kind === 'range') return undefined;
  if (comparative && whole.date.kind !== 'period' && whole.date.kind !== 'shift') return undefined;
  return { first: i, end: whole.end, date: { ...whole.date, edge } };
}

/** `three days ago`, `a year ago`, `two weeks from now`: a length of time and where it is counted from. */
export function readAgo(p: Pieces, { first, end, unit: name, value }: Quantity): DateReading | undefined {
  const behind = lowerAt(p, end);
  const ago = behind === 'ago';
  if (!ago && !(behind === 'from' && (lowerAt(p, end + 1) === 'now' || lowerAt(p, end + 1) === 'today'))) return undefined;
  const unit = calendarUnit(name!);
  return unit && { first, end: ago ? end + 1 : end + 2, date: { kind: 'shift', unit, amount: ago ? -value : value } };
}

/** `the summer of 2015`, `spring 2014`, `this summer` is read by `readStepped`. */
export function readSeasonYear(p: Pieces, i: number, year: (p: Pieces, i: number) => number | undefined): DateReading | undefined {
  const season = readSeason(p, i);
  if (!season) return undefined;
  const at = lowerAt(p, season.end) === 'of' ? season.end + 1 : season.end;
  const value = year(p, at);
  if (value === undefined) return undefined;
  const first = at > season.end && lowerAt(p, i - 1) === 'the' ? i - 1 : i;
  return { first, end: at + 1, date: { kind: 'season', season: season.value, year: value } };
}

const QUARTERS: ReadonlyMap<string, number> = new Map([['first', 1], ['second', 2], ['third', 3], ['fourth', 4], ['q1', 1], ['q2', 2], ['q3', 3], ['q4', 4]]);

/** `the third quarter of 2014`, `Q3 2014`, `the first quarter` */
export function readQuarter(p: Pieces, i: number, year: (p: Pieces, i: number) => number | undefined): DateReading | undefined {
  const letters = lowerAt(p, i) === 'q' && has(p, i + 1, Amount.digit) && p.from[i + 1] === p.to[i];
  const number = letters ? valueAt(p, i + 1) : QUARTERS.get(lowerAt(p, i));
  if (number === undefined || !Number.isInteger(number) || number < 1 || number > 4) return undefined;
  let at = letters ? i + 2 : i + 1;
  if (!letters) {
    if (lowerAt(p, at) === 'fiscal' || isDash(p, at)) at++;
    if (lowerAt(p, at) !== 'quarter') return undefined;
    at++;
  }
  const behind = lowerAt(p, at) === 'of' || lowerAt(p, at) === 'in' ? at + 1 : at;
  const value = year(p, lowerAt(p, behind) === 'fiscal' ? behind + 1 : behind);
  const first = lowerAt(p, i - 1) === 'the' ? i - 1 : i;
  if (value !== undefined) return { first, end: (lowerAt(p, behind) === 'fiscal' ? behind + 1 : behind) + 1, date: { kind: 'quarter', quarter: number, year: value } };
  if (letters && !has(p, i, Amount.time) && !letters) return undefined;
  const ofYear = lowerAt(p, at) === 'of' ? readStepped(p, at + 1) : undefined;
  if (ofYear && ofYear.date.kind === 'period' && ofYear.date.unit === 'year') return { first, end: ofYear.end, date: { kind: 'quarter', quarter: number, step: ofYear.date.step } };
  const plain = lowerAt(p, at) === 'of' && lowerAt(p, at + 1) === 'the' && lowerAt(p, at + 2) === 'year' ? at + 3 : at;
  return { first, end: plain, date: { kind: 'quarter', quarter: number } };
}

/** `Christmas Day 2014`, `Thanksgiving` */
export function readHolidayDate(p: Pieces, i: number, year: (p: Pieces, i: number) => number | undefined): DateReading | undefined {
  const holiday = readHoliday(p, i);
  if (!holiday) return undefined;
  const value = year(p, holiday.end);
  return { first: i, end: value === undefined ? holiday.end : holiday.end + 1, date: { kind: 'holiday', rule: holiday.value, ...(value === undefined ? {} : { year: value }) } };
}

/** `the past few months`, `the last three years`, `the next 10 days`: a length of time that ends or begins today. */
export function pastSpanStart(p: Pieces, first: number): number {
  const word = lowerAt(p, first - 1);
  if (word !== 'past' && word !== 'last' && word !== 'next' && word !== 'coming' && word !== 'previous' && word !== 'following') return first;
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
