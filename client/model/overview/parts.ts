/** The small pieces that all parts of the page are made of. What comes from an article passes `escapeHtml` here or where it is used. */
import type { Share, ShareForm } from '../../../server/protocol';
import { escapeHtml } from '../escape';
import type { ListName } from './message';

export const FORMS: readonly ShareForm[] = ['direct', 'partial', 'reported'];
export const FORM_WORDS: Readonly<Record<ShareForm, string>> = { direct: 'direct quotes', partial: 'partial quotes', reported: 'reported speech' };

export const total = ({ direct, partial, reported }: Share['quotes']): number => direct + partial + reported;

/** A button that leads to the words of an item; `inside` is markup, `label` and `title` are not. */
export function item(list: ListName, index: number, inside: string, { mention = 0, label, title, className = '' }: { readonly mention?: number; readonly label?: string; readonly title?: string; readonly className?: string } = {}): string {
  const attributes = [
    `class="${`go ${className}`.trim()}"`, `id="${list}-${index}-${mention}"`, `data-list="${list}" data-index="${index}" data-mention="${mention}"`,
    ...(label === undefined ? [] : [`aria-label="${escapeHtml(label)}"`]), ...(title === undefined ? [] : [`title="${escapeHtml(title)}"`]),
  ];
  return `<button type="button" ${attributes.join(' ')}>${inside}</button>`;
}

/** A part of the page with its heading; left out where there is nothing to say. */
export interface Part {
  readonly id: string;
  readonly title: string;
  readonly count: string;
  readonly body: string;
}

export const section = ({ id, title, count, body }: Part): string =>
  `<section id="${id}" aria-labelledby="${id}-title" tabindex="-1"><h2 id="${id}-title">${title}${count === '' ? '' : ` <span class="count">${count}</span>`}</h2>\n${body}</section>`;

/** `12 %`; what is there is never nothing. */
export const percent = (part: number, whole: number): string => (part === 0 || whole === 0 ? '0 %' : part / whole < 0.01 ? '< 1 %' : `${Math.round((100 * part) / whole)} %`);

/** A bar of three stretches, as long as its amount is of the largest. A picture of numbers that stand beside it. */
export function bar(amounts: Share['quotes'], most: number): string {
  let x = 0;
  const rects = FORMS.map((form) => {
    const width = (100 * amounts[form]) / Math.max(1, most);
    const rect = width === 0 ? '' : `<rect class="bar ${form}" x="${x.toFixed(2)}%" width="${width.toFixed(2)}%" height="100%"/><rect class="texture ${form}" x="${x.toFixed(2)}%" width="${width.toFixed(2)}%" height="100%"/>`;
    x += width;
    return rect;
  });
  return `<svg class="share" aria-hidden="true" focusable="false"><rect class="track" width="100%" height="100%"/>${rects.join('')}</svg>`;
}

/** Beside the colours, forms differ as their lines in the text do: solid, dotted, dashed. */
export const TEXTURES = `<svg class="defs" width="0" height="0" aria-hidden="true" focusable="false"><defs>
<pattern id="dotted" width="4" height="4" patternUnits="userSpaceOnUse"><circle class="ink" cx="1.5" cy="2" r="0.9"/></pattern>
<pattern id="dashed" width="5" height="10" patternUnits="userSpaceOnUse"><rect class="ink" width="1.6" height="10"/></pattern>
</defs></svg>`;
