/** Ages told without a unit: `Ivan Petrov, 47, said`, `aged 18 to 34`, `at age 61`, `turned 40`. */
import { Shape, Tag } from '../../text/tokens';
import type { LocalNumber } from '../facts';
import { NameClass } from '../nameClasses';
import { Amount } from '../numberClasses';
import { has, isDash, lowerAt, tagAt, tokenOf, touches, type Pieces } from './pieces';
import { UNITS_BY_NAME } from './units';

export const AGE_UNIT = 'year of age';
export const YEAR = UNITS_BY_NAME.get('year');

const OLDEST = 120;
/** Right before the number. */
const AGED = new Set(['aged', 'age', 'ages', 'turned', 'turning', 'turns']);
const RELATIVES = new Set('son daughter wife husband mother father brother sister boy girl man woman baby grandson granddaughter grandmother grandfather nephew niece cousin uncle aunt partner boyfriend girlfriend child victim suspect'.split(' '));

/** Does the bare number `[first, end)`, at most `value`, tell how old somebody is? */
export function tellsAge(p: Pieces, first: number, end: number, value: number): boolean {
  if (value > OLDEST || !Number.isInteger(value)) return false;
  const before = lowerAt(p, first - 1);
  if (before === ',') return isAside(p, first - 2, end);
  if (before === 'of') return lowerAt(p, first - 2) === 'age' && lowerAt(p, first - 3) === 'the';
  return AGED.has(before) && !(before.startsWith('turn') && !closes(lowerAt(p, end)));
}

const closes = (form: string): boolean => form === ',' || form === '.' || form === '' || form === ';';

/** `Ivan Petrov, 47,` and `her son, 12,`: a person before, nothing counted behind. */
function isAside(p: Pieces, name: number, end: number): boolean {
  if (name < 0 || !closes(lowerAt(p, end))) return false;
  if (RELATIVES.has(lowerAt(p, name))) return true;
  if (!isCapital(p, name) || has(p, name, Amount.month | Amount.weekday | Amount.season | Amount.holiday)) return false;
  // `Harlow, 22, a £35m signing` where a sentence begins, whatever the tagger takes an unknown name for
  if (beginsSentence(p, name) && (NAMES >> tagAt(p, name) & 1) === 1 && lowerAt(p, end) === ',' && INTRODUCES.has(lowerAt(p, end + 1))) return true;
  if (tagAt(p, name) !== Tag.PROPN) return false;
  // `, Bruno, 54, has cut`; but `in Ohio, 12, had`
  if (tagAt(p, name - 1) !== Tag.ADP && lowerAt(p, end) === ',' && ACTS.has(lowerAt(p, end + 1))) return true;
  // a person is introduced with two names, a place stands alone: `in Ohio, 12, and Utah, 9`
  const first = beforeSurname(p, name);
  return tagAt(p, first) === Tag.PROPN && isCapital(p, first);
}

/** The piece before a surname, its halves and its small words: `Ana` in `Ana Lund-Reis` and `Ana de la Cruz`; but not in `between Ohio-Utah`. */
function beforeSurname(p: Pieces, name: number): number {
  let i = name - 1;
  if (isDash(p, i) && touches(p, i) && touches(p, name) && isCapital(p, i - 1)) i -= 2;
  while (i > name - 4 && i > 0 && !isCapital(p, i) && (p.tokens.words[tokenOf(p, i)]!.name & NameClass.particle) !== 0) i--;
  return i;
}

/** `aged 12, 14 and 16`: the ages go on where nothing else is counted. */
export const isFurtherAge = (p: Pieces, first: number, last: LocalNumber | undefined, value: number): boolean =>
  last?.unit === AGE_UNIT && value <= OLDEST && Number.isInteger(value) && p.from[first]! - last.to <= LONGEST_JOINT && p.from[first]! > last.to && (lowerAt(p, first - 1) === 'and' || lowerAt(p, first - 1) === ',' || lowerAt(p, first - 1) === 'or') && AGED_BEFORE.test(p.text.slice(Math.max(0, last.from - LONGEST_ROW), last.from));
/** Room for ` and `. */
const LONGEST_JOINT = 5;
const LONGEST_ROW = 25;
const AGED_BEFORE = /\b(?:aged|ages)\b[^.;]*$/;

const ACTS = new Set(['who', 'whose', 'said', 'says', 'had', 'has', 'was', 'is']);
const NAMES = 1 << Tag.PROPN | 1 << Tag.NOUN | 1 << Tag.INTJ;
const INTRODUCES = new Set(['a', 'an', 'who', 'whose', 'from', 'said', 'had', 'has', 'was', 'is']);
const beginsSentence = (p: Pieces, i: number): boolean => i === 0 || p.tokens.sentences[tokenOf(p, i)] !== p.tokens.sentences[tokenOf(p, i - 1)];

const isCapital = (p: Pieces, i: number): boolean => i >= 0 && i < p.count && (p.tokens.words[tokenOf(p, i)]!.shape & Shape.initialUpper) !== 0;
