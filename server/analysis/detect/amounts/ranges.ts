/** Ranges of one kind of quantity: `3,000 to 5,000`, `between 20 and 30`, `$26-$31 million`, `10-15 percent`. */
import { JOINTS } from '../numberClasses';
import { has, isDash, isNumber, isPlain, lowerAt, touches, type Pieces } from './pieces';
import { readQuantity, type Quantity } from './quantities';

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
  if (!has(p, low.end, JOINTS)) return undefined;
  const before = lowerAt(p, low.first - 1);
  const joint = lowerAt(p, low.end);
  const between = before === 'between';
  const dash = isDash(p, low.end);
  // `three or four years`
  const or = joint === 'or';
  if (!(dash || or || joint === 'to' || (joint === 'and' && between) || (joint === 'through' && before === 'from'))) return undefined;
  const high = readQuantity(p, low.end + 1);
  if (!high || high.first > low.end + 1 || low.kind === 'ordinal' || high.kind === 'ordinal') return undefined;
  if (or && (low.kind !== 'cardinal' || high.numeral.value - low.value !== 1 || low.value < 2 || low.value > 20 || high.value !== high.numeral.value)) return undefined;
  // `7-10 by 12-15`, dates and telephone numbers: another number hangs on
  if (isDash(p, high.end) && touches(p, high.end) && isNumber(p, high.end + 1)) return undefined;
  // `rose by $43 to $419`
  if (joint === 'to' && (before === 'by' || before === 'another') || low.numeral.value === 0 && !low.numeral.digits) return undefined;
  const lowBare = low.kind === 'cardinal';
  const highBare = high.kind === 'cardinal';
  if (!lowBare && !highBare && low.unit !== high.unit) return undefined;
  if (!lowBare && highBare && low.kind !== 'money') return undefined;
  if (dash && !readsAsRange(p, low, high)) return undefined;
  const from = shared(low, high);
  if (from >= high.value) return undefined;
  const first = between || (before === 'from' && !dash && low.first > 0) ? low.first - 1 : low.first;
  return { first, end: high.end, low: from, high: high.value, of: highBare && !lowBare ? { ...high, kind: low.kind, ...(low.unit ? { unit: low.unit } : {}) } : high };
}

/** The scale of the second half holds for the first: `$26-$31 million`, but not `500 to 1 million`. */
function shared(low: Quantity, high: Quantity): number {
  const scale = high.numeral.scale;
  return low.numeral.scale === 1 && scale > 100 && low.value < high.value / scale ? low.value * scale : low.value;
}

/** Two small bare numbers with a hyphen are a score (`won 2-3`) unless something is counted or measured. */
function readsAsRange(p: Pieces, low: Quantity, high: Quantity): boolean {
  if (touches(p, low.first) && (isDash(p, low.first - 1) || lowerAt(p, low.first - 1) === '+' || /^\p{L}+$/u.test(lowerAt(p, low.first - 1)))) return false;
  if (!touches(p, low.end) && !touches(p, low.end + 1) && low.kind === 'cardinal' && high.kind === 'cardinal') return low.value > 20;
  if (high.kind !== 'cardinal' || low.kind !== 'cardinal') return true;
  if (!isPlain(p, low.first) || !isPlain(p, high.first)) return true;
  return low.value > 20 || high.value > 20 || high.numeral.scale > 1;
}
