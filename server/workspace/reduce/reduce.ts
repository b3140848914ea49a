/** Article → Reduced. */
import type { Article, Span } from '../../analysis/article';
import type { Reduced } from '../reduced';
import { featuresOf } from './features';
import { reduceFigures } from './figures';
import { reduceNames } from './names';
import { Sentences } from './sentences';
import { UNCHECKED, type Statuses } from './statuses';
import { reduceUtterances } from './utterances';

/** `id` is what findings call the article: its file. `statuses`: what a desk found of its claims. */
export function reduce(id: string, article: Article, statuses: Statuses = UNCHECKED): Reduced {
  const { text, date } = article;
  const sentences = new Sentences(article);
  const utterances = reduceUtterances(article, sentences, statuses);
  const names = reduceNames(article);
  const running = sentences.running;
  return {
    id, text, title: titleOf(article),
    ...(date === undefined ? {} : { date }),
    utterances, names,
    figures: reduceFigures(article, sentences, statuses),
    countries: [...article.demonyms.map(({ span, country }) => ({ span, country })), ...article.places.flatMap(({ span, country }) => (country === undefined ? [] : [{ span, country }]))].sort((a, b) => a.span.start - b.span.start),
    days: article.numbers.flatMap(({ kind, value, span }) => (kind === 'date' && typeof value === 'string' && DAY.test(value) ? [{ span, day: value.slice(0, 10) }] : [])),
    sentences: running,
    features: featuresOf(text, running, utterances, names),
  };
}

/** `2015-09-30T16:00` is of that day. */
const DAY = /^\d{4}(?:-\d{2}(?:-\d{2}(?:T.*)?)?)?$/;

function titleOf({ text, paragraphs }: Article): string {
  const first = paragraphs.find(({ role }) => role === 'headline') ?? paragraphs[0];
  return first ? oneLine(text, first.span) : '';
}

const oneLine = (text: string, { start, end }: Span): string => text.slice(start, end).replace(/\s+/g, ' ').trim();
