/** Words a slip of spelling apart: `Davatoglu` and `Davutoglu`. */

/** One letter put in, left out or changed, or none. */
export function oneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return Math.max(a.length, b.length) - start - end <= 1;
}

/** Shorter words are not looked for. */
export const SHORTEST_MISSPELT = 6;
/** A slip leaves the first three letters of so long a word as they are, or else its last three. */
const PART = 3;
/** Among more words with the same three letters a slip cannot be told from a name of its own, and comparing all would grow with their square. */
const MOST_ALIKE = 64;

interface Spelled<T> { readonly word: string; readonly value: T }

/** Finds words one slip away from another without comparing all. */
export interface Spellings<T> {
  add(word: string, value: T): void;
  /** Whether `test` holds for the value of some word at most one slip away that begins with the same letter. The same value may be asked for twice. */
  someNear(word: string, test: (value: T) => boolean): boolean;
}

export function newSpellings<T>(): Spellings<T> {
  const byStart = new Map<string, Spelled<T>[]>();
  const byEnd = new Map<string, Spelled<T>[]>();
  return {
    add(word, value) {
      if (word.length < SHORTEST_MISSPELT - 1) return;
      const spelled = { word, value };
      list(byStart, word.slice(0, PART)).push(spelled);
      list(byEnd, word.slice(-PART)).push(spelled);
    },
    someNear(word, test) {
      if (word.length < SHORTEST_MISSPELT) return false;
      const fits = (other: Spelled<T>): boolean => other.word[0] === word[0] && oneEdit(other.word, word) && test(other.value);
      const among = (words: readonly Spelled<T>[] | undefined): boolean => words !== undefined && words.length <= MOST_ALIKE && words.some(fits);
      return among(byStart.get(word.slice(0, PART))) || among(byEnd.get(word.slice(-PART)));
    },
  };
}

function list<T>(lists: Map<string, T[]>, key: string): T[] {
  let found = lists.get(key);
  if (!found) lists.set(key, (found = []));
  return found;
}
