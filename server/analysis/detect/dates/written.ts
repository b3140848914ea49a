/** A date as far as the text alone says it: `2015-10-07`, `--09-30` without a year, `Wednesday`, else its own words. */
import type { NumberValue } from '../../article';
import type { DateExpression } from './expression';

export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

const two = (n: number): string => String(n).padStart(2, '0');
const four = (n: number): string => String(n).padStart(4, '0');

export function writtenDate(date: DateExpression, words: string): NumberValue {
  const time = date.time === undefined ? '' : `T${date.time}`;
  switch (date.kind) {
    case 'day':
      return `${date.year === undefined ? '-' : four(date.year)}-${two(date.month)}-${two(date.day)}${time}`;
    case 'month':
      return date.year === undefined ? (date.step === undefined ? `--${two(date.month)}` : words) : `${four(date.year)}-${two(date.month)}`;
    case 'year':
      return four(date.year);
    case 'years':
      return date.years === 10 ? `${four(date.from).slice(0, 3)}X` : date.years === 100 ? `${four(date.from).slice(0, 2)}XX` : `${four(date.from)}/${four(date.from + date.years - 1)}`;
    case 'weekday':
      return `${WEEKDAYS[date.weekday - 1]!}${time}`;
    case 'clock':
      return date.time!;
    case 'quarter':
      return date.year === undefined ? `Q${date.quarter}` : `${four(date.year)}-Q${date.quarter}`;
    case 'range':
      return `${String(writtenDate(date.low, words))}/${String(writtenDate(date.high, words))}`;
    case 'period':
      return date.unit === 'weekend' && date.step === -1 && /^the\s/i.test(words) ? 'weekend' : words;
    case 'nth':
    case 'offset':
    case 'vague':
    case 'season':
    case 'holiday':
    case 'shift':
    case 'from-context':
      return words;
  }
}
