/** Words that make an amount rough or one-sided: `about 500`, `at least three`, `up to $5m`, `20 or more`. */
import type { Approximation } from '../../article';
import { Amount } from '../numberClasses';
import { has, lowerAt, type Pieces } from './pieces';

const ONE_WORD: Readonly<Record<string, Approximation>> = {
  about: 'about', around: 'about', roughly: 'about', approximately: 'about', nearly: 'about', almost: 'about', some: 'about', circa: 'about', estimated: 'about', 'approx': 'about', '~': 'about', '≈': 'about', virtually: 'about', practically: 'about',
  over: 'more-than', above: 'more-than', exceeding: 'more-than', exceeded: 'more-than', surpassed: 'more-than', topped: 'more-than', '>': 'more-than', beyond: 'more-than',
  under: 'less-than', below: 'less-than', '<': 'less-than', within: 'at-most', minimum: 'at-least', maximum: 'at-most', '≥': 'at-least', '≤': 'at-most',
};

/** By the last word before the number, then the words before that. */
const PHRASES: Readonly<Record<string, readonly (readonly [words: string, meaning: Approximation])[]>> = {
  than: [['no less', 'at-least'], ['no fewer', 'at-least'], ['not less', 'at-least'], ['no more', 'at-most'], ['not more', 'at-most'], ['more', 'more-than'], ['greater', 'more-than'], ['higher', 'more-than'], ['larger', 'more-than'], ['bigger', 'more-than'], ['longer', 'more-than'], ['older', 'more-than'],
    ['less', 'less-than'], ['fewer', 'less-than'], ['lower', 'less-than'], ['smaller', 'less-than'], ['younger', 'less-than'], ['shorter', 'less-than']],
  least: [['at', 'at-least'], ['at the very', 'at-least']],
  most: [['at', 'at-most']],
  to: [['up', 'at-most'], ['close', 'about'], ['next', 'about']],
  of: [['in excess', 'more-than'], ['upwards', 'more-than'], ['upward', 'more-than'], ['a maximum', 'at-most'], ['a minimum', 'at-least'], ['north', 'more-than'], ['in the region', 'about'], ['an average', 'about'], ['shy', 'less-than']],
  many: [['as', 'at-most']],
  much: [['as', 'at-most']],
  few: [['as', 'at-least']],
  little: [['as', 'at-least']],
};

interface Hedge {
  /** What the word says by itself, behind none of `phrases`. */
  readonly alone: Approximation | undefined;
  readonly phrases: readonly { readonly words: readonly string[]; readonly meaning: Approximation }[];
}

/** One look-up a number: most words before a number are no hedge. */
const HEDGES: ReadonlyMap<string, Hedge> = new Map(
  [...Object.keys(ONE_WORD), ...Object.keys(PHRASES)].map((word) => [word, { alone: ONE_WORD[word], phrases: (PHRASES[word] ?? []).map(([words, meaning]) => ({ words: words.split(' '), meaning })) }]),
);

/** What the words before piece `first` and behind piece `end` say of the amount between them. */
export function readHedge(p: Pieces, first: number, end: number): Approximation | undefined {
  return before(p, first - 1) ?? after(p, end);
}

function before(p: Pieces, i: number): Approximation | undefined {
  const word = lowerAt(p, i);
  // `as many as 20`, `as much as $5m`
  if (word === 'as') return lowerAt(p, i - 2) === 'as' ? before(p, i - 1) : undefined;
  if (has(p, i, Amount.indefinite | Amount.definite)) return lowerAt(p, i - 1) === 'about' ? 'about' : undefined;
  const hedge = HEDGES.get(word);
  if (hedge === undefined) return undefined;
  for (const { words, meaning } of hedge.phrases) if (standBefore(p, i, words)) return meaning;
  return hedge.alone;
}

function standBefore(p: Pieces, i: number, words: readonly string[]): boolean {
  for (let k = 0; k < words.length; k++) if (lowerAt(p, i - words.length + k) !== words[k]) return false;
  return true;
}

function after(p: Pieces, end: number): Approximation | undefined {
  const word = lowerAt(p, end);
  if (word === '+' || word === 'plus') return 'at-least';
  if (word !== 'or') return undefined;
  const next = lowerAt(p, end + 1);
  if (next === 'more' || next === 'greater' || next === 'higher' || next === 'above' || next === 'over') return 'at-least';
  if (next === 'less' || next === 'fewer' || next === 'lower' || next === 'below' || next === 'under') return 'at-most';
  return next === 'so' || next === 'thereabouts' ? 'about' : undefined;
}
