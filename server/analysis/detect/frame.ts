/**
 * A paragraph as the attribution grammar sees it: its tokens, with each outermost quotation folded into one unit.
 * So `“We won. They lost,” she said.` is the four units  Q she said .  in one sentence.
 */
import { NO_CLASSES, Tag, type LocalSpan, type Tokens, type Word } from '../text/tokens';
import type { Quotation } from './facts';
import { frameSentences } from './frameSentences';
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
export const QUOTATION_WORD: Word = Object.freeze({ text: '', lower: '', shape: 0, ...NO_CLASSES });

/** A phrase that may be a speaker, with what the sentence says about it. Unit numbers index the frame. */
export interface FrameMention {
  readonly form: 'named' | 'nominal' | 'pronoun';
  /** The words that count as the mention: `Ash Carter` in `U.S. Defense Secretary Ash Carter`. */
  readonly at: LocalSpan;
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
  readonly possessive: boolean;
  readonly passive: boolean;
  /** A nominal whose head is a person or a body that speaks: `a senior diplomat`, `the ministry`. */
  readonly speaks: boolean;
}

/** A mention in the making. Mentions are made by the ten thousand: each is one object from the start, and filled in place. */
export type MentionDraft = { -readonly [Field in keyof FrameMention]: FrameMention[Field] };

/** Folds each outermost quotation of the paragraph into one unit. */
export function buildFrame(tokens: Tokens, quotations: readonly Quotation[]): Frame {
  const { count, words, tags, from, to, sentences, quotation } = quotations.length === 0 ? unfolded(tokens) : fold(tokens, quotations);
  repairTags(count, words, tags, sentences, quotation);
  const frame = { count, words, tags, from, to, sentences, quotation };
  return quotations.length === 0 ? frame : { count, words, tags, from, to, sentences: frameSentences(frame, tokens, quotations), quotation };
}

/** A frame whose tags are still to be mended. */
interface Draft extends Frame {
  readonly tags: number[];
}

const unfolded = ({ count, words, tags, from, to, sentences }: Tokens): Draft => ({ count, words, tags: tags.slice(), from, to, sentences, quotation: noQuotations(count) });

let none: readonly number[] = [];

/** -1 for each unit. Most paragraphs hold no quotation, and share one array. */
function noQuotations(count: number): readonly number[] {
  if (none.length < count) none = new Array<number>(Math.max(count * 2, 1024)).fill(-1);
  return none;
}

function fold(tokens: Tokens, quotations: readonly Quotation[]): Draft {
  const words: Word[] = [];
  const tags: number[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const sentences: number[] = [];
  const quotation: number[] = [];
  let token = 0;
  const push = (word: Word, tag: number, start: number, end: number, sentence: number, index: number): void => {
    words.push(word);
    tags.push(tag);
    from.push(start);
    to.push(end);
    sentences.push(sentence);
    quotation.push(index);
  };
  const copyUntil = (offset: number): void => {
    for (; token < tokens.count && tokens.from[token]! < offset; token++) push(tokens.words[token]!, tokens.tags[token]!, tokens.from[token]!, tokens.to[token]!, tokens.sentences[token]!, -1);
  };
  for (let index = 0; index < quotations.length; index++) {
    const { depth, outer } = quotations[index]!;
    if (depth > 0 || (to.length > 0 && outer.from < to[to.length - 1]!)) continue;
    copyUntil(outer.from);
    while (token < tokens.count && tokens.from[token]! < outer.to) token++;
    push(QUOTATION_WORD, Tag.X, outer.from, outer.to, tokens.sentences[Math.min(token, tokens.count - 1)] ?? 0, index);
  }
  copyUntil(Infinity);
  return { count: words.length, words, tags, from, to, sentences, quotation };
}
