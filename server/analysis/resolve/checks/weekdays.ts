/** `Monday, Nov. 27, 2026`, which is a Friday: the weekday of a date against the calendar. */
import type { Check, NumberMention } from '../../article';
import { WEEKDAYS } from '../../detect/dates/written';
import { isoDay, parseIsoDay, weekdayOf } from '../calendar';

/** `Mon, 5 May`; a weekday alone is shorter and agrees with itself. */
const SHORTEST = 10;

/** Undefined where the two agree, and where the year is a guess. */
export function checkWeekday(text: string, { kind, span, value, anchor }: NumberMention): Check | undefined {
  if (kind !== 'date' || span.end - span.start < SHORTEST || typeof value !== 'string' || (anchor && anchor.confidence !== 'sure')) return undefined;
  const stated = namedWeekday(text, span.start);
  const day = stated === undefined || value.includes('/') ? undefined : parseIsoDay(value.slice(0, 10));
  if (stated === undefined || day === undefined) return undefined;
  const actual = WEEKDAYS[weekdayOf(day) - 1]!;
  return actual === stated ? undefined : { kind: 'weekday-date', span, stated, actual, day: isoDay(day) };
}

const NAME = /^(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs?|ur)?(?:day)?\b/i;

/** `Monday` where the text has `Monday`, `MONDAY,` or `Mon.` here. */
function namedWeekday(text: string, at: number): string | undefined {
  const form = NAME.exec(text.slice(at, at + 10))?.[1]?.toLowerCase();
  return form === undefined ? undefined : WEEKDAYS.find((name) => name.toLowerCase().startsWith(form));
}
