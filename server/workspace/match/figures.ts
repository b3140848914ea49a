/** Figures of two articles that measure one thing. Silent when unsure: other days, places or events are no conflict. */
import type { Prepared } from '../prepared';
import { quantitiesOf, type Quantity } from './quantity';
import type { Kinship } from './story';
import type { SentenceMatch } from './sentences';
import { agreement, type Agreement } from './values';
import { daysApart } from './story';

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

export function matchFigures(a: Prepared, b: Prepared, sentences: readonly SentenceMatch[], kinship: Kinship): readonly FigureMatch[] {
  if (kinship === 'none') return [];
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
      return [{ a: one.at, b: other.at, relation: agreement(one.figure, other.figure), copied, shared }];
    });
    return best(comparable, one, apart, others.get(one.key) ?? [], a);
  });
}

/** What agrees is told before what does not: the same article may state both. A conflict needs one figure on each side and nothing that could explain it. */
function best(comparable: readonly Candidate[], one: Quantity, apart: number, others: readonly Quantity[], a: Prepared): readonly FigureMatch[] {
  const equal = comparable.find(({ relation }) => relation === 'equal');
  if (equal) return one.isPlain || equal.copied ? [] : [equal]; // copied text is told as such
  const compatible = comparable.find(({ relation }) => relation === 'compatible');
  if (compatible) return one.isPlain ? [] : [compatible];
  const [only, ...more] = comparable;
  if (!only || more.length > 0 || apart > 0) return [];
  const other = others.find(({ at }) => at === only.b)!;
  return mayConflict(one, other, only, a) ? [only] : [];
}

function isComparable(one: Quantity, other: Quantity, copied: boolean, shared: number): boolean {
  const { change: a, days: daysA, places: placesA } = one.figure;
  const { change: b, days: daysB, places: placesB } = other.figure;
  if (a?.direction !== b?.direction || a?.role !== b?.role) return false;
  if (!copied && one.figure.kind === 'percent' && !(one.lonely && other.lonely && shared >= 4)) return false;
  if (daysA.length > 0 && daysB.length > 0 && !overlap(daysA.map(weekday), daysB.map(weekday)) && !overlap(daysA, daysB)) return false;
  if (isSpan(daysA) !== isSpan(daysB)) return false;
  if (placesA.length > 0 && placesB.length > 0 && !overlap(placesA, placesB)) return false;
  return copied || (shared >= 3 && shared >= Math.min(one.about.size, other.about.size) * 0.5);
}

function mayConflict(one: Quantity, other: Quantity, { copied, shared }: Candidate, { reduced }: Prepared): boolean {
  if (one.lonely === false || other.lonely === false) return false;
  if (copied) return true;
  const sameDay = overlap(one.figure.days.map(weekday), other.figure.days.map(weekday)) || (reduced.date !== undefined && one.figure.days.length === 0 && other.figure.days.length === 0);
  const samePlace = overlap(one.figure.places, other.figure.places) || (one.figure.places.length === 0 && other.figure.places.length === 0);
  return sameDay && samePlace && shared >= 4 && shared >= Math.min(one.about.size, other.about.size) * 0.6;
}

function sharedOf({ about: a }: Quantity, { about: b }: Quantity): number {
  let count = 0;
  for (const stem of a) if (b.has(stem)) count++;
  return count;
}

const overlap = (a: readonly string[], b: readonly string[]): boolean => a.some((one) => b.includes(one));
const isSpan = (days: readonly string[]): boolean => days.some((day) => day.includes(' '));
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
/** `wednesday` for `2015-09-30`: an article of no day can only be held against that. */
const weekday = (day: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(day) ? WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()]! : day);
