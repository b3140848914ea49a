/** What the command line asks for. */
import { parseArgs } from 'node:util';
import { parsePlace, type Place } from './place';

export const ANALYZE_FORMATS = ['text', 'json', 'jsonl'] as const;
export const EXPLAIN_FORMATS = ['text', 'json'] as const;
export const CLAIMS_FORMATS = ['text', 'markdown', 'csv', 'json'] as const;
const SINGLE_QUOTES = ['auto', 'on', 'off'] as const;

export interface Reading {
  readonly singleQuotes: (typeof SINGLE_QUOTES)[number];
  /** The day that relative dates count from where an article gives none, ISO 8601. */
  readonly date?: string;
}

export type Command =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'filter'; readonly reading: Reading }
  | { readonly kind: 'analyze'; readonly files: readonly string[]; readonly format: (typeof ANALYZE_FORMATS)[number]; readonly reading: Reading }
  | { readonly kind: 'claims'; readonly files: readonly string[]; readonly format: (typeof CLAIMS_FORMATS)[number]; readonly reading: Reading }
  | { readonly kind: 'explain'; readonly file: string; readonly place: Place; readonly format: (typeof EXPLAIN_FORMATS)[number]; readonly reading: Reading }
  | { readonly kind: 'misuse'; readonly message: string };

const misuse = (message: string): Command => ({ kind: 'misuse', message });

export function parseCommand(args: readonly string[]): Command {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { help: { type: 'boolean', short: 'h' }, version: { type: 'boolean', short: 'v' }, jsonl: { type: 'boolean' }, format: { type: 'string' }, date: { type: 'string' }, 'single-quotes': { type: 'string' } },
    });
  } catch (thrown) {
    return misuse((thrown as Error).message.split('\n')[0]!);
  }
  const { values, positionals: [name, ...files] } = parsed;
  if (values.help || name === 'help') return { kind: 'help' };
  if (values.version) return { kind: 'version' };
  const singleQuotes = SINGLE_QUOTES.find((value) => value === (values['single-quotes'] ?? 'auto'));
  if (!singleQuotes) return misuse(`--single-quotes is one of ${SINGLE_QUOTES.join(', ')}`);
  if (values.date !== undefined && !isDay(values.date)) return misuse(`--date is a day as in 2026-01-31, not “${values.date}”`);
  const reading: Reading = { singleQuotes, ...(values.date === undefined ? {} : { date: values.date }) };
  switch (name) {
    case 'analyze': return values.jsonl ? filter(files, values.format, reading) : analyze(files, values.format ?? 'text', reading);
    case 'claims': return values.jsonl ? misuse('--jsonl belongs to analyze') : claims(files, values.format ?? 'text', reading);
    case 'explain': return values.jsonl ? misuse('--jsonl belongs to analyze') : explain(files, values.format ?? 'text', reading);
    case undefined: return misuse('say what to do: analyze, claims or explain');
    default: return misuse(`there is no command “${name}”; there are analyze, claims and explain`);
  }
}

function filter(files: readonly string[], format: string | undefined, reading: Reading): Command {
  if (files.length > 0) return misuse('--jsonl reads standard input: give it no files');
  if (format !== undefined && format !== 'jsonl') return misuse('--jsonl writes JSON lines: leave out --format');
  return { kind: 'filter', reading };
}

function analyze(files: readonly string[], asked: string, reading: Reading): Command {
  const format = ANALYZE_FORMATS.find((value) => value === asked);
  if (!format) return misuse(`--format of analyze is one of ${ANALYZE_FORMATS.join(', ')}`);
  return files.length > 0 ? { kind: 'analyze', files, format, reading } : misuse('name a file to analyze, or - for standard input');
}

function claims(files: readonly string[], asked: string, reading: Reading): Command {
  const format = CLAIMS_FORMATS.find((value) => value === asked);
  if (!format) return misuse(`--format of claims is one of ${CLAIMS_FORMATS.join(', ')}`);
  return files.length > 0 ? { kind: 'claims', files, format, reading } : misuse('name a file to list the claims of, or - for standard input');
}

function explain([file, words, ...more]: readonly string[], asked: string, reading: Reading): Command {
  const format = EXPLAIN_FORMATS.find((value) => value === asked);
  if (!format) return misuse(`--format of explain is one of ${EXPLAIN_FORMATS.join(', ')}`);
  if (file === undefined) return misuse('name a file and an offset to explain');
  if (words === undefined) return misuse('name an offset in the file, as in 1204, or a line and column, as in 12:5');
  if (more.length > 0) return misuse('explain takes one file and one offset');
  const place = parsePlace(words);
  return place ? { kind: 'explain', file, place, format, reading } : misuse(`an offset is a number, as in 1204, or a line and column, as in 12:5, not “${words}”`);
}

/** `2015-10-07`, and a day of the calendar. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
