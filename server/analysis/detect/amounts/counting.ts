/** Does a number word count here, or is it a pronoun, an adverb or part of a name: `one source`, but `no one`, `at first`, `Big Ten`? */
import { Tag } from '../../text/tokens';
import { Amount } from '../numberClasses';
import { isDesignator } from './designators';
import { has, isDash, lowerAt, tagAt, type Pieces } from './pieces';
import type { Quantity } from './quantity';

/** Leaves out designators, pronouns and words that only look like numbers. */
export function isNumberHere(p: Pieces, quantity: Quantity): boolean {
  const { first, end, kind } = quantity;
  if (isDesignator(p, quantity)) return false;
  if (kind === 'ordinal') return !isAdverbialOrdinal(p, quantity);
  // `several hundred years`, `a few million dollars`
  if (VAGUE.has(lowerAt(p, first - 1)) && has(p, first, Amount.scale) && !has(p, first, Amount.numeral)) return false;
  if (kind !== 'cardinal') return true;
  // `a five-figure sum`
  if (isDash(p, end) && lowerAt(p, end + 1) === 'figure') return false;
  if (end === first + 1) {
    if (p.words[first]!.lower === 'one') return isCountingOne(p, first);
    // `net zero`, `ground zero`
    if (p.words[first]!.lower === 'zero') return lowerAt(p, first - 1) !== 'net' && lowerAt(p, first - 1) !== 'ground';
    if (has(p, first, Amount.scale) && !has(p, first, Amount.numeral)) return isScaleAlone(p, first);
  }
  return true;
}

const MODALS = new Set(['would', 'can', 'could', 'might', 'should', 'must', 'may']);
/** `the one who`, `another one`: before `one` and no noun, these make it a pronoun. */
const BEFORE_PRONOUN = new Set(['no', 'the', 'this', 'that', 'which', 'each', 'every', 'another', 'any', 'some', 'a', 'good', 'big']);

/** `one source`, `at least one`; not `no one`, `the one who`, `one another`, `that one`. */
export function isCountingOne(p: Pieces, i: number): boolean {
  const before = lowerAt(p, i - 1);
  const behind = lowerAt(p, i + 1);
  if (tagAt(p, i + 1) !== Tag.NOUN && BEFORE_PRONOUN.has(before)) return false;
  if (tagAt(p, i - 1) === Tag.ADJ && before !== 'only') return false;
  // `one would hope`, `he might get one.`
  if (MODALS.has(behind) || (tagAt(p, i - 1) === Tag.VERB && /^[.,;!?]$/.test(behind))) return false;
  if (behind === 'another' || behind === "'s" || behind === '-' && lowerAt(p, i + 2) === 'time') return false;
  return !(before === 'no');
}

const VAGUE = new Set(['several', 'few', 'many']);

/** `millions of`, `hundreds`; `dozens` says too little. A lone `million` or `k` is no number. */
function isScaleAlone(p: Pieces, i: number): boolean {
  const form = p.words[i]!.lower;
  const before = lowerAt(p, i - 1);
  if (before === 'per') return false;
  return (form.endsWith('s') && form !== 'dozens' && form.length > 5) || form === 'hundred' || form === 'thousand' || form === 'million' || form === 'billion' || form === 'trillion' || form === 'lakh' || form === 'crore';
}

/** `secondly` is another word; `at first`, `first,` and `second to none` are adverbs. */
function isAdverbialOrdinal(p: Pieces, { first, end }: Quantity): boolean {
  const word = lowerAt(p, first);
  // `First, boil the water`, `was first declared`, `when he first met her`
  if (end === first + 1 && lowerAt(p, end) === ',' && (first === 0 || /^[.!?:“"—-]$/.test(lowerAt(p, first - 1)))) return true;
  // `3,400 cubic metres of water per second`, `10,000 times a second`
  if (word === 'second' && (lowerAt(p, first - 1) === 'per' || (lowerAt(p, first - 1) === 'a' && lowerAt(p, first - 2) === 'times'))) return true;
  const before = tagAt(p, first - 1);
  if (word === 'first' && tagAt(p, end) === Tag.VERB && (before === Tag.AUX || before === Tag.PRON || before === Tag.PROPN)) return true;
  return (word === 'first' && lowerAt(p, first - 1) === 'at') || (word === 'second' && lowerAt(p, end) === 'to' && lowerAt(p, end + 1) === 'none') || (word === 'first' && (lowerAt(p, end) === 'lady' || lowerAt(p, end) === 'aid'));
}

/** `the other half`, `his better half`: before a half, these make it a part of something, not a number. */
const BEFORE_HALF = new Set(['the', 'this', 'other', 'better', 'final', 'opening', 'last', 'each', 'either', 'both', "'s"]);

/** `half of them`, `more than half`, `a third of`; not `the second half`, `a quarter-final`, `the quarter`. */
export function isFractionHere(p: Pieces, { first, end, value }: Quantity): boolean {
  if (end > first + 1 && lowerAt(p, end - 2) !== 'a') return true;
  const behind = lowerAt(p, end);
  // `a quarter-point rise`, `half a point`
  const point = lowerAt(p, behind === '-' ? end + 1 : end);
  if (point === 'point' || point === 'points') return true;
  if (behind === '-' || behind === 'time' || has(p, first - 1, Amount.ordinal)) return false;
  if (lowerAt(p, end - 1) === 'quarter') return behind === 'of' || behind === '' || behind === '.';
  return value !== 0.5 || behind === 'of' || !BEFORE_HALF.has(lowerAt(p, first - 1));
}
