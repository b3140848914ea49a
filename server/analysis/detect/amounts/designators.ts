/** Digits that name a thing instead of counting: `F-16`, `Boeing 737`, `Highway 61`, `COVID-19`, `10 Downing Street`, scores. */
import { DESIGNATORS } from '../../../lexicon/packed/lists.generated';
import { Shape, Tag } from '../../text/tokens';
import { Amount } from '../numberClasses';
import { has, isDash, isNumber, isPlain, lowerAt, tagAt, tokenOf, touches, written, type Pieces } from './pieces';
import type { Quantity } from './quantity';

const NUMBERED: ReadonlySet<string> = new Set(DESIGNATORS.split('\n'));

/** Prefixes that leave a number a number: `mid-2014`, `sub-5 percent`. */
const OPEN_PREFIXES = new Set(['now', 'then', 'mid', 'pre', 'post', 'sub', 'under', 'over', 'non', 'early', 'late', 'plus', 'x']);

/** Is the quantity at `first` part of a name? Bare numbers only: a unit or a currency settles that it counts. */
export function isDesignator(p: Pieces, quantity: Quantity): boolean {
  const { first, end, kind } = quantity;
  if (gluedToLetters(p, first) || gluedBehind(p, end, quantity)) return true;
  if (kind !== 'cardinal' && kind !== 'ordinal') return false;
  const named = has(p, first - 1, Amount.naming);
  if (named && (lowerAt(p, first - 1) === '#' || (lowerAt(p, first - 1) === '.' && touches(p, first) && first > 1 && isNumber(p, first - 2) && touches(p, first - 1)))) return true;
  // `the Group of 20`
  if (lowerAt(p, first - 1) === 'of' && written(p, first - 2) === 'Group' && kind === 'cardinal') return true;
  if (kind === 'ordinal') return isNamedByOrdinal(p, quantity);
  if (!quantity.numeral.digits) return isNamedByWord(p, first);
  if (tagAt(p, end) === Tag.PROPN && isPlain(p, first) && (isJet(p, first) || isHouse(p, end))) return true;
  if (!named) return followsName(p, quantity);
  const before = lowerAt(p, first - 1);
  if (before === 'no.' || before === 'nos.' || (before === '.' && /^nos?$/.test(lowerAt(p, first - 2)))) return true;
  if (NUMBERED.has(before) && (isCapital(p, first - 1) || LOWER_NUMBERED.has(before)) && !has(p, first - 1, Amount.month)) return true;
  return followsName(p, quantity);
}

const LOWER_NUMBERED = new Set(['section', 'article', 'chapter', 'page', 'pages', 'room', 'flight', 'channel', 'version', 'exit', 'grade', 'stage', 'phase', 'level', 'paragraph', 'apartment', 'apt', 'box', 'row', 'gate', 'platform', 'zone', 'category', 'type', 'lane', 'runway', 'building']);

const JET = /^7\d7$/;
/** `a 787 Dreamliner`, `737 Max jets` */
const isJet = (p: Pieces, i: number): boolean => isCapital(p, i + 1) && !lowerAt(p, i + 1).endsWith('s') && JET.test(lowerAt(p, i));

const STREETS = new Set(['street', 'avenue', 'road', 'lane', 'drive', 'boulevard', 'square', 'terrace', 'st.', 'ave.', 'rd.', 'blvd.']);

/** `10 Downing Street`: capitals behind the number, one of them a street. */
function isHouse(p: Pieces, end: number): boolean {
  for (let at = end; at < end + 4 && isCapital(p, at); at++) if (at > end && STREETS.has(lowerAt(p, at))) return true;
  return false;
}

const isCapital = (p: Pieces, i: number): boolean => i >= 0 && i < p.count && (p.tokens.words[tokenOf(p, i)]!.shape & (Shape.initialUpper | Shape.innerUpper)) !== 0;
/** Marks and digits, which most touching pieces are, are told by their first unit alone. */
const isLetters = (form: string): boolean => form.charCodeAt(0) > 64 && /^\p{L}+$/u.test(form);

/** `Kick Six`, `Big Ten`, `Group One`: a number word with a capital inside a name. */
function isNamedByWord(p: Pieces, i: number): boolean {
  return isCapital(p, i) && isCapital(p, i - 1) && !touches(p, i) && (NUMBERED.has(lowerAt(p, i - 1)) || tagAt(p, i - 1) === Tag.PROPN) && p.tokens.sentences[tokenOf(p, i)] === p.tokens.sentences[tokenOf(p, i - 1)];
}

/** `Fifth Avenue`, `the Third Reich`, `the Second World War`: capitals on both sides of the blank, inside a sentence. */
function isNamedByOrdinal(p: Pieces, { first, end }: Quantity): boolean {
  const t = tokenOf(p, first);
  return isCapital(p, first) && isCapital(p, end) && !touches(p, end) && tagAt(p, end) === Tag.PROPN && t > 0 && p.tokens.sentences[t] === p.tokens.sentences[t - 1];
}

/** `F-16`, `A320`, `COVID-19`, `MH17` */
function gluedToLetters(p: Pieces, first: number): boolean {
  if (!touches(p, first)) return false;
  const before = lowerAt(p, first - 1);
  // the 7 of `24/7`, the 35.36 of `12:35.36`, the 100 of `4x100`
  if (before === '/' || before === ':' || (before === 'x' && lowerAt(p, first + 1) !== '^')) return isNumber(p, first - 2) && touches(p, first - 1);
  // the R250 is a road, whatever R250 million are
  if (isLetters(before)) return (before.length === 1 || !has(p, first - 1, Amount.currency)) && !OPEN_PREFIXES.has(before);
  if (!isDash(p, first - 1) || first < 2 || !touches(p, first - 1)) return false;
  const head = lowerAt(p, first - 2);
  if (!isNumber(p, first - 2)) return isLetters(head) && p.words[first - 1]!.lower === '-' && (head.length === 1 || (!OPEN_PREFIXES.has(head) && !has(p, first - 2, Amount.numeral | Amount.scale | Amount.month | Amount.weekday | Amount.time)));
  return true;
}

/** `737s`, `5G`, `4x4`, `2-1`, `911-2233`: more letters or digits hang on behind. */
function gluedBehind(p: Pieces, end: number, quantity: Quantity): boolean {
  if (!touches(p, end)) return false;
  const behind = lowerAt(p, end);
  if (isLetters(behind)) return true;
  // `192.168.0.1`
  if (behind === '.') return touches(p, end + 1) && isNumber(p, end + 1);
  if (behind === '/' || behind === ':' || behind === '_' || behind === '@' || behind === '=') return touches(p, end + 1) && isNumber(p, end + 1) || behind === '@' || behind === '_';
  if (!isDash(p, end) || !touches(p, end + 1) || quantity.kind !== 'cardinal') return false;
  // `13-for-19`, `13-of-19`
  if ((lowerAt(p, end + 1) === 'for' || lowerAt(p, end + 1) === 'of') && isDash(p, end + 2) && isNumber(p, end + 3)) return true;
  return isNumber(p, end + 1) || (behind === '-' && quantity.numeral.digits && written(p, end + 1).length === 1 && isLetters(lowerAt(p, end + 1)));
}

/** `Boeing 737`, `France 24`: a proper name right before a small plain number that counts nothing behind it. */
function followsName(p: Pieces, { first, end }: Quantity): boolean {
  if (!isPlain(p, first) || end !== first + 1 || tagAt(p, first - 1) !== Tag.PROPN || !isCapital(p, first - 1) || touches(p, first)) return false;
  if (has(p, first - 1, Amount.month | Amount.weekday)) return false;
  const next = tagAt(p, end);
  return !(next === Tag.NOUN && lowerAt(p, end).endsWith('s')) && next !== Tag.ADJ && lowerAt(p, end) !== 'people';
}
