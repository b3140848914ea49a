/** One row a claim, for spreadsheets. */
import { claimEntries, namesOf, rolesOf, saidOtherwise, type ClaimEntry } from './claims';
import { csvRow } from './csvRow';
import type { Exported } from './exported';

const COLUMNS = [
  'file', 'number', 'line', 'speaker', 'role', 'form', 'words', 'status', 'verdict', 'confidence', 'judged by', 'when', 'stale', 'assignee', 'notes', 'evidence', 'numbers', 'places', 'anonymous', 'other judgements',
] as const;
type Row = Readonly<Record<(typeof COLUMNS)[number], string | number | boolean>>;

export const csvHeader = csvRow(COLUMNS);

export const csvOf = (exported: Exported): string => claimEntries(exported).map((entry) => rowOf(exported.source, entry)).map((row) => csvRow(COLUMNS.map((column) => row[column]))).join('');

function rowOf(file: string, entry: ClaimEntry): Row {
  const { number, line, form, words, annotation, confidence, stale, anonymous } = entry;
  return {
    file, number, line, form, words, confidence, stale, anonymous,
    speaker: namesOf(entry),
    role: rolesOf(entry),
    status: annotation?.status ?? '',
    verdict: annotation?.verdict ?? '',
    'judged by': annotation?.by ?? '',
    when: annotation?.at ?? '',
    assignee: annotation?.assignee ?? '',
    notes: (annotation?.notes ?? []).map(({ text, by }) => (by === '' ? text : `${by}: ${text}`)).join('\n'),
    evidence: (annotation?.evidence ?? []).map(({ source, locator }) => (locator === '' ? source : `${source} (${locator})`)).join('\n'),
    numbers: entry.numbers.join('; '),
    places: entry.places.join('; '),
    'other judgements': entry.others.map(saidOtherwise).join('\n'),
  };
}
