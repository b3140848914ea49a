/** A word's form as the tagger sees it: folded units, hashes of all its beginnings, and a shape. */
import { HASH_SEED, hashStep, isLetter, KIND, Kind, LOWER } from '../characters';

/** Fewer than `SHAPE_COUNT`. */
export const enum FormShape {
  lower, capital, capitals, mixed, oneCapital,
  hyphenLower, hyphenCapital, dotLower, dotCapital, clitic,
  digitsLower, digitsUpper, digits, digitsMarked,
  address, punctuation, quote, dash, bracket, currency, symbol,
}

/** Longer words (web addresses) are known by their beginning. */
const LONGEST = 60;

/** Reused from word to word. */
export interface Form {
  text: string;
  length: number;
  /** Lower case, digits as 0, quotation marks and dashes of one kind each. */
  readonly units: Uint16Array;
  /** `hashes[n]` covers the first n units. */
  readonly hashes: Int32Array;
  shape: FormShape;
  /** For headline case: 1 for a longer word with a capital, -1 without, 0 for all else. */
  casing: number;
}

export const newForm = (): Form => ({
  text: '', length: 0, units: new Uint16Array(LONGEST), hashes: new Int32Array(LONGEST + 1), shape: FormShape.lower, casing: 0,
});

/** Does the shape consist of letters alone? */
export const isPlainWord = (shape: FormShape): boolean => shape <= FormShape.mixed;
/** Letters, perhaps with digits, hyphens or stops: a form whose endings tell something. */
export const isWordLike = (shape: FormShape): boolean => shape <= FormShape.digitsUpper;

export function readForm(text: string, form: Form): void {
  form.text = text;
  const { units, hashes } = form;
  let hash = HASH_SEED;
  let n = 0;
  hashes[0] = hash;
  for (let i = 0; i < text.length && n < LONGEST; i++) {
    const unit = foldUnit(text.charCodeAt(i));
    if (unit === 48 && n >= 4 && units[n - 1] === 48 && units[n - 2] === 48 && units[n - 3] === 48 && units[n - 4] === 48) continue;
    units[n] = unit;
    hashes[++n] = hash = hashStep(hash, unit);
  }
  form.length = n;
  form.shape = shapeOf(text);
  const first = KIND[text.charCodeAt(0)]!;
  form.casing = text.length < 4 || !isWordLike(form.shape) || !isLetter(first) ? 0 : first === Kind.upper ? 1 : -1;
}

function foldUnit(unit: number): number {
  if (KIND[unit] === Kind.digit) return 48;
  switch (unit) {
    case 0x201c: case 0x201d: case 0xab: case 0xbb: case 0x201e:
      return 34;
    case 0x2018: case 96:
      return 39;
    case 0x2013: case 0x2015:
      return 0x2014;
    default:
      return LOWER[unit]!;
  }
}

function shapeOf(text: string): FormShape {
  let upper = 0, lower = 0, digits = 0, hyphens = 0, dots = 0, others = 0;
  for (let i = 0; i < text.length; i++) {
    switch (KIND[text.charCodeAt(i)]) {
      case Kind.upper: upper++; break;
      case Kind.lower: lower++; break;
      case Kind.digit: digits++; break;
      case Kind.hyphen: hyphens++; break;
      case Kind.stop: dots++; break;
      case Kind.apostrophe: break;
      default: others++;
    }
  }
  if (upper + lower + digits === 0) return markShape(text);
  if (upper + lower > 0 && others > 0 && text.length > 4) return FormShape.address;
  if (digits > 0) {
    if (upper > 0) return FormShape.digitsUpper;
    if (lower > 0) return FormShape.digitsLower;
    return dots + others > 0 ? FormShape.digitsMarked : FormShape.digits;
  }
  const first = KIND[text.charCodeAt(0)];
  if (first === Kind.apostrophe) return FormShape.clitic;
  if (hyphens > 0) return upper > 0 ? FormShape.hyphenCapital : FormShape.hyphenLower;
  if (dots > 0) return text.length > 6 && upper === 0 ? FormShape.address : upper > 0 ? FormShape.dotCapital : FormShape.dotLower;
  if (upper === 0) return FormShape.lower;
  if (text.length === 1) return FormShape.oneCapital;
  if (lower === 0) return FormShape.capitals;
  return upper === 1 && first === Kind.upper ? FormShape.capital : FormShape.mixed;
}

function markShape(text: string): FormShape {
  const unit = text.charCodeAt(0);
  switch (KIND[unit]) {
    case Kind.hyphen:
      return FormShape.dash;
    case Kind.straight: case Kind.apostrophe:
      return FormShape.quote;
    case Kind.open: case Kind.close:
      return unit < 128 ? FormShape.bracket : FormShape.quote;
    case Kind.stop: case Kind.end:
      return FormShape.punctuation;
    default:
      if (unit >= 0x2013 && unit <= 0x2015) return FormShape.dash;
      if (unit === 44 || unit === 58 || unit === 59) return FormShape.punctuation;
      return unit === 36 || unit === 0xa3 || unit === 0xa5 || unit === 0x20ac ? FormShape.currency : FormShape.symbol;
  }
}
