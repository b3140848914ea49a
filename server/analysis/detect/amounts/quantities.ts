/** A numeral with what it is an amount of: money, percent, a measure, a duration, an age, or a bare count. */
import { Tag } from '../../text/tokens';
import { Amount, QUANTITY_START, SHY_UNITS } from '../numberClasses';
import { readPrefix, readSuffix } from './currencies';
import { coinOf, isPoundMass, minorUnits, perUnit, scaledBehind } from './money';
import { multitudeAt, type Numeral } from './numeralWords';
import { readNumeral } from './numerals';
import { has, isArticle, isDash, isNumber, isPlain, lowerAt, tagAt, touches, valueAt, written, type Pieces } from './pieces';
import { extended, negative, newQuantity, type Quantity } from './quantity';
import { readSimpleUnit, readUnit, UNITS_BY_NAME, type Unit, type UnitReading } from './units';

/** The quantity that begins at piece `i`: `$2.3 billion`, `three-year`, `5 feet 4 inches`, `26`, `a week`. */
export function readQuantity(p: Pieces, i: number): Quantity | undefined {
  if (!has(p, i, QUANTITY_START)) return undefined;
  if (p.lastRead.at === i) return p.lastRead.quantity;
  const quantity = readAnew(p, i);
  p.lastRead.at = i;
  p.lastRead.quantity = quantity;
  return quantity;
}

function readAnew(p: Pieces, i: number): Quantity | undefined {
  const prefix = readPrefix(p, i);
  if (prefix) {
    const money = readMoney(p, prefix.first, prefix.end, prefix.unit);
    return money && signed(p, money);
  }
  const multitude = has(p, i, Amount.scale) ? readMultitude(p, i) : undefined;
  if (multitude) return multitude;
  const numeral = readNumeral(p, i);
  if (!numeral) return readArticleUnit(p, i);
  if (numeral.form === 'ordinal') return newQuantity('ordinal', numeral.first, numeral.end, numeral.value, numeral);
  return signed(p, withUnit(p, numeral));
}

/** `hundreds of`, `tens of thousands of miles`: from one of it up to ten. */
function readMultitude(p: Pieces, i: number): Quantity | undefined {
  let low = multitudeAt(p, i);
  if (low === undefined) return undefined;
  let end = i + 1;
  for (;;) {
    const next = lowerAt(p, end) === 'of' ? multitudeAt(p, end + 1) : undefined;
    if (next === undefined) break;
    low *= next;
    end += 2;
  }
  if (low === 10) return undefined;
  const numeral: Numeral = { first: i, end, value: low, form: 'cardinal', digits: false, scale: 1 };
  const bare = newQuantity('cardinal', i, end, low, numeral, undefined, low * 10);
  if (lowerAt(p, end) !== 'of') return bare;
  const money = readSuffix(p, end + 1);
  // in `thousands of $12-an-hour jobs` the sign begins another amount
  if (money && !isNumber(p, money.end)) return newQuantity('money', i, money.end, low, numeral, money.unit, low * 10);
  const reading = readUnit(p, end + 1);
  return reading && !SHY.has(lowerAt(p, end + 1)) ? measured(p, numeral, reading, bare.high) : bare;
}

/** `$4.2bn`, `$ 10 million`, `USD 200`, `$58.24 per barrel`; `$ 10 dollars` says it twice. */
function readMoney(p: Pieces, first: number, at: number, unit: string): Quantity | undefined {
  // `$-50.8bn`
  const minus = isDash(p, at) && touches(p, at + 1);
  const numeral = readNumeral(p, minus ? at + 1 : at, true);
  if (!numeral || numeral.form === 'ordinal') return undefined;
  const again = readSuffix(p, numeral.end);
  // in a table the second sign begins the next figure
  const twice = again && !(BARE_SIGN.test(lowerAt(p, again.first)) && isNumber(p, again.end)) && (again.unit === unit || again.unit.endsWith(` ${unit}`)) ? again : undefined;
  return perUnit(p, minorUnits(p, newQuantity('money', first, twice?.end ?? numeral.end, minus ? -numeral.value : numeral.value, numeral, twice?.unit ?? unit)));
}

const BARE_SIGN = /^[$€£¥₹]$/;
const OPENING = new Set(['(', '[', '“', '‘', '"']);

/** `-5`, `(-22F)`, `minus five`: a hyphen is a sign only where no word touches its other side. */
function signed(p: Pieces, quantity: Quantity): Quantity {
  const at = quantity.first - 1;
  if (!has(p, at, Amount.dash | Amount.naming)) return quantity;
  const word = lowerAt(p, at);
  if (isDash(p, at)) {
    // `minus-260 degrees`
    if (lowerAt(p, at - 1) === 'minus') return negative(quantity, at - 1);
    return (word === '-' || word === '−') && touches(p, quantity.first) && (!touches(p, at) || OPENING.has(lowerAt(p, at - 1))) ? negative(quantity, at) : quantity;
  }
  // `plus or minus three points` is no sign
  return (word === 'minus' && lowerAt(p, at - 1) !== 'or') || word === 'negative' ? negative(quantity, at) : quantity;
}

/** What follows the numeral decides: `%`, a currency, a unit, or nothing. */
function withUnit(p: Pieces, numeral: Numeral): Quantity {
  const { first, end, value } = numeral;
  if (countsOnly(p, end, numeral.form === 'fraction')) return newQuantity('cardinal', first, end, value, numeral);
  const tall = numeral.digits ? readFeetMark(p, numeral) : undefined;
  if (tall) return tall;
  const coin = numeral.digits && touches(p, end) ? coinOf(lowerAt(p, end), value) : undefined;
  if (coin !== undefined) return newQuantity(coin === 'percent' ? 'percent' : 'money', first, end + 1, value, numeral, coin);
  const money = readSuffix(p, numeral.form === 'fraction' ? unitOfPart(p, end) : end);
  if (money && !isPoundMass(p, numeral, money)) return scaledBehind(p, numeral, money) ?? perUnit(p, minorUnits(p, newQuantity('money', first, money.end, value, numeral, money.unit === 'pound' ? 'pound sterling' : money.unit)));
  const at = isDash(p, end) && (touches(p, end) || has(p, end + 1, Amount.unit)) ? end + 1 : end;
  const reading = readUnit(p, numeral.form === 'fraction' ? unitOfPart(p, at) : at);
  return reading && isUnitHere(p, numeral, at, reading) ? measured(p, numeral, reading) : newQuantity('cardinal', first, end, value, numeral);
}

/** The article stands before the unit in `half an hour` and `a quarter of an hour`; but `one in six a decade ago` is no part of a decade. */
function unitOfPart(p: Pieces, at: number): number {
  const of = lowerAt(p, at) === 'of';
  return isArticle(p, of ? at + 1 : at) && (of || lowerAt(p, at - 1) === 'half') ? at + (of ? 2 : 1) : at;
}

/** No unit and no currency within reach, as behind most numbers: one test for all that `withUnit` may find. */
function countsOnly(p: Pieces, end: number, fraction: boolean): boolean {
  if (end >= p.count) return true;
  const { lower, amount } = p.words[end]!;
  if ((amount & Amount.dash) !== 0 || (p.from[end] === p.to[end - 1] && lower !== '.' && lower !== ',')) return false;
  // `Hong Kong dollars` and `half of a mile` reach over two words
  const far = fraction ? Amount.currency | Amount.unit : Amount.currency;
  return (amount & (Amount.currency | Amount.unit)) === 0 && !has(p, end + 1, far) && !has(p, end + 2, far);
}

/** A numeral and its unit: percent, an age, a duration or another measure. */
function measured(p: Pieces, numeral: Numeral, { unit, end }: UnitReading, high?: number): Quantity {
  const { first, value } = numeral;
  const age = unit.tellsAge ? endOfAge(p, end) : 0;
  if ((unit.dimension === 'temperature' || unit.dimension === 'angle') && lowerAt(p, end) === 'below' && lowerAt(p, end + 1) === 'zero') return newQuantity('measure', first, end + 2, -value, numeral, unit.name, undefined, unit);
  if (age > 0) return newQuantity('measure', first, age, value, numeral, `${unit.name} of age`, high, unit);
  const whole = compound(p, newQuantity(unit.kind, first, end, value, numeral, unit.name, high, unit));
  // `12 years and three months old`
  const aged = unit.tellsAge && whole.end > end ? endOfAge(p, whole.end) : 0;
  return aged > 0 ? newQuantity('measure', first, aged, whole.value, numeral, `${unit.name} of age`, high, unit) : whole;
}

/** `-old`, ` old`, `-olds`, ` of age`: 0 where no age is told. */
function endOfAge(p: Pieces, end: number): number {
  const at = isDash(p, end) ? end + 1 : end;
  if (lowerAt(p, at) === 'old' || lowerAt(p, at) === 'olds') return at + 1;
  return lowerAt(p, at) === 'of' && lowerAt(p, at + 1) === 'age' ? at + 2 : 0;
}

const FOOT = UNITS_BY_NAME.get('foot')!;
const INCHES = 12;
const isFeetMark = (form: string): boolean => form === "'" || form === '’' || form === '′';
const isInchMark = (form: string): boolean => form === '"' || form === '”' || form === '″' || form === "''";

/** `5'11"`: both marks, since either alone may close a quotation. */
function readFeetMark(p: Pieces, { first, end, value }: Numeral): Quantity | undefined {
  if (!isFeetMark(lowerAt(p, end)) || !isPlain(p, end + 1) || !touches(p, end + 1) || valueAt(p, end + 1) >= INCHES || !touches(p, end + 2) || !isInchMark(lowerAt(p, end + 2))) return undefined;
  const total = value + valueAt(p, end + 1) / INCHES;
  return newQuantity('measure', first, end + 3, total, { first, end, value, form: 'cardinal', digits: true, scale: 1 }, FOOT.name, undefined, FOOT);
}

/** `6-foot-4`, `6-foot-4-inch` */
function withInches(p: Pieces, quantity: Quantity): Quantity {
  const at = quantity.end + 1;
  if (!isDash(p, quantity.end) || !isPlain(p, at) || !touches(p, at) || valueAt(p, at) >= INCHES) return quantity;
  const named = isDash(p, at + 1) && (lowerAt(p, at + 2) === 'inch' || lowerAt(p, at + 2) === 'inches');
  return !named && touches(p, at + 1) && isDash(p, at + 1) ? quantity : extended(quantity, named ? at + 3 : at + 1, quantity.value + valueAt(p, at) / INCHES);
}

/** `5 feet 4 inches`, `two hours and 30 minutes`, `2hr 39min 16sec`, `a year and a half`: smaller parts of one dimension, told in the first unit. */
function compound(p: Pieces, quantity: Quantity): Quantity {
  const unit = quantity.measure!;
  if (unit === FOOT && isDash(p, quantity.end)) return withInches(p, quantity);
  if (!unit.hasParts || !has(p, quantity.end, Amount.numeralLink | Amount.digit | Amount.numeral)) return quantity;
  if (lowerAt(p, quantity.end) === 'and' && (lowerAt(p, quantity.end + 1) === 'a' || lowerAt(p, quantity.end + 1) === 'one') && (lowerAt(p, quantity.end + 2) === 'half' || lowerAt(p, quantity.end + 2) === 'quarter')) {
    return extended(quantity, quantity.end + 3, quantity.value + (lowerAt(p, quantity.end + 2) === 'half' ? 0.5 : 0.25));
  }
  if (!Number.isInteger(quantity.value)) return quantity;
  let parts = 0;
  let end = quantity.end;
  for (let last = unit; ; ) {
    const part = partAt(p, end, last);
    if (!part) return end === quantity.end ? quantity : extended(quantity, end, quantity.value + parts / unit.size);
    parts += part.size;
    end = part.end;
    last = part.unit;
  }
}

/** A smaller part behind the unit `last`, in the base unit of both. */
function partAt(p: Pieces, end: number, last: Unit): { readonly size: number; readonly unit: Unit; readonly end: number } | undefined {
  const and = lowerAt(p, end) === 'and';
  const at = and ? end + 1 : end;
  if (!has(p, at, Amount.digit | Amount.numeral) || (and && last.kind !== 'duration')) return undefined;
  const part = readNumeral(p, at);
  const reading = part && part.form === 'cardinal' ? readSimpleUnit(p, part.end) : undefined;
  if (!part || !reading || reading.unit.dimension !== last.dimension || reading.unit.size >= last.size || reading.unit.system !== last.system || part.value * reading.unit.size >= last.size * 1.0001) return undefined;
  return { size: part.value * reading.unit.size, unit: reading.unit, end: reading.end };
}

const LENGTH_BEFORE = new Set(['in', 'for', 'within', 'after', 'than', 'only', 'just', 'every', 'about', 'of', 'at', 'last', 'lasted', 'by', 'to']);
const LENGTH_BEHIND = new Set(['after', 'before', 'later', 'earlier', 'ago', 'of', 'and', '-', 'in', 'per']);
const SIZE_WORDS = new Set(['thick', 'long', 'wide', 'tall', 'high', 'deep', 'across', 'in', 'of', 'by', 'x', 'square', 'diameter', 'barrel', 'gun', 'guns', 'screen', 'pipe', 'gap', 'display']);
const SHY = new Set(SHY_UNITS);

function isUnitHere(p: Pieces, numeral: Numeral, at: number, { unit, end }: UnitReading): boolean {
  // `24703L202` is a code
  if (touches(p, end) && has(p, end, Amount.digit)) return false;
  if (!unit.wary && !has(p, at, Amount.shy)) return true;
  // `one day he will see`: some day, not a length of time
  if (unit.name === 'day' && lowerAt(p, at - 1) === 'one' && !LENGTH_BEFORE.has(lowerAt(p, at - 2)) && !LENGTH_BEHIND.has(lowerAt(p, end))) return false;
  const form = lowerAt(p, at);
  if (form === 'in' || form === 'in.') {
    // `from 12 to 45 in a year`
    if (form === 'in' && isArticle(p, at + 1)) return false;
    const next = lowerAt(p, end);
    return numeral.digits || numeral.form === 'fraction' || /^[0-9]/.test(lowerAt(p, numeral.end - 1)) ? form === 'in.' || SIZE_WORDS.has(next) || next === ')' || next === '(' || next === ',' || next === '' || (next === '.' && end === p.count - 1) : false;
  }
  if (form === 'pm' || form === 's') return false;
  // `12st 4lb`, but not `12 St John`
  if (form === 'st') return numeral.digits && touches(p, at);
  if (SHY.has(form)) return (numeral.digits || numeral.scale > 1 || /[0-9]/.test(lowerAt(p, numeral.end - 1))) && (touches(p, at) || p.from[at]! - p.to[at - 1]! === 1) && !(form === 'g' && numeral.value < 10 && touches(p, at));
  // `a second` is for the calendar, `two second-half goals` and `914 Second Class` for nobody
  if (unit.name === 'second' && (isDash(p, end) || written(p, at) === 'Second')) return false;
  if (unit.name === 'turn' || unit.name === 'stone' && tagAt(p, end) === Tag.NOUN) return false;
  if (written(p, at) === 'May') return false;
  return true;
}

/** `a week`, `an hour`, `half an hour`, `a mile`: the article stands for one. */
function readArticleUnit(p: Pieces, i: number): Quantity | undefined {
  if (!isArticle(p, i) || !has(p, i + 1, Amount.unit | Amount.currency)) return undefined;
  const coin = readSuffix(p, i + 1);
  if (coin && (lowerAt(p, i + 1) === 'dollar' || lowerAt(p, i + 1) === 'euro') && !isDash(p, coin.end) && !isRate(p, i)) {
    const one: Numeral = { first: i, end: i + 1, value: 1, form: 'cardinal', digits: false, scale: 1 };
    return minorUnits(p, newQuantity('money', i, coin.end, 1, one, coin.unit));
  }
  const reading = readSimpleUnit(p, i + 1);
  if (!reading || reading.unit.dimension === 'percent' || reading.unit.dimension === 'angle' || SHY.has(lowerAt(p, i + 1)) || (AMBIGUOUS_SINGLE.has(lowerAt(p, i + 1)) && !isMinuteAnd(p, i + 1))) return undefined;
  // `a year-end sale`
  if (isDash(p, reading.end) && touches(p, reading.end) && lowerAt(p, reading.end + 1) === 'end') return undefined;
  // `60 miles an hour`, `twice a week`: a rate, not a length of time
  if (isRate(p, i)) return undefined;
  const numeral: Numeral = { first: i, end: i + 1, value: 1, form: 'cardinal', digits: false, scale: 1 };
  return measured(p, numeral, reading);
}

const AMBIGUOUS_SINGLE = new Set(['second', 'degree', 'cup', 'foot', 'yard', 'stone', 'bit', 'turn', 'minute', 'knot', 'in', 'pound', 'stone', 'mil', 'barrel', 'calorie', 'joule', 'pint', 'kilo', 'carat', 'gram', 'ton']);
/** `a minute and 30 seconds` */
const isMinuteAnd = (p: Pieces, i: number): boolean => lowerAt(p, i) === 'minute' && lowerAt(p, i + 1) === 'and' && (lowerAt(p, i + 3).startsWith('second') || lowerAt(p, i + 3) === 'half');
const RATES = new Set(['twice', 'once', 'times', 'time', 'percent', '%', 'cent']);
const AGO = new Set(['ago', 'earlier', 'later']);

/** `60 miles an hour`, `2.5 lakh electric cars a year`; but `12,000 jobs a year ago`. */
function isRate(p: Pieces, i: number): boolean {
  if (AGO.has(lowerAt(p, i + 2))) return false;
  // the inches of `in a decade` are none
  if (RATES.has(lowerAt(p, i - 1)) || (has(p, i - 1, Amount.unit | Amount.currency | Amount.scale) && lowerAt(p, i - 1) !== 'in') || (i > 0 && isNumber(p, i - 1))) return true;
  // `2.3 metres (7.5 feet) a year`
  if (lowerAt(p, i - 1) === ')') return has(p, i - 2, Amount.unit);
  // `500,000 barrels of crude a day`
  if (tagAt(p, i - 1) === Tag.ADJ && lowerAt(p, i - 2) === 'of' && has(p, i - 3, Amount.unit)) return true;
  if (tagAt(p, i - 1) !== Tag.NOUN) return false;
  for (let k = i - 2; k > i - 5; k--) {
    if (has(p, k, Amount.digit | Amount.numeral | Amount.scale)) return true;
    // `500,000 barrels of oil a day`
    if (lowerAt(p, k) === 'of') return has(p, k - 1, Amount.unit);
    if (tagAt(p, k) !== Tag.NOUN && tagAt(p, k) !== Tag.ADJ) return false;
  }
  return false;
}
