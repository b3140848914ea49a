/** The source audit as a client asks for it: of one open article, and of many files. */
import { ErrorCodes, ResponseError, type CancellationToken, type Connection } from 'vscode-languageserver';
import type { Article } from './analysis/article';
import type { Steps } from './analysis/steps';
import { hashOf } from './annotation/hash';
import { readSidecar } from './annotation/sidecar/read';
import { cancelled, type Answers } from './answers';
import { auditReport } from './exports/reports/audit';
import { auditedArticle } from './exports/reports/audited';
import { auditOfMany } from './exports/reports/auditMany';
import { linkedText } from './exports/reports/linked';
import { annotated, NO_DESK, type Annotated } from './features/annotated';
import { auditFor } from './features/diagnostics';
import {
  AUDIT_FILES_REQUEST, AUDIT_REPORT_REQUEST, AUDIT_REQUEST,
  type AuditedFile, type AuditFile, type AuditFilesParams, type AuditFilesResult, type AuditParams, type AuditReportParams, type LinkedText, type ReportResult,
} from './protocol';
import { CANCELLED, CLOSED } from './session/analysis';
import type { Session } from './session/session';
import type { Snapshot } from './session/snapshot';
import { nameOf } from './uris';

export interface Auditor {
  /** Of a file that nobody has opened. */
  readonly analyze: (snapshot: Snapshot) => Promise<Article>;
  /** Lets other questions be answered. */
  readonly pause: () => Promise<void>;
}

export function registerAuditing(connection: Connection, session: Session, answers: Answers, { analyze, pause }: Auditor): void {
  connection.onRequest<ReportResult, void>(AUDIT_REQUEST, async (params: AuditParams, token: CancellationToken) => {
    if (typeof params?.uri !== 'string') throw invalid(AUDIT_REQUEST);
    const settled = await session.whenSettled(params.uri, token);
    if (settled === CANCELLED) throw cancelled();
    if (settled === CLOSED || settled.kind !== 'ready') return { state: 'refused', why: 'The article is not annotated.' };
    const result = await answers.inTurns(params.uri, answers.guard(() => reportOn(answers.annotated(settled))), token);
    return result === CLOSED ? { state: 'refused', why: 'The article was closed.' } : result;
  });

  connection.onRequest<AuditFilesResult, void>(AUDIT_FILES_REQUEST, async (params: AuditFilesParams, token: CancellationToken) => {
    if (!Array.isArray(params?.files) || !params.files.every(isFile)) throw invalid(AUDIT_FILES_REQUEST);
    const articles: AuditedFile[] = [];
    for (const file of params.files) {
      if (token.isCancellationRequested) throw cancelled();
      articles.push(await audited(file));
      await pause();
    }
    return { articles };
  });

  connection.onRequest<LinkedText, void>(AUDIT_REPORT_REQUEST, (params: AuditReportParams) => {
    if (!Array.isArray(params?.articles)) throw invalid(AUDIT_REPORT_REQUEST);
    return answers.guard(() => linkedText(auditOfMany(params.articles)));
  });

  /** One file that fails does not stop the others. */
  async function audited({ uri, name, languageId, text, sidecar }: AuditFile): Promise<AuditedFile> {
    const open = session.current(uri);
    const snapshot: Snapshot = { uri, version: 0, languageId, text };
    // as it is on the screen, with what is not saved yet
    const skip = open?.kind === 'skipped' ? open : open === undefined ? session.whySkipped(snapshot) : undefined;
    if (skip) return { state: 'skipped', uri, name, why: skip.detail };
    const doc = open?.kind === 'ready' ? answers.attempt(() => answers.annotated(open)) : await closed(snapshot, sidecar).catch((error: unknown) => void connection.console.error(`The audit of ${uri} failed. ${String(error)}`));
    const article = doc && answers.attempt(() => auditedArticle(doc, name));
    return article ? { state: 'done', ...article } : { state: 'skipped', uri, name, why: 'It could not be analysed; see the output of Newsmark.' };
  }

  /** With what people judged, where its sidecar can be read. */
  async function closed(snapshot: Snapshot, sidecar: string | undefined): Promise<Annotated> {
    const article = await analyze(snapshot);
    const read = sidecar === undefined ? undefined : readSidecar(sidecar, snapshot.text, hashOf(snapshot.text));
    if (read?.kind !== 'read') return annotated({ snapshot, article, settings: session.settings });
    const { annotations, transcripts } = read.sidecar;
    return annotated({ snapshot, article, settings: session.settings }, { ...NO_DESK, annotations, spoken: transcripts.map(({ source }) => ({ state: 'loading', source })) });
  }
}

function* reportOn(doc: Annotated): Steps<ReportResult> {
  yield* auditFor.inSteps(doc);
  return { state: 'done', report: linkedText(auditReport(auditedArticle(doc, nameOf(doc.uri)))) };
}

const isFile = (file: Partial<AuditFile> | null): boolean => typeof file?.uri === 'string' && typeof file.name === 'string' && typeof file.languageId === 'string' && typeof file.text === 'string';

const invalid = (method: string): ResponseError => new ResponseError(ErrorCodes.InvalidParams, `${method}: the parameters are not as expected.`);
