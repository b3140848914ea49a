/** Numbers, dates and places as rows of a list. */
import type { NumberMention, Place } from '../analysis/article';
import { toRange } from '../convert';
import type { FigureView, PlaceView, Range } from '../protocol';
import type { Annotated } from './annotated';
import { countryName } from './countries';
import { dayRange } from './days';
import { isDate } from './marks';
import { wordsAt } from './words';

export const figureViews = (doc: Annotated): readonly FigureView[] => doc.article.numbers.map((number) => figureView(doc, number));

function figureView(doc: Annotated, number: NumberMention): FigureView {
  const { kind, span, counts } = number;
  return {
    group: isDate(kind) ? 'date' : 'number',
    kind,
    range: toRange(doc.lines, span),
    label: counts && counts.start >= span.end ? `${wordsAt(doc, span)} ${wordsAt(doc, counts)}` : wordsAt(doc, span),
    detail: detail(doc, number),
  };
}

function detail(doc: Annotated, number: NumberMention): string {
  const pair = number.pair === undefined ? undefined : doc.article.numbers[number.pair];
  if (pair) return `${wordsAt(doc, pair.span)} in the text`;
  return number.kind === 'date' && typeof number.value === 'string' ? (dayRange(number.value) ?? '') : '';
}

/** One row for all mentions of one place. */
export function placeViews({ article, lines }: Annotated): readonly PlaceView[] {
  const rows = new Map<string, { place: Place; ranges: Range[]; metonym: boolean }>();
  for (const place of article.places) {
    const key = placeKey(place);
    const row = rows.get(key) ?? { place, ranges: [], metonym: true };
    row.ranges.push(toRange(lines, place.span));
    row.metonym &&= place.metonym;
    rows.set(key, row);
  }
  return [...rows.values()].map(({ place: { name, type, country }, ranges, metonym }) => ({ name, type, ...(country === undefined ? {} : { country: countryName(country) }), metonym, ranges }));
}

/** Equal for mentions of the same place. */
export const placeKey = ({ name, type, country }: Place): string => `${name}\n${type}\n${country ?? ''}`;
