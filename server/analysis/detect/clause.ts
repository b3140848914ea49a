/**
 * Where a content clause may end. `The minister said [the plan would fail] on Tuesday` has a border before `on`;
 * the ranker in `reportedEnds.ts` chooses among the borders found here.
 */
import { Tag } from '../text/tokens';
import type { Frame } from './frame';
import { G, grammar, is, isQuotation, tagOf } from './grammarWords';

/** In the order of `BORDERS`. */
export enum Border { end, comma, semicolon, colon, dash, paren, coordinator, conjunction, preposition, participle, verb, wh, to, by }
export const BORDERS = ['end', 'comma', 'semicolon', 'colon', 'dash', 'paren', 'coordinator', 'conjunction', 'preposition', 'participle', 'verb', 'wh', 'to', 'by'] as const;

/** Places where a clause may end, nearest first: by number, the last unit inside, and what comes next. */
export interface ClauseEnds {
  count: number;
  readonly last: number[];
  readonly border: Border[];
  /** The last unit opens something that would be cut off: see `dangles`. */
  readonly dangling: boolean[];
}

export const newClauseEnds = (): ClauseEnds => ({ count: 0, last: [], border: [], dangling: [] });

const NONE = -1;
/** Enough for every sentence but lists. */
const MOST_ENDS = 24;

/** What kind of border lies before unit `i`. */
function borderBefore(frame: Frame, i: number): Border | typeof NONE {
  if (isQuotation(frame, i)) return NONE;
  const bits = grammar(frame, i);
  if (bits & G.comma) return Border.comma;
  if (bits & G.semicolon) return Border.semicolon;
  if (bits & G.colon) return Border.colon;
  if (bits & G.dash) return frame.from[i]! > frame.to[i - 1]! || (i + 1 < frame.count && frame.from[i + 1]! > frame.to[i]!) || frame.words[i]!.lower !== '-' ? Border.dash : NONE;
  if (bits & G.open) return Border.paren;
  if (bits & G.coordinator) return Border.coordinator;
  const tag = tagOf(frame, i);
  if (bits & G.sayParticiple) return Border.participle;
  if (frame.words[i]!.lower === 'by') return Border.by;
  if (bits & G.subordinator && !(bits & G.circumstance && tag === Tag.ADP)) return Border.conjunction;
  if (bits & G.to && !(bits & G.circumstance)) return Border.to;
  if (bits & (G.circumstance | G.about) && tag !== Tag.VERB && !(bits & G.determiner)) return Border.preposition;
  if (bits & G.day && tag === Tag.PROPN && !is(frame, i - 1, G.circumstance | G.about | G.determiner)) return Border.preposition; // “said Monday”
  if (bits & G.wh) return Border.wh;
  if (tag === Tag.VERB || tag === Tag.AUX) return bits & G.ing ? Border.participle : Border.verb;
  return NONE;
}

/** Ends of a content that starts at unit `from` in a sentence whose last unit is `to`; the sentence end is always the last. */
export function clauseEnds(frame: Frame, from: number, to: number, ends: ClauseEnds): void {
  ends.count = 0;
  for (let last = from; last < to && ends.count < MOST_ENDS; last++) {
    const border = borderBefore(frame, last + 1);
    // “and” after a comma belongs to the comma's border
    if (border !== NONE && !is(frame, last, G.comma | G.open | G.coordinator)) push(ends, last, border, dangles(frame, last, border));
  }
  push(ends, to, Border.end, false);
}

function push(ends: ClauseEnds, last: number, border: Border, dangling: boolean): void {
  ends.last[ends.count] = last;
  ends.border[ends.count] = border;
  ends.dangling[ends.count] = dangling;
  ends.count++;
}

const OPENING = 1 << Tag.ADP | 1 << Tag.DET | 1 << Tag.AUX | 1 << Tag.PART | 1 << Tag.CCONJ | 1 << Tag.SCONJ;

/** No clause ends on a word that opens something, nor on a verb just joined to it: `the dam was safe and vowed to`, `… and vowed`. */
function dangles(frame: Frame, last: number, border: Border): boolean {
  if (OPENING >> tagOf(frame, last) & 1 || is(frame, last, G.to | G.coordinator)) return true;
  if (is(frame, last, G.sayParticiple) && border === Border.to) return true; // according | to
  return tagOf(frame, last) === Tag.VERB && is(frame, last - 1, G.coordinator) && (border === Border.to || border === Border.preposition || border === Border.wh || border === Border.verb);
}
