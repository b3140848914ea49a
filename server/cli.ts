/** `newsmark`: the same analysis from a terminal. */
import fs from 'node:fs';
import path from 'node:path';
import { createAnalyzer } from './analysis/analyzer';
import type { Analyzer } from './analysis/analyzer';
import { runAnalyze } from './cli/analyze';
import { parseCommand } from './cli/args';
import { runAudit } from './cli/audit';
import { runCheck } from './cli/check';
import { runClaims } from './cli/claims';
import { runCompare } from './cli/compare';
import { runExplain } from './cli/explain';
import { isOneOf, runExport } from './cli/export';
import { runFilter } from './cli/filter';
import { HELP } from './cli/help';
import { runImport } from './cli/import';
import { exitWhenReaderLeaves, writer } from './cli/output';
import { runTranscript } from './cli/transcript';

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
    case 'filter': return (await runFilter(process.stdin, write, openAnalyzer(), command.reading)) > 0 ? INPUT_FAILED : FINE;
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

main(process.argv.slice(2)).then(
  (status) => { process.exitCode = status; },
  (error: unknown) => {
    void writer(process.stderr)(`newsmark: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = INPUT_FAILED;
  },
);
