/** What a number counts: `missile strikes` in `26 missile strikes`, by the tags behind the number. */
import { Tag, type LocalSpan } from '../../text/tokens';
import { Amount } from '../numberClasses';
import { has, isDash, lengthAt, lowerAt, tagAt, type Pieces } from './pieces';

/** Longer noun phrases are cut: what stands so far off is hardly counted. */
const LONGEST = 7;
/** `2.1 last year`, `14 Friday` */
const WHEN = Amount.time | Amount.weekday | Amount.month;

const ARTICLES = new Set(['the', 'its', 'their', 'his', 'her', 'our', 'these', 'those']);
const OTHERS = new Set(['more', 'other', 'additional', 'such']);

/** @param many the number is not one, so that what it counts is a plural. */
export function readCounted(p: Pieces, end: number, many = true): LocalSpan | undefined {
  let first = startOfPhrase(p, end);
  let last = -1;
  let named = false;
  for (let at = first; at < first + LONGEST && !has(p, at, WHEN); at++) {
    const tag = tagAt(p, at);
    const word = lowerAt(p, at);
    if (word === 'per') break;
    // in `the world's hottest cars` the cars are counted
    if (word === "'s" && last >= 0) {
      first = at + 1;
      last = -1;
    } else if (tag === Tag.NOUN || (tag === Tag.PROPN && last < at - 1 && !named)) last = at;
    else if (tag === Tag.PROPN) {
      // `third seed Ana Reis` counts seeds, `plain-clothes NYPD officers` officers
      if (last >= 0 && tagAt(p, last) !== Tag.PROPN && !(many && isSingular(lowerAt(p, last)))) named = true;
      else last = at;
    }
    else if (many && tag === Tag.VERB && isPluralForm(word) && (last < 0 ? at === first : isSingular(lowerAt(p, last)))) last = at;
    else if (tag !== Tag.ADJ && !isJoint(p, at, tag, first, last)) break;
    if (word === 'others') break;
  }
  // `14 counts of fraud and two of false accounting` counts no accounting
  if (many && last >= 0 && lowerAt(p, end) === 'of' && has(p, end - 1, Amount.numeral | Amount.digit) && !has(p, end - 1, Amount.fraction) && isSingular(lowerAt(p, last))) return undefined;
  return last < 0 || lengthAt(p, last) === 1 ? undefined : { from: p.from[first]!, to: p.to[last]! };
}

/** Behind `of the`, `more`, `or so`, `-plus`. */
function startOfPhrase(p: Pieces, end: number): number {
  let at = end;
  if (lowerAt(p, at) === '+') at++;
  else if (isDash(p, at) && (lowerAt(p, at + 1) === 'plus' || lowerAt(p, at + 1) === 'odd')) at += 2;
  else if (lowerAt(p, at) === 'or' && (lowerAt(p, at + 1) === 'more' || lowerAt(p, at + 1) === 'so')) at += 2;
  if (lowerAt(p, at) === 'of') at++;
  // in `killed 61 the same week` nothing is counted
  if (at > end && ARTICLES.has(lowerAt(p, at))) at++;
  return OTHERS.has(lowerAt(p, at)) ? at + 1 : at;
}

/** `19 fouls`, `700 heart transplants`: behind a plural number and where its noun is still to come, a form in -s is no verb. */
const isPluralForm = (word: string): boolean => word.length > 3 && word.endsWith('s') && !word.endsWith('ss');

const PLURALS = new Set(['people', 'men', 'women', 'children', 'police', 'troops', 'cattle', 'fish', 'feet', 'teeth', 'sheep', 'aircraft', 'staff', 'personnel', 'media']);
const isSingular = (word: string): boolean => !word.endsWith('s') && !PLURALS.has(word);

/** A hyphen or `'s` inside the phrase, or a participle, an ordinal (`first-team`) or an adverb (`newly built`) before its noun. */
function isJoint(p: Pieces, at: number, tag: number, first: number, last: number): boolean {
  const word = lowerAt(p, at);
  if (isDash(p, at)) return at > first;
  if (word === "'s") return true;
  const participle = tag === Tag.VERB && (word.endsWith('ed') || word.endsWith('ing'));
  // `coal-fired power plants`
  if (last >= 0) return participle && isDash(p, at - 1) && p.to[at - 1] === p.from[at];
  return participle || (tag === Tag.ADV && word.endsWith('ly')) || (isDash(p, at + 1) && p.to[at] === p.from[at + 1]);
}
