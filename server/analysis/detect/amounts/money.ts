/** What may follow an amount of money: smaller coins, a scale behind the currency, what is paid for. */
import { Amount } from '../numberClasses';
import { readSuffix, type CurrencyReading } from './currencies';
import type { Numeral } from './numeralWords';
import { readNumeral } from './numerals';
import { has, lowerAt, touches, type Pieces } from './pieces';
import { extended, newQuantity, type Quantity } from './quantity';
import { readRate } from './units';

/** `$58.24 per barrel`, `$20 an hour`, `12 cents a share`: the span stays with the money, the unit says what for. */
export function perUnit(p: Pieces, money: Quantity): Quantity {
  const per = readRate(p, money.end);
  return per === undefined ? money : newQuantity(money.kind, money.first, money.end, money.value, money.numeral, `${money.unit} per ${per.name}`, money.high, money.measure, per.end);
}

/** Lines of a picture: `1080p`. */
const SCREENS = new Set([480, 720, 1080, 1440, 2160]);

/** British papers glue these to the digits: `164p`, `24pc`. */
export const coinOf = (form: string, value: number): 'penny' | 'percent' | undefined => (form === 'p' && !SCREENS.has(value) ? 'penny' : form === 'pc' ? 'percent' : undefined);

/** `75 USD million` */
export function scaledBehind(p: Pieces, numeral: Numeral, money: CurrencyReading): Quantity | undefined {
  const scale = numeral.digits ? SCALES_BEHIND.get(lowerAt(p, money.end)) : undefined;
  return scale === undefined ? undefined : newQuantity('money', numeral.first, money.end + 1, numeral.value * scale, numeral, money.unit);
}
const SCALES_BEHIND: ReadonlyMap<string, number> = new Map([['million', 1e6], ['billion', 1e9], ['trillion', 1e12]]);

/** `thirteen dollars and forty-five cents`, `20 ringgit 43 sen` */
export function minorUnits(p: Pieces, money: Quantity): Quantity {
  if (MINOR.has(money.unit!)) return money;
  const at = lowerAt(p, money.end) === 'and' ? money.end + 1 : money.end;
  const part = has(p, at, Amount.digit | Amount.numeral) ? readNumeral(p, at) : undefined;
  if (!part) return money;
  if (isCents(p, part.end)) return extended(money, part.end + 1, money.value + part.value / 100);
  const minor = part.form === 'cardinal' ? readSuffix(p, part.end) : undefined;
  // `15 dollars 50` at the end of a clause
  if (!minor && part.value > 9 && part.value < 100 && part.scale === 1 && Number.isInteger(part.value) && closes(p, part.end) && !has(p, money.end - 1, Amount.digit)) return extended(money, part.end, money.value + part.value / 100);
  return minor && MINOR.has(minor.unit) && part.value < 100 ? extended(money, minor.end, money.value + part.value / 100) : money;
}

const MINOR = new Set(['cent', 'penny', 'kopek', 'sen', 'paisa']);
const closes = (p: Pieces, i: number): boolean => i >= p.count || lowerAt(p, i) === '.' || lowerAt(p, i) === ';';
/** `20 dollars and 43c` */
const isCents = (p: Pieces, i: number): boolean => lowerAt(p, i) === 'c' && touches(p, i);

const MONEY_WORDS = new Set(['worth', 'cost', 'costs', 'costing', 'pay', 'paid', 'paying', 'price', 'spend', 'spent', 'earn', 'earned', 'fine', 'fined', 'debt', 'bill', 'sterling', 'salary', 'note', 'notes', 'coin', 'coins']);

/** Pounds are money where they come in millions or are paid, else a weight. */
export function isPoundMass(p: Pieces, numeral: Numeral, money: CurrencyReading): boolean {
  if (money.unit !== 'pound') return false;
  if (numeral.scale >= 1e6) return false;
  for (let i = Math.max(0, numeral.first - 5); i < Math.min(p.count, money.end + 3); i++) if (MONEY_WORDS.has(p.words[i]!.lower)) return false;
  return true;
}
