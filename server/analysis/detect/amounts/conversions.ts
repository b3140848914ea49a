/** A measure in the other system, no more precise than the article: `1,400 kilometers` is about 870 miles, `5.25 miles` 8.45 kilometers. */
import { CONVERSIONS } from '../../../lexicon/packed/lists.generated';
import type { NumberMention, NumberValue } from '../../article';
import { rowsOf } from '../numberClasses';
import { unitNamed, type Unit } from './units';

interface Counterpart {
  readonly from: Unit;
  readonly to: Unit;
  /** Above this many of the first unit, `larger` reads better. */
  readonly above: number;
  readonly larger: Unit;
}

const COUNTERPARTS: ReadonlyMap<string, Counterpart> = new Map(
  rowsOf(CONVERSIONS).flatMap(([unit = '', other = '', beyond]): [string, Counterpart][] => {
    const [above, larger = other] = beyond?.slice(1).split(':') ?? [];
    const from = unitNamed(unit);
    const to = unitNamed(other);
    return from && to ? [[unit, { from, to, above: Number(above ?? Infinity), larger: unitNamed(larger) ?? to }]] : [];
  }),
);

export interface Conversion {
  readonly value: Exclude<NumberValue, string>;
  /** English singular. */
  readonly unit: string;
}

/** A measure told in the other system; undefined for units that both systems share, and for rates of them. Worked out when asked for: an article tells few that anybody looks at. */
export function inOtherSystem({ kind, value, unit, change }: Pick<NumberMention, 'kind' | 'value' | 'unit' | 'change'>): Conversion | undefined {
  if (kind !== 'measure' || unit === undefined || typeof value === 'string') return undefined;
  const counterpart = COUNTERPARTS.get(unit);
  if (!counterpart) return rateInOtherSystem(kind, value, unit);
  const { from, above, larger } = counterpart;
  const to = (typeof value === 'number' ? value : value.high) > above ? larger : counterpart.to;
  const step = change?.role === 'by';
  return { value: typeof value === 'number' ? rounded(value, from, to, step) : { low: rounded(value.low, from, to, step), high: rounded(value.high, from, to, step) }, unit: to.name };
}

/** `cubic meter per second` by way of the cubic meter: time is told alike everywhere. */
function rateInOtherSystem(kind: 'measure', value: Conversion['value'], unit: string): Conversion | undefined {
  const [above = '', below] = unit.split(' per ');
  if (below === undefined || unitNamed(below)?.dimension !== 'time') return undefined;
  const whole = inOtherSystem({ kind, value, unit: above });
  return whole && { value: whole.value, unit: `${whole.unit} per ${below}` };
}

/** Exactly, without rounding. Of a `step`, such as a rise of 1.4 degrees, the zero points say nothing. */
export const convert = (value: number, from: Unit, to: Unit, step = false): number => (step ? value * from.size : value * from.size + from.offset - to.offset) / to.size;

/** As many significant digits as the article gave, two at least; temperatures to the degree. */
function rounded(value: number, from: Unit, to: Unit, step: boolean): number {
  const exact = convert(value, from, to, step);
  if (from.dimension === 'temperature') return Number.isInteger(value) ? Math.round(exact) : Math.round(exact * 10) / 10;
  return Number(exact.toPrecision(Math.min(15, Math.max(2, significantDigits(value)))));
}

/** 2 for 1400, 3 for 5.25: zeros at the end of a whole number are not counted. */
export function significantDigits(value: number): number {
  if (Number.isInteger(value) && Math.abs(value) < 1e9) return wholeDigits(Math.abs(value));
  const digits = Math.abs(value).toPrecision(12);
  let count = 0;
  let zeros = 0;
  for (let i = 0; i < digits.length; i++) {
    const code = digits.charCodeAt(i);
    if (code === 101) break; // 1.5e+21
    if (code === 46) continue;
    if (code !== 48) {
      count += zeros + 1;
      zeros = 0;
    } else if (count > 0) zeros++;
  }
  return Math.max(1, count);
}

function wholeDigits(value: number): number {
  let rest = value;
  while (rest !== 0 && rest % 10 === 0) rest /= 10;
  let count = 1;
  for (; rest >= 10; rest = Math.floor(rest / 10)) count++;
  return count;
}
