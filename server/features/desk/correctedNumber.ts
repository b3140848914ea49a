/** The number that a corrected value and its unit make: `14,000` with `meters` is a measure in meters, `2026-11-28` a date. */
import type { NumberKind, NumberValue } from '../../analysis/article';
import { unitOf } from '../../analysis/query/units';
import type { Reading } from '../../annotation/annotation';

export function correctedNumber(before: NumberKind, value: NumberValue, typed: string): Extract<Reading, { kind: 'number' }> {
  if (typeof value === 'string') return { kind: 'number', number: before === 'time' || before === 'duration' ? before : value.includes('T') ? 'time' : 'date', value, ...(typed === '' ? {} : { unit: typed }) };
  if (typed === '') return { kind: 'number', number: before === 'ordinal' ? 'ordinal' : 'cardinal', value };
  const known = unitOf(typed, before === 'money');
  // what the lists do not have is money where it was money, else a measure of something: the unit is kept in any case
  return { kind: 'number', number: known?.kind ?? (before === 'money' ? 'money' : 'measure'), value, unit: known?.unit ?? typed };
}
