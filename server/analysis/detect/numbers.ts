/** Numbers, money, measures, dates, times and durations of one paragraph. */
import type { LocalSpan, Tokens } from '../text/tokens';
import { Tag } from '../text/tokens';
import { joinBounds } from './amounts/bounds';
import { readCounted } from './amounts/counted';
import { isDesignator } from './amounts/designators';
import { readHedge } from './amounts/hedges';
import { linkPairs } from './amounts/pairs';
import { cutPieces, has, lowerAt, tagAt, type Pieces } from './amounts/pieces';
import { readQuantity, type Quantity } from './amounts/quantities';
import { readRange, type RangeReading } from './amounts/ranges';
import type { DateReading } from './dates/expression';
import { readDate } from './dates/read';
import { pastSpanStart } from './dates/relative';
import { writtenDate } from './dates/written';
import type { LocalNumber } from './facts';
import { Amount, STARTS } from './numberClasses';

/** Numbers of one paragraph, in order, none overlapping. Only stops at tokens that have a class of the number grammar. */
export function detectNumbers(text: string, tokens: Tokens): readonly LocalNumber[] {
  if (!mayHoldNumbers(tokens)) return NONE;
  const p = cutPieces(text, tokens);
  const found: LocalNumber[] = [];
  // nothing may begin before this piece: it belongs to the number before
  let free = 0;
  for (let i = 0; i < p.count; i++) {
    const { amount } = p.words[i]!;
    if (amount === 0 || i < free || ((amount & STARTS) === 0 && !((amount & (Amount.unit | Amount.afterArticle)) !== 0 && ARTICLES.has(lowerAt(p, i - 1))))) continue;
    const number = readAt(p, i, free);
    if (!number) continue;
    found.push(number.fact);
    free = number.end;
  }
  return linkPairs(p, joinBounds(text, found));
}

const ARTICLES = new Set(['a', 'an', 'the']);
const NONE: readonly LocalNumber[] = Object.freeze([]);

function mayHoldNumbers(tokens: Tokens): boolean {
  for (let t = 0; t < tokens.count; t++) if ((tokens.words[t]!.amount & (STARTS | Amount.unit | Amount.afterArticle)) !== 0) return true;
  return false;
}

interface Found {
  readonly fact: LocalNumber;
  readonly end: number;
}

const isArticle = (p: Pieces, i: number): boolean => lowerAt(p, i) === 'a' || lowerAt(p, i) === 'an';

/** The number or date that begins at piece `i`, or at the article before it: `a dozen`, `a week ago`. */
function readAt(p: Pieces, i: number, free: number): Found | undefined {
  const withArticle = i > free && isArticle(p, i - 1) && has(p, i, Amount.scale | Amount.unit | Amount.fraction | Amount.afterArticle | Amount.ordinal);
  for (const first of withArticle ? [i - 1, i] : [i]) {
    const date = readDate(p, first);
    if (date && date.first >= free) return dateFact(p, date);
    const quantity = readQuantity(p, first);
    if (!quantity || quantity.first < free) continue;
    if (quantity.kind === 'cardinal' && quantity.numeral.form === 'fraction' && !isFractionHere(p, quantity)) continue;
    const range = quantity.high === undefined ? readRange(p, quantity) : undefined;
    if (range || isNumberHere(p, quantity)) return amountFact(p, quantity, range, free);
  }
  return undefined;
}

const span = (p: Pieces, first: number, end: number): LocalSpan => ({ from: p.from[first]!, to: p.to[end - 1]! });

function dateFact(p: Pieces, { first, end, date }: DateReading): Found {
  const at = span(p, first, end);
  const kind = date.kind === 'clock' || (date.kind === 'range' && date.low.kind === 'clock') ? 'time' : 'date';
  return { end, fact: { kind, at, value: writtenDate(date, p.text.slice(at.from, at.to)), date } };
}

function amountFact(p: Pieces, quantity: Quantity, range: RangeReading | undefined, free: number): Found {
  const { kind, unit, measure } = range?.of ?? quantity;
  const end = range?.end ?? quantity.end;
  const low = Math.max(free, range?.first ?? quantity.first);
  const first = kind === 'duration' ? Math.max(free, pastSpanStart(p, low)) : low;
  const approx = readHedge(p, low, end);
  const counts = kind === 'cardinal' || kind === 'ordinal' ? readCounted(p, end) : undefined;
  return {
    end,
    fact: {
      kind, at: span(p, first, end), value: range ? { low: range.low, high: range.high } : quantity.high === undefined ? quantity.value : { low: quantity.value, high: quantity.high },
      ...(unit === undefined ? {} : { unit }), ...(approx === undefined ? {} : { approx }), ...(counts === undefined ? {} : { counts }), ...(measure === undefined ? {} : { measure }),
    },
  };
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

/** `one source`, `at least one`; not `no one`, `the one who`, `one another`, `that one`. */
function isCountingOne(p: Pieces, i: number): boolean {
  const [before, behind] = [lowerAt(p, i - 1), lowerAt(p, i + 1)];
  if (['no', 'the', 'this', 'that', 'which', 'each', 'every', 'another', 'any', 'some', 'a', 'good', 'big'].includes(before) && tagAt(p, i + 1) !== Tag.NOUN) return false;
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

/** `half of them`, `more than half`, `a third of`; not `the second half`, `a quarter-final`, `the quarter`. */
function isFractionHere(p: Pieces, { first, end, value }: Quantity): boolean {
  if (end > first + 1 && lowerAt(p, end - 2) !== 'a') return true;
  const [before, behind] = [lowerAt(p, first - 1), lowerAt(p, end)];
  if (behind === '-' || behind === 'time' || has(p, first - 1, Amount.ordinal)) return false;
  if (lowerAt(p, end - 1) === 'quarter') return behind === 'of' || behind === '' || behind === '.';
  return value !== 0.5 || !['the', 'this', 'other', 'better', 'final', 'opening', 'last', 'each', 'either', 'both', "'s"].includes(before) || behind === 'of';
}

