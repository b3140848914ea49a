/** Reads how an unnamed source is described: `two senior officials at the ministry`. */
import { COUNTS, EMPTY_WORDS, FAMILIAR, SOURCE_NOUNS, type SourceNoun } from './lists';
import { wordsOf } from './text';

export interface Description {
  readonly noun: SourceNoun;
  /** `a`, `another`, `one`, a bare plural: not one that was told of before. */
  readonly fresh: boolean;
  /** `two`, `several`. */
  readonly counted: boolean;
  /** Adjectives that tell something: `ministry` in `a senior ministry official`. */
  readonly telling: readonly string[];
}

const ARTICLES = new Set(['a', 'an', 'one', 'another', 'the', 'this', 'that', 'these', 'those']);
const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those', 'his', 'her', 'their', 'its', 'my', 'our', 'your']);
/** What follows the noun that is meant. */
const AFTER = new Set(['of', 'for', 'at', 'in', 'on', 'from', 'with', 'to', 'who', 'that', 'which', 'inside', 'within', 'close', 'familiar', 'briefed', 'involved', 'based', 'working']);

/** Undefined where the words tell of nobody who could be a source: `the quarterly report`, `critics`, `residents`. */
export function describe(words: string, after: string): Description | undefined {
  let tokens = wordsOf(words);
  // `one of two officials`: he is one of those
  const oneOf = tokens[0] === 'one' && tokens[1] === 'of';
  if (oneOf) tokens = tokens.slice(2);
  const cut = tokens.findIndex((token, index) => index > 0 && AFTER.has(token));
  const before = cut < 0 ? tokens : tokens.slice(0, cut);
  const following = cut < 0 ? wordsOf(after.slice(0, 40)) : tokens.slice(cut);
  const noun = SOURCE_NOUNS.get(before.at(-1) ?? '');
  if (!noun || (noun.class === 'person' && !FAMILIAR.has(following[0] ?? ''))) return undefined;
  const first = before[0]!;
  const owned = before.some((token) => /[’']s$/.test(token));
  const fresh = !DEFINITE.has(first) && !owned;
  // `the official`, `her former aide`: one whom the article may name elsewhere
  if (noun.class === 'role' && !fresh && !noun.plural) return undefined;
  const adjectives = before.slice(0, -1).filter((token) => !ARTICLES.has(token) && !EMPTY_WORDS.has(token) && !COUNTS.has(token) && !/^\d/.test(token));
  const complement = AFTER.has(following[0] ?? '') || /^\s*[,(]/.test(after);
  return {
    noun: oneOf ? { ...noun, plural: false } : noun,
    fresh,
    counted: before.some((token) => COUNTS.has(token)),
    telling: [...adjectives, ...(complement ? [following[0] ?? ','] : [])],
  };
}
