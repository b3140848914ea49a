/** `newsmark check FILE…`: the problems of an article, as an editor would list them, for a copy desk and its CI. */
import { DiagnosticSeverity } from 'vscode-languageserver';
import { toSpan } from '../convert';
import type { Annotated } from '../features/annotated';
import { diagnosticsOf, type Diagnostic } from '../features/diagnostics';
import type { DiagnosticLevel, DiagnosticName } from '../protocol';
import { DEFAULT_SETTINGS } from '../session/settings';
import type { Command } from './command';
import { eachArticle, type FileRun } from './files';
import { jsonList, type Write } from './output';
import { sarifLog, type SarifFile } from './sarif';

export type ProblemLevel = Exclude<DiagnosticLevel, 'off'>;
export type CheckOrder = Pick<Extract<Command, { kind: 'check' }>, 'format' | 'failOn' | 'rules'> & { /** Of this program. */ readonly version: string };

export interface Problem {
  readonly rule: DiagnosticName;
  readonly level: ProblemLevel;
  readonly message: string;
  /** UTF-16 code units from 0. */
  readonly start: number;
  readonly end: number;
  /** From 1, as editors show them. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly text: string;
}

/** Whether all could be read and nothing reached the level to fail on. */
export async function runCheck(run: FileRun, { format, failOn, rules, version }: CheckOrder, write: Write): Promise<boolean> {
  let fine = true;
  const unread: string[] = [];
  const noting: FileRun = { ...run, settings: { ...DEFAULT_SETTINGS, diagnostics: { ...DEFAULT_SETTINGS.diagnostics, ...rules } }, warn: (text) => (unread.push(text.trim()), run.warn(text)) };
  const each = (tell: (file: string, problems: readonly Problem[]) => Promise<void>): Promise<unknown> => eachArticle(noting, async (doc, file) => {
    const problems = problemsOf(doc);
    if (failOn !== 'never' && problems.some(({ level }) => RANKS[level] >= RANKS[failOn])) fine = false;
    await tell(file, problems);
  });
  switch (format) {
    case 'text':
      await each((file, problems) => write(problems.map((problem) => problemLine(file, problem)).join('')));
      break;
    case 'json': {
      const list = jsonList(write);
      await each((file, problems) => list.item({ file, problems }));
      await list.end();
      break;
    }
    case 'sarif': {
      const checked: SarifFile[] = [];
      await each(async (file, problems) => void checked.push({ file, problems }));
      await write(JSON.stringify(sarifLog(checked, unread, noting.settings ?? DEFAULT_SETTINGS, version), null, 2) + '\n');
      break;
    }
  }
  return fine && unread.length === 0;
}

const RANKS: Readonly<Record<ProblemLevel, number>> = { hint: 0, information: 1, warning: 2 };

/** `story.txt:12:5: information: Nobody is named as the speaker of these words. [unknownSpeaker]` */
const problemLine = (file: string, { line, column, level, message, rule }: Problem): string => `${file === '-' ? 'standard input' : file}:${line}:${column}: ${level}: ${message} [${rule}]\n`;

/** By their place in the text. */
export function problemsOf(doc: Annotated): readonly Problem[] {
  return diagnosticsOf(doc).map((diagnostic) => problemOf(doc, diagnostic)).sort((a, b) => a.start - b.start || a.end - b.end);
}

function problemOf({ lines, article }: Annotated, { range, severity, code, message }: Diagnostic): Problem {
  const { start, end } = toSpan(lines, range);
  return {
    rule: code, level: levelOf(severity), message, start, end,
    line: range.start.line + 1, column: range.start.character + 1, endLine: range.end.line + 1, endColumn: range.end.character + 1,
    text: article.text.slice(start, end),
  };
}

function levelOf(severity: DiagnosticSeverity | undefined): ProblemLevel {
  if (severity === DiagnosticSeverity.Hint) return 'hint';
  return severity === DiagnosticSeverity.Warning ? 'warning' : 'information';
}
