/** Claims found in many articles, for a spreadsheet, a note or a program. */
import { escape } from '../features/markdown';
import { csvRow } from './csvRow';

/** One claim. `file` as people call it, `line` and `column` from 1. */
export interface FoundClaim {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly kind: 'quote' | 'reported' | 'statistic';
  readonly text: string;
  readonly speaker?: string;
  readonly status?: string;
  readonly title: string;
  /** ISO 8601, of the article. */
  readonly date?: string;
}

export const HIT_FORMATS = ['csv', 'markdown', 'json'] as const;
export type HitFormat = (typeof HIT_FORMATS)[number];

const COLUMNS = ['file', 'line', 'column', 'kind', 'speaker', 'text', 'status', 'date', 'title'] as const;

export const hitsHeader = csvRow(COLUMNS);
export const hitRow = (hit: FoundClaim): string => csvRow(COLUMNS.map((column) => hit[column] ?? ''));

/** `query`: what was looked for, for a heading. */
export function hitsAs(format: HitFormat, hits: readonly FoundClaim[], query: string): string {
  switch (format) {
    case 'csv': return hitsHeader + hits.map(hitRow).join('');
    case 'json': return JSON.stringify(hits, null, 2) + '\n';
    case 'markdown': return [`# Claims found: ${escape(query)}`, '', '| file | line | speaker | text | status |', '|---|---:|---|---|---|', ...hits.map(tableRow)].join('\n') + '\n';
  }
}

const tableRow = ({ file, line, speaker = '', text, status = '', kind }: FoundClaim): string =>
  `| ${[escape(file), `${line}`, escape(speaker), escape(kind === 'quote' ? `“${text}”` : text), escape(status)].join(' | ')} |`;
