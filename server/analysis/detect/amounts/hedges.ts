/** Words that make an amount rough or one-sided: `about 500`, `at least three`, `up to $5m`, `20 or more`. */
import type { Approximation } from '../../article';
import { Amount } from '../numberClasses';
import { HEDGE_ALONE, HEDGE_PHRASES } from './hedgeWords';
import { has, isDash, lowerAt, type Pieces } from './pieces';

interface Hedge {
  /** What the word says by itself, behind none of `phrases`. */
  readonly alone: Approximation | undefined;
  readonly phrases: readonly { readonly words: readonly string[]; readonly meaning: Approximation }[];
}

const HEDGES: ReadonlyMap<string, Hedge> = new Map(
  [...Object.keys(HEDGE_ALONE), ...Object.keys(HEDGE_PHRASES)].map((word) => [word, { alone: HEDGE_ALONE[word], phrases: (HEDGE_PHRASES[word] ?? []).map(([words, meaning]) => ({ words: words.split(' '), meaning })) }]),
);

/** What the words before piece `first` and behind piece `end` say of the amount between them. */
export function readHedge(p: Pieces, first: number, end: number): Approximation | undefined {
  return before(p, first - 1) ?? after(p, end);
}

function before(p: Pieces, i: number): Approximation | undefined {
  // most words before a number are no hedge
  if (!has(p, i, Amount.hedge | Amount.indefinite | Amount.definite)) return undefined;
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
  // `1,000-plus drones`, `50-odd missiles`
  if (isDash(p, end)) return lowerAt(p, end + 1) === 'plus' ? 'at-least' : lowerAt(p, end + 1) === 'odd' ? 'about' : undefined;
  if (!has(p, end, Amount.bound)) return undefined;
  const word = lowerAt(p, end);
  if (word === '+' || word === 'plus') return 'at-least';
  if (word !== 'or') return undefined;
  const next = lowerAt(p, end + 1);
  if (next === 'more' || next === 'greater' || next === 'higher' || next === 'above' || next === 'over') return 'at-least';
  if (next === 'less' || next === 'fewer' || next === 'lower' || next === 'below' || next === 'under') return 'at-most';
  return next === 'so' || next === 'thereabouts' ? 'about' : undefined;
}
