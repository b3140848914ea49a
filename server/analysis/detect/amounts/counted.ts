/** What a number counts: `missile strikes` in `26 missile strikes`, by the tags behind the number. */
import { Tag, type LocalSpan } from '../../text/tokens';
import { lowerAt, tagAt, type Pieces } from './pieces';

/** Longer noun phrases are cut: what stands so far off is hardly counted. */
const LONGEST = 6;

export function readCounted(p: Pieces, end: number): LocalSpan | undefined {
  let at = end;
  if (lowerAt(p, at) === 'of') at++;
  let word = lowerAt(p, at);
  if (word === 'the' || word === 'its' || word === 'their') word = lowerAt(p, ++at);
  if (word === 'more' || word === 'other' || word === 'additional') at++;
  const first = at;
  let last = -1;
  for (; at < first + LONGEST; at++) {
    const tag = tagAt(p, at);
    if (tag === Tag.NOUN || (tag === Tag.PROPN && last < at - 1)) last = at;
    else if (tag === Tag.PROPN) last = last >= 0 ? last : at;
    else if (tag !== Tag.ADJ && !isJoint(p, at, tag, first, last)) break;
  }
  return last < 0 ? undefined : { from: p.from[first]!, to: p.to[last]! };
}

/** A hyphen or `'s` inside the phrase, or a participle before its noun. */
function isJoint(p: Pieces, at: number, tag: number, first: number, last: number): boolean {
  const word = lowerAt(p, at);
  return (word === '-' && at > first) || word === "'s" || (tag === Tag.VERB && last < 0 && (word.endsWith('ed') || word.endsWith('ing')));
}
