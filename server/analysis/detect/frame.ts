/**
 * A paragraph as the attribution grammar sees it: its tokens, with each outermost quotation folded into one unit.
 * So `“We won. They lost,” she said.` is the four units  Q she said .  in one sentence.
 */
import { Tag, type LocalSpan, type Tokens, type Word } from '../text/tokens';
import type { Quotation } from './facts';
import { frameSentences } from './frameSentences';
import { repairTags } from './tagRepairs';

export interface Frame {
  readonly count: number;
  /** `QUOTATION_WORD` for a folded quotation. */
  readonly words: readonly Word[];
  /** Part-of-speech tags after repairs around cue verbs; `Tag.X` for a folded quotation. */
  readonly tags: Uint8Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly sentences: Uint16Array;
  /** Index into `ParagraphFacts.quotations` for a folded quotation, else -1. */
  readonly quotation: Int16Array;
}

/** Stands for a folded quotation in `Frame.words`. */
export const QUOTATION_WORD: Word = Object.freeze({ text: '', lower: '', shape: 0, cue: 0, name: 0, amount: 0, grammar: 0 });

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

/** Folds each outermost quotation of the paragraph into one unit. */
export function buildFrame(tokens: Tokens, quotations: readonly Quotation[]): Frame {
  const folded = quotations.length === 0 ? unfolded(tokens) : fold(tokens, quotations);
  repairTags(folded.count, folded.words, folded.tags, folded.sentences, folded.quotation);
  if (quotations.length === 0) return folded;
  return { ...folded, sentences: frameSentences(folded, tokens, quotations) };
}

function unfolded(tokens: Tokens): Frame {
  return { ...tokens, tags: tokens.tags.slice(0, tokens.count), quotation: new Int16Array(tokens.count).fill(-1) };
}

function fold(tokens: Tokens, quotations: readonly Quotation[]): Frame {
  const capacity = tokens.count + quotations.length;
  const words: Word[] = [];
  const tags = new Uint8Array(capacity);
  const from = new Int32Array(capacity);
  const to = new Int32Array(capacity);
  const sentences = new Uint16Array(capacity);
  const quotation = new Int16Array(capacity).fill(-1);
  let count = 0;
  let token = 0;
  const copyUntil = (offset: number): void => {
    for (; token < tokens.count && tokens.from[token]! < offset; token++, count++) {
      words.push(tokens.words[token]!);
      tags[count] = tokens.tags[token]!;
      from[count] = tokens.from[token]!;
      to[count] = tokens.to[token]!;
      sentences[count] = tokens.sentences[token]!;
    }
  };
  quotations.forEach(({ depth, outer }, index) => {
    if (depth > 0 || outer.from < (count > 0 ? to[count - 1]! : 0)) return;
    copyUntil(outer.from);
    words.push(QUOTATION_WORD);
    tags[count] = Tag.X;
    from[count] = outer.from;
    to[count] = outer.to;
    while (token < tokens.count && tokens.from[token]! < outer.to) token++;
    sentences[count] = tokens.sentences[Math.min(token, tokens.count - 1)] ?? 0;
    quotation[count] = index;
    count++;
  });
  copyUntil(Infinity);
  return { count, words, tags: tags.subarray(0, count), from: from.subarray(0, count), to: to.subarray(0, count), sentences: sentences.subarray(0, count), quotation: quotation.subarray(0, count) };
}
