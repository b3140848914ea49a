/** Ranges of one kind of quantity: `3,000 to 5,000`, `between 20 and 30`, `$26-$31 million`, `10-15 percent`. */
import { levelBefore, wentBefore } from './changes';
import { changeWord, ChangeClass } from './changeWords';
import { Amount, JOINTS } from '../numberClasses';
import { has, isDash, isNumber, isPlain, lowerAt, touches, written, type Pieces } from './pieces';
import { readQuantity } from './quantities';
import type { Quantity } from './quantity';

export interface RangeReading {
  readonly first: number;
  readonly end: number;
  readonly low: number;
  readonly high: number;
  /** The half that names the unit. */
  readonly of: Quantity;
}

/** The range that begins with `low`, already read. */
export function readRange(p: Pieces, low: Quantity): RangeReading | undefined {
  if (!has(p, low.reach, JOINTS)) return undefined;
  const before = lowerAt(p, low.first - 1);
  const at = isSuspended(p, low.reach) ? low.reach + 1 : low.reach;
  const joint = lowerAt(p, at);
  const between = before === 'between';
  const dash = isDash(p, at);
  // `three or four years`
  const or = joint === 'or';
  if (!(dash || or || joint === 'to' || (joint === 'and' && between) || (joint === 'through' && before === 'from'))) return undefined;
  const high = readQuantity(p, at + 1);
  if (!high || high.first > at + 1 || low.kind === 'ordinal' || high.kind === 'ordinal') return undefined;
  if (or && (low.kind !== 'cardinal' || high.value !== high.numeral.value || !areNeighbours(low.value, high.value))) return undefined;
  // `7-10 by 12-15`, dates and telephone numbers: another number hangs on
  if (isDash(p, high.end) && touches(p, high.end) && isNumber(p, high.end + 1)) return undefined;
  // `rose from 4.7 to 4.8 percent` tells two levels
  if (joint === 'to' && before === 'from' && (levelBefore(p, low.first - 2, 'from') !== undefined || wentBefore(p, low.first - 2))) return undefined;
  // `rose by $43 to $419`
  if (joint === 'to' && (before === 'by' || before === 'another') || low.numeral.value === 0 && !low.numeral.digits) return undefined;
  const lowBare = low.kind === 'cardinal';
  const highBare = high.kind === 'cardinal';
  if (!lowBare && !highBare && low.unit !== high.unit && !high.unit!.startsWith(`${low.unit} per `)) return undefined;
  if (!lowBare && highBare && low.kind !== 'money') return undefined;
  // `fell by half to $3m`, `rose 30 to 7,500`
  if (lowBare && (low.numeral.form === 'fraction' ? high.kind === 'money' || high.kind === 'percent' : high.value > LEAP * low.value && joint === 'to' && changeWord(p, low.first - 1, ChangeClass.moves))) return undefined;
  if (dash && !readsAsRange(p, low, high)) return undefined;
  const from = shared(low, high);
  if (from >= high.value) return undefined;
  const first = between || (before === 'from' && !dash && low.first > 0) ? low.first - 1 : low.first;
  return { first, end: high.end, low: from, high: high.value, of: highBare && !lowBare ? { ...high, kind: low.kind, ...(low.unit ? { unit: low.unit } : {}) } : high };
}

/** So many times more is no range of what something rose by, but what it rose to. */
const LEAP = 20;

/** The hyphen of `18- to 24-year-olds` waits for the unit. */
const isSuspended = (p: Pieces, i: number): boolean => isDash(p, i) && touches(p, i) && !touches(p, i + 1) && lowerAt(p, i + 1) === 'to';

/** `three or four`, `20 or 30`, `300 or 400`: a step of one, or of the last round digit. */
function areNeighbours(low: number, high: number): boolean {
  const step = high - low;
  return (step === 1 && low >= 2 && low <= 20) || ((step === 10 || step === 100 || step === 1000) && low % step === 0 && low > 0 && low < 10 * step);
}

/** `from 4.8 to 4.7 percent` falls, and is no range, but both halves are percentages; `from 5.2 to 4.9 million` shares its scale too. */
export function withSharedUnit(p: Pieces, low: Quantity): Quantity {
  const own = suspended(p, low);
  if (own) return own;
  if (low.kind !== 'cardinal' || lowerAt(p, low.end) !== 'to' || lowerAt(p, low.first - 1) !== 'from') return low;
  const high = readQuantity(p, low.end + 1);
  if (!high || high.kind === 'ordinal') return low;
  const value = shared(low, high);
  return high.unit === undefined && value === low.value ? low : { ...low, kind: high.kind, unit: high.unit, measure: high.measure, value };
}

/** `16- and 17-year-olds`: the hyphen waits for the unit of the second. */
function suspended(p: Pieces, low: Quantity): Quantity | undefined {
  if (low.kind !== 'cardinal' || !isDash(p, low.end) || !touches(p, low.end) || touches(p, low.end + 1)) return undefined;
  const joint = lowerAt(p, low.end + 1);
  const high = joint === 'and' || joint === 'or' ? readQuantity(p, low.end + 2) : undefined;
  return high?.measure && { ...low, kind: high.kind, unit: high.unit, measure: high.measure };
}

/** The scale of the second half holds for the first where the two are then near: `$26-$31 million`, but not `500 to 1 million`. */
function shared(low: Quantity, high: Quantity): number {
  const { scale } = high.numeral;
  return low.numeral.scale === 1 && scale > 100 && low.value * scale < high.value * 10 ? low.value * scale : low.value;
}

/** Two small bare numbers with a hyphen are a score (`won 2-3`) unless something is counted or measured. */
function readsAsRange(p: Pieces, low: Quantity, high: Quantity): boolean {
  if (touches(p, low.first) && (isDash(p, low.first - 1) || lowerAt(p, low.first - 1) === '+' || /^\p{L}+$/u.test(lowerAt(p, low.first - 1)))) return false;
  if (!touches(p, low.end) && !touches(p, low.end + 1) && low.kind === 'cardinal' && high.kind === 'cardinal') return low.value > 20;
  if (high.kind !== 'cardinal' || low.kind !== 'cardinal') return true;
  if (!isPlain(p, low.first) || !isPlain(p, high.first)) return true;
  // `Boeing 737-800`, `Section 5-7`
  if (isScore(p, low.first) || (has(p, low.first - 1, Amount.naming) && /^\p{Lu}/u.test(written(p, low.first - 1)))) return false;
  return low.value > 20 || high.value > 20 || high.numeral.scale > 1;
}

const SCORES = new Set('won win wins winning beat beats lost lose loses loss losing defeat defeated victory led lead leading drew draw tied vote voted votes passed approved took'.split(' '));

/** `won 24-31`, `a vote of 52-48`, `took 5-34`. */
function isScore(p: Pieces, i: number): boolean {
  for (let k = i - 1; k >= i - 3; k--) if (SCORES.has(lowerAt(p, k))) return true;
  return false;
}
