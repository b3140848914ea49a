/** The commonest numbers: a figure or a number word that nothing near measures, dates, joins or names. One look at the words around stands for all other readers. */
import { Tag } from '../../text/tokens';
import { Amount, MORE_THAN_BARE, REACHES } from '../numberClasses';
import { isCountingOne } from './counting';
import { entryAt } from './numeralWords';
import { has, lengthAt, lowerAt, tagAt, touches, valueAt, type Pieces } from './pieces';

/** 26 for `26 strikes`, 3 for `three jets`; -1 where the number may be more than that, or none: `26 percent`, `Boeing 737`, `2014`, `twenty-six`, `no one`. */
export function bareValue(p: Pieces, i: number): number {
  const { amount, lower } = p.words[i]!;
  if ((amount & MORE_THAN_BARE) !== 0 || (amount & (Amount.figure | Amount.numeral)) === 0) return -1;
  if (goesOnBehind(p, i + 1) || isTiedBefore(p, i) || maybeNames(p, i) || isFurther(p, i)) return -1;
  // four digits may be a year
  if ((amount & Amount.figure) !== 0) return (amount & Amount.plain) !== 0 && lengthAt(p, i) === 4 ? -1 : valueAt(p, i);
  const entry = entryAt(p, i);
  if (entry?.kind !== 'unit' && entry?.kind !== 'tens') return -1;
  return lower !== 'one' || isCountingOne(p, i) ? entry.value : -1;
}

/** A unit, a range, a fraction, a date; `Australian dollars` may reach over two words. */
function goesOnBehind(p: Pieces, end: number): boolean {
  if (end >= p.count) return false;
  if (has(p, end, REACHES) || has(p, end + 1, Amount.currency) || has(p, end + 2, Amount.currency)) return true;
  return touches(p, end) && p.words[end]!.lower !== ',';
}

/** A sign, letters, other digits or a name: `-5`, `F-16`, `7946 0958`, `Apollo 13`. */
const isTiedBefore = (p: Pieces, i: number): boolean =>
  i > 0 && (p.from[i] === p.to[i - 1] || has(p, i - 1, Amount.dash | Amount.naming | Amount.digit) || tagAt(p, i - 1) === Tag.PROPN);

/** The 11 of `Oct. 10 and 11`, the 15 of `on 15, 16 and 17 March`. */
export const isFurther = (p: Pieces, i: number): boolean =>
  (has(p, i - 1, Amount.numeralLink) && has(p, i - 2, Amount.digit)) || (lowerAt(p, i + 1) === ',' && has(p, i + 2, Amount.plain) && lowerAt(p, i - 1) === 'on');

/** `737 Max`, `10 Downing Street` */
const maybeNames = (p: Pieces, i: number): boolean => tagAt(p, i + 1) === Tag.PROPN && has(p, i, Amount.plain);
