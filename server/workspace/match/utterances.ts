/** Which utterances of two articles are the same words, and what became of them. */
import type { Prepared, PreparedUtterance } from '../prepared';
import { overlapOf, type Overlap } from '../words/align';
import { shares } from '../words/grams';
import type { Run } from '../words/run';
import { compareNames } from '../words/names';
import type { Kinship } from './story';

/**
 * `identical`: word for word. `trimmed`: the one is a part of the other. `reworded`: other words within. `merged`: a whole clause of one stands in the other, run together with other words.
 * `requoted`: in marks here, reported there. `retold`: reported by both in words of their own, for the same speaker.
 */
export type Relation = 'identical' | 'trimmed' | 'reworded' | 'merged' | 'requoted' | 'retold';

export interface UtteranceMatch {
  /** Indexes into `Reduced.utterances`. */
  readonly a: number;
  readonly b: number;
  readonly relation: Relation;
  /** Words that say something and stand in both. */
  readonly content: number;
  /** The longest run of words that is the same. */
  readonly longest: number;
  /** All words that are the same. */
  readonly shared: number;
}

/** Long enough to be no coincidence, between any two articles. */
export const isStriking = ({ relation, content }: UtteranceMatch): boolean => content >= 3 && relation !== 'retold' && relation !== 'requoted';

export function matchVerbatim(a: Prepared, b: Prepared): readonly UtteranceMatch[] {
  return matching(a, b, (one, other, overlap) => (one.verbatim && other.verbatim ? verbatimRelation(one, other, overlap) : undefined));
}

/** What is said only of articles that tell one event: short fragments and what is reported without marks. */
export function matchInStory(a: Prepared, b: Prepared, verbatim: readonly UtteranceMatch[], kinship: Kinship): readonly UtteranceMatch[] {
  if (kinship === 'none') return verbatim.filter(isStriking);
  const reported = matching(a, b, (one, other, overlap) => {
    if (one.verbatim && other.verbatim) return undefined;
    return one.verbatim || other.verbatim ? requoted(one, other, overlap) : reportedRelation(one, other, overlap);
  });
  const heldA = heldMatches(a, verbatim, 'a');
  const heldB = heldMatches(b, verbatim, 'b');
  // the marks are where they were: what is matched without them stands around a fragment that is matched with them
  return [...verbatim, ...reported.filter(({ a: i, b: j, relation }) => relation !== 'requoted' || !(heldA.has(`${i} ${j}`) || heldB.has(`${i} ${j}`)))];
}

function heldMatches(of: Prepared, verbatim: readonly UtteranceMatch[], side: 'a' | 'b'): ReadonlySet<string> {
  return new Set(verbatim.flatMap(({ a, b }) => {
    const holder = of.utterances[side === 'a' ? a : b]!.utterance.holder;
    return holder === undefined ? [] : [side === 'a' ? `${holder} ${b}` : `${a} ${holder}`];
  }));
}

function matching(a: Prepared, b: Prepared, relate: (one: PreparedUtterance, other: PreparedUtterance, overlap: Overlap) => Relation | undefined): readonly UtteranceMatch[] {
  return shares(a.pairs, b.pairs).flatMap(([i, j, count]): readonly UtteranceMatch[] => {
    const one = a.utterances[i]!, other = b.utterances[j]!;
    const shorter = Math.min(one.run.count, other.run.count);
    if (shorter < 2 || Math.min(one.content, other.content) === 0 || (shorter > 8 && count < 2)) return [];
    const overlap = overlapOf(one.run, other.run);
    const relation = relate(one, other, overlap);
    return relation ? [{ a: i, b: j, relation, content: overlap.content, longest: overlap.longest, shared: overlap.shared }] : [];
  }).sort((x, y) => x.a - y.a || x.b - y.b);
}

const WHOLE_WORDS = 6;

function verbatimRelation(one: PreparedUtterance, other: PreparedUtterance, { shared, content, longest, alignment }: Overlap): Relation | undefined {
  const shorter = Math.min(one.run.count, other.run.count);
  if (longest === shorter) return one.run.count === other.run.count ? 'identical' : content >= 2 && shorter >= 3 ? 'trimmed' : undefined;
  const part = shared / shorter;
  const contentPart = content / Math.min(one.content, other.content);
  if (content >= 3 && longest >= 4 && part >= 0.6 && contentPart >= 0.6) return shared === shorter ? 'trimmed' : 'reworded';
  // `They are out of the woods in Europe`: few words that say something, but hardly another
  if (content >= 2 && contentPart === 1 && shorter >= WHOLE_WORDS && part >= 0.8 && longest >= 4) return shared === shorter ? 'trimmed' : 'reworded';
  return longest >= 6 && content >= 3 && isWholeClause(one.run, other.run, alignment, longest) ? 'merged' : undefined;
}

/** The longest common run begins and ends where one of the two pauses. */
function isWholeClause(a: Run, b: Run, { a: inA, b: inB }: Overlap['alignment'], longest: number): boolean {
  for (let k = 0; k + longest <= inA.length; k++) {
    const i = inA[k]!, j = inB[k]!;
    if (inA[k + longest - 1] !== i + longest - 1 || inB[k + longest - 1] !== j + longest - 1) continue;
    return isBounded(a, i, longest) || isBounded(b, j, longest);
  }
  return false;
}

/** At an end, or with a wider gap than a space has: a mark stands there. */
const isBounded = ({ starts, ends, count }: Run, from: number, length: number): boolean =>
  (from === 0 || starts[from]! - ends[from - 1]! > 1) && (from + length === count || starts[from + length]! - ends[from + length - 1]! > 1);

function requoted(one: PreparedUtterance, other: PreparedUtterance, { content, longest }: Overlap): Relation | undefined {
  const quoted = one.verbatim ? one : other;
  return content >= 3 && longest >= 3 && content >= quoted.content * 0.75 && content >= Math.min(one.content, other.content) * 0.75 ? 'requoted' : undefined;
}

function reportedRelation(one: PreparedUtterance, other: PreparedUtterance, { shared, content, longest }: Overlap): Relation | undefined {
  const shorter = Math.min(one.run.count, other.run.count);
  const contentPart = content / Math.min(one.content, other.content);
  if (longest === one.run.count && longest === other.run.count) return content >= 2 ? 'identical' : undefined;
  if (content >= 4 && longest >= 3 && contentPart >= 0.7 && shared / shorter >= 0.65) {
    return shared === shorter ? 'trimmed' : 'reworded';
  }
  return isSameSpeaker(one, other) && !haveOtherFigures(one.run, other.run) && sharedStems(one, other) >= 3 && sharedStems(one, other) >= Math.min(one.stems.size, other.stems.size) * 0.6 ? 'retold' : undefined;
}

/** What tells of other amounts is no other telling of the same; whether they part is for the figures to say. */
function haveOtherFigures(a: Run, b: Run): boolean {
  const mine = a.keys.filter(isNumeral), theirs = b.keys.filter(isNumeral);
  return mine.length > 0 && theirs.length > 0 && !mine.some((numeral) => theirs.includes(numeral));
}
const isNumeral = (key: string): boolean => /^\d/.test(key);

function isSameSpeaker({ utterance: { source: a } }: PreparedUtterance, { utterance: { source: b } }: PreparedUtterance): boolean {
  if (a.kind !== 'named' || b.kind !== 'named') return false;
  return [a.name, ...a.joint].some((name) => [b.name, ...b.joint].some((other) => compareNames(name, other) !== 'different'));
}

function sharedStems(one: PreparedUtterance, other: PreparedUtterance): number {
  let count = 0;
  for (const stem of one.stems) if (other.stems.has(stem)) count++;
  return count;
}
