/** Words that make an amount rough or one-sided: `about 500`, `at least three`, `up to $5m`, `20 or more`. */
import type { Approximation } from '../../article';
import { lowerAt, type Pieces } from './pieces';

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
  as: [],
  many: [['as', 'at-most']],
  much: [['as', 'at-most']],
  few: [['as', 'at-least']],
  little: [['as', 'at-least']],
};

/** What the words before piece `first` and behind piece `end` say of the amount between them. */
export function readHedge(p: Pieces, first: number, end: number): Approximation | undefined {
  return before(p, first - 1) ?? after(p, end);
}

function before(p: Pieces, i: number): Approximation | undefined {
  const word = lowerAt(p, i);
  if (word === '') return undefined;
  // `as many as 20`, `as much as $5m`
  if (word === 'as' && lowerAt(p, i - 2) === 'as') return before(p, i - 1);
  if (word === 'a' || word === 'an' || word === 'the') return lowerAt(p, i - 1) === 'about' ? 'about' : undefined;
  for (const [words, meaning] of PHRASES[word] ?? []) if (endsWith(p, i - 1, words)) return meaning;
  return Object.hasOwn(ONE_WORD, word) ? ONE_WORD[word] : undefined;
}

function endsWith(p: Pieces, i: number, words: string): boolean {
  const list = words.split(' ');
  return list.every((word, k) => lowerAt(p, i - list.length + 1 + k) === word);
}

function after(p: Pieces, end: number): Approximation | undefined {
  const [word, next] = [lowerAt(p, end), lowerAt(p, end + 1)];
  if (word === '+' || word === 'plus') return 'at-least';
  if (word !== 'or') return undefined;
  if (next === 'more' || next === 'greater' || next === 'higher' || next === 'above' || next === 'over') return 'at-least';
  if (next === 'less' || next === 'fewer' || next === 'lower' || next === 'below' || next === 'under') return 'at-most';
  return next === 'so' || next === 'thereabouts' ? 'about' : undefined;
}
