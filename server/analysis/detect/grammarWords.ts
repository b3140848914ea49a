/** Closed-class words of the clause grammar as bits, so that a rule reads `is(frame, i, G.coordinator)`. */
import { Tag } from '../text/tokens';
import type { Frame } from './frame';

export const enum G {
  that = 1, //          that
  wh = 2, //            whether if how what why when where who
  relative = 4, //      which who whose where that
  to = 8, //            to
  about = 16, //        about of for on to over against with: they open what a verb of speech is about
  circumstance = 32, // in on at during after before …: they open when or where it was said
  coordinator = 64, //  and or but nor
  subordinator = 128, // because while although when …
  be = 256, //          is was been …
  modal = 512, //       would could may …
  negation = 1024, //   not n't never
  determiner = 2048, // the a his …
  subjectPronoun = 4096, // he she they it I we
  comma = 8192,
  colon = 16384,
  semicolon = 32768,
  dash = 65536,
  open = 131072, //     ( [
  close = 262144, //    ) ]
  sayParticiple = 524288, // saying adding noting
  day = 1048576, //     Monday yesterday January
  venue = 2097152, //   statement interview rally tweet
  have = 4194304, //    has have had
  end = 8388608, //     . ? !
  ing = 16777216, //    saying during: ends in -ing
  past = 33554432, //   warned said told: the form of a past or of a participle
  opensCue = 67108864, // may begin a reporting word or phrase: said, claim, according, made, in
  quotationMark = 134217728, // " ' “ don’t: a quotation mark or an apostrophe is in it
  notice = 268435456, // may stand in a phrase such as “all rights reserved”
  time = 536870912, //   last this next: they open when it was said. The last bit that a small integer of V8 holds
}

/** Grammar bits of unit `i`; 0 outside the frame and for a folded quotation. */
export const grammar = (frame: Frame, i: number): number => (i >= 0 && i < frame.count ? frame.words[i]!.grammar : 0);

export const is = (frame: Frame, i: number, bit: number): boolean => (grammar(frame, i) & bit) !== 0;

export const isQuotation = (frame: Frame, i: number): boolean => i >= 0 && i < frame.count && frame.quotation[i]! >= 0;

export const tagOf = (frame: Frame, i: number): number => (i < 0 || i >= frame.count ? Tag.PUNCT : frame.tags[i]!);

/** A verb that can make a clause: not a participle in -ing, not after “to”. */
export function isFinite(frame: Frame, i: number): boolean {
  const tag = tagOf(frame, i);
  if (tag === Tag.AUX) return !is(frame, i - 1, G.to);
  return tag === Tag.VERB && !is(frame, i, G.ing) && !is(frame, i - 1, G.to);
}

/** Finite verbs in `[from, to)`, counted up to `enough`: a sentence may be as long as its paragraph, and this is asked at each end of each cue. */
export function countFinite(frame: Frame, from: number, to: number, enough: number): number {
  let count = 0;
  for (let i = from; i < to && count < enough; i++) if (isFinite(frame, i)) count++;
  return count;
}
