/** Numerals in digits and words, to any size. Currencies, units and ranges are built on top of them. */
import { readCardinal } from './cardinals';
import { readFraction, readHalf, readPart, readPower, readRatio } from './fractions';
import type { Numeral } from './numeralWords';
import type { Pieces } from './pieces';

/** The numeral that begins at piece `i`. `money`: a currency stands before it, so that m is million. */
export function readNumeral(p: Pieces, i: number, money = false): Numeral | undefined {
  const base = readHalf(p, i) ?? readPart(p, i) ?? readCardinal(p, i, money);
  if (!base || base.form !== 'cardinal') return base;
  return readRatio(p, readFraction(p, readPower(p, base)));
}
