/** Where a word ends: which stops, hyphens, apostrophes and other marks belong to it. */
import { HASH_SEED, hashRun, hashStep, isBlank, isLetter, isWordKind, KIND, Kind, LOWER } from './characters';
import { Shape } from './tokens';
import { PREFIX_HASHES } from './traits';

/** One object is reused for all words. */
export interface WordScan {
  end: number;
  hash: number;
  shape: number;
  /** Inner stops followed by letters: 1 in `U.S`. */
  dots: number;
  /** Where a second token begins without a mark between: `ca|n't`, `can|not`; else -1. */
  cut: number;
}

export const newWordScan = (): WordScan => ({ end: 0, hash: 0, shape: 0, dots: 0, cut: -1 });

/** How many blanks must stand behind the last unit: what follows a word is looked up without asking where the text ends. */
export const BLANKS_BEHIND = 4;

const kindAt = (units: Uint16Array, i: number): number => KIND[units[i]!]!;

/** Reads the word that begins at `start` with a letter, a digit, or a stop before a digit. */
export function scanWord(units: Uint16Array, start: number, scan: WordScan): void {
  const kinds = KIND;
  const first = kinds[units[start]!]!;
  scan.dots = 0;
  scan.cut = -1;
  let shape: number = first === Kind.upper ? Shape.initialUpper : 0;
  let hash = HASH_SEED;
  let i = start;
  if (isLetter(first)) { // most words are small letters between blanks, but for the first perhaps
    hash = hashStep(hash, units[i++]!);
    while (kinds[units[i]!] === Kind.lower) hash = hashStep(hash, units[i++]!);
    if (first === Kind.lower || i > start + 1) shape |= Shape.lower;
    if (kinds[units[i]!] === Kind.blank && i - start !== CANNOT.length) {
      scan.shape = shape;
      scan.end = i;
      scan.hash = hash;
      return;
    }
  }
  for (; ; i++) {
    const unit = units[i]!;
    const kind = kinds[unit]!;
    if (kind === Kind.lower) shape |= Shape.lower;
    else if (kind === Kind.blank) break;
    else if (kind === Kind.upper) shape |= i > start ? Shape.innerUpper : 0;
    else if (kind === Kind.digit) shape |= Shape.digit;
    else {
      const mark = joins(units, start, i, kind, first, hash, shape, scan);
      if (mark === 0) break;
      shape |= mark;
    }
    hash = hashStep(hash, unit);
  }
  const webAddress = addressEnd(units, start, i, shape, scan.dots);
  if (webAddress > i) {
    i = webAddress;
    hash = hashRun(units, start, i);
    shape |= Shape.punctuation;
  }
  scan.shape = shape;
  if (scan.cut < 0 && i - start === 6 && isCannot(units, start)) scan.cut = start + 3;
  if (scan.cut >= 0) hash = hashRun(units, start, (i = scan.cut));
  scan.end = i;
  scan.hash = hash;
}

/** The shape bit of the mark at `i` if it belongs to the word begun at `start`, else 0. */
function joins(units: Uint16Array, start: number, i: number, kind: number, first: number, hash: number, shape: number, scan: WordScan): number {
  const next = kindAt(units, i + 1);
  if (!isWordKind(next)) return 0;
  const numeric = first === Kind.digit || first === Kind.stop;
  switch (kind) {
    case Kind.apostrophe:
      return isLetter(next) && apostropheJoins(units, start, i, scan) ? Shape.apostrophe : 0;
    case Kind.stop:
      if (next === Kind.digit) return numeric ? Shape.dot : 0;
      if (!stopJoins(units, start, i, next, first, scan)) return 0;
      scan.dots++;
      return Shape.dot;
    case Kind.hyphen:
      return hyphenJoins(units, start, i, next, hash, shape) ? Shape.hyphen : 0;
    default:
      return otherJoins(units, i, next, numeric) ? Shape.punctuation : 0;
  }
}

/** `O'Neil`, `o'clock`, but not the clitics `'s 'm 'd 're 've 'll`; `n't` sets the cut. */
function apostropheJoins(units: Uint16Array, start: number, i: number, scan: WordScan): boolean {
  const length = cliticLength(units, i);
  if (length > 0) return false;
  const last = i > start + 1 && LOWER[units[i - 1]!] === 110; // n
  if (last && LOWER[units[i + 1]!] === 116 && !isLetter(kindAt(units, i + 2))) {
    scan.cut = i - 1;
    return false;
  }
  return true;
}

/** Units of the clitic that the apostrophe at `i` begins, with the apostrophe: 2 for `'s`, 3 for `'re`, 0 for none. */
export function cliticLength(units: Uint16Array, i: number): number {
  const a = LOWER[units[i + 1]!];
  const second = units[i + 2]!;
  if (!isLetter(KIND[second]!)) return a === 115 || a === 109 || a === 100 ? 2 : 0; // s m d
  if (isLetter(kindAt(units, i + 3))) return 0;
  const b = LOWER[second];
  return (b === 101 && (a === 114 || a === 118)) || (a === 108 && b === 108) ? 3 : 0; // re ve ll
}

/** `U.S`, `Ph.D`, `e.g`, `example.org`, but not `areas.Russian`, where a blank was lost. */
function stopJoins(units: Uint16Array, start: number, i: number, next: number, first: number, scan: WordScan): boolean {
  const length = i - start;
  const afterNext = kindAt(units, i + 2);
  if (next === Kind.lower) return first !== Kind.digit && (length === 1 || scan.dots > 0 || afterNext === Kind.lower || afterNext === Kind.stop);
  const initials = scan.dots > 0 || length === 1 || (length === 2 && first === Kind.upper && afterNext === Kind.stop);
  return next === Kind.upper && initials && (scan.dots > 0 || afterNext !== Kind.lower);
}

/** `F-16s`, `COVID-19`, `al-Qaida`, `non-profit` are one word; `20-year-old`, `R-Texas`, `Franco-German` are split at the hyphens. */
function hyphenJoins(units: Uint16Array, start: number, i: number, next: number, hash: number, shape: number): boolean {
  const capital = (shape & Shape.initialUpper) !== 0;
  const digits = (shape & Shape.digit) !== 0;
  if (next === Kind.digit) return capital && (!digits || (shape & Shape.hyphen) !== 0);
  if (digits) return capital;
  if (next === Kind.upper && i - start === 2 && LOWER[units[start + 1]!] === 108) {
    const vowel = LOWER[units[start]!];
    if (vowel === 97 || vowel === 101) return true; // al- el-
  }
  return PREFIX_HASHES.has(hash);
}

/** `1,000` `10:30` `9/11` `desk@example.org` */
function otherJoins(units: Uint16Array, i: number, next: number, numeric: boolean): boolean {
  switch (units[i]!) {
    case 44: // a comma needs three digits behind it
      return numeric && next === Kind.digit && kindAt(units, i + 2) === Kind.digit && kindAt(units, i + 3) === Kind.digit;
    case 58:
    case 47:
      return numeric && next === Kind.digit;
    case 64:
      return isLetter(next);
    default:
      return false;
  }
}

/** Where a web address begun at `start` ends, if the word read so far is `http`, `https` or `example.org` before a slash; else -1. */
function addressEnd(units: Uint16Array, start: number, i: number, shape: number, dots: number): number {
  const unit = units[i]!;
  const scheme = unit === 58 && i - start >= 4 && i - start <= 5 && LOWER[units[start]!] === 104 && units[i + 1]! === 47;
  const path = unit === 47 && dots > 0 && (shape & Shape.initialUpper) === 0 && kindAt(units, i + 1) === Kind.lower;
  if (!scheme && !path) return -1;
  let end = i;
  while (!isBlank(KIND[units[end]!]!)) end++;
  while (end > i && endsNoAddress(units[end - 1]!)) end--;
  return end;
}

/** . , ) ; : and quotation marks after an address belong to the sentence. */
const endsNoAddress = (unit: number): boolean =>
  unit === 46 || unit === 44 || unit === 41 || unit === 59 || unit === 58 || unit === 34 || unit === 39 || unit === 0x201d || unit === 0x2019;

const CANNOT = 'cannot';
function isCannot(units: Uint16Array, start: number): boolean {
  for (let i = 0; i < CANNOT.length; i++) if (LOWER[units[start + i]!] !== CANNOT.charCodeAt(i)) return false;
  return true;
}
