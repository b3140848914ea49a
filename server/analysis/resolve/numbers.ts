/** Numbers of the whole article: spans moved into the article, dates counted from the article's day, pairs renumbered. */
import type { Confidence, NumberMention } from '../article';
import type { LocalNumber } from '../detect/facts';
import { findArticleDate } from './articleDate';
import { isoDay, parseIsoDay } from './calendar';
import { resolveDate } from './dates';
import type { ResolvedDate } from './resolvedDate';
import { inArticle, type Draft, type DraftParagraph } from './draft';

/** The article's own day, from dateline, byline or front matter; else the day given. */
export function articleDate(draft: Draft): string | undefined {
  return findArticleDate(draft);
}

/** Numbers of the whole article, relative dates resolved against `date`. */
export function resolveNumbers(draft: Draft, date: string | undefined): readonly NumberMention[] {
  const today = date === undefined ? undefined : parseIsoDay(date);
  const anchors = today === undefined ? undefined : anchorsAt(isoDay(today));
  const numbers: NumberMention[] = [];
  let context: number | undefined;
  const { paragraphs } = draft;
  for (let p = 0; p < paragraphs.length; p++) {
    const paragraph = paragraphs[p]!;
    const offset = numbers.length;
    const local = paragraph.facts.numbers;
    for (let i = 0; i < local.length; i++) {
      const number = local[i]!;
      const resolved = number.date !== undefined && today !== undefined ? resolveDate(number.date, today, context) : undefined;
      if (resolved?.day !== undefined) context = resolved.day;
      numbers.push(inText(paragraph, number, offset, resolved, resolved?.relative ? anchorOf(anchors?.[resolved.confidence], resolved.or) : undefined));
    }
  }
  return numbers;
}

type Anchor = NonNullable<NumberMention['anchor']>;

const anchorOf = (anchor: Anchor | undefined, or: string | undefined): Anchor | undefined => (anchor && or !== undefined ? { ...anchor, or } : anchor);

/** All dates of an article are counted from one day: three anchors serve them all. */
const anchorsAt = (date: string): Readonly<Record<Confidence, Anchor>> => ({ sure: { date, confidence: 'sure' }, likely: { date, confidence: 'likely' }, guess: { date, confidence: 'guess' } });

/** Written out with all its fields: objects of one shape, made by the ten thousand. */
function inText(paragraph: DraftParagraph, { kind, at, value, unit, approx, counts, pair, pairing }: LocalNumber, offset: number, date: ResolvedDate | undefined, anchor: Anchor | undefined): NumberMention {
  return {
    kind,
    span: inArticle(paragraph, at),
    value: date === undefined ? value : date.value,
    unit,
    approx,
    counts: counts && inArticle(paragraph, counts),
    pair: pair === undefined ? undefined : offset + pair,
    pairing,
    anchor,
  };
}
