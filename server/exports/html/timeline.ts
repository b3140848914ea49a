/** The time line: each day once, with the sentences that name it, and how much time lies between. */
import type { Article, Span } from '../../analysis/article';
import { sentenceOf } from '../../analysis/query/sentence';
import { html } from '../escape';
import { lineCounter } from '../exported';
import { gapBetween, timePoints, type TimePoint } from '../timeline';
import { inSentence } from './sentence';

export function timeline(article: Article): string {
  const points = timePoints(article);
  if (points.length === 0) return '';
  const lineOf = lineCounter(article.text);
  const items = points.map((point, i) => {
    const gap = i === 0 ? '' : gapBetween(points[i - 1]!, point);
    const said = bySentence(article, point.mentions).map((mentions) => `<p>${inSentence(article, mentions)} <span class="quiet line">line ${lineOf(mentions[0]!.start)}</span></p>`).join('');
    return `${gap === '' ? '' : `<li class="gap">${gap}</li>`}<li${point.isArticle ? ' class="today"' : ''}><h3>${timeHtml(point)}${point.isArticle ? ' <span class="chip open">day of the article</span>' : ''}</h3>${said}</li>`;
  });
  return `<ol class="timeline">${items.join('\n')}</ol>`;
}

function bySentence(article: Article, mentions: readonly Span[]): readonly (readonly Span[])[] {
  const groups = new Map<number, Span[]>();
  for (const mention of mentions) {
    const { start } = sentenceOf(article, mention);
    groups.set(start, [...(groups.get(start) ?? []), mention]);
  }
  return [...groups.values()];
}

/** HTML has words for a year, a month, a day and a week; a decade or a quarter is plain text. */
const timeHtml = ({ value, label }: TimePoint): string => (/^\d{4}(?:-\d{2}(?:-\d{2})?|-W\d{2})?$/.test(value) ? `<time datetime="${html(value)}">${html(label)}</time>` : html(label));
