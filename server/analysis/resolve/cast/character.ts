/** Everyone and every body of which the article speaks and who may speak in it, gathered by one walk over its mentions. */
import { pastWords } from './past';

export type Gender = 'male' | 'female' | 'unknown';

/** What a pronoun asks: `he` goes back to nobody but a human, and `the company` to no country and no letter. A thing may be quoted (`the poster`) and yet is never meant by either. */
export type Nature = 'human' | 'body' | 'document' | 'place' | 'thing';

/** A character grows while the article is walked; outside `cast/` it is read only. */
export interface Character {
  readonly id: number;
  readonly kind: 'person' | 'organization' | 'group' | 'unnamed';
  readonly nature: Nature;
  /** The fullest form: `Ash Carter`; a description as it first stands: `a Russian officer`. */
  readonly name: string;
  readonly role: string | undefined;
  readonly gender: Gender;
  /** What the first name suggests; too weak to rule anybody out. */
  readonly leaning: Gender;
  readonly plural: boolean;
  /** First met by a noun, not by name. */
  readonly described: boolean;
  /** The nouns it goes by, lower case: `secretary`, `ministry`. A handful: an array is quicker to make than a set. */
  readonly nouns: readonly string[];
  /** Numbers of its mentions over the article, in order. Most characters never speak, and their mentions are never told: numbers are quicker to keep than spans. */
  readonly mentions: readonly number[];
}

export interface GrowingCharacter extends Character {
  role: string | undefined;
  gender: Gender;
  mentions: number[];
  /** How present the character is in the reader's mind, at `lastSentence`. */
  salience: number;
  /** Counted over the article; a paragraph border counts as one more. */
  lastSentence: number;
  /** Among those mentioned lately; see `stage.ts`. */
  remembered: boolean;
  nouns: readonly string[];
  /** Which of the words for what is over are among the nouns: see `past.ts`. */
  past: number;
  /** Lower-case words that qualify those nouns: `russian`, `senior`; `port` for `the engineer of the port`. */
  modifiers: readonly string[];
  /** Whose office it is, as first told: `hull` for the mayor of Hull. */
  complement: readonly string[];
}

/** Whom a mention means. */
export type Referent =
  | { readonly kind: 'character'; readonly character: Character; /** The earlier mention that a pronoun goes back to, by its number over the article. */ readonly antecedent: number | undefined; /** Another may be meant, one nearly as present or of the same surname: the answer is not sure. */ readonly contested: boolean }
  | { readonly kind: 'unresolved'; /** Best first; empty where nobody fits. */ readonly candidates: readonly Character[] };

/** Nobody the article speaks of. */
export const NOBODY: Referent = { kind: 'unresolved', candidates: [] };

export interface NewCharacter {
  readonly described: boolean;
  readonly kind: Character['kind'];
  readonly nature: Nature;
  readonly plural: boolean;
  readonly gender: Gender;
  readonly leaning: Gender;
  readonly nouns: readonly string[];
  readonly modifiers: readonly string[];
  readonly complement: readonly string[];
}

/** A body that is known by the words of its name. */
export const namedBody = (nouns: readonly string[]): NewCharacter => ({ kind: 'organization', nature: 'body', plural: false, gender: 'unknown', leaning: 'unknown', nouns, modifiers: NO_WORDS, complement: NO_WORDS, described: false });
export const namedPerson = (leaning: Gender): NewCharacter => ({ kind: 'person', nature: 'human', plural: false, gender: 'unknown', leaning, nouns: NO_WORDS, modifiers: NO_WORDS, complement: NO_WORDS, described: false });

const NO_WORDS: readonly string[] = [];

/** A government or a person known by name alone. */
export const NAMED_PLACE: NewCharacter = { kind: 'organization', nature: 'place', plural: false, gender: 'unknown', leaning: 'unknown', nouns: NO_WORDS, modifiers: NO_WORDS, complement: NO_WORDS, described: false };
export const NAMED_PERSON: NewCharacter = namedPerson('unknown');

export function newCharacter(id: number, name: string, { kind, nature, plural, gender, leaning, nouns, modifiers, complement, described }: NewCharacter): GrowingCharacter {
  return { id, kind, nature, name, role: undefined, gender, leaning, plural, mentions: NO_MENTIONS, salience: 0, lastSentence: -1, remembered: false, described, nouns, past: pastWords(nouns), modifiers, complement };
}

const NO_MENTIONS: number[] = [];

/** Most characters are mentioned once, and a list that is grown by `push` makes room for seventeen. */
export function addMention(character: GrowingCharacter, number: number): void {
  if (character.mentions.length === 0) character.mentions = [number];
  else character.mentions.push(number);
}
