/** What was spoken and is not quoted: at ellipses, between the pieces of a quotation, at the edges of a sentence. */
import type { Alignment } from './align';
import { weightOf, type Weight } from './lists';
import type { Omission, QuoteCheck } from './result';
import { spokenText, type Stream } from './stream';

/** Between one stretch and the next. */
export function insideOf(found: readonly Alignment[], stream: Stream): readonly Omission[] {
  return found.slice(1).flatMap(({ start }, i): readonly Omission[] => {
    const from = found[i]!.end;
    return start > from ? [{ where: 'inside', words: spokenText(stream, from, start), weight: weigh(stream, from, start) }] : [];
  });
}

/** A sentence is followed so far. */
const FAR = 25;
/** Words so near to a quotation bear on it: `I don’t think [we will close]`. */
const NEAR = 6;
const NEAREST = 3;
/** Sentences begin with these, and nobody misses them. */
const OPENERS = new Set(['and', 'but', 'so', 'well', 'look', 'now', 'then', 'yes', 'ok', 'listen', 'see', 'actually', 'because', 'that', 'again']);

/** A full quotation of half a sentence is trimmed; a fragment is one by nature, unless a `not` stood before it. `denied`: the article has one there. */
export function edgesOf(form: QuoteCheck['form'], start: number, end: number, stream: Stream, denied: boolean): readonly Omission[] {
  const { index: { words }, punctuated } = stream;
  if (form === 'partial') {
    const from = sentenceStart(stream, start, NEAREST);
    const weight = weigh(stream, from, start);
    return weight === 'negation' && !denied ? [{ where: 'before', words: spokenText(stream, from, start), weight }] : [];
  }
  if (!punctuated) return [];
  const from = sentenceStart(stream, start, FAR);
  let to = end;
  while (to < words.length && to < end + FAR && !words[to - 1]!.stop) to++;
  const omissions: Omission[] = [];
  if (!isNoLoss(stream, from, start)) omissions.push({ where: 'before', words: spokenText(stream, from, start), weight: weigh(stream, Math.max(from, start - NEAR), start) });
  if (to > end) omissions.push({ where: 'after', words: spokenText(stream, end, to), weight: weigh(stream, end, Math.min(to, end + NEAR)) });
  return omissions;
}

/** `And`, `Well, we will` before `we will close`. */
function isNoLoss({ index: { words } }: Stream, from: number, start: number): boolean {
  let first = from;
  while (first < start && OPENERS.has(words[first]!.key)) first++;
  return words.slice(first, start).every(({ key }, i) => words[start + i]?.key === key);
}

function sentenceStart({ index: { words } }: Stream, start: number, far: number): number {
  let from = start;
  while (from > 0 && start - from < far && !words[from - 1]!.stop) from--;
  return from;
}

const weigh = ({ index: { words } }: Stream, from: number, to: number): Weight | undefined => weightOf(words.slice(from, to).map(({ key }) => key));
