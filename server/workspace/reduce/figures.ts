/** Amounts with what is counted, when and where. Dates and times are no figures of their own: they date the others. */
import type { Article, NumberMention, Span } from '../../analysis/article';
import { within } from '../../analysis/query/within';
import type { Figure } from '../reduced';
import { beginsSpan } from '../words/classes';
import type { Sentences } from './sentences';
import type { Statuses } from './statuses';

export function reduceFigures(article: Article, sentences: Sentences, statuses: Statuses): readonly Figure[] {
  const dates = article.numbers.filter(({ kind, value }) => kind === 'date' && typeof value === 'string');
  const claimed = new Map(article.claims.flatMap(({ kind, numbers }, claim) => (kind === 'statistic' ? numbers.map((number) => [number, claim] as const) : [])));
  return article.numbers.flatMap((number, index): readonly Figure[] => {
    const bounds = boundsOf(number);
    if (!bounds) return [];
    const { span, kind, unit, counts, approx, change } = number;
    const sentence = sentences.round(span);
    const status = statuses.numbers.get(index) ?? statuses.claims.get(claimed.get(index) ?? -1);
    return [{
      span, sentence, kind, ...bounds,
      ...(unit === undefined ? {} : { unit }), ...(counts === undefined ? {} : { counts }), ...(approx === undefined ? {} : { approx }), ...(change === undefined ? {} : { change }),
      days: [...new Set(within(dates, sentence).map((date) => dayOf(article.text, date)))],
      places: [...new Set(within(article.places, sentence).filter((place) => place.type !== 'country' && !place.metonym).map(({ name }) => name))],
      ...(status ? { status } : {}),
    }];
  });
}

function boundsOf({ kind, value }: NumberMention): { readonly low: number; readonly high: number } | undefined {
  if (kind === 'date' || kind === 'time' || kind === 'ordinal' || typeof value === 'string') return undefined;
  return typeof value === 'number' ? { low: value, high: value } : { low: value.low, high: value.high };
}

/** `2015-09-30`, `wednesday`; with the word before it where that makes it a span: `since --09-30`. */
function dayOf(text: string, { value, span }: NumberMention): string {
  const before = wordBefore(text, span);
  const day = String(value).toLowerCase();
  return beginsSpan(before) ? `${before} ${day}` : day;
}

const wordBefore = (text: string, { start }: Span): string => /(\p{L}+)\s+$/u.exec(text.slice(Math.max(0, start - 24), start))?.[1]?.toLowerCase() ?? '';
