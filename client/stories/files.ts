/** The files of the workspace that may be articles: found, stamped and read through the editor's own file system, so on remotes and in a browser too. */
import * as vscode from 'vscode';
import type { FileRead, FileStamp, IgnoreFile } from '../../server/protocol';
import { locationsOf, SIDECARS } from '../desk/location';

/** What the articles of a workspace are called. */
export const articlePattern = (): string => vscode.workspace.getConfiguration('newsmark').get('index.files', '**/*.{txt,md,markdown,news,article}');

export interface Found {
  readonly files: readonly FileStamp[];
  readonly ignores: readonly IgnoreFile[];
}

/** Asked at once: a remote answers many as soon as one. */
const AT_ONCE = 64;

/** All of them; without what `files.exclude` hides. Undefined where the token cancels. */
export async function findFiles(token?: vscode.CancellationToken): Promise<Found | undefined> {
  const [articles, sidecars, ignores] = await Promise.all([vscode.workspace.findFiles(articlePattern(), undefined, undefined, token), vscode.workspace.findFiles(SIDECARS, undefined, undefined, token), ignoreFiles()]);
  const known = new Set(sidecars.map(String));
  const files: FileStamp[] = [];
  for (let from = 0; from < articles.length; from += AT_ONCE) {
    if (token?.isCancellationRequested) return undefined;
    files.push(...(await Promise.all(articles.slice(from, from + AT_ONCE).map((article) => stampOf(article, (sidecar) => known.has(sidecar.toString()))))).filter((stamp) => stamp !== undefined));
  }
  return { files, ignores };
}

export async function ignoreFiles(): Promise<readonly IgnoreFile[]> {
  const found = await vscode.workspace.findFiles('**/.gitignore', undefined, 1000);
  return Promise.all(found.map(async (file) => ({ folder: vscode.Uri.joinPath(file, '..').toString().replace(/\/?$/, '/'), text: (await textAt(file)) ?? '' })));
}

/** Undefined where there is no such file any more. `mayHave`: tells what is no sidecar without asking the disk. */
export async function stampOf(article: vscode.Uri, mayHave: (sidecar: vscode.Uri) => boolean = () => true): Promise<FileStamp | undefined> {
  try {
    const { mtime, size } = await vscode.workspace.fs.stat(article);
    for (const { sidecar } of locationsOf(article)) {
      const there = mayHave(sidecar) ? await vscode.workspace.fs.stat(sidecar).then((stat) => stat, () => undefined) : undefined;
      if (there) return { uri: article.toString(), modified: Math.max(mtime, there.mtime), size, sidecar: there.size };
    }
    return { uri: article.toString(), modified: mtime, size };
  } catch {
    return undefined;
  }
}

/** One for each, in order. */
export const readFiles = (uris: readonly string[]): Promise<readonly FileRead[]> => Promise.all(uris.map((uri) => readFile(vscode.Uri.parse(uri))));

async function readFile(article: vscode.Uri): Promise<FileRead> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await vscode.workspace.fs.readFile(article));
  } catch (error) {
    return { kind: 'left-out', why: error instanceof TypeError ? 'It is not valid UTF-8.' : `It cannot be read: ${error instanceof Error ? error.message : String(error)}` };
  }
  for (const { sidecar } of locationsOf(article)) {
    const annotations = await textAt(sidecar);
    if (annotations !== undefined) return { kind: 'text', text, sidecar: annotations };
  }
  return { kind: 'text', text };
}

/** Undefined for what is not there or no text. */
const textAt = (file: vscode.Uri): Promise<string | undefined> =>
  Promise.resolve(vscode.workspace.fs.readFile(file)).then((bytes) => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).catch(() => undefined);
