/** What is kept of a number or date once it is read. All fields are written out, so that facts are objects of one shape. */
import { AGE_UNIT, isFurtherAge, tellsAge, YEAR } from './amounts/ages';
import { readChange } from './amounts/changes';
import { readCounted } from './amounts/counted';
import { readHedge } from './amounts/hedges';
import { lowerAt, type Pieces } from './amounts/pieces';
import type { Quantity } from './amounts/quantity';
import type { RangeReading } from './amounts/ranges';
import type { DateReading } from './dates/expression';
import { pastSpanStart } from './dates/relative';
import { writtenDate } from './dates/written';
import type { LocalNumber } from './facts';

/** The 6.9 of `a magnitude 6.9 earthquake` counts none. */
const isMagnitude = (p: Pieces, first: number): boolean => lowerAt(p, first - 1) === 'magnitude';

export function dateFact(p: Pieces, { first, end, date }: DateReading): LocalNumber {
  const from = p.from[first]!;
  const to = p.to[end - 1]!;
  const time = date.kind === 'clock' || (date.kind === 'range' && date.low.kind === 'clock');
  return { kind: time ? 'time' : 'date', from, to, value: writtenDate(date, p.text, from, to), unit: undefined, approx: undefined, counts: undefined, change: undefined, pair: undefined, pairing: undefined, measure: undefined, date };
}

/** @param last the amount told before in the paragraph. */
export function bareFact(p: Pieces, i: number, value: number, last: LocalNumber | undefined): LocalNumber {
  const end = i + 1;
  if (tellsAge(p, i, end, value)) return ageFact(p, i, end, value);
  const counts = isMagnitude(p, i) ? undefined : readCounted(p, end, value !== 1);
  if (counts === undefined && isFurtherAge(p, i, last, value)) return ageFact(p, i, end, value);
  const change = readChange(p, i, end, 'cardinal', counts, last);
  const fact: LocalNumber = { kind: 'cardinal', from: p.from[i]!, to: p.to[i]!, value, unit: undefined, approx: readHedge(p, i, end), counts, change, pair: undefined, pairing: undefined, measure: undefined, date: undefined };
  return change === undefined || change.role === 'by' || isBeyondStop(p.text, last, fact.from) ? fact : withUnitOf(fact, last);
}

const ageFact = (p: Pieces, first: number, end: number, value: LocalNumber['value']): LocalNumber =>
  ({ kind: 'measure', from: p.from[first]!, to: p.to[end - 1]!, value, unit: AGE_UNIT, approx: readHedge(p, first, end), counts: undefined, change: undefined, pair: undefined, pairing: undefined, measure: YEAR, date: undefined });

/** @param free nothing may begin before this piece. */
export function amountFact(p: Pieces, quantity: Quantity, range: RangeReading | undefined, free: number, last: LocalNumber | undefined): LocalNumber {
  const { kind, unit, measure } = range ? range.of : quantity;
  const end = range ? range.end : quantity.end;
  const low = Math.max(free, range ? range.first : quantity.first);
  const first = kind === 'duration' ? Math.max(free, pastSpanStart(p, low)) : low;
  const value = range ? { low: range.low, high: range.high } : quantity.high === undefined ? quantity.value : { low: quantity.value, high: quantity.high };
  if (kind === 'cardinal' && tellsAge(p, first, end, range?.high ?? quantity.value)) return ageFact(p, first, end, value);
  const counts = (kind === 'cardinal' || kind === 'ordinal') && !isMagnitude(p, first) ? readCounted(p, end, kind === 'cardinal' && value !== 1 && value !== 0) : undefined;
  if (kind === 'cardinal' && counts === undefined && typeof value === 'number' && isFurtherAge(p, first, last, value)) return ageFact(p, first, end, value);
  const change = kind === 'ordinal' ? undefined : readChange(p, low, end, kind, counts, last);
  const fact: LocalNumber = { kind, from: p.from[first]!, to: p.to[end - 1]!, value, unit, approx: readHedge(p, low, end), counts, change, pair: undefined, pairing: undefined, measure, date: undefined };
  return change === undefined || change.role === 'by' ? fact : withUnitOf(fact, last);
}

/** Another sentence tells of another thing. */
const isBeyondStop = (text: string, last: LocalNumber | undefined, from: number): boolean => last !== undefined && /[.?!][”"’']?\s/.test(text.slice(last.to, from));

/** So many times smaller or larger, it is another quantity. */
const COMPARABLE = 20;

/** `to 3.2 million tonnes from 2.9 million`, `from 208 pounds to 193`: both levels of one change have one unit. */
function withUnitOf(fact: LocalNumber, last: LocalNumber | undefined): LocalNumber {
  if (fact.kind !== 'cardinal' || fact.counts !== undefined || last?.change === undefined || last.change.role === 'by' || last.unit === undefined || typeof last.value !== 'number' || typeof fact.value !== 'number') return fact;
  const ratio = fact.value / last.value;
  return ratio < COMPARABLE && ratio > 1 / COMPARABLE ? { ...fact, kind: last.kind, unit: last.unit, measure: last.measure } : fact;
}
