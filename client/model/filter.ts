/** What the filter boxes of the views and lists let through. */

/** True where each word typed stands in the text, in any order and case: `iraq lavrov`. */
export function matches(filter: string, ...texts: readonly (string | undefined)[]): boolean {
  const words = fold(filter).split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return true;
  const text = fold(texts.filter((part) => part !== undefined).join('\n'));
  return words.every((word) => text.includes(word));
}

/** Without case and accents: `Erdoğan` is found by `erdogan`; curly marks by straight ones. */
const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[‘’]/g, "'").replace(/[“”]/g, '"').toLowerCase();
