/** Words for what is over, as bits: `the minister` is hardly `former Minister Marr`. */
const PAST: ReadonlyMap<string, number> = new Map([['former', 1], ['ex', 2], ['then', 4], ['late', 8], ['onetime', 16]]);

export const pastWord = (word: string): number => PAST.get(word) ?? 0;

/** Those among some words. */
export function pastWords(words: readonly string[]): number {
  let bits = 0;
  for (let i = 0; i < words.length; i++) bits |= pastWord(words[i]!);
  return bits;
}
