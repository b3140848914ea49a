/** The whole page of the overview. It loads nothing, and every word of the article in it is escaped. */
import type { Overview } from '../../../server/protocol';
import { escapeHtml } from '../escape';
import { count } from '../words';
import { figuresPart } from './figures';
import { item, section, TEXTURES, type Part } from './parts';
import { placesPart } from './places';
import { SCRIPT } from './script';
import { speakersPart } from './speakers';
import { STYLE } from './style';
import { timePart } from './timeline';

export interface Shell {
  readonly uri: string;
  /** Counts up with each page, so that a click on an old one leads nowhere. */
  readonly page: number;
  readonly nonce: string;
}

/** `body`: from `overviewBody` or `messageBody`. */
export const pageOf = (body: string, { uri, page, nonce }: Shell): string => `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Article overview</title>
<style nonce="${nonce}">${STYLE}</style>
</head>
<body data-uri="${escapeHtml(uri)}" data-page="${page}">
${body}
<script nonce="${nonce}">${SCRIPT}</script>
</body>
</html>`;

/** Where there is nothing to show yet, or nothing at all: why. */
export const messageBody = (words: string): string => `<main class="page message"><p role="status">${escapeHtml(words)}</p></main>`;

export function overviewBody(overview: Overview): string {
  const parts = [speakersPart(overview), placesPart(overview), timePart(overview), figuresPart(overview)].filter((part): part is Part => part !== undefined);
  return `${TEXTURES}<div class="page">
<header><h1>${escapeHtml(overview.title)}</h1>${overview.date === undefined ? '' : `<p class="quiet">${escapeHtml(overview.date)}</p>`}${tiles(overview)}</header>
${parts.length < 2 ? '' : `<nav aria-label="Parts of the overview"><ul>${parts.map(({ id, title, count: many }) => `<li><a href="#${id}">${title} <span class="count">${many}</span></a></li>`).join('')}</ul></nav>`}
<main>${parts.length === 0 ? '<p class="quiet">Nobody is quoted here, and there are no places, dates or numbers.</p>' : parts.map(section).join('\n')}</main>
<footer><p class="quiet">Click or press Space to see the words, again for the next ones. Enter goes to them. Arrow keys walk a list.</p></footer>
</div>`;
}

function tiles({ claims, checked, speakers, unknown }: Overview): string {
  const anonymous = speakers.filter((speaker) => speaker.anonymous).length;
  const tile = (value: string, words: string): string => `<div class="tile"><dt>${words}</dt><dd>${value}</dd></div>`;
  const open = unknown.ranges.length;
  const progress = `<svg class="progress" aria-hidden="true" focusable="false"><rect class="track" width="100%" height="100%"/><rect class="done" width="${percentage(checked, claims)}%" height="100%"/></svg>`;
  return `<dl class="tiles">${tile(String(claims), `${claims === 1 ? 'claim' : 'claims'}${speakers.length === 0 ? '' : ` by ${count(speakers.length, 'speaker')}`}`)}`
    + tile(`${checked}<span class="of"> of ${claims}</span>${progress}`, 'checked')
    + tile(open === 0 ? '0' : item('unknown', 0, String(open), { mention: 1, className: 'attention', label: `${open} without a speaker: show the words` }), 'without a speaker')
    + `${tile(String(anonymous), anonymous === 1 ? 'source not named' : 'sources not named')}</dl>`;
}

const percentage = (part: number, whole: number): string => ((100 * part) / Math.max(1, whole)).toFixed(1);
