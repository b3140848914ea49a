/** Commands of the source audit: of the article, and of the workspace. */
import * as vscode from 'vscode';
import { ARTICLES_AMONG_REQUEST, AUDIT_FILES_REQUEST, AUDIT_REPORT_REQUEST, type ArticlesAmongParams, type AuditedFile, type AuditFile, type AuditFilesParams, type AuditFilesResult, type AuditReportParams, type LinkedText } from '../../server/protocol';
import { readArticleFile, type ArticleFile } from '../articleFiles';
import { count } from '../model/words';
import type { ReportDocuments } from '../reportDocuments';
import { findFiles } from '../stories/files';
import { say, warn } from '../notices';
import { articleToList, type Commands, type Workbench } from './context';

/** Of one request, so that cancelling need not wait. */
const BATCH = { files: 16, characters: 1_000_000 };

export const auditCommands = (audits: ReportDocuments) => ({ articles, connection }: Workbench): Commands => {
  const audit = async (files: readonly AuditFile[]): Promise<readonly AuditedFile[]> =>
    (await connection.ask<AuditFilesResult>(AUDIT_FILES_REQUEST, { files } satisfies AuditFilesParams))?.articles ?? files.map(({ uri, name }) => ({ state: 'skipped', uri, name, why: 'The language server did not answer.' }));

  /** Undefined where somebody stopped it. */
  async function auditAll(files: readonly ArticleFile[], progress: vscode.Progress<{ message: string; increment: number }>, token: vscode.CancellationToken): Promise<readonly AuditedFile[] | undefined> {
    const audited: AuditedFile[] = [];
    let batch: AuditFile[] = [];
    let characters = 0;
    for (const [index, found] of files.entries()) {
      const read = await readArticleFile(found);
      if (read.kind === 'read') {
        batch.push(read.file);
        characters += read.file.text.length;
      } else audited.push({ state: 'skipped', uri: read.uri, name: read.name, why: read.why });
      if (batch.length > 0 && (batch.length === BATCH.files || characters > BATCH.characters || index === files.length - 1)) {
        audited.push(...(await audit(batch)));
        batch = [];
        characters = 0;
      }
      if (token.isCancellationRequested) return undefined;
      progress.report({ message: `${index + 1} of ${files.length}`, increment: 100 / files.length });
    }
    return withoutTranscripts(audited);
  }

  return {
    'newsmark.auditSources': async () => {
      const article = articleToList(articles);
      if (article) await audits.show(article);
    },
    'newsmark.auditWorkspace': async () => {
      const audited = await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title: 'Auditing sources', cancellable: true }, async (progress, token) => {
        const found = await findFiles(token);
        if (!found) return undefined;
        const among = await connection.ask<readonly string[]>(ARTICLES_AMONG_REQUEST, found satisfies ArticlesAmongParams);
        if (!among) {
          void warn('The language server did not answer; see the output of Newsmark.');
          return undefined;
        }
        const wanted = new Set(among);
        return auditAll(found.files.filter(({ uri }) => wanted.has(uri)).map(({ uri, languageId }) => ({ uri: vscode.Uri.parse(uri), language: languageId })), progress, token);
      });
      if (audited === undefined) return say('The audit was stopped.');
      if (audited.length === 0) return say('There are no articles in this workspace.');
      const report = await connection.ask<LinkedText>(AUDIT_REPORT_REQUEST, { articles: audited } satisfies AuditReportParams);
      if (!report) return;
      await audits.showFixed('Sources of the Workspace', report);
      say(`Audited ${count(audited.length, 'file')}.`);
    },
  };
};

/** A transcript in a text file looks like an article; what some article links to is none. */
function withoutTranscripts(audited: readonly AuditedFile[]): readonly AuditedFile[] {
  const linked = new Set(audited.flatMap((file) => (file.state === 'done' ? file.transcripts : [])));
  return audited.map((file) => (linked.has(vscode.workspace.asRelativePath(vscode.Uri.parse(file.uri), false)) ? { state: 'skipped', uri: file.uri, name: file.name, why: 'It is the transcript of an article.' } : file));
}
