/** Weekdays counted from the article's day: `Wednesday`, `last Wednesday`, `Tuesday the 4th`. */
import type { Confidence } from '../article';
import type { DateExpression } from '../detect/dates/expression';
import { calendarDay, weekdayOf } from './calendar';
import { counted, onDay, stamped, type ResolvedDate } from './resolvedDate';

/** A bare weekday is the last one, today included; in a sentence about the future the next. */
export function weekday(date: Extract<DateExpression, { kind: 'weekday' }>, today: number): ResolvedDate {
  if (date.weeks !== undefined) return weeksAway(date, date.weeks, today);
  if (date.week !== undefined) return onDay(today - weekdayOf(today) + date.weekday + 7 * date.week, date.time, 'sure');
  if (date.day !== undefined) return dayAndWeekday(date, date.day, today);
  const back = (weekdayOf(today) - date.weekday + 7) % 7;
  const past = today - back;
  if (date.step === undefined) return date.future && back > 0 ? onDay(past + 7, date.time, 'likely') : onDay(past, date.time, 'sure');
  const early = date.weekday < weekdayOf(today);
  // told on a Thursday, `last Wednesday` is yesterday or a week before, `this Monday` lies on either side
  if (date.step === -1) return back === 0 ? onDay(past - 7, date.time, 'likely') : eitherDay(past, early ? past - 7 : undefined, date.time, 'likely');
  if (date.step === 0) return back === 0 ? onDay(past, date.time, 'likely') : eitherDay(past + 7, early ? past : undefined, date.time, 'likely');
  // and `next Friday` is tomorrow or in the week after
  return back === 0 || early ? onDay(past + 7, date.time, 'likely') : eitherDay(past + 7, past + 14, date.time, 'guess');
}

/** `the following Wednesday`, `the previous Friday`: next to the day named last. */
export function weekdayBeside({ weekday: named, step, time }: Extract<DateExpression, { kind: 'weekday' }>, context: number): ResolvedDate {
  const back = (weekdayOf(context) - named + 7) % 7 || 7;
  return onDay(step === -1 ? context - back : context - back + (back === 7 ? 14 : 7), time, 'likely');
}

/** `begins on 2 December and ends on Friday`: the Friday after the day that the same sentence has named before, which is still to come; else the next one. */
export function weekdayAfter(date: Extract<DateExpression, { kind: 'weekday' }>, named: number, today: number): ResolvedDate | undefined {
  const plain = date.weeks === undefined && date.week === undefined && date.day === undefined && date.step === undefined;
  if (!plain || date.future !== true || named <= today) return undefined;
  const after = named - ((weekdayOf(named) - date.weekday + 7) % 7) + 7;
  const next = today - ((weekdayOf(today) - date.weekday + 7) % 7) + 7;
  return after === next ? undefined : eitherDay(after, next, date.time, 'likely');
}

/** `two Mondays ago`, `Monday week`: so many weeks before the last or after the next, today not counted. */
function weeksAway({ weekday: named, future, time }: Extract<DateExpression, { kind: 'weekday' }>, weeks: number, today: number): ResolvedDate {
  const back = (weekdayOf(today) - named + 7) % 7 || 7;
  const from = today - back + (future ? (back === 7 ? 14 : 7) : 0);
  return onDay(from + 7 * weeks, time, 'likely');
}

const eitherDay = (day: number, or: number | undefined, time: string | undefined, confidence: Confidence): ResolvedDate =>
  counted(stamped(day, time), confidence, day, or === undefined ? undefined : stamped(or, time));

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
