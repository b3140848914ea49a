/** A date as far as the text alone says it: `2015-10-07`, `--09-30` without a year, `Wednesday`, else its own words. */
import type { NumberValue } from '../../article';
import type { DateExpression } from './expression';

export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

const two = (n: number): string => String(n).padStart(2, '0');
const four = (n: number): string => String(n).padStart(4, '0');

/** Where an end says no more than its words, so does the whole. */
const bothEnds = (low: NumberValue, high: NumberValue, whole: string): string => (low === whole || high === whole ? whole : `${String(low)}/${String(high)}`);

/** The value of a date that stands at `[from, to)` in the text. */
export function writtenDate(date: DateExpression, text: string, from: number, to: number): NumberValue {
  if ('inYear' in date && date.inYear !== undefined) return text.slice(from, to);
  const time = date.time === undefined ? '' : `T${date.time}`;
  switch (date.kind) {
    case 'day':
      return `${date.year === undefined ? '-' : four(date.year)}-${two(date.month)}-${two(date.day)}${time}`;
    case 'month':
      return date.year === undefined ? (date.step === undefined ? `--${two(date.month)}` : text.slice(from, to)) : `${four(date.year)}-${two(date.month)}`;
    case 'year':
      return date.year < 0 ? `-${four(-date.year)}` : four(date.year);
    case 'years':
      return date.years === 10 ? `${four(date.from).slice(0, 3)}X` : date.years === 100 ? `${four(date.from).slice(0, 2)}XX` : `${four(date.from)}/${four(date.from + date.years - 1)}`;
    case 'weekday':
      return date.of !== undefined ? text.slice(from, to) : `${WEEKDAYS[date.weekday - 1]!}${time}`;
    case 'clock':
      return date.time!;
    case 'quarter':
      return date.year === undefined ? `Q${date.quarter}` : `${four(date.year)}-Q${date.quarter}`;
    case 'range':
      return bothEnds(writtenDate(date.low, text, from, to), writtenDate(date.high, text, from, to), text.slice(from, to));
    case 'period':
      return date.unit === 'weekend' && date.step === -1 && /^the\s/i.test(text.slice(from, to)) ? 'weekend' : text.slice(from, to);
    case 'nth':
    case 'offset':
    case 'stretch':
    case 'month-day':
    case 'vague':
    case 'season':
    case 'holiday':
    case 'shift':
    case 'from-context':
      return text.slice(from, to);
  }
}
