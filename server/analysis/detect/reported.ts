/**
 * Reported speech of one paragraph. Each reporting word offers candidates for its content, `none` among them; one ranker chooses where the
 * content begins, a second where it ends. Contents made of a quotation alone are left to the ranker of quotations.
 */
import { clauseEnds, type ClauseEnd } from './clause';
import type { ReportedSpeech } from './facts';
import type { Frame, FrameMention } from './frame';
import { G, is, isQuotation } from './grammarWords';
import { score, softmax } from './ranker';
import { choiceFeatures, choiceWeights, viewCue } from './reportedChoice';
import { candidates, type Candidate, type Place } from './reportedContents';
import { type CueSite, findCues } from './reportedCues';
import { contextOf, endFeatures, endWeights } from './reportedEnds';
import { findSource, indexSubjects, type Source } from './reportedSource';

/** A cue is taken when it is more likely than this to report something: the start is then the best of the candidates. */
const ACCEPT = 0.44;

interface Piece {
  readonly start: number;
  readonly last: number;
  readonly probability: number;
  readonly cue: CueSite;
  readonly source: Source;
  readonly group: number;
}

/** The end with the best chance to share at least half of its words with the true one: being nearly right is worth more than a long shot. */
export function chooseEnd(start: number, ends: readonly ClauseEnd[], chances: readonly number[]): ClauseEnd {
  let best = ends[0]!;
  let bestChance = -1;
  for (let i = 0; i < ends.length; i++) {
    const length = ends[i]!.last - start + 1;
    let chance = 0.35 * chances[i]!;
    for (let k = 0; k < ends.length; k++) {
      const other = ends[k]!.last - start + 1;
      if (2 * Math.min(length, other) >= Math.max(length, other)) chance += chances[k]!;
    }
    if (chance > bestChance) {
      bestChance = chance;
      best = ends[i]!;
    }
  }
  return best;
}

function endOf(frame: Frame, cue: CueSite, place: Place, start: number, subject: FrameMention | undefined): number {
  const ends = clauseEnds(frame, start, cue.to);
  const context = contextOf(frame, cue, place, start, subject);
  const chances = softmax(ends.map((end) => score(endWeights, endFeatures(context, end))));
  return chooseEnd(start, ends, chances).last;
}

/** Nearly all of it between quotation marks: not reported speech. */
function isQuoted(frame: Frame, start: number, last: number): boolean {
  let quoted = 0;
  for (let i = start; i <= last; i++) if (isQuotation(frame, i)) quoted += frame.to[i]! - frame.from[i]!;
  return quoted > 0.85 * (frame.to[last]! - frame.from[start]!);
}

/** Leaves out `that`, commas and coordinators at the edges. */
function trim(frame: Frame, start: number, last: number): readonly [number, number] {
  while (start < last && (is(frame, start, G.that) || is(frame, start, G.comma | G.colon | G.dash | G.close))) start++;
  while (last > start && is(frame, last, G.comma | G.colon | G.dash | G.semicolon | G.end) && !isQuotation(frame, last)) last--;
  return [start, last];
}

function pieces(frame: Frame, cue: CueSite, candidate: Candidate, source: Source, subject: FrameMention | undefined, probability: number, group: number): Piece[] {
  const out: Piece[] = [];
  const add = (from: number, to: number): void => {
    const [start, last] = trim(frame, from, to);
    if (start <= last && !isQuoted(frame, start, last)) out.push({ start, last, probability, cue, source, group });
  };
  add(candidate.start, candidate.last >= 0 ? candidate.last : endOf(frame, cue, candidate.place, candidate.start, subject));
  if (candidate.second >= 0) add(candidate.second, endOf(frame, cue, candidate.place, candidate.second, subject));
  return out;
}

/** Two contents may nest (`said [he believed [it]]` have cues of their own) but not cross, nor cover the same words. */
function clashes(a: Piece, b: Piece): boolean {
  if (a.group === b.group) return false;
  const shared = Math.min(a.last, b.last) - Math.max(a.start, b.start) + 1;
  if (shared <= 0) return false;
  if (shared > 0.6 * Math.max(a.last - a.start + 1, b.last - b.start + 1)) return true;
  const inside = (x: Piece, y: Piece): boolean => x.start >= y.start && x.last <= y.last;
  return !inside(a, b) && !inside(b, a);
}

/** Reported speech of one paragraph, by start. */
export function detectReported(_text: string, frame: Frame, mentions: readonly FrameMention[]): readonly ReportedSpeech[] {
  const cues = findCues(frame);
  if (cues.length === 0) return [];
  const index = indexSubjects(frame, mentions);
  const found: Piece[] = [];
  cues.forEach((cue, group) => {
    const source = findSource(frame, index, cue);
    const subject = mentions[source.mention];
    const offered = candidates(frame, cue, mentions, subject);
    const view = viewCue(frame, cue, source, subject);
    const chances = softmax(offered.map((candidate) => score(choiceWeights, choiceFeatures(frame, view, candidate))));
    const probability = 1 - chances[0]!;
    if (probability < ACCEPT) return;
    let best = 1;
    for (let i = 2; i < offered.length; i++) if (chances[i]! > chances[best]!) best = i;
    const chosen = offered[best];
    if (chosen) found.push(...pieces(frame, cue, chosen, source, subject, probability, group));
  });
  const kept: Piece[] = [];
  for (const piece of found.sort((a, b) => b.probability - a.probability)) if (!kept.some((other) => clashes(piece, other))) kept.push(piece);
  return kept.sort((a, b) => a.start - b.start || b.last - a.last).map(({ start, last, probability, cue, source, group }) => ({
    content: { from: frame.from[start]!, to: frame.to[last]! },
    cue: { from: frame.from[cue.unit]!, to: frame.to[cue.last]! },
    ...(source.mention < 0 ? {} : { source: source.mention }),
    link: source.link,
    probability,
    group,
  }));
}
