/** The tense of a verb group, as far as a clause border turns on it: `said he [is] friendly … but [took] issue` changes from the content back to the reporter. */
import { Tag } from '../text/tokens';
import type { Frame } from './frame';
import { G, grammar, tagOf } from './grammarWords';

export enum Tense { none, past, present, modal }
/** In the order of `Tense`. */
export const TENSES = ['none', 'past', 'present', 'modal'] as const;

const PAST_AUXILIARIES = new Set(['was', 'were', 'had', 'did', "'d"]);

/** Of the verb at a unit, or after the adverbs that stand there. */
export function tenseAt(frame: Frame, unit: number): Tense {
  let i = unit;
  while (i < unit + 2 && tagOf(frame, i) === Tag.ADV) i++;
  const tag = tagOf(frame, i);
  if (tag !== Tag.VERB && tag !== Tag.AUX) return Tense.none;
  const bits = grammar(frame, i);
  if (bits & G.modal) return Tense.modal;
  if (tag === Tag.AUX) return PAST_AUXILIARIES.has(frame.words[i]!.lower) ? Tense.past : Tense.present;
  return bits & G.ing ? Tense.none : bits & G.past ? Tense.past : Tense.present;
}
