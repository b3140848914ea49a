/**
 * Reported speech of one paragraph. For each reporting word one ranker chooses who speaks among the mentions that the grammar offers, a second
 * where the content begins (“nothing is reported” among the candidates), a third where it ends. Contents made of a quotation alone are left to the ranker of quotations.
 */
import { Tag } from '../text/tokens';
import { type ClauseEnds, clauseEnds, newClauseEnds } from './clause';
import type { ReportedSpeech, ReportingCue } from './facts';
import type { Frame, FrameMention } from './frame';
import { gather, newGathered, taken } from './gathered';
import { G, is, isQuotation } from './grammarWords';
import { putInOrder } from './order';
import { newFeatures, score, softmax } from './ranker';
import { choiceFeatures, choiceWeights, viewCue } from './reportedChoice';
import { type Candidate, candidates, type Place } from './reportedContents';
import { type CueSite, findCues } from './reportedCues';
import { endFeatures, endWeights } from './reportedEnds';
import { startWalk } from './reportedEndWalk';
import { ruleOutEnds } from './reportedFurther';
import { isCircumstance, isDescription, isNobodysTopic, isRefusedTalk, saysNothing } from './reportedNothing';
import { indexSubjects, isRelaying } from './reportedSource';
import { findSource, LINKS, type Source } from './reportedSourceChoice';

/** A cue is taken when it is more likely than this to report something: the start is then the best of the candidates. */
const ACCEPT = 0.44;
/** What nobody is found to have said (`the deal was announced`) must be likelier: half of it no reader would ask about. */
const ACCEPT_UNSOURCED = 0.6;

interface Piece {
  readonly start: number;
  /** Set back where the piece lies in another that ends before. */
  last: number;
  readonly probability: number;
  readonly cue: CueSite;
  readonly source: Source;
  readonly group: number;
}

export interface Reported {
  readonly cues: readonly ReportingCue[];
  /** By start. */
  readonly contents: readonly ReportedSpeech[];
}

/** Refilled for each cue, and for each open content. */
const features = newFeatures();
const chances: number[] = [];
const ends = newClauseEnds();
const sources = newGathered<ReportingCue>();

/** Told of each reporting word that reports something, with the contents it offers and the number of the one taken. */
export type WatchContents = (cue: CueSite, source: Source, offered: readonly Candidate[], best: number) => void;

/** What one paragraph reports, by start. */
export function detectReported(frame: Frame, mentions: readonly FrameMention[], watch?: WatchContents): Reported {
  const cues = findCues(frame);
  if (cues.length === 0) return NOTHING;
  sources.count = 0;
  const index = indexSubjects(frame, mentions);
  const found: Piece[] = [];
  for (let group = 0; group < cues.length; group++) {
    const cue = cues[group]!;
    if (isRelaying(index, frame, cue)) continue;
    const source = findSource(frame, index, cue);
    gather(sources, { unit: cue.unit, last: cue.last, source: source.mention < 0 ? undefined : source.mention, link: LINKS[source.link]! });
    const subject = source.mention < 0 ? undefined : mentions[source.mention];
    if (isRefusedTalk(frame, cue)) continue;
    const offered = candidates(frame, cue, mentions, subject);
    const view = viewCue(cue, source, subject);
    for (let i = 0; i < offered.length; i++) {
      choiceFeatures(frame, view, offered[i]!, features);
      chances[i] = score(choiceWeights, features);
    }
    softmax(chances, offered.length);
    const probability = 1 - chances[0]!;
    if (probability < (source.mention < 0 ? ACCEPT_UNSOURCED : ACCEPT) || offered.length < 2) continue;
    let best = 1;
    for (let i = 2; i < offered.length; i++) if (chances[i]! > chances[best]!) best = i;
    if (isNobodysTopic(frame, cue, source, offered[best]!)) continue;
    watch?.(cue, source, offered, best);
    addPieces(frame, mentions, cue, offered[best]!, source, subject, probability, group, found);
  }
  if (found.length > 1) {
    endInside(found);
    endBeforeNext(frame, found);
  }
  const kept = found.length < 2 ? found : withoutClashes(found);
  return { cues: taken(sources), contents: kept.length === 0 ? NO_CONTENTS : kept.map((piece) => speechOf(frame, piece, kept)) };
}

const NO_CONTENTS: readonly ReportedSpeech[] = [];
const NOTHING: Reported = { cues: [], contents: NO_CONTENTS };

function addPieces(frame: Frame, mentions: readonly FrameMention[], cue: CueSite, { place, start, last, second }: Candidate, source: Source, subject: FrameMention | undefined, probability: number, group: number, found: Piece[]): void {
  addPiece(frame, start, last >= 0 ? last : endOf(frame, mentions, cue, place, start, subject), probability, cue, source, subject, group, found);
  if (second >= 0) addPiece(frame, second, endOf(frame, mentions, cue, place, second, subject), probability, cue, source, subject, group, found);
}

/** Leaves out `that`, commas and coordinators at the edges, and pieces that are quotations or say nothing. */
function addPiece(frame: Frame, start: number, last: number, probability: number, cue: CueSite, source: Source, subject: FrameMention | undefined, group: number, found: Piece[]): void {
  while (start < last && is(frame, start, G.that | G.comma | G.colon | G.dash | G.close)) start++;
  while (last > start && is(frame, last, G.comma | G.colon | G.dash | G.semicolon | G.end)) last--;
  if (start <= last && !isQuoted(frame, start, last) && !saysNothing(frame, start, last) && !(last < cue.unit && (isCircumstance(frame, start, last) || isDescription(frame, last, subject)))) found.push({ start, last, probability, cue, source, group });
}

/** Nearly all of it between quotation marks: not reported speech. */
function isQuoted(frame: Frame, start: number, last: number): boolean {
  let quoted = 0;
  for (let i = start; i <= last; i++) if (isQuotation(frame, i)) quoted += frame.to[i]! - frame.from[i]!;
  return quoted > 0.85 * (frame.to[last]! - frame.from[start]!);
}

function endOf(frame: Frame, mentions: readonly FrameMention[], cue: CueSite, place: Place, start: number, subject: FrameMention | undefined): number {
  clauseEnds(frame, start, cue.to, ends);
  if (ends.count === 1) return ends.last[0]!;
  const walk = startWalk(frame, cue, place, start, subject);
  for (let i = 0; i < ends.count; i++) {
    endFeatures(walk, ends.last[i]!, ends.border[i]!, features);
    chances[i] = score(endWeights, features);
  }
  softmax(chances, ends.count);
  ruleOutEnds(frame, mentions, cue, start, ends, chances);
  return ends.last[chooseEnd(start, ends, chances)]!;
}

/**
 * The end, by number, with the best chance to share at least half of its words with the true one: being nearly right is worth more than a long shot.
 * The ends come in order, so those that share enough with one another stand together. Ends that would cut something off lend their chances to others, but are not chosen.
 */
export function chooseEnd(start: number, { last: lasts, dangling, count }: ClauseEnds, chances: readonly number[]): number {
  let best = 0;
  let bestChance = -1;
  let nearest = 0;
  for (let i = 0; i < count; i++) {
    const length = lasts[i]! - start + 1;
    while (2 * (lasts[nearest]! - start + 1) < length) nearest++;
    if (dangling[i]!) continue;
    let chance = 0.35 * chances[i]!;
    for (let k = nearest; k < count && lasts[k]! - start + 1 <= 2 * length; k++) chance += chances[k]!;
    if (chance > bestChance) {
      bestChance = chance;
      best = i;
    }
  }
  return best;
}

/** `[Norway told Sweden that [it would sail]], officials said`: what is reported within another content ends with it. */
function endInside(found: readonly Piece[]): void {
  for (const outer of found) {
    if (!isFronted(outer)) continue;
    for (const inner of found) if (holdsCue(outer, inner) && inner.start > outer.start && inner.start <= outer.last && inner.last > outer.cue.unit) inner.last = outer.last;
  }
}

/** How many may stand between “and” and the verb: `and later promised`. */
const ADVERBS = 2;

/** `She said [the dam was safe] and warned that [the quay would fall]`: two reports of one speaker, joined by “and”, are two contents. */
function endBeforeNext(frame: Frame, found: readonly Piece[]): void {
  for (let i = 0; i < found.length; i++) {
    const first = found[i]!;
    for (let k = i + 1; k < found.length && found[k]!.cue.unit <= first.last + ADVERBS; k++) {
      const { cue, source } = found[k]!;
      if (cue.unit <= first.start || source.mention < 0 || source.mention !== first.source.mention) continue;
      let joint = cue.unit - 1;
      while (joint > first.start && frame.tags[joint] === Tag.ADV) joint--;
      if (joint <= first.start || joint > first.last || !is(frame, joint, G.coordinator)) continue;
      first.last = is(frame, joint - 1, G.comma) ? joint - 2 : joint - 1;
    }
  }
}

/** Stands before its cue. */
const isFronted = ({ last, cue }: Piece): boolean => last < cue.unit;

const holdsCue = (outer: Piece, { cue }: Piece): boolean => cue.unit >= outer.start && cue.unit <= outer.last;

/** The likelier of two that clash is kept. By start, the longer first. */
function withoutClashes(found: Piece[]): Piece[] {
  putInOrder(found, isLikelier);
  const kept: Piece[] = [];
  for (let i = 0; i < found.length; i++) if (!clashesWithAny(found[i]!, kept)) kept.push(found[i]!);
  putInOrder(kept, startsBefore);
  return kept;
}

const isLikelier = (a: Piece, b: Piece): boolean => a.probability > b.probability;
const startsBefore = (a: Piece, b: Piece): boolean => a.start < b.start || (a.start === b.start && a.last > b.last);

function clashesWithAny(piece: Piece, others: readonly Piece[]): boolean {
  for (let i = 0; i < others.length; i++) if (clashes(piece, others[i]!)) return true;
  return false;
}

/** Two contents may nest (`said [he believed [it]]` have cues of their own) but not cross; nor cover much the same words, unless one is a report before its cue that holds the other, cue and all. */
function clashes(a: Piece, b: Piece): boolean {
  if (a.group === b.group) return false;
  const shared = Math.min(a.last, b.last) - Math.max(a.start, b.start) + 1;
  if (shared <= 0) return false;
  const inside = isInside(a, b);
  if (!inside && !isInside(b, a)) return true;
  const outer = inside ? b : a;
  const inner = inside ? a : b;
  return shared > 0.6 * (outer.last - outer.start + 1) && !(isFronted(outer) && holdsCue(outer, inner));
}

const isInside = (a: Piece, b: Piece): boolean => a.start >= b.start && a.last <= b.last;

function speechOf({ from, to }: Frame, piece: Piece, all: readonly Piece[]): ReportedSpeech {
  const { start, last, probability, cue, source, group } = piece;
  return {
    content: { from: from[start]!, to: to[last]! },
    cue: { from: from[cue.unit]!, to: to[cue.last]! },
    source: source.mention < 0 ? undefined : source.mention,
    link: LINKS[source.link]!,
    probability,
    sourceProbability: source.probability,
    group,
    relayed: all.length > 1 && all.some((other) => other.group !== group && holdsCue(other, piece)),
  };
}
