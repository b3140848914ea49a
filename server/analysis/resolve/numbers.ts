/** Numbers of the whole article: spans moved into the article, dates counted from the article's day, pairs renumbered. */
import type { Confidence, NumberMention } from '../article';
import type { DateExpression } from '../detect/dates/expression';
import type { LocalNumber } from '../detect/facts';
import { findArticleDate } from './articleDate';
import { isoDay, parseIsoDay } from './calendar';
import { resolveDate } from './dates';
import { inArticle, type Draft, type DraftParagraph } from './draft';
import { weekdayAfter } from './weekdays';

/** The article's own day, from dateline, byline or front matter; else the day given. */
export function articleDate(draft: Draft): string | undefined {
  return findArticleDate(draft);
}

/** Numbers as they are gathered, paragraph by paragraph; dates wait for the article's day. */
export interface GatheredNumbers {
  readonly all: GrowingNumber[];
  readonly dated: { readonly index: number; readonly date: DateExpression }[];
}

type GrowingNumber = { -readonly [Field in keyof NumberMention]: NumberMention[Field] };

export const newNumbers = (): GatheredNumbers => ({ all: [], dated: [] });

export function addNumbers({ all, dated }: GatheredNumbers, paragraph: DraftParagraph): void {
  const { numbers } = paragraph.facts;
  const offset = all.length;
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i]!;
    if (number.date !== undefined) dated.push({ index: all.length, date: number.date });
    all.push(inText(paragraph, number, offset));
  }
}

/** Numbers of the whole article, relative dates resolved against `date`. To be asked once. */
export function resolveNumbers(text: string, { all, dated }: GatheredNumbers, date: string | undefined): readonly NumberMention[] {
  const today = date === undefined ? undefined : parseIsoDay(date);
  if (today === undefined) return all;
  const anchors = anchorsAt(isoDay(today));
  let context: number | undefined;
  /** Where the words of `context` end. */
  let named = 0;
  for (let i = 0; i < dated.length; i++) {
    const { date: expression, index } = dated[i]!;
    const number = all[index]!;
    const after = expression.kind === 'weekday' && context !== undefined && isOneSentence(text, named, number.span.start) ? weekdayAfter(expression, context, today) : undefined;
    const resolved = after ?? resolveDate(expression, today, context);
    if (!resolved) continue;
    if (resolved.day !== undefined) {
      context = resolved.day;
      named = number.span.end;
    }
    number.value = resolved.value;
    if (resolved.relative) number.anchor = anchorOf(anchors[resolved.confidence], resolved.or);
  }
  return all;
}

/** Sentences are rarely longer between two dates. */
const FAR = 160;

const isOneSentence = (text: string, from: number, to: number): boolean => to - from < FAR && !/[.!?;][”’"')]*\s|\n/.test(text.slice(from, to));

type Anchor = NonNullable<NumberMention['anchor']>;

const anchorOf = (anchor: Anchor | undefined, or: string | undefined): Anchor | undefined => (anchor && or !== undefined ? { ...anchor, or } : anchor);

/** All dates of an article are counted from one day: three anchors serve them all. */
const anchorsAt = (date: string): Readonly<Record<Confidence, Anchor>> => ({ sure: { date, confidence: 'sure' }, likely: { date, confidence: 'likely' }, guess: { date, confidence: 'guess' } });

/** Written out with all its fields: objects of one shape, made by the ten thousand. */
function inText(paragraph: DraftParagraph, { kind, from, to, value, unit, approx, counts, change, pair, pairing }: LocalNumber, offset: number): GrowingNumber {
  return {
    kind,
    span: { start: paragraph.start + from, end: paragraph.start + to },
    value,
    unit,
    approx,
    counts: counts && inArticle(paragraph, counts),
    change,
    pair: pair === undefined ? undefined : offset + pair,
    pairing,
    anchor: undefined,
  };
}
