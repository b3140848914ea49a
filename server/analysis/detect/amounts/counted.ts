/** What a number counts: `missile strikes` in `26 missile strikes`, by the tags behind the number. */
import { Tag, type LocalSpan } from '../../text/tokens';
import { lowerAt, tagAt, type Pieces } from './pieces';

/** Longer noun phrases are cut: what stands so far off is hardly counted. */
const LONGEST = 6;

export function readCounted(p: Pieces, end: number): LocalSpan | undefined {
  let at = end;
  if (lowerAt(p, at) === 'of') at++;
  if (lowerAt(p, at) === 'the' || lowerAt(p, at) === 'its' || lowerAt(p, at) === 'their') at++;
  if (lowerAt(p, at) === 'more' || lowerAt(p, at) === 'other' || lowerAt(p, at) === 'additional') at++;
  const first = at;
  let last = -1;
  for (; at < first + LONGEST; at++) {
    const tag = tagAt(p, at);
    const word = lowerAt(p, at);
    if (tag === Tag.NOUN || (tag === Tag.PROPN && last < at - 1)) last = at;
    else if (tag === Tag.PROPN) last = last >= 0 ? last : at;
    else if (!(tag === Tag.ADJ || (word === '-' && at > first) || word === "'s" || (tag === Tag.VERB && (word.endsWith('ed') || word.endsWith('ing')) && last < 0))) break;
  }
  return last < 0 ? undefined : { from: p.from[first]!, to: p.to[last]! };
}
