/** Figures that copied text has in place of others. */
import type { Prepared } from '../prepared';
import type { Figure } from '../reduced';
import type { FigureMatch } from './figures';
import { isOfOneScene } from './scene';
import type { SentenceMatch } from './sentences';
import { slotsOf } from './slots';
import { daysApart } from './story';
import { agreement } from './values';

/** What grows from day to day may have grown, unless the sentence tells that it is of the same day. */
export function swappedFigures(a: Prepared, b: Prepared, sentences: readonly SentenceMatch[]): readonly FigureMatch[] {
  const apart = daysApart(a, b);
  return sentences.flatMap((match): readonly FigureMatch[] => {
    const [slot, ...more] = slotsOf(a, b, match);
    // where more than one differs it is a form that is filled in anew: of another poll, another day at the exchange
    if (!slot || more.length > 0) return [];
    const one = a.reduced.figures[slot.a]!, other = b.reduced.figures[slot.b]!;
    const relation = agreement(one, other);
    if (relation === 'equal' || !isOfOneScene(one, other) || (apart > 0 && !isPast(one, other, a.reduced.date) && !isFixed(a, b, one, other))) return [];
    return [{ ...slot, relation, copied: true }];
  });
}

/** `in 1998` in both, years before the articles. */
const isPast = ({ days: a }: Figure, { days: b }: Figure, date: string | undefined): boolean =>
  date !== undefined && a.some((day) => /^\d{4}/.test(day) && Number(day.slice(0, 4)) < Number(date.slice(0, 4)) && b.includes(day));

/** Another measure in the sentence is the same to the last digit. Of those who are counted, as the dead, there may be more each day. */
const isFixed = ({ reduced: a }: Prepared, { reduced: b }: Prepared, one: Figure, other: Figure): boolean =>
  one.unit !== undefined && a.figures.some((own) => own !== one && own.sentence.start === one.sentence.start && own.unit !== undefined
    && b.figures.some((there) => there !== other && there.sentence.start === other.sentence.start && there.unit === own.unit && there.low === own.low && there.high === own.high));
