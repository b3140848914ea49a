/** Figures of two articles that measure one thing. Silent when unsure: other days, places or events are no conflict. */
import type { Prepared } from '../prepared';
import { quantitiesOf, type Quantity } from './quantity';
import { isOfOneScene, overlap, weekday } from './scene';
import type { SentenceMatch } from './sentences';
import { swappedFigures } from './swapped';
import { areDated, daysApart, type Kinship } from './story';
import { agreement, isFarOff, type Agreement } from './values';

export interface FigureMatch {
  /** Indexes into `Reduced.figures`. */
  readonly a: number;
  readonly b: number;
  readonly relation: Agreement;
  /** In sentences that are nearly the same. */
  readonly copied: boolean;
}

interface Candidate extends FigureMatch {
  readonly shared: number;
}

/** `isAnchored`: that the two are of one event and day rests on more than the sentences of their figures, so that what differs may be a conflict. */
export function matchFigures(a: Prepared, b: Prepared, sentences: readonly SentenceMatch[], kinship: Kinship, isAnchored: boolean): readonly FigureMatch[] {
  if (kinship === 'none' || (kinship === 'names' && !areDated(a, b))) return [];
  const swapped = isAnchored ? swappedFigures(a, b, sentences) : [];
  const taken = (one: Candidate | FigureMatch): boolean => swapped.some(({ a: i, b: j }) => i === one.a || j === one.b);
  return [...swapped, ...likeMatches(a, b, sentences, isAnchored).filter((match) => !taken(match))];
}

function likeMatches(a: Prepared, b: Prepared, sentences: readonly SentenceMatch[], isAnchored: boolean): readonly FigureMatch[] {
  const copies = new Set(sentences.map((match) => `${a.reduced.sentences[match.a]!.start} ${b.reduced.sentences[match.b]!.start}`));
  const others = new Map<string, Quantity[]>();
  for (const quantity of quantitiesOf(b)) if (quantity) others.set(quantity.key, [...(others.get(quantity.key) ?? []), quantity]);
  const apart = daysApart(a, b);
  return quantitiesOf(a).flatMap((one): readonly FigureMatch[] => {
    if (!one) return [];
    const comparable = (others.get(one.key) ?? []).flatMap((other): readonly Candidate[] => {
      const copied = copies.has(`${one.figure.sentence.start} ${other.figure.sentence.start}`);
      const shared = sharedOf(one, other);
      if (!isComparable(one, other, copied, shared)) return [];
      const relation = agreement(one.figure, other.figure);
      // `at least 25` here and 370 there are figures of two things
      return relation === 'compatible' && !copied && isFarOff(one.figure, other.figure) ? [] : [{ a: one.at, b: other.at, relation, copied, shared }];
    });
    return best(comparable, one, isAnchored, apart, others.get(one.key) ?? [], a);
  });
}

/** What agrees is told before what does not: the same article may state both. A conflict needs one figure on each side and nothing that could explain it. */
function best(comparable: readonly Candidate[], one: Quantity, isAnchored: boolean, apart: number, others: readonly Quantity[], a: Prepared): readonly FigureMatch[] {
  const equal = comparable.find(({ relation }) => relation === 'equal');
  if (equal) return one.isPlain || equal.copied ? [] : [equal]; // copied text is told as such
  const compatible = comparable.find(({ relation }) => relation === 'compatible');
  if (compatible) return one.isPlain || !isAnchored ? [] : [compatible];
  const [only, ...more] = comparable;
  if (!only || more.length > 0 || !isAnchored || apart > 0) return [];
  const other = others.find(({ at }) => at === only.b)!;
  return mayConflict(one, other, only, a) ? [only] : [];
}

function isComparable(one: Quantity, other: Quantity, copied: boolean, shared: number): boolean {
  const { change: a } = one.figure, { change: b } = other.figure;
  if (a?.direction !== b?.direction || a?.role !== b?.role) return false;
  if (!copied && one.figure.kind === 'percent' && !(one.lonely && other.lonely && shared >= 4)) return false;
  if (!isOfOneScene(one.figure, other.figure)) return false;
  return copied || isTelling(one, other) || (shared >= 3 && shared >= Math.min(one.about.size, other.about.size) * 0.5);
}

/** `400,000 commuters` in both is no coincidence, whatever stands around it. */
const isTelling = ({ figure: a }: Quantity, { figure: b }: Quantity): boolean => a.kind !== 'percent' && a.low === b.low && a.high === b.high && a.low >= TELLING;
const TELLING = 1000;

/** Copied text says so by itself, where nothing but the figure is another: `swappedFigures`. Two shares of a hundred may be of two halves. */
function mayConflict(one: Quantity, other: Quantity, { copied, shared }: Candidate, { reduced }: Prepared): boolean {
  if (copied || !one.lonely || !other.lonely || one.figure.kind === 'percent') return false;
  const sameDay = overlap(one.figure.days.map(weekday), other.figure.days.map(weekday)) || (reduced.date !== undefined && one.figure.days.length === 0 && other.figure.days.length === 0);
  const samePlace = overlap(one.figure.places, other.figure.places) || (one.figure.places.length === 0 && other.figure.places.length === 0);
  return sameDay && samePlace && shared >= 4 && shared >= Math.min(one.about.size, other.about.size) * 0.6;
}

function sharedOf({ about: a }: Quantity, { about: b }: Quantity): number {
  let count = 0;
  for (const stem of a) if (b.has(stem)) count++;
  return count;
}
