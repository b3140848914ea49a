/**
 * Where a content clause may end. `The minister said [the plan would fail] on Tuesday` has a border before `on`;
 * the ranker in `reportedEnds.ts` chooses among the borders found here.
 */
import { Tag } from '../text/tokens';
import type { Frame } from './frame';
import { G, grammar, is, isQuotation, tagOf } from './grammarWords';

export const BORDERS = ['end', 'comma', 'semicolon', 'colon', 'dash', 'paren', 'coordinator', 'conjunction', 'preposition', 'participle', 'verb', 'wh', 'to', 'by'] as const;
export type Border = (typeof BORDERS)[number];

/** A place where a clause may end: the last unit inside, and what comes next. */
export interface ClauseEnd {
  readonly last: number;
  readonly border: number;
}

const kind = (border: Border): number => BORDERS.indexOf(border);
const END = kind('end');
/** Enough for every sentence but lists. */
const MOST_ENDS = 24;

/** What kind of border lies before unit `i`; -1 for none. */
function borderBefore(frame: Frame, i: number): number {
  if (isQuotation(frame, i)) return -1;
  const bits = grammar(frame, i);
  if (bits & G.comma) return kind('comma');
  if (bits & G.semicolon) return kind('semicolon');
  if (bits & G.colon) return kind('colon');
  if (bits & G.dash) return frame.from[i]! > frame.to[i - 1]! || (frame.from[i + 1] ?? 0) > frame.to[i]! || frame.words[i]!.lower !== '-' ? kind('dash') : -1;
  if (bits & G.open) return kind('paren');
  if (bits & G.coordinator) return kind('coordinator');
  const tag = tagOf(frame, i);
  if (bits & G.sayParticiple) return kind('participle');
  if (frame.words[i]!.lower === 'by') return kind('by');
  if (bits & G.subordinator && !(bits & G.circumstance && tag === Tag.ADP)) return kind('conjunction');
  if (bits & G.to && !(bits & G.circumstance)) return kind('to');
  if (bits & (G.circumstance | G.about) && tag !== Tag.VERB && !(bits & G.determiner)) return kind('preposition');
  if (bits & G.day && tag === Tag.PROPN && !is(frame, i - 1, G.circumstance | G.about | G.determiner)) return kind('preposition'); // “said Monday”
  if (bits & G.wh) return kind('wh');
  if (tag === Tag.VERB || tag === Tag.AUX) return frame.words[i]!.lower.endsWith('ing') ? kind('participle') : kind('verb');
  return -1;
}

/** Ends of a content that starts at unit `from` in a sentence whose last unit is `to`, nearest first; the sentence end is always the last. */
export function clauseEnds(frame: Frame, from: number, to: number): ClauseEnd[] {
  const ends: ClauseEnd[] = [];
  for (let last = from; last < to && ends.length < MOST_ENDS; last++) {
    const border = borderBefore(frame, last + 1);
    // “and” after a comma belongs to the comma's border
    if (border >= 0 && !is(frame, last, G.comma | G.open) && !is(frame, last, G.coordinator)) ends.push({ last, border });
  }
  ends.push({ last: to, border: END });
  return ends;
}
