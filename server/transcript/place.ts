/** Where the stretches of one quotation stand in a transcript. */
import type { Article, SpeakerId } from '../analysis/article';
import { alignments, NEAR, occurrences, type Alignment } from './align';
import type { Segment } from './segments';
import { names } from './speakers';
import type { Stream } from './stream';

export interface Placed {
  readonly segment: Segment;
  readonly place: Alignment | undefined;
}

/** How far from one stretch the next may be. */
const REACH = NEAR / 2;

/** The longest stretch is looked for everywhere, the others before and behind it. */
export function place({ speakers }: Article, segments: readonly Segment[], speaker: SpeakerId | undefined, { index, cueOf }: Stream): readonly Placed[] {
  const longest = segments.reduce((best, { words }, i) => (words.length > (segments[best]?.words.length ?? 0) ? i : best), 0);
  const anchor = segments[longest];
  const whole = anchor ? occurrences(anchor.words, index) : [];
  const places = whole.length > 0 || !anchor ? whole : alignments(anchor.words, index).filter((one) => isFound(anchor, one));
  const who = speakers[speaker ?? -1];
  const best = places.filter(({ weight, same }) => weight === places[0]!.weight && same === places[0]!.same);
  const chosen = best.find(({ start }) => who !== undefined && names(cueOf(start).speaker ?? '', who)) ?? best[0];
  if (!chosen) return segments.map((segment) => ({ segment, place: undefined }));
  const placed = new Array<Placed>(segments.length);
  placed[longest] = { segment: anchor!, place: chosen };
  const beside = (i: number, from: number, to: number, side: 'before' | 'behind'): Alignment | undefined => {
    const segment = segments[i]!;
    // one or two words stand anywhere
    const reach = segment.words.length < 3 ? REACH / 10 : REACH;
    const [low, high] = side === 'before' ? [Math.max(0, to - reach), to] : [from, Math.min(index.words.length, from + reach)];
    const there = occurrences(segment.words, index, low, high).at(side === 'before' ? -1 : 0) ?? alignments(segment.words, index, low, high)[0];
    placed[i] = { segment, place: there && isFound(segment, there) ? there : undefined };
    return placed[i]!.place;
  };
  let { start, end } = chosen;
  for (let i = longest + 1; i < segments.length; i++) end = beside(i, end, index.words.length, 'behind')?.end ?? end;
  for (let i = longest - 1; i >= 0; i--) start = beside(i, 0, start, 'before')?.start ?? start;
  return placed;
}

/** Few words must all be there; of many, most, and the rare ones among them. */
function isFound({ words: { length } }: Segment, { same, weight }: Alignment): boolean {
  if (length <= 2) return same === length;
  return length <= 5 ? same >= length - 1 && weight >= 0.6 : same >= length * 0.6 && weight >= 0.5;
}
