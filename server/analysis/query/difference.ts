/** What lies between the two levels of a change: in `fell from 5.2 to 4.9 million`, 5.8 percent less. */
import type { NumberMention } from '../article';

export interface Difference {
  readonly from: NumberMention;
  readonly to: NumberMention;
  /** Of the first level: -5.8. */
  readonly percent: number;
  /** Between two percentages: 0.3 percentage points for `from 2.4% to 2.1%`. */
  readonly points: number | undefined;
}

/** The difference between a level and the other that stands next to it; undefined where the text tells only one, or not in one unit. */
export function differenceOf(numbers: readonly NumberMention[], number: NumberMention): Difference | undefined {
  if (!number.change || number.change.role === 'by') return undefined;
  const at = numbers.indexOf(number);
  const other = [levelBeside(numbers, at, 1), levelBeside(numbers, at, -1)].find((level) => level !== undefined && isOtherEnd(number, level));
  if (!other) return undefined;
  const [from, to] = number.change.role === 'from' ? [number, other] : [other, number];
  if (typeof from.value !== 'number' || typeof to.value !== 'number' || from.value === 0) return undefined;
  const change = to.value - from.value;
  return { from, to, percent: (change / Math.abs(from.value)) * 100, points: number.kind === 'percent' ? Number(Math.abs(change).toPrecision(12)) : undefined };
}

/** The nearest amount on one side: dates may stand between. */
function levelBeside(numbers: readonly NumberMention[], at: number, step: 1 | -1): NumberMention | undefined {
  let i = at + step;
  while (numbers[i]?.kind === 'date') i += step;
  return numbers[i];
}

const isOtherEnd = ({ change, unit, kind }: NumberMention, other: NumberMention): boolean =>
  other.change !== undefined && other.change.role !== 'by' && other.change.role !== change?.role && other.change.direction === change?.direction && other.unit === unit && other.kind === kind;
