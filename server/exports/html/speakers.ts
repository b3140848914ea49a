/** Who is quoted how much: a table with a bar for the words of each, exact words before reported ones. */
import type { Article } from '../../analysis/article';
import { tally } from '../../analysis/query/tally';
import { html } from '../escape';

export function speakersTable(article: Article): string {
  const rows = tally(article).flatMap(({ quotes, words, verbatim }, id) => (quotes === 0 ? [] : [{ speaker: article.speakers[id]!, quotes, words, verbatim: Math.min(verbatim, words) }]))
    .sort((a, b) => b.words - a.words || b.quotes - a.quotes);
  if (rows.length === 0) return '<p class="quiet">Nobody is quoted.</p>';
  const most = Math.max(...rows.map(({ words }) => words));
  const all = rows.reduce((sum, { words }) => sum + words, 0);
  const body = rows.map(({ speaker: { name, role, kind }, quotes, words, verbatim }) => `<tr><th scope="row">${html(name)}${kind === 'unnamed' ? ' <span class="attention">not named</span>' : ''}${role === undefined ? '' : `<span class="role">${html(role)}</span>`}</th>`
    + `<td class="count">${quotes}</td><td class="count">${words}</td><td class="count">${Math.round((100 * words) / Math.max(1, all))} %</td><td class="bar">${bar(verbatim, words - verbatim, most)}</td></tr>`).join('\n');
  return `<table class="speakers"><caption><span class="key direct"></span> in their own words <span class="key reported"></span> reported</caption>
<thead><tr><th scope="col">Speaker</th><th scope="col" class="count">Quotes</th><th scope="col" class="count">Words</th><th scope="col" class="count">Share</th><th scope="col"><span class="unseen">Words, as a bar</span></th></tr></thead>
<tbody>${body}</tbody></table>`;
}

/** A picture of numbers that stand beside it. */
function bar(exact: number, reported: number, most: number): string {
  const width = (words: number): string => ((100 * words) / most).toFixed(1);
  return `<svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="bar-direct" width="${width(exact)}" height="8"/><rect class="bar-reported" x="${width(exact)}" width="${width(reported)}" height="8"/></svg>`;
}
