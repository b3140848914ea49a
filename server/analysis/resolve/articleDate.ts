/** The article's own day: front matter, a date line under the headline, a dateline (`MOSCOW, Oct. 7 (Reuters) —`), else the day given. */
import type { DateExpression } from '../detect/dates/expression';
import type { Draft, DraftParagraph } from './draft';
import { calendarDay, dayNumber, isRealDay, isoDay, parseIsoDay } from './calendar';

/** Bylines and datelines stand here; a date further down is about something else. */
const TOP_PARAGRAPHS = 8;
/** A line of its own with a date is short. */
const LONGEST_DATE_LINE = 140;
/** How far into the first sentence a dateline's date may stand. */
const DATELINE_REACH = 60;

export function findArticleDate({ text, paragraphs, givenDate }: Draft): string | undefined {
  const given = givenDate === undefined ? undefined : parseIsoDay(givenDate);
  const front = frontMatterDate(text);
  if (front !== undefined) return isoDay(front);
  for (let i = 0; i < paragraphs.length && i < TOP_PARAGRAPHS; i++) {
    const own = dateLine(paragraphs[i]!, text, given);
    if (own !== undefined) return isoDay(own);
  }
  return given === undefined ? undefined : isoDay(given);
}

/** `date: 2015-10-07` between the `---` lines of a Markdown file. */
function frontMatterDate(text: string): number | undefined {
  if (!text.startsWith('---')) return undefined;
  const end = text.indexOf('\n---', 3);
  if (end < 0 || end > 4000) return undefined;
  for (const line of text.slice(3, end).split('\n')) {
    const match = /^\s*(?:date|published|pubdate)\s*:\s*["']?(\d{4}-\d{2}-\d{2})/i.exec(line);
    if (match) return parseIsoDay(match[1]!);
  }
  return undefined;
}

/** The day that a short line or a dateline names; without a year only where a day was given to find the year by. */
function dateLine({ start, end, role, facts }: DraftParagraph, text: string, given: number | undefined): number | undefined {
  const short = end - start <= LONGEST_DATE_LINE && (role !== 'headline' || end - start < 60);
  for (const { date, from, to } of facts.numbers) {
    if (date === undefined || date.kind !== 'day') continue;
    if (short && isDateLine(text, start, end, from, to, date.year !== undefined)) return fullDay(date, given);
    if (from <= DATELINE_REACH && isDateline(text.slice(start, start + from), text.slice(start + to, start + to + 40))) return fullDay(date, given);
    return undefined;
  }
  return undefined;
}

/** The whole line is little more than a byline and its date: `by VOA News October 01, 2015`, `Published: 7 October 2015 10:30`. */
function isDateLine(text: string, start: number, end: number, from: number, to: number, hasYear: boolean): boolean {
  const before = text.slice(start, start + from).trim();
  const after = text.slice(start + to, end).trim();
  if (after.length > 40 || /[.!?]$/.test(after) && after.length > 3) return false;
  if (before === '') return hasYear || after.length < 20;
  return before.length < 80 && hasYear && /^(by\b|published|updated|posted|last|written|from\b|date\b|on\b|\p{Lu}[\p{L}.' -]+([|,–—•·-]|$))/iu.test(before);
}

/** `MOSCOW, Oct. 7 (Reuters) —`: capitals before the date, a dash or a bracket behind. */
function isDateline(before: string, after: string): boolean {
  const place = before.trim().replace(/[,(]$/, '').trim();
  if (place === '' || place.length > 50 || !/^\s*(\([^)]{2,30}\)\s*)?(—|–|-{1,2}\s|:)/.test(after)) return /^\s*\([^)]{2,30}\)\s*(—|–|-{1,2}\s)/.test(after) && place !== '';
  return /^\p{Lu}/u.test(place) && !/\b(said|says|on|in|the)\b/.test(place);
}

function fullDay(date: Extract<DateExpression, { kind: 'day' }>, given: number | undefined): number | undefined {
  if (date.year !== undefined) return isRealDay(date.year, date.month, date.day) ? dayNumber(date.year, date.month, date.day) : undefined;
  if (given === undefined) return undefined;
  const { year } = calendarDay(given);
  const years = [year - 1, year, year + 1].map((y) => dayNumber(y, date.month, date.day));
  return years.reduce((best, n) => (Math.abs(n - given) < Math.abs(best - given) ? n : best));
}
