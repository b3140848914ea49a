/** Sentences that stand in both articles, alike or nearly. */
import type { Prepared } from '../prepared';
import { contentCount, type Run } from '../words/run';
import { overlapOf } from '../words/align';
import { shares } from '../words/grams';

export interface SentenceMatch {
  /** Indexes into `Reduced.sentences`. */
  readonly a: number;
  readonly b: number;
  readonly identical: boolean;
  /** Words in common of all words, 0 to 1. */
  readonly likeness: number;
  /** Of the shorter one. */
  readonly words: number;
}

/** No phrase that newsrooms put into any article, as that somebody did not answer. */
export const isStrikingSentence = ({ words, likeness }: SentenceMatch): boolean => words >= 20 && likeness >= 0.85;

const FEWEST_WORDS = 8;
const ENOUGH = 0.7;

/** One to one, the likest first. */
export function matchSentences(a: Prepared, b: Prepared): readonly SentenceMatch[] {
  const found = shares(a.triples, b.triples).flatMap(([i, j, count]): readonly SentenceMatch[] => {
    const one = a.sentence(i), other = b.sentence(j);
    const shorter = Math.min(one.count, other.count);
    if (shorter < FEWEST_WORDS || count < (shorter - 2) * 0.25 || contentCount(one) < 4) return [];
    const likeness = likenessOf(one, other);
    return likeness < ENOUGH ? [] : [{ a: i, b: j, identical: one.count === other.count && likeness === 1, likeness, words: shorter }];
  });
  found.sort((x, y) => y.likeness - x.likeness || x.a - y.a || x.b - y.b);
  const takenA = new Set<number>(), takenB = new Set<number>();
  return found.filter(({ a: i, b: j }) => !takenA.has(i) && !takenB.has(j) && takenA.add(i) && takenB.add(j)).sort((x, y) => x.a - y.a);
}

function likenessOf(a: Run, b: Run): number {
  const { shared, longest } = overlapOf(a, b);
  return longest < 4 ? 0 : (2 * shared) / (a.count + b.count);
}
