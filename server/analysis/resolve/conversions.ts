/** A measure in the other system, no more precise than the article: `1,400 kilometers` is about 870 miles, `5.25 miles` 8.45 kilometers. */
import { CONVERSIONS } from '../../lexicon/packed/lists.generated';
import type { Conversion, NumberValue } from '../article';
import { unitNamed, type Unit } from '../detect/amounts/units';
import { rowsOf } from '../detect/numberClasses';

interface Counterpart {
  readonly unit: string;
  /** Above this many of the first unit, `larger` reads better. */
  readonly above?: number;
  readonly larger?: string;
}

const COUNTERPARTS: ReadonlyMap<string, Counterpart> = new Map(
  rowsOf(CONVERSIONS).map(([unit = '', other = '', beyond]): [string, Counterpart] => {
    const [above, larger] = beyond?.slice(1).split(':') ?? [];
    return [unit, { unit: other, ...(above === undefined || larger === undefined ? {} : { above: Number(above), larger }) }];
  }),
);

/** The counterpart of an amount; undefined for units that both systems share, and for rates of them. */
export function inOtherSystem(value: NumberValue, unit: string): Conversion | undefined {
  const counterpart = COUNTERPARTS.get(unit);
  const from = counterpart && unitNamed(unit);
  if (!counterpart || !from || typeof value === 'string') return undefined;
  const size = typeof value === 'number' ? value : value.high;
  const name = counterpart.above !== undefined && size > counterpart.above ? counterpart.larger! : counterpart.unit;
  const to = unitNamed(name);
  if (!to) return undefined;
  if (typeof value === 'number') return { value: rounded(value, from, to), unit: name };
  return { value: { low: rounded(value.low, from, to), high: rounded(value.high, from, to) }, unit: name };
}

/** Exactly, without rounding. */
export const convert = (value: number, from: Unit, to: Unit): number => (value * from.size + from.offset - to.offset) / to.size;

/** As many significant digits as the article gave, two at least; temperatures to the degree. */
function rounded(value: number, from: Unit, to: Unit): number {
  const exact = convert(value, from, to);
  if (from.dimension === 'temperature') return Number.isInteger(value) ? Math.round(exact) : Math.round(exact * 10) / 10;
  return Number(exact.toPrecision(Math.min(15, Math.max(2, significantDigits(value)))));
}

/** 2 for 1400, 3 for 5.25: zeros at the end of a whole number are not counted. */
export function significantDigits(value: number): number {
  const digits = Math.abs(value).toPrecision(12).replace(/e.*$/, '').replace('.', '').replace(/^0+/, '');
  return Math.max(1, digits.replace(/0+$/, '').length);
}
