/** Names of months, weekdays, seasons, holidays and parts of the day, told from the ordinary words they may be. */
import { CALENDAR, HOLIDAYS } from '../../../lexicon/packed/lists.generated';
import { Shape, Tag } from '../../text/tokens';
import { Amount, firstForms, rowsOf } from '../numberClasses';
import { has, isDash, isNumber, lowerAt, tagAt, tokenOf, touches, valueAt, type Pieces } from '../amounts/pieces';
import { ORDINAL_SUFFIXES } from '../amounts/numeralWords';
import type { DayPart } from './expression';

const NAMES: Readonly<Record<string, ReadonlyMap<string, string>>> = groupByClass();

function groupByClass(): Record<string, Map<string, string>> {
  const groups: Record<string, Map<string, string>> = {};
  for (const [form = '', kind = '', value = ''] of rowsOf(CALENDAR)) (groups[kind] ??= new Map<string, string>()).set(form, value);
  return groups;
}

/** A name and where it ends; `Sept.` ends behind its full stop. */
export interface Named<T> {
  readonly value: T;
  readonly end: number;
}

const bare = (form: string): string => (form.endsWith('.') ? form.slice(0, -1) : form);
const endOfName = (p: Pieces, i: number): number => (p.words[i]!.lower.length <= 5 && !FULL.has(p.words[i]!.lower) && lowerAt(p, i + 1) === '.' && touches(p, i + 1) && i + 2 < p.count ? i + 2 : i + 1);
const FULL = new Set(['march', 'april', 'may', 'june', 'july', 'sun', 'sat']);

const capital = (p: Pieces, i: number): boolean => (p.tokens.words[tokenOf(p, i)]!.shape & Shape.initialUpper) !== 0;
const beginsSentence = (p: Pieces, i: number): boolean => { const t = tokenOf(p, i); return t === 0 || p.tokens.sentences[t] !== p.tokens.sentences[t - 1]; };

/** A capital inside a run of capitals: the `Today` of `USA Today`. */
export const isInName = (p: Pieces, i: number): boolean => i > 0 && capital(p, i) && !beginsSentence(p, i) && tagAt(p, i - 1) === Tag.PROPN && capital(p, i - 1) && !has(p, i - 1, Amount.weekday | Amount.month);

const BEFORE_MONTH = new Set(['in', 'of', 'since', 'by', 'until', 'till', 'from', 'through', 'during', 'last', 'next', 'this', 'early', 'late', 'mid', 'before', 'after', 'every', 'each', 'past', 'between', 'to', 'and', '-', '–', '/', 'end', 'on', 'previous', 'following']);
/** `this may be`, `on march`: with a small letter these settle nothing. */
const NOT_BEFORE_LOWER = new Set(['to', 'and', 'this', 'on', 'end', '-', '–', '/', 'before', 'after']);
/** Also verbs, adjectives or given names. */
const AMBIGUOUS = new Set(['may', 'march', 'mar', 'sat', 'sun', 'mon', 'wed', 'dec', 'jan', 'august', 'april', 'june', 'fri', 'thu', 'tue', 'sep']);
const LOWER_AMBIGUOUS = new Set(['may', 'march', 'mar', 'sat', 'sun', 'mon', 'wed', 'august']);

function isDayNumber(p: Pieces, i: number): boolean {
  if (!isNumber(p, i)) return false;
  const value = valueAt(p, i);
  return value >= 1 && value <= 2100 && Number.isInteger(value);
}

/** `October`, `Sept.`; not the `May` of `Theresa May` nor of `It may rain`. */
export function readMonth(p: Pieces, i: number): Named<number> | undefined {
  if (!has(p, i, Amount.month)) return undefined;
  const form = bare(p.words[i]!.lower);
  const value = Number(NAMES.month!.get(form));
  const end = endOfName(p, i);
  if (!AMBIGUOUS.has(form)) return { value, end };
  const near = isDayNumber(p, end) || (isDash(p, end) && touches(p, end) && isDayNumber(p, end + 1)) || isDayNumber(p, i - 1) || (lowerAt(p, i - 1) === 'of' && isDayNumber(p, i - 2)) || ORDINAL_SUFFIXES.has(lowerAt(p, i - 1)) || (lowerAt(p, i - 1) === 'of' && has(p, i - 2, Amount.ordinal));
  // `Jan-Feb 2017`, `March to May`
  const joins = (isDash(p, end) || lowerAt(p, end) === 'to') && has(p, end + 1, Amount.month) && capital(p, i);
  if (near || joins) return { value, end };
  if (!capital(p, i)) return LOWER_AMBIGUOUS.has(form) && !(BEFORE_MONTH.has(lowerAt(p, i - 1)) && !NOT_BEFORE_LOWER.has(lowerAt(p, i - 1))) ? undefined : { value, end };
  if (BEFORE_MONTH.has(lowerAt(p, i - 1))) return tagAt(p, end) === Tag.PROPN && capital(p, end) && !has(p, end, Amount.weekday) ? undefined : { value, end };
  const nameBefore = i > 0 && tagAt(p, i - 1) === Tag.PROPN && !has(p, i - 1, Amount.weekday | Amount.month);
  const nameBehind = tagAt(p, end) === Tag.PROPN;
  const acts = tagAt(p, end) === Tag.VERB || tagAt(p, end) === Tag.AUX || lowerAt(p, end) === "'s";
  if (nameBefore || nameBehind || acts || tagAt(p, i) === Tag.AUX || tagAt(p, i) === Tag.VERB) return undefined;
  return beginsSentence(p, i) && (form === 'may' || form === 'march') && lowerAt(p, end) !== ',' ? undefined : { value, end };
}

/** `Wednesday`, `Thurs.`; short forms only with a capital, or a number beside them. */
export function readWeekday(p: Pieces, i: number): Named<number> | undefined {
  if (!has(p, i, Amount.weekday)) return undefined;
  const form = bare(p.words[i]!.lower);
  const end = endOfName(p, i);
  if (form === 'sun' || form === 'sat' || form === 'mon' || form === 'wed' || form === 'fri') {
    const next = lowerAt(p, end) === ',' ? end + 1 : end;
    if (!(isDayNumber(p, next) || has(p, next, Amount.month) || (capital(p, i) && end > i + 1)) || (!capital(p, i) && (form === 'sat' || form === 'sun'))) return undefined;
    // `the Edmonton Sun, August 16`
    if (lowerAt(p, i - 1) === 'the' || isInName(p, i)) return undefined;
  }
  // `Black Friday`, `Ruby Tuesday`: a name, unless a known holiday
  return { value: Number(NAMES.weekday!.get(form)), end };
}

export const readSeason = (p: Pieces, i: number): Named<number> | undefined =>
  has(p, i, Amount.season) ? { value: Number(NAMES.season!.get(p.words[i]!.lower)), end: i + 1 } : undefined;

export const readDayPart = (p: Pieces, i: number): Named<DayPart> | undefined => {
  const part = has(p, i, Amount.dayPart) ? NAMES.part!.get(p.words[i]!.lower) : undefined;
  return part === undefined ? undefined : { value: part as DayPart, end: i + 1 };
};

/** `today`, `tonight`: days from the article's own. */
export const readDayWord = (p: Pieces, i: number): Named<number> | undefined => {
  const days = has(p, i, Amount.time) ? NAMES.day!.get(p.words[i]!.lower) : undefined;
  return days === undefined ? undefined : { value: Number(days), end: i + 1 };
};

/** `noon`, `midnight` */
export const readClockWord = (p: Pieces, i: number): Named<string> | undefined => {
  const time = has(p, i, Amount.time) ? NAMES.clock!.get(p.words[i]!.lower) : undefined;
  return time === undefined ? undefined : { value: time, end: i + 1 };
};

interface HolidayName {
  /** Without spaces and apostrophes' cuts: `newyear'sday`. */
  readonly letters: string;
  readonly words: number;
  readonly rule: string;
}

const HOLIDAYS_BY_FIRST: ReadonlyMap<string, readonly HolidayName[]> = indexHolidays();

function indexHolidays(): Map<string, HolidayName[]> {
  const index = new Map<string, HolidayName[]>();
  for (const [name = '', rule = ''] of rowsOf(HOLIDAYS)) {
    const words = name.split(' ');
    for (const first of firstForms(words[0]!)) index.set(first, [...(index.get(first) ?? []), { letters: words.join(''), words: words.length, rule }]);
  }
  for (const names of index.values()) names.sort((a, b) => b.letters.length - a.letters.length);
  return index;
}

/** `Christmas Eve`, `New Year's Day`: the rule of the holiday, see `holidays.tsv`. Names are written with capitals. */
export function readHoliday(p: Pieces, i: number): Named<string> | undefined {
  // `Johnnie Christmas` is an artist
  if (!has(p, i, Amount.holiday) || isInName(p, i)) return undefined;
  for (const { letters, words, rule } of HOLIDAYS_BY_FIRST.get(p.words[i]!.lower) ?? []) {
    const end = matchLetters(p, i, letters);
    if (end > 0 && (capital(p, i) || words > 1 || isNumber(p, end))) return { value: rule, end };
  }
  return undefined;
}

/** Matches across any cut of the apostrophe: `Year's`, `Year 's`, `Years'`. */
function matchLetters(p: Pieces, i: number, letters: string): number {
  let done = 0;
  for (let at = i; at < p.count; at++) {
    const form = p.words[at]!.lower;
    if (!letters.startsWith(form, done)) return 0;
    done += form.length;
    if (done === letters.length) return at + 1;
  }
  return 0;
}
