/** The kind that a corrected value and its unit make of a number: `14,000` with `meter` is a measure, `2026-11-28` a date. */
import type { NumberKind, NumberValue } from '../../analysis/article';

const SPANS: ReadonlySet<string> = new Set(['second', 'minute', 'hour', 'day', 'week', 'fortnight', 'month', 'quarter', 'year', 'decade', 'century']);
const MONEY = /(?:dollar|pound sterling|euro|yen|yuan|rupee|ruble|won|shekel|lira|peso|real|franc|krone|krona|rand|naira|shilling|dirham|riyal|dinar|baht|ringgit|rupiah|zloty|forint|cent|penny)$/;

export function kindWith(before: NumberKind, value: NumberValue, unit: string): NumberKind {
  if (typeof value === 'string') return before === 'time' || before === 'duration' ? before : value.includes('T') ? 'time' : 'date';
  if (unit === '') return before === 'ordinal' ? 'ordinal' : 'cardinal';
  if (unit === 'percent' || unit === 'percentage point') return 'percent';
  if (SPANS.has(unit)) return 'duration';
  // words that the list of money may not have are measures of something: the unit is kept in any case
  return before === 'money' || MONEY.test(unit) ? 'money' : 'measure';
}
