/** Words as a search compares them: without case, accents, possessives; `Cease-fire` is two. */
import { keyOf } from '../words/run';

const WORD = /(?:\p{L}\.){2,}|\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu;

/** `cease`, `fire`, `1400`, `us` for `Cease-fire: 1,400 of the U.S.’s`. */
export const searchWords = (text: string): readonly string[] => (text.normalize('NFKC').match(WORD) ?? []).map(searchWord);

const known = new Map<string, string>();
const MOST_KNOWN = 60_000;

function searchWord(word: string): string {
  let key = known.get(word);
  if (key !== undefined) return key;
  key = plain(keyOf(word.replace(/(?<=\p{N}),(?=\p{N}{3})/gu, '')));
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(word, key);
  return key;
}

/** Letters that Unicode does not take apart: `tromso` for `Tromsø`. */
const LETTERS: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' };
const plain = (key: string): string => key.replace(/[øłđðþßæœı]/g, (letter) => LETTERS[letter]!);

/** What somebody typed: single words, of which the beginning is enough, and phrases. */
export interface Wanted {
  readonly words: readonly string[];
  readonly phrases: readonly (readonly string[])[];
}

export function wantedOf(typed: string): Wanted {
  const phrases: (readonly string[])[] = [];
  const rest = typed.replace(/["“]([^"“”]*)["”]/g, (_, phrase: string) => {
    const words = searchWords(phrase);
    if (words.length > 0) phrases.push(words);
    return ' ';
  });
  return { words: searchWords(rest), phrases };
}

export const hasBeginning = (words: readonly string[], beginning: string): boolean => words.some((word) => word.startsWith(beginning));

export const hasPhrase = (words: readonly string[], phrase: readonly string[]): boolean => words.some((_, at) => phrase.every((word, i) => words[at + i] === word));
