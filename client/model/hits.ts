/** Found claims as rows of a list. */
import type { HitFormat, HitView } from '../../server/protocol';
import { escapeIcons } from './escape';
import { raise, shorten } from './words';

export interface HitRow {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
}

const LABEL = 72;

/** The words; who says them; where. */
export function hitRow({ kind, words, speaker, status, title, date }: HitView, place: string): HitRow {
  const label = kind === 'quote' ? `“${shorten(words, LABEL - 2)}”` : raise(shorten(words, LABEL));
  const detail = [place, shorten(title, 60), date ?? '', status ?? ''].filter((part) => part !== '').join(' · ');
  return { label: escapeIcons(label), description: speaker === undefined ? '' : escapeIcons(raise(speaker)), detail: escapeIcons(detail) };
}

export const HIT_FORMATS: readonly { readonly format: HitFormat; readonly label: string; readonly description: string }[] = [
  { format: 'csv', label: '$(table) Spreadsheet', description: 'CSV' },
  { format: 'markdown', label: '$(markdown) Table', description: 'Markdown' },
  { format: 'json', label: '$(json) Data', description: 'JSON' },
];
