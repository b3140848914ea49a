/** The articles among the files of the workspace, opened or not, read through the editor's own file system. */
import * as vscode from 'vscode';
import type { AuditFile } from '../server/protocol';
import { locate } from './desk/sidecarFiles';
import { languages } from './documents';
import { patternsOf, type FilePattern, type LanguageNames } from './model/languageFiles';

export interface ArticleFile {
  readonly uri: vscode.Uri;
  readonly language: string;
}

/** By path. What `newsmark.include` and `newsmark.exclude` say of them is for the server to judge. */
export async function findArticleFiles(token: vscode.CancellationToken): Promise<readonly ArticleFile[]> {
  const found = new Map<string, ArticleFile>();
  for (const { glob, language } of articlePatterns()) {
    for (const uri of await vscode.workspace.findFiles(glob, undefined, undefined, token)) if (!found.has(uri.toString())) found.set(uri.toString(), { uri, language });
  }
  return [...found.values()].sort((a, b) => (a.uri.path < b.uri.path ? -1 : 1));
}

/** What the files of the annotated languages are called. */
export const articlePatterns = (): readonly FilePattern[] => patternsOf(languages(), contributed(), vscode.workspace.getConfiguration('files').get<Record<string, unknown>>('associations', {}));

const contributed = (): readonly LanguageNames[] => vscode.extensions.all.flatMap(({ packageJSON }) => {
  const listed: unknown = (packageJSON as { contributes?: { languages?: unknown } }).contributes?.languages;
  return Array.isArray(listed) ? (listed as LanguageNames[]) : [];
});

export type ArticleRead = { readonly kind: 'read'; readonly file: AuditFile } | { readonly kind: 'left-out'; readonly uri: string; readonly name: string; readonly why: string };

/** With its annotations. */
export async function readArticleFile({ uri, language }: ArticleFile): Promise<ArticleRead> {
  const name = vscode.workspace.asRelativePath(uri);
  const leftOut = (why: string): ArticleRead => ({ kind: 'left-out', uri: uri.toString(), name, why });
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    const set = vscode.workspace.getConfiguration('newsmark').get<unknown>('maxFileSize');
    const limit = typeof set === 'number' ? set : 1_000_000;
    // no character takes more than four bytes: what is larger need not be read
    if (size > limit * 4) return leftOut(`The file has ${size.toLocaleString('en-US')} bytes; the limit is ${limit.toLocaleString('en-US')} characters (setting newsmark.maxFileSize).`);
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await vscode.workspace.fs.readFile(uri));
    const sidecar = await locate(uri).then((found) => found?.text, () => undefined);
    return { kind: 'read', file: { uri: uri.toString(), name, languageId: language, text, ...(sidecar === undefined ? {} : { sidecar }) } };
  } catch (error) {
    return leftOut(error instanceof TypeError ? 'It is not UTF-8 text.' : error instanceof Error ? error.message : String(error));
  }
}
