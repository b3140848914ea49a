/** Problems as SARIF 2.1.0, the format that code hosts and CI services show beside a file. */
import { pathToFileURL } from 'node:url';
import path from 'node:path';
import type { Log, ReportingDescriptor, Result } from 'sarif';
import { CHECKS, isDiagnosticName } from '../features/checks';
import { raised } from '../features/words';
import type { DiagnosticLevel, Settings } from '../protocol';
import type { Problem, ProblemLevel } from './check';

export interface SarifFile {
  readonly file: string;
  readonly problems: readonly Problem[];
}

/** SARIF knows no hints: what is less than a warning is a note, and has its own word beside it. */
const LEVELS: Readonly<Record<ProblemLevel, 'note' | 'warning'>> = { hint: 'note', information: 'note', warning: 'warning' };
const RULES = Object.keys(CHECKS).filter(isDiagnosticName);

/** `unread`: what was said of files that could not be read. */
export function sarifLog(files: readonly SarifFile[], unread: readonly string[], { diagnostics }: Pick<Settings, 'diagnostics'>, version: string): Log {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{
      tool: { driver: { name: 'Newsmark', semanticVersion: version, rules: RULES.map((rule) => descriptor(rule, CHECKS[rule], diagnostics[rule])) } },
      columnKind: 'utf16CodeUnits',
      invocations: [{ executionSuccessful: unread.length === 0, toolExecutionNotifications: unread.map((text) => ({ level: 'error', message: { text } })) }],
      artifacts: files.map(({ file }) => ({ location: { uri: uriOf(file) } })),
      results: files.flatMap(({ file, problems }, index) => problems.map((problem) => resultOf(file, index, problem))),
    }],
  };
}

function descriptor(id: string, what: string, level: DiagnosticLevel): ReportingDescriptor {
  return { id, shortDescription: { text: `${raised(what)}.` }, defaultConfiguration: level === 'off' ? { enabled: false } : { level: LEVELS[level] } };
}

function resultOf(file: string, index: number, { rule, level, message, line, column, endLine, endColumn, start, end, text }: Problem): Result {
  return {
    ruleId: rule,
    ruleIndex: RULES.indexOf(rule),
    level: LEVELS[level],
    message: { text: message },
    locations: [{
      physicalLocation: {
        artifactLocation: { uri: uriOf(file), index },
        region: { startLine: line, startColumn: column, endLine, endColumn, charOffset: start, charLength: end - start, snippet: { text } },
      },
    }],
    properties: { newsmarkLevel: level },
  };
}

/** Relative paths stay relative, so that a code host finds the file in its repository. */
function uriOf(file: string): string {
  if (file === '-') return 'stdin';
  return path.isAbsolute(file) ? pathToFileURL(file).href : file.split(path.sep).map(encodeURIComponent).join('/');
}
