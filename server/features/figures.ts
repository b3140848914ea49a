/** Numbers, dates and places as rows of a list. */
import type { NumberMention, Place } from '../analysis/article';
import { placeId } from '../analysis/query/place';
import { mapped, pausesAt, type Steps } from '../analysis/steps';
import { toRange } from '../convert';
import type { FigureView, MarkView, PlaceView, Range } from '../protocol';
import type { Annotated } from './annotated';
import { countryName } from './countries';
import { markOn } from './desk/markViews';
import { dayRange } from './days';
import { isDate } from './marks';
import { wordsAt } from './words';

export const figureViews = (doc: Annotated): Steps<readonly FigureView[]> => mapped(doc.article.numbers, (number, index) => ({ ...figureView(doc, number), ...markOn(doc, 'numbers', index) }));

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
export function* placeViews(doc: Annotated): Steps<readonly PlaceView[]> {
  const { article, lines } = doc;
  const rows = new Map<string, { place: Place; ranges: Range[]; metonym: boolean; marks: Record<number, MarkView> }>();
  for (const [index, place] of article.places.entries()) {
    if (pausesAt(index)) yield;
    const key = placeId(place);
    const row = rows.get(key) ?? { place, ranges: [], metonym: true, marks: {} };
    const { mark } = markOn(doc, 'places', index);
    if (mark) row.marks[row.ranges.length] = mark;
    row.ranges.push(toRange(lines, place.span));
    row.metonym &&= place.metonym;
    rows.set(key, row);
  }
  return [...rows.values()].map(({ place: { name, type, country }, ranges, metonym, marks }) => ({ name, type, ...(country === undefined ? {} : { country: countryName(country) }), metonym, ranges, ...(Object.keys(marks).length === 0 ? {} : { marks }) }));
}
