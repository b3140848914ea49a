/** Numerals in digits and words, to any size. Currencies, units and ranges are built on top of them. */
import { Amount, GOES_ON, NUMBER_WORD } from '../numberClasses';
import { readCardinal } from './cardinals';
import { readFraction, readHalf, readPart, readPower, readRatio } from './fractions';
import { entryAt, type Numeral } from './numeralWords';
import { has, isNumber, lowerAt, valueAt, type Pieces } from './pieces';

/** The numeral that begins at piece `i`. `money`: a currency stands before it, so that m is million. */
export function readNumeral(p: Pieces, i: number, money = false): Numeral | undefined {
  if (!has(p, i, NUMBER_WORD | Amount.digit | Amount.indefinite)) return undefined;
  // `one of every four`
  const short = has(p, i + 1, GOES_ON) ? readScaled(p, i) : lowerAt(p, i + 2) === 'every' ? undefined : readLone(p, i);
  if (short) return short;
  const base = readHalf(p, i) ?? readPart(p, i) ?? readCardinal(p, i, money);
  if (!base || base.form !== 'cardinal') return base;
  return readRatio(p, readFraction(p, readPower(p, base)));
}

/** `48 million`: a figure and a scale with nothing behind that could go on. */
function readScaled(p: Pieces, i: number): Numeral | undefined {
  if (!isNumber(p, i) || !has(p, i + 1, Amount.scale) || has(p, i + 2, GOES_ON)) return undefined;
  const entry = entryAt(p, i + 1);
  const value = valueAt(p, i);
  if (entry?.kind !== 'scale' || entry.value < 1000 || !(value > 0)) return undefined;
  return { first: i, end: i + 2, value: value * entry.value, form: 'cardinal', digits: false, scale: entry.value };
}

/** Most numerals are one figure, or a word from zero to ninety, with nothing behind that could go on: `26 strikes`, `three jets`. */
function readLone(p: Pieces, i: number): Numeral | undefined {
  if (isNumber(p, i)) return { first: i, end: i + 1, value: valueAt(p, i), form: 'cardinal', digits: true, scale: 1 };
  const entry = has(p, i, Amount.numeral) ? entryAt(p, i) : undefined;
  if (entry?.kind !== 'unit' && entry?.kind !== 'tens' && entry?.kind !== 'zero') return undefined;
  return { first: i, end: i + 1, value: entry.value, form: 'cardinal', digits: false, scale: 1 };
}
