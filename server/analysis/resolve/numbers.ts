/** Numbers of the whole article: spans moved into the article, dates counted from the article's day, pairs renumbered. */
import type { NumberMention } from '../article';
import type { LocalNumber } from '../detect/facts';
import { findArticleDate } from './articleDate';
import { isoDay, parseIsoDay } from './calendar';
import { inOtherSystem } from './conversions';
import { resolveDate } from './dates';
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
      numbers.push({
        ...plain(paragraph, number, offset),
        ...(resolved === undefined ? {} : { value: resolved.value }),
        ...(resolved?.from === undefined ? {} : { anchor: { date: isoDay(resolved.from), confidence: resolved.confidence } }),
      });
    }
  }
  return numbers.map((number) => {
    const half = number.pair === undefined ? undefined : numbers[number.pair];
    const agreement = half && pairing(number, half);
    return agreement ? { ...number, pairing: agreement } : number;
  });
}

function plain(paragraph: DraftParagraph, { kind, at, value, unit, approx, counts, pair }: LocalNumber, offset: number): NumberMention {
  const other = kind === 'measure' && unit !== undefined ? inOtherSystem(value, unit) : undefined;
  return {
    kind,
    span: inArticle(paragraph, at),
    value,
    ...(unit === undefined ? {} : { unit }),
    ...(approx === undefined ? {} : { approx }),
    ...(counts === undefined ? {} : { counts: inArticle(paragraph, counts) }),
    ...(pair === undefined ? {} : { pair: offset + pair }),
    ...(other === undefined ? {} : { other }),
  };
}
