/** Numbers, money, measures, dates, times and durations of one paragraph. */
import type { LocalSpan, Tokens } from '../text/tokens';
import { Tag } from '../text/tokens';
import { joinBounds } from './amounts/bounds';
import { inOtherSystem } from './amounts/conversions';
import { readCounted } from './amounts/counted';
import { isDesignator } from './amounts/designators';
import { readHedge } from './amounts/hedges';
import { linkPairs } from './amounts/pairs';
import { cutPieces, has, isArticle, lowerAt, tagAt, type Pieces } from './amounts/pieces';
import { readQuantity, type Quantity } from './amounts/quantities';
import { readRange, type RangeReading } from './amounts/ranges';
import type { DateReading } from './dates/expression';
import { readDate } from './dates/read';
import { pastSpanStart } from './dates/relative';
import { writtenDate } from './dates/written';
import type { LocalNumber } from './facts';
import { Amount, BEHIND_ARTICLE, STARTS } from './numberClasses';

/** Numbers of one paragraph, in order, none overlapping. Only stops at tokens that have a class of the number grammar. */
export function detectNumbers(text: string, tokens: Tokens): readonly LocalNumber[] {
  const p = cutPieces(text, tokens);
  if (!p) return NONE;
  const found: LocalNumber[] = [];
  // nothing may begin before this piece: it belongs to the number before
  let free = 0;
  for (let i = p.first; i < p.count; i++) {
    const { amount } = p.words[i]!;
    if ((amount & STARTS) === 0 && ((amount & BEHIND_ARTICLE) === 0 || !has(p, i - 1, ARTICLE))) continue;
    const end = readAt(p, i, free, found);
    if (end === 0) continue;
    free = end;
    i = Math.max(i, end - 1);
  }
  return found.length === 0 ? NONE : linkPairs(text, joinBounds(text, found));
}

const NONE: readonly LocalNumber[] = Object.freeze([]);

const ARTICLE = Amount.indefinite | Amount.definite;
/** Classes that may take an article into the number: `a dozen`, `a third`. */
const WITH_ARTICLE = Amount.scale | Amount.unit | Amount.fraction | Amount.afterArticle | Amount.ordinal;

/** Adds the number or date that begins at piece `i`, or at the article before it: `a dozen`, `a week ago`. Gives its end, 0 where none begins. */
function readAt(p: Pieces, i: number, free: number, found: LocalNumber[]): number {
  const withArticle = i > free && isArticle(p, i - 1) && has(p, i, WITH_ARTICLE);
  return (withArticle ? readFrom(p, i - 1, free, found) : 0) || readFrom(p, i, free, found);
}

function readFrom(p: Pieces, first: number, free: number, found: LocalNumber[]): number {
  const date = readDate(p, first);
  if (date && date.first >= free) {
    found.push(dateFact(p, date));
    return date.end;
  }
  const quantity = readQuantity(p, first);
  if (!quantity || quantity.first < free) return 0;
  if (quantity.kind === 'cardinal' && quantity.numeral.form === 'fraction' && !isFractionHere(p, quantity)) return 0;
  const range = quantity.high === undefined ? readRange(p, quantity) : undefined;
  if (!range && !isNumberHere(p, quantity)) return 0;
  found.push(amountFact(p, quantity, range, free));
  return range?.end ?? quantity.end;
}

const span = (p: Pieces, first: number, end: number): LocalSpan => ({ from: p.from[first]!, to: p.to[end - 1]! });

/** All fields are written out, here and below, so that facts are objects of one shape. */
function dateFact(p: Pieces, { first, end, date }: DateReading): LocalNumber {
  const at = span(p, first, end);
  const time = date.kind === 'clock' || (date.kind === 'range' && date.low.kind === 'clock');
  return { kind: time ? 'time' : 'date', at, value: writtenDate(date, p.text, at), unit: undefined, approx: undefined, counts: undefined, pair: undefined, pairing: undefined, measure: undefined, other: undefined, date };
}

function amountFact(p: Pieces, quantity: Quantity, range: RangeReading | undefined, free: number): LocalNumber {
  const { kind, unit, measure } = range ? range.of : quantity;
  const end = range ? range.end : quantity.end;
  const low = Math.max(free, range ? range.first : quantity.first);
  const first = kind === 'duration' ? Math.max(free, pastSpanStart(p, low)) : low;
  const value = range ? { low: range.low, high: range.high } : quantity.high === undefined ? quantity.value : { low: quantity.value, high: quantity.high };
  const counts = kind === 'cardinal' || kind === 'ordinal' ? readCounted(p, end) : undefined;
  const other = kind === 'measure' ? inOtherSystem(value, unit!) : undefined;
  return { kind, at: span(p, first, end), value, unit, approx: readHedge(p, low, end), counts, pair: undefined, pairing: undefined, measure, other, date: undefined };
}

/** Leaves out designators, pronouns and words that only look like numbers. */
function isNumberHere(p: Pieces, quantity: Quantity): boolean {
  const { first, end, kind } = quantity;
  if (isDesignator(p, quantity)) return false;
  if (kind === 'ordinal') return !isAdverbialOrdinal(p, quantity);
  if (kind !== 'cardinal') return true;
  if (end === first + 1) {
    if (p.words[first]!.lower === 'one') return isCountingOne(p, first);
    if (has(p, first, Amount.scale) && !has(p, first, Amount.numeral)) return isScaleAlone(p, first);
  }
  return true;
}

const MODALS = new Set(['would', 'can', 'could', 'might', 'should', 'must', 'may']);
/** `the one who`, `another one`: before `one` and no noun, these make it a pronoun. */
const BEFORE_PRONOUN = new Set(['no', 'the', 'this', 'that', 'which', 'each', 'every', 'another', 'any', 'some', 'a', 'good', 'big']);

/** `one source`, `at least one`; not `no one`, `the one who`, `one another`, `that one`. */
function isCountingOne(p: Pieces, i: number): boolean {
  const before = lowerAt(p, i - 1);
  const behind = lowerAt(p, i + 1);
  if (tagAt(p, i + 1) !== Tag.NOUN && BEFORE_PRONOUN.has(before)) return false;
  if (tagAt(p, i - 1) === Tag.ADJ && before !== 'only') return false;
  // `one would hope`, `he might get one.`
  if (MODALS.has(behind) || (tagAt(p, i - 1) === Tag.VERB && /^[.,;!?]$/.test(behind))) return false;
  if (behind === 'another' || behind === "'s" || behind === '-' && lowerAt(p, i + 2) === 'time') return false;
  return !(before === 'no');
}

/** `millions of`, `hundreds`; `dozens` says too little. A lone `million` or `k` is no number. */
function isScaleAlone(p: Pieces, i: number): boolean {
  const form = p.words[i]!.lower;
  const before = lowerAt(p, i - 1);
  if (before === 'several' || before === 'few' || before === 'many' || before === 'per') return false;
  return (form.endsWith('s') && form !== 'dozens' && form.length > 5) || form === 'hundred' || form === 'thousand' || form === 'million' || form === 'billion' || form === 'trillion' || form === 'lakh' || form === 'crore';
}

/** `secondly` is another word; `at first`, `first,` and `second to none` are adverbs. */
function isAdverbialOrdinal(p: Pieces, { first, end }: Quantity): boolean {
  const word = lowerAt(p, first);
  // `First, boil the water`, `was first declared`, `when he first met her`
  if (end === first + 1 && lowerAt(p, end) === ',' && (first === 0 || /^[.!?:“"—-]$/.test(lowerAt(p, first - 1)))) return true;
  const before = tagAt(p, first - 1);
  if (word === 'first' && tagAt(p, end) === Tag.VERB && (before === Tag.AUX || before === Tag.PRON || before === Tag.PROPN)) return true;
  return (word === 'first' && lowerAt(p, first - 1) === 'at') || (word === 'second' && lowerAt(p, end) === 'to' && lowerAt(p, end + 1) === 'none') || (word === 'first' && (lowerAt(p, end) === 'lady' || lowerAt(p, end) === 'aid'));
}

/** `the other half`, `his better half`: before a half, these make it a part of something, not a number. */
const BEFORE_HALF = new Set(['the', 'this', 'other', 'better', 'final', 'opening', 'last', 'each', 'either', 'both', "'s"]);

/** `half of them`, `more than half`, `a third of`; not `the second half`, `a quarter-final`, `the quarter`. */
function isFractionHere(p: Pieces, { first, end, value }: Quantity): boolean {
  if (end > first + 1 && lowerAt(p, end - 2) !== 'a') return true;
  const behind = lowerAt(p, end);
  if (behind === '-' || behind === 'time' || has(p, first - 1, Amount.ordinal)) return false;
  if (lowerAt(p, end - 1) === 'quarter') return behind === 'of' || behind === '' || behind === '.';
  return value !== 0.5 || behind === 'of' || !BEFORE_HALF.has(lowerAt(p, first - 1));
}
