/** Figures in the same place of two sentences that are nearly the same: `30` and `13` in `about 30 kilometers from the port` and `about 13 kilometers from the port`. */
import type { Span } from '../../analysis/article';
import type { Prepared } from '../prepared';
import { inside, type Figure } from '../reduced';
import { align } from '../words/align';
import { diffOf } from '../words/diff';
import type { Run } from '../words/run';
import type { SentenceMatch } from './sentences';

/** Indexes into `Reduced.figures`. */
export interface Slot {
  readonly a: number;
  readonly b: number;
}

/** The figures that one sentence has in place of another’s, where nothing else stands in that place; none where other words are swapped too: `Holm` for `Dahl` is of another man. */
export function slotsOf(a: Prepared, b: Prepared, { a: i, b: j, identical }: SentenceMatch): readonly Slot[] {
  if (identical) return [];
  const one = a.sentence(i), other = b.sentence(j);
  const alignment = align(one, other);
  if (diffOf(one, other, alignment).some((part) => part.kind === 'swapped' && part.says && !isWithin(a, part.a) && !isWithin(b, part.b))) return [];
  const mine = changedIn(a, i, one, alignment.a), theirs = changedIn(b, j, other, alignment.b);
  return mine.flatMap(({ at, gap }): readonly Slot[] => {
    const own = a.reduced.figures[at]!;
    const found = theirs.find((there) => there.gap === gap);
    return found && isOneKind(own, b.reduced.figures[found.at]!) ? [{ a: at, b: found.at }] : [];
  });
}

const isWithin = ({ reduced }: Prepared, part: Span): boolean => reduced.figures.some(({ span }) => inside(part, span));

interface Changed {
  readonly at: number;
  /** How many words that are the same stand before it. */
  readonly gap: number;
}

/** Figures that have words of their own between two words that are the same, and are all that stands there. */
function changedIn({ reduced }: Prepared, sentence: number, { count, starts, ends }: Run, same: readonly number[]): readonly Changed[] {
  const gaps = new Map<number, number[]>();
  for (let word = 0, gap = 0; word < count; word++) {
    if (same[gap] === word) gap++;
    else gaps.set(gap, [...(gaps.get(gap) ?? []), word]);
  }
  const figures = reduced.figures.flatMap((figure, at) => (inside(figure.span, reduced.sentences[sentence]!) ? [{ figure, at }] : []));
  return [...gaps].flatMap(([gap, words]): readonly Changed[] => {
    const own = figures.filter(({ figure: { span } }) => words.every((word) => inside({ start: starts[word]!, end: ends[word]! }, span)));
    return own.length === 1 ? [{ at: own[0]!.at, gap }] : [];
  });
}

const isOneKind = (one: Figure, other: Figure): boolean =>
  one.kind === other.kind && one.unit === other.unit && one.change?.direction === other.change?.direction && one.change?.role === other.change?.role;
