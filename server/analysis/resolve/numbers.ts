/** Numbers of the whole article: spans moved into the article, dates counted from the article's day, pairs renumbered. */
import type { NumberMention } from '../article';
import type { LocalNumber } from '../detect/facts';
import { findArticleDate } from './articleDate';
import { isoDay, parseIsoDay } from './calendar';
import { inOtherSystem } from './conversions';
import { resolveDate, type ResolvedDate } from './dates';
import { inArticle, type Draft, type DraftParagraph } from './draft';
import { pairing } from './unitPairs';

/** The article's own day, from dateline, byline or front matter; else the day given. */
export function articleDate(draft: Draft): string | undefined {
  return findArticleDate(draft);
}

/** Numbers of the whole article, relative dates resolved against `date`. */
export function resolveNumbers(draft: Draft, date: string | undefined): readonly NumberMention[] {
  const today = date === undefined ? undefined : parseIsoDay(date);
  const numbers: NumberMention[] = [];
  let context: number | undefined;
  for (const paragraph of draft.paragraphs) {
    const offset = numbers.length;
    for (const number of paragraph.facts.numbers) {
      const resolved = number.date !== undefined && today !== undefined ? resolveDate(number.date, today, context) : undefined;
      if (resolved?.day !== undefined) context = resolved.day;
      numbers.push(inText(paragraph, number, offset, resolved));
    }
  }
  return numbers.map((number) => {
    const half = number.pair === undefined ? undefined : numbers[number.pair];
    const agreement = half && pairing(number, half);
    return agreement ? { ...number, pairing: agreement } : number;
  });
}

/** Written out with all its fields: objects of one shape, made by the ten thousand. */
function inText(paragraph: DraftParagraph, { kind, at, value, unit, approx, counts, pair }: LocalNumber, offset: number, date: ResolvedDate | undefined): NumberMention {
  return {
    kind,
    span: inArticle(paragraph, at),
    value: date === undefined ? value : date.value,
    unit,
    approx,
    counts: counts && inArticle(paragraph, counts),
    pair: pair === undefined ? undefined : offset + pair,
    other: kind === 'measure' && unit !== undefined ? inOtherSystem(value, unit) : undefined,
    anchor: date?.from === undefined ? undefined : { date: isoDay(date.from), confidence: date.confidence },
  };
}
