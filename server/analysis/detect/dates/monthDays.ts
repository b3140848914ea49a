/** Days of a month that no name tells: `the 18th of last month`, `the 21st this month`, `the twenty-sixth day of the month`, `will meet on the 4th`. */
import { Amount } from '../numberClasses';
import { readNumeral } from '../amounts/numerals';
import { has, lowerAt, type Pieces } from '../amounts/pieces';
import type { DateReading, Step } from './expression';

const STEPS: ReadonlyMap<string, Step> = new Map([['last', -1], ['this', 0], ['the', 0], ['current', 0], ['next', 1]]);

/** @param bare may the day stand without its month? So it is only where the words before leave nothing else. */
export function readMonthDay(p: Pieces, i: number, bare: boolean): DateReading | undefined {
  if (lowerAt(p, i - 1) !== 'the' || !has(p, i, Amount.digit | Amount.ordinal | Amount.numeral)) return undefined;
  const numeral = readNumeral(p, i);
  if (numeral?.form !== 'ordinal' || numeral.value < 1 || numeral.value > 31) return undefined;
  const day = numeral.value;
  const month = monthBehind(p, lowerAt(p, numeral.end) === 'day' ? numeral.end + 1 : numeral.end);
  if (month) return { first: i - 1, end: month.end, date: { kind: 'month-day', day, step: month.step } };
  return bare && CLOSING.has(lowerAt(p, numeral.end)) ? { first: i - 1, end: numeral.end, date: { kind: 'month-day', day } } : undefined;
}

/** What may follow a day and no thing that is counted. */
const CLOSING: ReadonlySet<string> = new Set(['', '.', ',', ';', ':', '?', '!', ')', '”', '"', 'at', 'in', 'and', 'or', 'to', 'from', 'for']);

/** `of last month`, `this month`, `of the month`, `of the current month` */
function monthBehind(p: Pieces, i: number): { readonly step: Step; readonly end: number } | undefined {
  const of = lowerAt(p, i) === 'of';
  const word = of ? i + 1 : i;
  const step = STEPS.get(lowerAt(p, word));
  if (step === undefined || (!of && lowerAt(p, word) === 'the')) return undefined;
  const noun = lowerAt(p, word + 1) === 'current' ? word + 2 : word + 1;
  return lowerAt(p, noun) === 'month' && lowerAt(p, noun + 1) !== "'s" ? { step, end: noun + 1 } : undefined;
}
