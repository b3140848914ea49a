/**
 * A paragraph as the attribution grammar sees it: its tokens, with each outermost quotation folded into one unit.
 * So `“We won. They lost,” she said.` is the four units  Q she said .  in one sentence.
 */
import { newWord, NO_CLASSES, Tag, type LocalSpan, type Tokens, type Word } from '../text/tokens';
import type { Quotation } from './facts';
import { setSentences } from './frameSentences';
import { repairTags } from './tagRepairs';

export interface Frame {
  readonly count: number;
  /** `QUOTATION_WORD` for a folded quotation. */
  readonly words: readonly Word[];
  /** Part-of-speech tags after repairs around cue verbs; `Tag.X` for a folded quotation. */
  readonly tags: readonly number[];
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly sentences: readonly number[];
  /** Index into `ParagraphFacts.quotations` for a folded quotation, else -1. May be longer than `count`. */
  readonly quotation: readonly number[];
}

/** Stands for a folded quotation in `Frame.words`. */
export const QUOTATION_WORD: Word = newWord('', '', 0, NO_CLASSES);

/**
 * A phrase that may be a speaker, with what the sentence says about it. Unit numbers index the frame.
 * From `from` to `to` it covers the words that count as the mention: `Ash Carter` in `U.S. Defense Secretary Ash Carter`.
 */
export interface FrameMention extends LocalSpan {
  readonly form: 'named' | 'nominal' | 'pronoun';
  /** Bits of `Trait`. */
  readonly traits: number;
  readonly first: number;
  /** One past the last unit. */
  readonly end: number;
  readonly head: number;
  /** The whole noun phrase with its title or determiner: `U.S. Defense Secretary Ash Carter`. */
  readonly phraseFirst: number;
  readonly sentence: number;
  /** The verb it is the subject of, as a unit number; -1 for none. */
  readonly verb: number;
  /** A later verb it shares: `Trump praised X and said`. */
  readonly secondVerb: number;
  /** A cue verb that stands just before it with the mention as subject: `said Carter`; -1 for none. */
  readonly invertedVerb: number;
  /** A verb it is the object of: `told Carter`; -1 for none. */
  readonly objectOf: number;
  /** After a preposition; `accordingTo` and `by` are told apart. */
  readonly preposition: 'none' | 'according-to' | 'by' | 'other';
  /** Undefined for those that speak alone, which are most. */
  readonly row: Row | undefined;
}

/** Those who speak together: `Lund and Grant said`. */
export interface Row {
  /** The mention before it in the row, by its index in the paragraph: of `Grant` that of `Lund`; -1 for none. */
  readonly joinedTo: number;
  /** Where the row begins and ends: units of `Lund and Grant`. */
  readonly first: number;
  readonly end: number;
}

/** Where the row of a mention begins and ends: the phrase itself where it speaks alone. */
export const rowFirst = ({ row, phraseFirst }: FrameMention): number => (row === undefined ? phraseFirst : row.first);
export const rowEnd = ({ row, end }: FrameMention): number => (row === undefined ? end : row.end);

/** What a mention is or is not, in one number: mentions are kept by the ten thousand. */
export const enum Trait {
  /** A nominal that can neither be quoted nor bring to mind who was named before: `a wall`, `next week`. Most noun phrases are no more. */
  mere = 1,
  /** `Carter’s` */
  possessive = 2,
  /** `her daughter` */
  owned = 4,
  /** The subject of a passive. */
  passive = 8,
  /** A nominal whose head is a person or a body that speaks: `a senior diplomat`, `the ministry`. */
  speaks = 16,
}

export const isMere = ({ traits }: FrameMention): boolean => (traits & Trait.mere) !== 0;
export const isPossessive = ({ traits }: FrameMention): boolean => (traits & Trait.possessive) !== 0;
export const isOwned = ({ traits }: FrameMention): boolean => (traits & Trait.owned) !== 0;
export const isPassive = ({ traits }: FrameMention): boolean => (traits & Trait.passive) !== 0;
export const speaks = ({ traits }: FrameMention): boolean => (traits & Trait.speaks) !== 0;

/** A mention in the making. Mentions are made by the ten thousand: each is one object from the start, and filled in place. */
export type MentionDraft = { -readonly [Field in Exclude<keyof FrameMention, 'row'>]: FrameMention[Field] } & { row: RowDraft | undefined };
export type RowDraft = { -readonly [Field in keyof Row]: Row[Field] };

/** Folds each outermost quotation of the paragraph into one unit. */
export function buildFrame(tokens: Tokens, quotations: readonly Quotation[]): Frame {
  return quotations.length === 0 ? unfolded(tokens) : folded(tokens, quotations);
}

function unfolded({ count, words, tags, from, to, sentences }: Tokens): Frame {
  const quotation = noQuotations(count);
  return { count, words, tags: repairTags(count, words, tags, sentences, quotation), from, to, sentences, quotation };
}

function folded(tokens: Tokens, quotations: readonly Quotation[]): Frame {
  fold(tokens, quotations);
  const { count } = scratch;
  const words = scratch.words.slice(0, count);
  const tags = scratch.tags.slice(0, count);
  const from = scratch.from.slice(0, count);
  const to = scratch.to.slice(0, count);
  const sentences = scratch.sentences.slice(0, count);
  const quotation = scratch.quotation.slice(0, count);
  const mended = repairTags(count, words, tags, sentences, quotation);
  const frame = { count, words, tags: mended, from, to, sentences, quotation };
  setSentences(frame, tokens, quotations);
  return frame;
}

const none: number[] = [];

/** -1 for each unit. Most paragraphs hold no quotation, and share one array. */
function noQuotations(count: number): readonly number[] {
  while (none.length < count) none.push(-1);
  return none;
}

/** A frame in the making: filled anew for each paragraph, and copied out at its right size. */
const scratch: Folded = { count: 0, words: [], tags: [], from: [], to: [], sentences: [], quotation: [] };

function fold(tokens: Tokens, quotations: readonly Quotation[]): void {
  const folded = scratch;
  folded.count = 0;
  let token = 0;
  for (let index = 0; index < quotations.length; index++) {
    const { depth, outer } = quotations[index]!;
    if (depth > 0 || (folded.count > 0 && outer.from < folded.to[folded.count - 1]!)) continue;
    token = copyUntil(outer.from, tokens, token, folded);
    while (token < tokens.count && tokens.from[token]! < outer.to) token++;
    put(folded, QUOTATION_WORD, Tag.X, outer.from, outer.to, tokens.sentences[Math.min(token, tokens.count - 1)] ?? 0, index);
  }
  copyUntil(Infinity, tokens, token, folded);
}

interface Folded {
  count: number;
  readonly words: Word[];
  readonly tags: number[];
  readonly from: number[];
  readonly to: number[];
  readonly sentences: number[];
  readonly quotation: number[];
}

/** Takes over the tokens that begin before `offset`; returns the next. */
function copyUntil(offset: number, { count, words, tags, from, to, sentences }: Tokens, first: number, folded: Folded): number {
  let token = first;
  for (; token < count && from[token]! < offset; token++) put(folded, words[token]!, tags[token]!, from[token]!, to[token]!, sentences[token]!, -1);
  return token;
}

function put(folded: Folded, word: Word, tag: number, from: number, to: number, sentence: number, quotation: number): void {
  const i = folded.count++;
  folded.words[i] = word;
  folded.tags[i] = tag;
  folded.from[i] = from;
  folded.to[i] = to;
  folded.sentences[i] = sentence;
  folded.quotation[i] = quotation;
}
