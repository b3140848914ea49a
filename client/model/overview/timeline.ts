/** The time line: each day once, with the words that name it; the further apart, the more room between. */
import type { DateMention, DatePoint, Overview } from '../../../server/protocol';
import { escapeHtml } from '../escape';
import type { ListName } from './message';
import { item, type Part } from './parts';

export function timePart({ dates, undated }: Overview): Part | undefined {
  if (dates.length === 0 && undated.length === 0) return undefined;
  const line = dates.length === 0 ? '' : `<ol class="timeline">${dates.map(pointHtml).join('\n')}</ol>`;
  const rest = undated.length === 0 ? '' : `<h3>No day is known for</h3><ul class="undated">${undated.map((mention, index) => `<li>${mentionHtml('undated', index, 0, mention)}</li>`).join('\n')}</ul>`;
  return { id: 'time', title: 'Time line', count: String(dates.length), body: line + rest };
}

function pointHtml({ label, gap, days, isArticle, mentions }: DatePoint, index: number): string {
  const between = gap === '' ? '' : `<li class="gap ${distance(days)}">${escapeHtml(gap)}</li>`;
  const chip = isArticle ? ' <span class="chip">day of the article</span>' : '';
  return `${between}<li class="point${isArticle ? ' today' : ''}"><h3>${escapeHtml(label)}${chip}</h3>${mentions.map((mention, i) => mentionHtml('date', index, i, mention)).join('')}</li>`;
}

/** In four steps; a century does not push the rest off the page. */
const distance = (days: number): string => (days < 7 ? 'days' : days < 60 ? 'weeks' : days < 730 ? 'months' : 'years');

function mentionHtml(list: ListName, index: number, mention: number, { before, words, after, doubt, range }: DateMention): string {
  const doubted = doubt === '' ? '' : ` <span class="mark">${escapeHtml(doubt)}</span>`;
  return item(list, index, `<span class="snippet">${escapeHtml(before)}<b>${escapeHtml(words)}</b>${escapeHtml(after)}</span>${doubted} <span class="line">line ${range.start.line + 1}</span>`, { mention });
}
