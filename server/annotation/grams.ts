/** Where words stand in a long text: every run of six characters, found by its hash. Made once for a text, then each question costs next to nothing. */

/** Runs of this many characters are looked up; shorter words cannot be. */
export const GRAM = 6;
/** In a text of one letter every run is the same: after this many the rest is left out. */
const MOST = 400;

export interface Grams {
  /** Places where the run begins that begins at `from` in `words`; in the order of the text. */
  readonly runAt: (words: string, from: number) => readonly number[];
  /** Places where all of the words stand; they are at least `GRAM` long. */
  readonly places: (words: string) => readonly number[];
}

export function gramsOf(text: string): Grams {
  const bits = Math.max(8, Math.min(20, 32 - Math.clz32(text.length)));
  const heads = new Int32Array(1 << bits).fill(-1);
  const next = new Int32Array(Math.max(0, text.length - GRAM + 1));
  for (let at = next.length - 1; at >= 0; at--) {
    const hash = hashAt(text, at, bits);
    next[at] = heads[hash]!;
    heads[hash] = at;
  }
  const found = (words: string, from: number, length: number): readonly number[] => {
    const places: number[] = [];
    let steps = 0;
    for (let at = heads[hashAt(words, from, bits)]!; at >= 0 && steps < MOST; at = next[at]!, steps++) if (sameAt(text, at, words, from, length)) places.push(at);
    return places;
  };
  return { runAt: (words, from) => found(words, from, GRAM), places: (words) => found(words, 0, words.length) };
}

function hashAt(text: string, at: number, bits: number): number {
  let hash = 0;
  for (let i = at; i < at + GRAM; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x9e3779b1);
  return (hash ^ (hash >>> 15)) >>> 0 >>> (32 - bits);
}

function sameAt(text: string, at: number, words: string, from: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (text.charCodeAt(at + i) !== words.charCodeAt(from + i)) return false;
  return true;
}
