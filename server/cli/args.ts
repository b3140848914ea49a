/** Reads the command line. */
import { parseArgs } from 'node:util';
import { FORMAT_IDS, FORMATS } from '../exports/formats';
import { CLAIMS_FORMATS, EXPLAIN_FORMATS, misuse, SINGLE_QUOTES, type Command, type Reading } from './command';
import { analyzing, comparing, finding, indexing } from './archiveArgs';
import { auditing, checking, transcribing } from './deskArgs';
import { parsePlace } from './place';

export function parseCommand(args: readonly string[]): Command {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { help: { type: 'boolean', short: 'h' }, version: { type: 'boolean', short: 'v' }, jsonl: { type: 'boolean' }, format: { type: 'string' }, date: { type: 'string' }, 'single-quotes': { type: 'string' }, out: { type: 'string' }, proposals: { type: 'boolean' }, by: { type: 'string' }, 'fail-on': { type: 'string' }, rule: { type: 'string', multiple: true }, workers: { type: 'string' }, resume: { type: 'boolean' }, include: { type: 'string', multiple: true }, exclude: { type: 'string', multiple: true }, 'max-size': { type: 'string' }, index: { type: 'string' } },
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
  if ((name === 'index' || name === 'find') && (values.date ?? values['single-quotes']) !== undefined) return misuse(`--date and --single-quotes do not belong to ${name}`);
  const stray = name === undefined ? undefined : strayOption(name, values);
  if (stray !== undefined) return misuse(stray);
  switch (name) {
    case 'analyze': return analyzing(files, values, reading);
    case 'claims': return claims(files, values.format ?? 'text', reading);
    case 'compare': return comparing(files, values, reading);
    case 'index': return indexing(files, values);
    case 'find': return finding(files, values);
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

const COMMANDS = 'analyze, claims, compare, index, find, explain, export, import, check, audit or transcript';

/** Which commands an option belongs to, where it is not for all. */
const BELONGS = {
  jsonl: ['analyze'], out: ['export', 'analyze'], proposals: ['export'], by: ['import'], 'fail-on': ['check'], rule: ['check'],
  workers: ['analyze', 'index'], resume: ['analyze'], include: ['analyze', 'index'], exclude: ['analyze', 'index'], 'max-size': ['analyze', 'index'], index: ['index', 'compare', 'find'],
} as const;

function strayOption(name: string, values: Readonly<Partial<Record<keyof typeof BELONGS, unknown>>>): string | undefined {
  const found = Object.entries(BELONGS).find(([option, commands]) => values[option as keyof typeof BELONGS] !== undefined && !(commands as readonly string[]).includes(name));
  return found && `--${found[0]} belongs to ${found[1].join(' and ')}`;
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
