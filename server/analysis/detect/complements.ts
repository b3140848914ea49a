/** What belongs to a description behind its noun: `a spokesman` + `for the ministry of health`. */
import { Tag } from '../text/tokens';
import { NameClass } from './nameClasses';
import { namesHolder } from './nameJoints';
import { headOf, type Phrases } from './nounPhrases';
import { P } from './phraseWords';

/** `a spokesman` + `for the ministry of health`, `a person` + `familiar with the talks`, `one` + `of them`: the whole phrase names the speaker. */
export function complementEnd(reading: Phrases, end: number): number {
  const { name } = reading;
  const best = endOfComplements(reading, end);
  reading.name = name; // the phrases inside are read once more, each for itself
  return best;
}

function endOfComplements(reading: Phrases, end: number): number {
  const { frame, runEnd } = reading;
  const { tags, words, from, to } = frame;
  let best = end;
  for (let i = end; i < runEnd; ) {
    const preposition = (words[i]!.phrase & P.privy) !== 0 && i + 1 < runEnd ? i + 1 : i;
    if ((words[preposition]!.phrase & (preposition > i ? P.complementPreposition | P.preposition : P.complementPreposition)) === 0) break;
    let j = preposition + 1;
    if (j < runEnd && (words[j]!.phrase & P.objectPronoun) !== 0) return j + 1;
    const determined = j < runEnd && (tags[j] === Tag.DET || (words[j]!.phrase & P.possessive) !== 0);
    if (determined) j++;
    else if (words[preposition]!.lower === 'on') break; // `a colleague on the committee`, but `officials on Friday`
    if (namesHolder(frame, j, runEnd)) break;
    const head = j < runEnd ? headOf(reading, j, j) : -1;
    if (head < 0) break;
    best = i = head + 1;
    if (i < runEnd && (words[i]!.phrase & P.genitive) !== 0 && from[i] === to[i - 1]) {
      const owned = headOf(reading, i + 1, i + 1);
      if (owned < 0) break;
      best = i = owned + 1;
    }
    best = i = endOfRow(reading, i, words[end - 1]!.speaker?.plural ?? false);
  }
  return best;
}

/** Past `, Nairobi and Cairo` in `traders in Lagos, Nairobi and Cairo`, and past `, Minnesota` in `a nurse from St. Paul, Minnesota, said`; where it is now, if no such row follows. */
function endOfRow(reading: Phrases, first: number, plural: boolean): number {
  const { frame: { tags, words }, runEnd } = reading;
  if (first >= runEnd || tags[first - 1] !== Tag.PROPN) return first;
  let end = first;
  for (let i = first; i + 1 < runEnd; ) {
    const and = words[i]!.lower === 'and' ? i : (words[i]!.phrase & P.comma) !== 0 && words[i + 1]!.lower === 'and' ? i + 1 : -1;
    if (and < 0 && (words[i]!.phrase & P.comma) === 0) break;
    let start = (and < 0 ? i : and) + 1;
    const determined = start < runEnd && tags[start] === Tag.DET;
    if (determined) start++;
    if (start >= runEnd || tags[start] !== Tag.PROPN || (determined && !plural)) break; // `a spokesman for Lund and the mayor` are two
    const head = headOf(reading, start, start);
    if (head < 0) break;
    if (and >= 0) return head + 1;
    if (i === first && isPlaceBehind(reading, start, head)) end = head + 1;
    i = head + 1;
  }
  return end;
}

/** `Minnesota`, between commas, in front of the verb; `Ana Reis` would be who is described. */
function isPlaceBehind({ frame: { words, tags }, runEnd }: Phrases, start: number, head: number): boolean {
  const after = head + 1;
  return (words[start]!.name & NameClass.firstName) === 0 && after + 1 < runEnd && (words[after]!.phrase & P.comma) !== 0 && (tags[after + 1] === Tag.VERB || tags[after + 1] === Tag.AUX);
}
