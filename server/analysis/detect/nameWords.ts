/** Words of names made comparable: surnames without their article, organizations as their acronyms. */

const SMALL: ReadonlySet<string> = new Set(['of', 'for', 'the', 'and', 'on', '&', ',']);

/** Not one of the small words that hold a long name together. */
export const isSignificant = (word: string): boolean => !SMALL.has(word);

/** First letters, without those of small words: `sohr`. */
export function acronymOf(words: readonly string[]): string {
  let initials = '';
  for (const word of words) if (isSignificant(word)) initials += word[0];
  return initials;
}

export const withoutDots = (word: string): string => (word.includes('.') ? word.replaceAll('.', '') : word);

/** `al-Assad` and `Assad` are one surname. */
export function bareSurname(word: string): string {
  const own = word.includes('-') ? word.replace(/^(?:al|el|as|ad|ash|an|ar|at|az)-/, '') : word;
  return /[.'’]/.test(own) ? own.replaceAll(/[.'’]/g, '') : own;
}
