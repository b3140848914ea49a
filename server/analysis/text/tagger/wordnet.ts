/**
 * The WordNet classes of a form: which parts of speech it has senses in, and which of them prevails.
 * Regular endings are undone through the hashes of the form's beginnings, so that no strings are built.
 */
import { hashStep } from '../characters';
import type { Form } from './form';
import type { HashIndex } from './hashIndex';

/** Noun, verb, adjective, adverb: each 0 (none), 1 (has senses) or 2 (prevails), as digits to base three. */
export const wordnetClass = (noun: number, verb: number, adjective: number, adverb: number): number => noun + 3 * verb + 9 * adjective + 27 * adverb;
const NOUN_AND_VERB = 9;
/** `sank`: not in WordNet, which lists base forms alone. Counts as a form in -ed. */
export const IRREGULAR_PAST = 81;

export interface WordnetTable {
  readonly index: HashIndex;
  /** By position in the index; position 0 is for words that are not there. */
  readonly classes: Uint8Array;
}

/** How a form may be derived from a listed word; 0 for not at all. From `plural` on, the classes of the stem are added. */
export const enum Inflection { none, ed, ing, er, est, plural }

const E = 101;
const Y = 121;

/** 0 for forms that are not listed as they stand. */
export function directClass({ index, classes }: WordnetTable, hash: number): number {
  const found = classes[index.find(hash)]!;
  return found === IRREGULAR_PAST ? 0 : found;
}

export function inflection(table: WordnetTable, { units, hashes, length: n }: Form): number {
  if (table.classes[table.index.find(hashes[n]!)] === IRREGULAR_PAST) return Inflection.ed;
  if (n < 4) return Inflection.none;
  const last = units[n - 1];
  const second = units[n - 2];
  const afterI = units[n - 3] === 105;
  const stem = (cut: number): number => directClass(table, hashes[n - cut]!);
  const stemAnd = (cut: number, unit: number): number => directClass(table, hashStep(hashes[n - cut]!, unit));
  switch (last) {
    case 115: { // -s
      if (second === 115) return Inflection.none;
      let found = stem(1) % NOUN_AND_VERB;
      if (found === 0 && second === E) found = (afterI ? stemAnd(3, Y) : stem(2)) % NOUN_AND_VERB;
      return found === 0 ? Inflection.none : Inflection.plural + found;
    }
    case 100: // -ed
      return n > 4 && second === E && (isVerb(stem(1)) || isVerb(stem(2)) || isVerb(afterI ? stemAnd(3, Y) : stem(3))) ? Inflection.ed : Inflection.none;
    case 103: // -ing
      return n > 5 && second === 110 && afterI && (isVerb(stem(3)) || isVerb(stemAnd(3, E)) || isVerb(stem(4))) ? Inflection.ing : Inflection.none;
    case 114: // -er
      return n > 4 && second === E && (isAdjective(stem(2)) || isAdjective(stem(1)) || isAdjective(afterI ? stemAnd(3, Y) : stem(3))) ? Inflection.er : Inflection.none;
    case 116: // -est
      return n > 5 && second === 115 && units[n - 3] === E && (isAdjective(stem(3)) || isAdjective(stem(2)) || isAdjective(units[n - 4] === 105 ? stemAnd(4, Y) : stem(4))) ? Inflection.est : Inflection.none;
    default:
      return Inflection.none;
  }
}

const isVerb = (classes: number): boolean => ((classes / 3) | 0) % 3 !== 0;
const isAdjective = (classes: number): boolean => ((classes / 9) | 0) % 3 !== 0;
