/** What stands behind a date and says in which year it lies: `3 May last year`, `October of this year`, `Christmas last year`, `the summer of next year`. */
import { Amount } from '../numberClasses';
import { has, lowerAt, type Pieces } from '../amounts/pieces';
import type { DateExpression, DateReading, Step } from './expression';

const STEPS: ReadonlyMap<string, Step> = new Map([['last', -1], ['this', 0], ['next', 1]]);

/** The year that begins at a piece, or behind its `of`. What belongs to the year (`this year's budget`) is no part of the date before. */
export function yearTail(p: Pieces, i: number): { readonly step: Step; readonly end: number } | undefined {
  if (!has(p, i, Amount.leading | Amount.dateLink)) return undefined;
  const at = lowerAt(p, i) === 'of' ? i + 1 : i;
  const step = STEPS.get(lowerAt(p, at));
  if (step === undefined || lowerAt(p, at + 1) !== 'year') return undefined;
  const behind = lowerAt(p, at + 2);
  return behind === "'s" || behind === '’s' || behind === '-' ? undefined : { step, end: at + 2 };
}

export function withYearTail(p: Pieces, reading: DateReading): DateReading {
  if (!has(p, reading.end, Amount.leading | Amount.dateLink)) return reading;
  const tail = yearTail(p, reading.end);
  const date = tail && inYear(reading.date, tail.step);
  return date ? { first: reading.first, end: tail.end, date } : reading;
}

/** The date in that year; undefined for one that has a year. Both ends of a span lie in it. */
function inYear(date: DateExpression, step: Step): DateExpression | undefined {
  if (date.kind === 'range') {
    const [low, high] = [inYear(date.low, step), inYear(date.high, step)];
    return low && high && { ...date, low, high };
  }
  if ((date.kind !== 'day' && date.kind !== 'month' && date.kind !== 'holiday') || date.year !== undefined || (date.kind !== 'day' && date.step !== undefined)) return undefined;
  return { ...date, inYear: step };
}
