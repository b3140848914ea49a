/** The number table. */
import type { FigureRow, FigureSource, Overview } from '../../../server/protocol';
import { escapeHtml } from '../escape';
import { SPEAKER_UNKNOWN } from '../words';
import { item, type Part } from './parts';

const COLUMNS = ['In the text', 'Value', 'Unit', 'Of what', 'Hedge', 'In whose words'] as const;

export function figuresPart({ figures }: Overview): Part | undefined {
  if (figures.length === 0) return undefined;
  return {
    id: 'numbers', title: 'Numbers', count: String(figures.length),
    body: `<p class="writers quiet">In the writer’s own words unless somebody is named.</p>
<table class="figures" role="table" aria-labelledby="numbers-title"><thead role="rowgroup"><tr role="row">${COLUMNS.map((name, i) => `<th role="columnheader" scope="col"${i === 1 ? ' class="right"' : ''}>${name}</th>`).join('')}</tr></thead>
<tbody role="rowgroup">${figures.map(row).join('\n')}</tbody></table>`,
  };
}

function row({ text, value, unit, counts, hedge, change, whose, range }: FigureRow, index: number): string {
  const cell = (inside: string, className: string): string => `<td role="cell" class="${className}${inside === '' ? ' empty' : ''}">${inside}</td>`;
  const changed = change === '' ? '' : `<span class="role">${escapeHtml(change)}</span>`;
  return `<tr role="row"><th role="rowheader" scope="row">${item('figure', index, `<span class="name">${escapeHtml(text)}</span>`, { title: `Line ${range.start.line + 1}` })}</th>`
    + `${cell(`${escapeHtml(value)}${unit === '' ? '' : `<span class="beside"> ${escapeHtml(unit)}</span>`}${changed}`, 'right value')}${cell(escapeHtml(unit), 'unit')}${cell(escapeHtml(counts), 'second')}${cell(escapeHtml(hedge), 'second hedge')}${cell(source(whose), `second${whose.kind === 'writer' ? ' writer' : ''}`)}</tr>`;
}

function source(whose: FigureSource): string {
  switch (whose.kind) {
    case 'writer': return '<span class="writer quiet">the writer’s</span>';
    case 'unknown': return `<span class="form ${whose.form}"><span class="attention">${SPEAKER_UNKNOWN}</span></span>${told(whose.form)}`;
    case 'speaker': return `<span class="form ${whose.form}">${escapeHtml(whose.name)}</span>${told(whose.form)}`;
  }
}

/** Said in words for those who do not see the line under the name. */
const told = (form: 'direct' | 'partial' | 'reported'): string => `<span class="unseen">, ${form === 'reported' ? 'reported' : 'in their own words'}</span>`;
