/** Article → Reduced. */
import type { Article, Span } from '../../analysis/article';
import type { Reduced } from '../reduced';
import { featuresOf } from './features';
import { reduceFigures } from './figures';
import { reduceNames } from './names';
import { Sentences } from './sentences';
import { reduceUtterances } from './utterances';

/** `id` is what findings call the article: its file. */
export function reduce(id: string, article: Article): Reduced {
  const { text, date } = article;
  const sentences = new Sentences(article);
  const utterances = reduceUtterances(article, sentences);
  const names = reduceNames(article);
  const running = sentences.running;
  return {
    id, text, title: titleOf(article),
    ...(date === undefined ? {} : { date }),
    utterances, names,
    figures: reduceFigures(article, sentences),
    countries: [...article.demonyms.map(({ span, country }) => ({ span, country })), ...article.places.flatMap(({ span, country }) => (country === undefined ? [] : [{ span, country }]))].sort((a, b) => a.span.start - b.span.start),
    sentences: running,
    features: featuresOf(text, running, utterances, names),
  };
}

function titleOf({ text, paragraphs }: Article): string {
  const first = paragraphs.find(({ role }) => role === 'headline') ?? paragraphs[0];
  return first ? oneLine(text, first.span) : '';
}

const oneLine = (text: string, { start, end }: Span): string => text.slice(start, end).replace(/\s+/g, ' ').trim();
