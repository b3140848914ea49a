/**
 * Tokens of one paragraph as parallel arrays, and the interned words they point to.
 * What depends on a word's form alone is worked out once, when the form is first met, and kept on its `Word`.
 */

/** `[from, to)` in a paragraph's text. Other field names than `Span`, so that the compiler keeps the two apart. */
export interface LocalSpan {
  readonly from: number;
  readonly to: number;
}

/** Universal part-of-speech tags (universaldependencies.org), numbered for small arrays. */
export const TAGS = [
  'ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM', 'PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ', 'SYM', 'VERB', 'X',
] as const;
export type TagName = (typeof TAGS)[number];

/** Tag numbers, in the order of `TAGS`. An enum, so that they stand inline in the bundle's inner loops. */
export enum Tag { ADJ, ADP, ADV, AUX, CCONJ, DET, INTJ, NOUN, NUM, PART, PRON, PROPN, PUNCT, SCONJ, SYM, VERB, X }

/** Bits of `Word.shape`. Bits are enums, not objects, so that esbuild sets the numbers inline in the bundle. */
export const enum Shape {
  /** first letter upper case: `Carter`, `U.S.` */
  initialUpper = 1,
  /** an upper-case letter after the first: `ISIL`, `McCain` */
  innerUpper = 2,
  lower = 4,
  digit = 8,
  hyphen = 16,
  dot = 32,
  /** punctuation or symbol, or a word that holds one: `1,000`, `http://…` */
  punctuation = 64,
  apostrophe = 128,
}

/** One of those who can be quoted. See `detect/speakerNouns.ts`. */
export interface SpeakerNoun {
  /** Singular, except for nouns that only name a group. */
  readonly noun: string;
  readonly kind: 'person' | 'organization' | 'document' | 'group';
  readonly gender: 'male' | 'female' | 'unknown';
  readonly plural: boolean;
}

/** What detectors ask of a form again and again, as bits: worked out once, when the form is first met. Each field belongs to one file of `detect`. */
export interface WordClasses {
  /** Cue classes of `lexicon/lists/cue-verbs.tsv` and its like, for all readings of the form; 0 for most words. See `detect/cues.ts`. */
  readonly cue: number;
  /** Classes that help to recognise names (title, honorific, first name, organization word …). See `detect/nameClasses.ts`. */
  readonly name: number;
  /** Classes of number grammar (numeral, scale, unit, currency, month, weekday …). See `detect/numberClasses.ts`. */
  readonly amount: number;
  /** Classes of the clause grammar (that, whether, comma, modal …). See `detect/grammarWords.ts`. */
  readonly grammar: number;
  /** Classes of the phrase grammar (pronoun, preposition, pause …). See `detect/phraseWords.ts`. */
  readonly phrase: number;
  /** Classes of who speaks and who is meant (kinds of speaker noun, pronouns, courtesy titles …). See `detect/speechClasses.ts`. */
  readonly speech: number;
  /** The speaker noun behind the form, singular or plural: `official` for `officials`. */
  readonly speaker: SpeakerNoun | undefined;
}

export const NO_CLASSES: WordClasses = Object.freeze({ cue: 0, name: 0, amount: 0, grammar: 0, phrase: 0, speech: 0, speaker: undefined });

/** One surface form, interned: equal forms of one vocabulary are the same object. */
export interface Word extends WordClasses {
  /** as written: `Reports` */
  readonly text: string;
  /** lower case, with ’ as ' and U+2010/U+2011 as -: `reports` */
  readonly lower: string;
  readonly shape: number;

  // what later rooms keep with a word, to be found again without looking it up

  /** What the gazetteer says of it: belongs to `detect/placePieces.ts`. */
  piece: object | undefined;
  /** The names that begin with it: belongs to `detect/nameForms.ts`. */
  names: object | undefined;
  /** The last article it was met in, and what it is in small letters: belong to `resolve/smallWords.ts`. */
  gathered: number;
  small: object | undefined;
}

/** The one place where words are made, so that the engine sees one kind of object in all that reads them. */
export const newWord = (text: string, lower: string, shape: number, { cue, name, amount, grammar, phrase, speech, speaker }: WordClasses): Word =>
  // what is asked of every word first: so it lies in one line of the processor's cache
  ({ shape, amount, name, cue, gathered: 0, phrase, grammar, speech, lower, text, speaker, piece: undefined, names: undefined, small: undefined });

/** Plain arrays, not typed ones: a paragraph is short, and a small typed array costs more to make than to fill. Never to be read at a negative index. */
export interface Tokens {
  readonly count: number;
  /** Offsets into the paragraph's text. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly words: readonly Word[];
  /** Part-of-speech tags, see `Tag`. */
  readonly tags: readonly number[];
  /** The sentence a token belongs to, counted from 0 in the paragraph. */
  readonly sentences: readonly number[];
  /** All bits of `Word.grammar` in the paragraph: what none of its words has need not be looked for. */
  readonly grammar: number;
}
