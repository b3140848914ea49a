/** What is read of an amount, before it is known whether it is part of a range. */
import type { NumberKind } from '../../article';
import type { Numeral } from './numeralWords';
import type { Unit } from './units';

export interface Quantity {
  readonly kind: Exclude<NumberKind, 'date' | 'time'>;
  /** First piece, and one past the last. */
  readonly first: number;
  readonly end: number;
  readonly value: number;
  /** The upper bound of `hundreds`, 1000. */
  readonly high: number | undefined;
  /** English singular; absent for counts. */
  readonly unit: string | undefined;
  /** For measures and durations: what the unit is worth. */
  readonly measure: Unit | undefined;
  readonly numeral: Numeral;
  /** One past what money is paid for, else `end`: `$20 an hour` reaches to its end. */
  readonly reach: number;
}

/** All quantities are made here, so that they are objects of one shape. */
export const newQuantity = (kind: Quantity['kind'], first: number, end: number, value: number, numeral: Numeral, unit?: string, high?: number, measure?: Unit, reach = end): Quantity => ({ kind, first, end, value, high, unit, measure, numeral, reach });

/** The same amount, ending elsewhere. */
export const extended = ({ kind, first, numeral, unit, high, measure }: Quantity, end: number, value: number): Quantity => newQuantity(kind, first, end, value, numeral, unit, high, measure);

export const negative = ({ kind, end, value, numeral, unit, high, measure, reach }: Quantity, first: number): Quantity => newQuantity(kind, first, end, -value, numeral, unit, high, measure, reach);
