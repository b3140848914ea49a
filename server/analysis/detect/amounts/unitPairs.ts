/** Do the halves of `1,400 kilometers (900 miles)` say the same, rounding allowed for? */
import type { Pairing } from '../../article';
import type { LocalNumber } from '../facts';
import { convert, significantDigits } from './conversions';
import type { Unit } from './units';

/** News rounds a conversion to a handier figure: so far off is loose, further is a slip. */
const LOOSE = 0.1;
/** A figure with few digits stands for a range, but for no more than this share of itself. */
const WIDEST_ROUNDING = 0.025;

/** Compares a measure with its other half; undefined where their units cannot be compared (money) or either is a range. */
export function pairing(first: LocalNumber, second: LocalNumber): Pairing | undefined {
  if (typeof first.value !== 'number' || typeof second.value !== 'number') return undefined;
  const from = unitOf(first);
  const to = unitOf(second);
  if (!from || !to || from.dimension !== to.dimension || second.value === 0) return undefined;
  const step = isStep(first, second, from, to);
  const computed = convert(first.value, from, to, step);
  const slack = Math.abs(convert(first.value + rounding(first.value), from, to, step) - computed) + rounding(second.value);
  const off = Math.abs(computed - second.value);
  // a degree more or less is rounding, whatever the figure
  const floor = from.dimension === 'temperature' ? 1 : 0;
  const verdict = off <= Math.max(slack, floor) * 1.000001 ? 'agree' : off <= Math.max(Math.abs(second.value) * LOOSE, 3 * floor) ? 'loose' : 'disagree';
  return { computed: Number(computed.toPrecision(6)), verdict };
}

/** `warmed by 1.4°C (2.5°F)`: a difference of temperatures, said so or plain from the figures. */
function isStep(first: LocalNumber, second: LocalNumber, from: Unit, to: Unit): boolean {
  if (from.dimension !== 'temperature') return false;
  if (first.change?.role === 'by' || second.change?.role === 'by') return true;
  const [one, other] = [first.value as number, second.value as number];
  return Math.abs(convert(one, from, to, true) - other) < 1 && Math.abs(convert(one, from, to) - other) > FAR_OFF;
}
/** Degrees that no rounding explains. */
const FAR_OFF = 10;

/** An age is told in years, but its unit is `year of age`. */
const unitOf = ({ measure, unit }: LocalNumber): Unit | undefined => (measure?.name === unit ? measure : undefined);

/** Half a unit of the last digit that is not zero: 50 for 1,400. */
export function rounding(value: number): number {
  if (value === 0) return 0;
  const last = Math.floor(Math.log10(Math.abs(value)) + 1e-12) - significantDigits(value) + 1;
  return Math.min(10 ** last / 2, Math.abs(value) * WIDEST_ROUNDING);
}
