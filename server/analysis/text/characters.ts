/** What each UTF-16 unit is to the tokeniser, in one table of bytes; a second table folds case. */

/** A const enum, so that the numbers stand inline in the bundle's inner loop. */
export const enum Kind {
  other,
  blank,
  lineBreak,
  lower,
  upper,
  digit,
  /** ' ’ */
  apostrophe,
  /** . */
  stop,
  /** - ‐ ‑ */
  hyphen,
  /** ! ? … */
  end,
  /** “ ‘ « ( */
  open,
  /** ” » ) */
  close,
  /** " ` : opening or closing by their neighbours */
  straight,
  punctuation,
  symbol,
}

const UNITS = 0x10000;
/** Blocks from one unit up to another, that one left out. */
type Blocks = readonly (readonly [number, number])[];
/** All units with case lie in these: to ask the others takes longer than to read an article. */
const CASED: Blocks = [
  [0, 0x590], [0x10a0, 0x1100], [0x13a0, 0x1400], [0x1c80, 0x1cc0], [0x1d00, 0x2000], [0x2100, 0x2190], [0x2460, 0x2500], [0x2c00, 0x2e00],
  [0xa640, 0xa6a0], [0xa720, 0xa800], [0xab30, 0xac00], [0xfb00, 0xfb20], [0xff00, 0xff60],
];
/** Scripts without case, and marks that stand on a letter (the soft hyphen too): they join words. */
const CASELESS: Blocks = [[0xaa, 0xab], [0xad, 0xae], [0xba, 0xbb], [0x2b0, 0x370], [0x5d0, 0x2000], [0x2c00, 0x2e00], [0x3040, 0xd800], [0xf900, 0xfe00]];

/** `KIND[text.charCodeAt(i)]` is a `Kind`. */
export const KIND: Uint8Array = buildKinds();

/** Lower case, unit by unit, with ’ as ' and ‐ ‑ as -: equal lengths, so that offsets hold. */
export const LOWER: Uint16Array = buildLower();

export const isLetter = (kind: number): boolean => kind === Kind.lower || kind === Kind.upper;
export const isBlank = (kind: number): boolean => kind === Kind.blank || kind === Kind.lineBreak;
/** Letters and digits: what a word may begin with. */
export const isWordKind = (kind: number): boolean => kind >= Kind.lower && kind <= Kind.digit;

function buildKinds(): Uint8Array {
  const kinds = new Uint8Array(UNITS);
  for (const [first, end] of CASELESS) kinds.fill(Kind.lower, first, end);
  for (const [first, end] of CASED) {
    for (let unit = first; unit < end; unit++) {
      const char = String.fromCharCode(unit);
      const lower = char.toLowerCase();
      if (lower !== char.toUpperCase()) kinds[unit] = char === lower ? Kind.lower : Kind.upper;
    }
  }
  const set = (kind: Kind, chars: string): void => {
    for (let i = 0; i < chars.length; i++) kinds[chars.charCodeAt(i)] = kind;
  };
  set(Kind.blank, ' \t\v\f\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u202f\u205f\u3000\ufeff');
  set(Kind.lineBreak, '\n\r\u0085\u2028\u2029');
  set(Kind.digit, '0123456789');
  set(Kind.apostrophe, "'’");
  set(Kind.stop, '.');
  set(Kind.hyphen, '-‐‑');
  set(Kind.end, '!?…');
  set(Kind.open, '([{“‘«„‚‹');
  set(Kind.close, ')]}”»›');
  set(Kind.straight, '"`');
  set(Kind.punctuation, ',:;–—―/\\_*•·|');
  set(Kind.symbol, '$£¥€₹%&+<=>^~#§©®°±@™');
  return kinds;
}

function buildLower(): Uint16Array {
  const lower = new Uint16Array(UNITS);
  for (let unit = 0; unit < UNITS; unit++) lower[unit] = unit;
  for (const [first, end] of CASED) {
    for (let unit = first; unit < end; unit++) {
      if (KIND[unit] !== Kind.upper) continue;
      const folded = String.fromCharCode(unit).toLowerCase();
      if (folded.length === 1) lower[unit] = folded.charCodeAt(0);
    }
  }
  lower[0x2019] = 0x27;
  lower[0x2010] = lower[0x2011] = 0x2d;
  return lower;
}

export const HASH_SEED = 0x811c9dc5 | 0;
const HASH_PRIME = 16777619;

/** FNV-1a, one step: hashes are built while a word is read. */
export const hashStep = (hash: number, unit: number): number => Math.imul(hash ^ unit, HASH_PRIME);

export function hashUnits(text: string, from = 0, to = text.length, hash: number = HASH_SEED): number {
  for (let i = from; i < to; i++) hash = hashStep(hash, text.charCodeAt(i));
  return hash;
}

/** The same of units that are already in an array. */
export function hashRun(units: Uint16Array, from: number, to: number): number {
  let hash = HASH_SEED;
  for (let i = from; i < to; i++) hash = hashStep(hash, units[i]!);
  return hash;
}
