/** `newsmark`: the same analysis from a terminal. */
import fs from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { createAnalyzer } from './analysis/analyzer';
import type { Analyzer } from './analysis/analyzer';
import { runAnalyze } from './cli/analyze';
import { analyzeLines } from './cli/analyzeLines';
import { parseCommand } from './cli/args';
import { runAudit } from './cli/audit';
import { runCheck } from './cli/check';
import { runClaims } from './cli/claims';
import { runCompare } from './cli/compare';
import { compareIndexed } from './cli/compareIndexed';
import { runExplain } from './cli/explain';
import { isOneOf, runExport } from './cli/export';
import { runFilter } from './cli/filter';
import { findClaims } from './cli/find';
import { HELP } from './cli/help';
import { runImport } from './cli/import';
import { askIndex } from './cli/indexPlace';
import { exitWhenReaderLeaves, writer, type Write } from './cli/output';
import { runIndex } from './cli/runIndex';
import { runTranscript } from './cli/transcript';
import { soloCrew, threadCrew, type Crew } from './cli/jobs/crew';
import type { Job, Outcome } from './cli/jobs/job';
import { serve } from './cli/jobs/serve';
import { work } from './cli/jobs/work';
import type { Archive } from './workspace/archive';

const FINE = 0;
const INPUT_FAILED = 1;
const MISUSE = 2;

async function main(args: readonly string[]): Promise<number> {
  exitWhenReaderLeaves(process.stdout);
  const write = writer(process.stdout);
  const warn = writer(process.stderr);
  const command = parseCommand(args);
  switch (command.kind) {
    case 'help':
      await write(HELP);
      return FINE;
    case 'version':
      await write(`${version()}\n`);
      return FINE;
    case 'misuse':
      await warn(`newsmark: ${command.message}\nTry newsmark --help.\n`);
      return MISUSE;
    case 'filter': return (await withCrew(command.workers, (crew) => runFilter(process.stdin, write, crew, command.reading))) > 0 ? INPUT_FAILED : FINE;
    case 'lines': {
      if (command.out !== undefined && isOneOf(command.files, command.out.file)) {
        await warn(`newsmark: --out names an article, which is never written\n`);
        return MISUSE;
      }
      const tally = await withCrew(command.workers, (crew) => analyzeLines(command, crew, { write, warn, isShown: process.stdout.isTTY }));
      return tally === undefined || tally.failed > 0 ? INPUT_FAILED : FINE;
    }
    case 'analyze': return (await runAnalyze({ ...command, analyzer: openAnalyzer(), warn }, command.format, write)).count > 0 ? INPUT_FAILED : FINE;
    case 'export':
      if (command.out !== undefined && isOneOf(command.files, command.out)) {
        await warn(`newsmark: --out names an article, which is never written\n`);
        return MISUSE;
      }
      return (await runExport({ ...command, analyzer: openAnalyzer(), warn }, { ...command, analyser: version() }, write)).count > 0 ? INPUT_FAILED : FINE;
    case 'import': return (await runImport({ ...command, analyser: version() }, write, warn)) ? FINE : INPUT_FAILED;
    case 'explain': return (await runExplain({ ...command, analyzer: openAnalyzer(), write, warn })) ? FINE : INPUT_FAILED;
    case 'compare': return (await runCompare({ ...command, analyzer: openAnalyzer(), warn }, command.format, write)).count > 0 ? INPUT_FAILED : FINE;
    case 'compare-index': return onIndex(command.index, warn, (archive) => compareIndexed(archive, command.format, write));
    case 'find': return onIndex(command.index, warn, (archive) => findClaims(archive, command, write));
    case 'index': return (await withCrew(command.workers ?? Math.max(1, availableParallelism() - 1), (crew) => runIndex({ ...command, crew, warn, analyser: version() }, write))) ? FINE : INPUT_FAILED;
    case 'audit': return (await runAudit({ ...command, analyzer: openAnalyzer(), warn }, command.format, write)).count > 0 ? INPUT_FAILED : FINE;
    case 'check': return (await runCheck({ ...command, analyzer: openAnalyzer(), warn }, { ...command, version: version() }, write)) ? FINE : INPUT_FAILED;
    case 'transcript': return (await runTranscript(command, { ...command, analyzer: openAnalyzer(), write, warn })) ? FINE : INPUT_FAILED;
    case 'claims': return (await runClaims({ ...command, analyzer: openAnalyzer(), warn }, command.format, write)).count > 0 ? INPUT_FAILED : FINE;
  }
}

function version(): string {
  const manifest: unknown = JSON.parse(fs.readFileSync(path.join(__dirname, '../package.json'), 'utf8'));
  return (manifest as { readonly version: string }).version;
}

const openAnalyzer = (): Analyzer => createAnalyzer({ tagger: data('tagger.bin'), gazetteer: data('gazetteer.bin') });

/** Beside the bundle, or where the lexicon is packed when the sources are run. */
function data(name: string): Uint8Array {
  const beside = path.join(__dirname, name);
  return fs.readFileSync(fs.existsSync(beside) ? beside : path.join(__dirname, 'lexicon/packed', name));
}

async function onIndex(named: string, warn: Write, ask: (archive: Archive) => Promise<void>): Promise<number> {
  return (await askIndex(named, version(), warn, ask)) ? FINE : INPUT_FAILED;
}

/** Threads run this same file. */
async function withCrew<T>(workers: number | undefined, use: (crew: Crew<Job, Outcome>) => Promise<T>): Promise<T> {
  const crew = workers === undefined ? soloCrew(soloWork(openAnalyzer())) : threadCrew<Job, Outcome>(__filename, workers);
  try {
    return await use(crew);
  } finally {
    await crew.close();
  }
}

const soloWork = (analyzer: Analyzer) => (job: Job): Promise<Outcome> => work(job, analyzer);

function run(): void {
  main(process.argv.slice(2)).then(
    (status) => { process.exitCode = status; },
    (error: unknown) => {
      void writer(process.stderr)(`newsmark: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      process.exitCode = INPUT_FAILED;
    },
  );
}

if (isMainThread) run();
else serve(openAnalyzer());
