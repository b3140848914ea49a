/** Reads the command line. */
import { parseArgs } from 'node:util';
import { FORMAT_IDS, FORMATS } from '../exports/formats';
import { ANALYZE_FORMATS, CLAIMS_FORMATS, EXPLAIN_FORMATS, misuse, REPORT_FORMATS, SINGLE_QUOTES, type Command, type Reading } from './command';
import { auditing, checking, transcribing } from './deskArgs';
import { parsePlace } from './place';

export function parseCommand(args: readonly string[]): Command {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { help: { type: 'boolean', short: 'h' }, version: { type: 'boolean', short: 'v' }, jsonl: { type: 'boolean' }, format: { type: 'string' }, date: { type: 'string' }, 'single-quotes': { type: 'string' }, out: { type: 'string' }, proposals: { type: 'boolean' }, by: { type: 'string' }, 'fail-on': { type: 'string' }, rule: { type: 'string', multiple: true } },
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
  const stray = name === undefined ? undefined : strayOption(name, values);
  if (stray !== undefined) return misuse(stray);
  switch (name) {
    case 'analyze': return values.jsonl ? filter(files, values.format, reading) : analyze(files, values.format ?? 'text', reading);
    case 'claims': return claims(files, values.format ?? 'text', reading);
    case 'compare': return comparing(files, values.format ?? 'text', reading);
    case 'explain': return explain(files, values.format ?? 'text', reading);
    case 'export': return exporting(files, values.format, values.out, values.proposals ?? false, reading);
    case 'import': return importing(files, values.by ?? '');
    case 'check': return checking(files, values.format ?? 'text', values['fail-on'] ?? 'never', values.rule ?? [], reading);
    case 'audit': return auditing(files, values.format ?? 'text', reading);
    case 'transcript': return transcribing(files, values.format ?? 'text', reading);
    case undefined: return misuse(`say what to do: ${COMMANDS}`);
    default: return misuse(`there is no command “${name}”; there are: ${COMMANDS}`);
  }
}

const COMMANDS = 'analyze, claims, compare, explain, export, import, check, audit or transcript';

/** Which command an option belongs to, where it is not for all. */
const BELONGS: readonly (readonly [option: Owned, command: string])[] = [['jsonl', 'analyze'], ['out', 'export'], ['proposals', 'export'], ['by', 'import'], ['fail-on', 'check'], ['rule', 'check']];
type Owned = 'jsonl' | 'out' | 'proposals' | 'by' | 'fail-on' | 'rule';

function strayOption(name: string, values: Readonly<Partial<Record<Owned, unknown>>>): string | undefined {
  const found = BELONGS.find(([option, command]) => values[option] !== undefined && name !== command);
  return found && `--${found[0]} belongs to ${found[1]}`;
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

function comparing(files: readonly string[], asked: string, reading: Reading): Command {
  const format = REPORT_FORMATS.find((value) => value === asked);
  if (!format) return misuse(`--format of compare is one of ${REPORT_FORMATS.join(', ')}`);
  return new Set(files).size > 1 ? { kind: 'compare', files, format, reading } : misuse('name two files or more to compare');
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

function exporting(files: readonly string[], asked: string | undefined, out: string | undefined, proposals: boolean, reading: Reading): Command {
  const format = FORMAT_IDS.find((value) => value === asked);
  if (!format) return misuse(`--format of export is one of ${FORMAT_IDS.join(', ')}`);
  if (files.length === 0) return misuse('name a file to export, or - for standard input');
  if (out === '') return misuse('--out is a file or a folder');
  if (files.length > 1 && out === undefined && FORMATS[format].several === 'never') return misuse(`${format} makes a file for each article: name a folder for them with --out`);
  return { kind: 'export', files, format, out, proposals, reading };
}

function importing([file, annotations, ...more]: readonly string[], by: string): Command {
  if (file === undefined || annotations === undefined) return misuse('name an article and the file of annotations to import');
  return more.length > 0 ? misuse('import takes one article and one file of annotations') : { kind: 'import', file, annotations, by };
}

/** `2015-10-07`, and a day of the calendar. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
