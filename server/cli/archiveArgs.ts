/** The arguments of what is done with many articles. */
import { DEFAULT_SETTINGS } from '../session/settings';
import { ANALYZE_FORMATS, FIND_FORMATS, misuse, REPORT_FORMATS, type Choice, type Command, type Reading } from './command';

interface Given {
  readonly format?: string | undefined;
  readonly jsonl?: boolean | undefined;
  readonly workers?: string | undefined;
  readonly out?: string | undefined;
  readonly resume?: boolean | undefined;
  readonly include?: readonly string[] | undefined;
  readonly exclude?: readonly string[] | undefined;
  readonly 'max-size'?: string | undefined;
  readonly index?: string | undefined;
}

/** For JSON lines alone. */
const OF_LINES = ['workers', 'out', 'resume', 'include', 'exclude', 'max-size'] as const;

export function analyzing(files: readonly string[], given: Given, reading: Reading): Command {
  const { format = given.jsonl ? 'jsonl' : 'text', jsonl = false } = given;
  if (format === 'jsonl') return jsonl && files.length === 0 ? filtering(given, reading) : lines(files, given, reading);
  if (jsonl) return misuse('--jsonl writes JSON lines: leave out --format');
  const stray = OF_LINES.find((option) => given[option] !== undefined);
  if (stray !== undefined) return misuse(`--${stray} belongs to analyze --jsonl`);
  const known = ANALYZE_FORMATS.find((value) => value === format);
  if (!known) return misuse(`--format of analyze is one of ${ANALYZE_FORMATS.join(', ')}, jsonl`);
  return files.length > 0 ? { kind: 'analyze', files, format: known, reading } : misuse('name a file to analyze, or - for standard input');
}

function filtering(given: Given, reading: Reading): Command {
  const stray = OF_LINES.find((option) => option !== 'workers' && given[option] !== undefined);
  if (stray !== undefined) return misuse(`--${stray} needs files or folders; without them analyze --jsonl is a filter`);
  const workers = workersOf(given.workers);
  return workers === 'wrong' ? misuse(WORKERS) : { kind: 'filter', workers, reading };
}

function lines(files: readonly string[], given: Given, reading: Reading): Command {
  if (files.length === 0) return misuse('name a file or folder to analyze, or - for standard input');
  const workers = workersOf(given.workers), choice = choiceOf(given);
  if (workers === 'wrong') return misuse(WORKERS);
  if (choice === 'wrong') return misuse(SIZE);
  const { out, resume = false } = given;
  if (out === '') return misuse('--out is a file');
  if (resume && out === undefined) return misuse('--resume goes on with a file: name it with --out');
  return { kind: 'lines', files: [...new Set(files)], choice, workers, out: out === undefined ? undefined : { file: out, resume }, reading };
}

export function indexing([folder, ...more]: readonly string[], given: Given): Command {
  if (folder === undefined) return misuse('name the folder to index');
  if (more.length > 0) return misuse('index takes one folder');
  if (given.index === '') return misuse(INDEX);
  const workers = workersOf(given.workers), choice = choiceOf(given);
  if (workers === 'wrong') return misuse(WORKERS);
  return choice === 'wrong' ? misuse(SIZE) : { kind: 'index', folder, index: given.index, choice, workers };
}

/** The words may be given one by one. */
export function finding(words: readonly string[], { index = '.', format: asked = 'text' }: Given): Command {
  const format = FIND_FORMATS.find((value) => value === asked);
  if (!format) return misuse(`--format of find is one of ${FIND_FORMATS.join(', ')}`);
  if (words.length === 0) return misuse('say what to find, as in: ferry speaker:lunde; or "" for all claims');
  return index === '' ? misuse(INDEX) : { kind: 'find', index, query: words.join(' '), format };
}

export function comparing(files: readonly string[], { index, format: asked = 'text' }: Given, reading: Reading): Command {
  const format = REPORT_FORMATS.find((value) => value === asked);
  if (!format) return misuse(`--format of compare is one of ${REPORT_FORMATS.join(', ')}`);
  if (index === '') return misuse(INDEX);
  if (index !== undefined) return files.length === 0 ? { kind: 'compare-index', index, format } : misuse('compare takes articles, or an index with --index, not both');
  return new Set(files).size > 1 ? { kind: 'compare', files, format, reading } : misuse('name two files or more to compare, or an index with --index');
}

const INDEX = '--index is the folder of an index, or one that was indexed';
const WORKERS = '--workers is a number of threads, from 1 to 64';
const SIZE = '--max-size is a number of characters';

const workersOf = (words: string | undefined): number | undefined | 'wrong' => (words === undefined ? undefined : /^(?:[1-9]|[1-5]\d|6[0-4])$/.test(words) ? Number(words) : 'wrong');

function choiceOf({ include = [], exclude = [], 'max-size': size }: Given): Choice | 'wrong' {
  if (size !== undefined && !/^\d{1,12}$/.test(size)) return 'wrong';
  return { include, exclude, largest: size === undefined ? DEFAULT_SETTINGS.maxFileSize : Number(size) };
}
