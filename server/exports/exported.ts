/** What is handed on: one article as a person judged it. All formats speak of this value. */
import type { Article } from '../analysis/article';
import type { Annotation } from '../annotation/annotation';
import { startOf } from '../annotation/annotation';
import type { Judged } from '../annotation/judged/judge';

export interface Exported {
  /** The headline; see `titleOf`. */
  readonly title: string;
  /** The article's file as its neighbours call it: `harbour.txt`. */
  readonly source: string;
  readonly judged: Judged;
  /** `sha256:…` of the text, as the sidecar has it. */
  readonly hash: string;
  /** The version of Newsmark that made the proposals: `0.1.0`. */
  readonly analyser: string;
  /** When it is exported: ISO 8601, UTC. */
  readonly made: string;
  /** What a claim may be found to be, as the desk calls it; the packet has a box to tick for each. */
  readonly statuses: readonly string[];
}

export const STATUSES: readonly string[] = ['verified', 'disputed', 'false', 'cannot be verified'];

const LONGEST_TITLE = 200;

/** The headline, else the first paragraph, on one line. */
export function titleOf({ paragraphs, text }: Article): string {
  const paragraph = paragraphs.find(({ role }) => role === 'headline') ?? paragraphs[0];
  if (!paragraph) return '';
  const words = oneLine(text.slice(paragraph.span.start, paragraph.span.end)).replace(/^#{1,6} /, '');
  return words.length <= LONGEST_TITLE ? words : `${words.slice(0, words.lastIndexOf(' ', LONGEST_TITLE) + 1 || LONGEST_TITLE).trimEnd()}…`;
}

/** All that a person did, in the order of the text: also what was rejected, what is detached, and both sides of a conflict. */
export function annotationsOf({ on, besides, detached, conflicts }: Judged): readonly Annotation[] {
  const all = new Map<string, Annotation>();
  for (const list of [on.claims, on.numbers, on.places, on.people, on.organizations]) for (const annotation of list.values()) all.set(annotation.id, annotation);
  for (const annotation of [...besides, ...detached, ...[...conflicts.values()].flat()]) all.set(annotation.id, annotation);
  return [...all.values()].sort((a, b) => startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1));
}

/** On one line, without leading and trailing space. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The number of the line an offset lies in, from 1, as editors count: LF, CR LF and CR end lines. */
export function lineCounter(text: string): (offset: number) => number {
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map(({ index, 0: { length } }) => index + length)];
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
