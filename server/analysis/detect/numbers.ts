/** Numbers, money, measures, dates, times and durations of one paragraph. */
import type { LocalSpan, Tokens } from '../text/tokens';
import { joinBounds } from './amounts/bounds';
import { AGE_UNIT, tellsAge, YEAR } from './amounts/ages';
import { bareValue } from './amounts/bare';
import { readCounted } from './amounts/counted';
import { isFractionHere, isNumberHere } from './amounts/counting';
import { readHedge } from './amounts/hedges';
import { linkPairs } from './amounts/pairs';
import { cutPieces, has, isArticle, type Pieces } from './amounts/pieces';
import { readQuantity } from './amounts/quantities';
import type { Quantity } from './amounts/quantity';
import { readRange, withSharedUnit, type RangeReading } from './amounts/ranges';
import { telephoneEnd } from './amounts/telephones';
import type { DateReading } from './dates/expression';
import { readDate } from './dates/read';
import { pastSpanStart } from './dates/relative';
import { writtenDate } from './dates/written';
import type { LocalNumber } from './facts';
import { gather, newGathered, taken } from './gathered';
import { Amount, BEHIND_ARTICLE, STARTS } from './numberClasses';

/** Numbers of one paragraph, in order, none overlapping. Only stops at tokens that have a class of the number grammar. */
export function detectNumbers(text: string, tokens: Tokens): readonly LocalNumber[] {
  const p = cutPieces(text, tokens);
  if (!p) return NONE;
  found.count = 0;
  // nothing may begin before this piece: it belongs to the number before
  let free = 0;
  for (let i = p.first; i < p.count; i++) {
    const { amount } = p.words[i]!;
    if ((amount & STARTS) === 0 && ((amount & BEHIND_ARTICLE) === 0 || !has(p, i - 1, ARTICLE))) continue;
    const bare = bareValue(p, i);
    if (bare >= 0) {
      gather(found, bareFact(p, i, bare));
      free = i + 1;
      continue;
    }
    const end = telephoneEnd(p, i) || readAt(p, i, free);
    if (end === 0) continue;
    free = end;
    i = Math.max(i, end - 1);
  }
  return found.count === 0 ? NONE : linkPairs(text, joinBounds(text, taken(found)));
}

const NONE: readonly LocalNumber[] = Object.freeze([]);
/** Those of the paragraph at hand. */
const found = newGathered<LocalNumber>();

const ARTICLE = Amount.indefinite | Amount.definite;
/** Classes that may take an article into the number: `a dozen`, `a third`. */
const WITH_ARTICLE = Amount.scale | Amount.unit | Amount.fraction | Amount.afterArticle | Amount.ordinal;

/** Adds the number or date that begins at piece `i`, or at the article before it: `a dozen`, `a week ago`. Gives its end, 0 where none begins. */
function readAt(p: Pieces, i: number, free: number): number {
  const withArticle = i > free && isArticle(p, i - 1) && has(p, i, WITH_ARTICLE);
  return (withArticle ? readFrom(p, i - 1, free) : 0) || readFrom(p, i, free);
}

function readFrom(p: Pieces, first: number, free: number): number {
  const date = readDate(p, first);
  if (date && date.first >= free) {
    gather(found, dateFact(p, date));
    return date.end;
  }
  const quantity = readQuantity(p, first);
  if (!quantity || quantity.first < free) return 0;
  if (quantity.kind === 'cardinal' && quantity.numeral.form === 'fraction' && !isFractionHere(p, quantity)) return 0;
  const range = quantity.high === undefined ? readRange(p, quantity) : undefined;
  if (!range && !isNumberHere(p, quantity)) return 0;
  gather(found, amountFact(p, range ? quantity : withSharedUnit(p, quantity), range, free));
  return range?.end ?? quantity.end;
}

const span = (p: Pieces, first: number, end: number): LocalSpan => ({ from: p.from[first]!, to: p.to[end - 1]! });

/** All fields are written out, here and below, so that facts are objects of one shape. */
function dateFact(p: Pieces, { first, end, date }: DateReading): LocalNumber {
  const at = span(p, first, end);
  const time = date.kind === 'clock' || (date.kind === 'range' && date.low.kind === 'clock');
  return { kind: time ? 'time' : 'date', at, value: writtenDate(date, p.text, at), unit: undefined, approx: undefined, counts: undefined, pair: undefined, pairing: undefined, measure: undefined, date };
}

function bareFact(p: Pieces, i: number, value: number): LocalNumber {
  const end = i + 1;
  if (tellsAge(p, i, end, value)) return ageFact(p, i, end, value);
  return { kind: 'cardinal', at: span(p, i, end), value, unit: undefined, approx: readHedge(p, i, end), counts: readCounted(p, end, value !== 1), pair: undefined, pairing: undefined, measure: undefined, date: undefined };
}

const ageFact = (p: Pieces, first: number, end: number, value: LocalNumber['value']): LocalNumber =>
  ({ kind: 'measure', at: span(p, first, end), value, unit: AGE_UNIT, approx: readHedge(p, first, end), counts: undefined, pair: undefined, pairing: undefined, measure: YEAR, date: undefined });

function amountFact(p: Pieces, quantity: Quantity, range: RangeReading | undefined, free: number): LocalNumber {
  const { kind, unit, measure } = range ? range.of : quantity;
  const end = range ? range.end : quantity.end;
  const low = Math.max(free, range ? range.first : quantity.first);
  const first = kind === 'duration' ? Math.max(free, pastSpanStart(p, low)) : low;
  const value = range ? { low: range.low, high: range.high } : quantity.high === undefined ? quantity.value : { low: quantity.value, high: quantity.high };
  if (kind === 'cardinal' && tellsAge(p, first, end, range?.high ?? quantity.value)) return ageFact(p, first, end, value);
  const counts = kind === 'cardinal' || kind === 'ordinal' ? readCounted(p, end, kind === 'cardinal' && value !== 1 && value !== 0) : undefined;
  return { kind, at: span(p, first, end), value, unit, approx: readHedge(p, low, end), counts, pair: undefined, pairing: undefined, measure, date: undefined };
}
