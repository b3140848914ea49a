/** The dates of an article that the analysis could resolve, in the order of time. */
import type { Article, Span } from '../analysis/article';
import { dayRange, longDay } from '../features/days';

export interface TimePoint {
  /** ISO 8601 as the analysis has it: `2015-10-07`, `2014-Q3`. */
  readonly value: string;
  /** `Wednesday, 7 October 2015` */
  readonly label: string;
  /** Days since 1970 of its first day, for order and distance. */
  readonly day: number;
  /** The words that name it. */
  readonly mentions: readonly Span[];
  /** The day of the article itself. */
  readonly isArticle: boolean;
}

const DAY = 86_400_000;

export function timePoints({ numbers, date }: Article): readonly TimePoint[] {
  const points = new Map<string, Span[]>();
  if (date !== undefined) points.set(date, []);
  for (const { kind, value, span } of numbers) {
    if (kind !== 'date' || typeof value !== 'string') continue;
    const day = value.split('T')[0]!;
    const known = points.get(day);
    if (known) known.push(span);
    else points.set(day, [span]);
  }
  return [...points].flatMap(([value, mentions]): TimePoint[] => {
    const day = firstDay(value);
    const label = longDay(value) ?? dayRange(value);
    return day === undefined || label === undefined ? [] : [{ value, label, day, mentions, isArticle: value === date }];
  }).sort((a, b) => a.day - b.day || (a.value < b.value ? -1 : 1));
}

/** Undefined for `Wednesday` and `--10-07`, of which no year is known. */
function firstDay(value: string): number | undefined {
  const match = /^(\d{2,4})(X{1,2})?(?:-(?:W(\d{1,2})|Q([1-4])|(\d{2})(?:-(\d{2}))?))?(?:\/|$)/.exec(value);
  if (!match) return undefined;
  const [, digits = '', decades = '', week, quarter, month, day] = match;
  if (digits.length + decades.length !== 4) return undefined;
  const year = Number(digits.padEnd(4, '0'));
  const start = new Date(0);
  start.setUTCFullYear(year, month === undefined ? (quarter === undefined ? 0 : 3 * Number(quarter) - 3) : Number(month) - 1, week === undefined ? Number(day ?? 1) : 7 * Number(week) - 6);
  return Math.round(start.getTime() / DAY);
}

/** `3 days later`, `2 years later`; empty where the two begin together. */
export function gapBetween(before: TimePoint, after: TimePoint): string {
  const days = after.day - before.day;
  const [count, unit] = days < 14 ? [days, 'day'] : days < 60 ? [Math.round(days / 7), 'week'] : days < 730 ? [Math.round(days / 30.44), 'month'] : [Math.round(days / 365.25), 'year'];
  return count === 0 ? '' : `${count} ${unit}${count === 1 ? '' : 's'} later`;
}
