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
}

const LISTS: readonly (readonly [number, string])[] = [
  [G.that, 'that'],
  [G.wh, 'whether if how what why when where who whom which'],
  [G.relative, 'which who whose whom where that what'],
  [G.to, 'to'],
  [G.about, 'about of for on to over against with regarding concerning as upon'],
  [G.circumstance, 'in on at during after before by from with last this next as throughout since until via through following earlier later'],
  [G.coordinator, 'and or but nor & yet'],
  [G.subordinator, 'because while although though when after before since until if as unless whereas where even despite amid given'],
  [G.be, "is was were are be been being am 's 're 'm"],
  [G.modal, "would could should can may might will must shall 'll 'd wo ca"],
  [G.negation, "not n't never"],
  [G.determiner, 'the a an his her their its our my your this these those that some any no every each all both'],
  [G.subjectPronoun, 'he she they it i we you'],
  [G.comma, ','], [G.colon, ':'], [G.semicolon, ';'], [G.dash, '— – -- - ― –'], [G.open, '( ['], [G.close, ') ]'], [G.end, '. ? ! … ...'],
  [G.sayParticiple, 'saying adding noting citing according arguing insisting suggesting claiming calling'],
  [G.day, 'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan. feb. aug. sept. oct. nov. dec. yesterday today tonight night morning afternoon evening week month year weekend'],
  [G.venue, 'statement interview speech rally debate news conference email e-mail letter tweet tweets call event post meeting town phone telephone press television tv radio campaign twitter facebook cnn fox msnbc blog memo report article column testimony hearing fundraiser appearance stop filing briefing court message video'],
  [G.have, "has have had 've having"],
];

const bits = new Map<string, number>();
for (const [bit, words] of LISTS) for (const word of words.split(' ')) bits.set(word, (bits.get(word) ?? 0) | bit);

/** Grammar bits of a form, 0 for most words: looked up once, when the reader first meets it. */
export const grammarClasses = (lower: string): number => bits.get(lower) ?? 0;

/** Grammar bits of unit `i`; 0 outside the frame and for a folded quotation. */
export const grammar = (frame: Frame, i: number): number => (i >= 0 && i < frame.count ? frame.words[i]!.grammar : 0);

export const is = (frame: Frame, i: number, bit: number): boolean => (grammar(frame, i) & bit) !== 0;

export const isQuotation = (frame: Frame, i: number): boolean => (frame.quotation[i] ?? -1) >= 0;

export const tagOf = (frame: Frame, i: number): number => (i < 0 || i >= frame.count ? Tag.PUNCT : frame.tags[i]!);

/** A verb that can make a clause: not a participle in -ing, not after “to”. */
export function isFinite(frame: Frame, i: number): boolean {
  const tag = tagOf(frame, i);
  if (tag === Tag.AUX) return !is(frame, i - 1, G.to);
  return tag === Tag.VERB && !frame.words[i]!.lower.endsWith('ing') && !is(frame, i - 1, G.to);
}

/** Finite verbs in `[from, to)`, counted up to `enough`: a sentence may be as long as its paragraph, and this is asked at each end of each cue. */
export function countFinite(frame: Frame, from: number, to: number, enough: number): number {
  let count = 0;
  for (let i = from; i < to && count < enough; i++) if (isFinite(frame, i)) count++;
  return count;
}
