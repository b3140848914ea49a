/** Whether two amounts of one thing agree. */
import type { Figure } from '../reduced';

export type Agreement = 'equal' | 'compatible' | 'conflicting';
type Amount = Pick<Figure, 'low' | 'high' | 'approx'>;

export function agreement(a: Amount, b: Amount): Agreement {
  if (a.low === b.low && a.high === b.high && (a.approx ?? '') === (b.approx ?? '')) return 'equal';
  const [lowA, highA] = bounds(a);
  const [lowB, highB] = bounds(b);
  return (lowA <= highB && lowB <= highA) || isRounded(a.low, b.low) || isRounded(b.low, a.low) ? 'compatible' : 'conflicting';
}

/** One is many times the other: they can hardly be of one thing, whatever `at least` allows. */
export const isFarOff = (a: Amount, b: Amount): boolean => Math.max(Math.abs(a.high), Math.abs(b.high)) > FAR * Math.min(Math.abs(a.low), Math.abs(b.low));
const FAR = 2;

const ABOUT = 0.15;

function bounds({ low, high, approx }: Amount): readonly [low: number, high: number] {
  switch (approx) {
    case 'about': return [low - Math.abs(low) * ABOUT, high + Math.abs(high) * ABOUT];
    case 'at-least': case 'more-than': return [low, Infinity];
    case 'at-most': case 'less-than': return [-Infinity, high];
    default: return [low, high];
  }
}

/** 1,400 for 1,387, 2.3 million for 2,285,000: as many figures as it shows, and fewer than the other. */
function isRounded(round: number, exact: number): boolean {
  if (!Number.isFinite(round) || round === 0 || Math.abs(round) < 100) return false;
  const digits = significant(round);
  return digits < significant(exact) && digits >= 1 && Number(exact.toPrecision(digits)) === round && (digits > 1 || Math.abs(exact - round) <= Math.abs(round) * 0.1);
}

const significant = (value: number): number => Math.abs(value).toString().replace('.', '').replace(/^0+/, '').replace(/0+$/, '').length;
