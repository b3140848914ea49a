/** The articles of the workspace as the index is told of them: when they changed, how large they are, and what git ignores. */
import * as vscode from 'vscode';
import type { FileRead, FileStamp, IgnoreFile } from '../../server/protocol';
import { findArticleFiles, readArticleFile, type ArticleFile } from '../articleFiles';
import { locationsOf, SIDECARS } from '../desk/location';

export interface Found {
  readonly files: readonly FileStamp[];
  readonly ignores: readonly IgnoreFile[];
}

/** Asked at once: a remote answers many as soon as one. */
const AT_ONCE = 64;

/** All of them; without what `files.exclude` hides. Undefined where the token cancels. */
export async function findFiles(token: vscode.CancellationToken): Promise<Found | undefined> {
  const [articles, sidecars, ignores] = await Promise.all([findArticleFiles(token), vscode.workspace.findFiles(SIDECARS, undefined, undefined, token), ignoreFiles()]);
  const known = new Set(sidecars.map(String));
  const files: FileStamp[] = [];
  for (let from = 0; from < articles.length; from += AT_ONCE) {
    if (token.isCancellationRequested) return undefined;
    files.push(...(await Promise.all(articles.slice(from, from + AT_ONCE).map((article) => stampOf(article, (sidecar) => known.has(sidecar.toString()))))).filter((stamp) => stamp !== undefined));
  }
  return { files, ignores };
}

export async function ignoreFiles(): Promise<readonly IgnoreFile[]> {
  const found = await vscode.workspace.findFiles('**/.gitignore', undefined, 1000);
  return Promise.all(found.map(async (file) => ({ folder: vscode.Uri.joinPath(file, '..').toString().replace(/\/?$/, '/'), text: await textAt(file) })));
}

/** In bytes; what git would go through for minutes is no list that somebody wrote. */
const LARGEST_IGNORE = 1_000_000;

/** One that cannot be read ignores nothing. */
async function textAt(file: vscode.Uri): Promise<string> {
  try {
    const { size } = await vscode.workspace.fs.stat(file);
    return size > LARGEST_IGNORE ? '' : new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  } catch {
    return '';
  }
}

/** Undefined where there is no such file any more. `mayHave`: tells what is no sidecar without asking the disk. */
export async function stampOf({ uri, language }: ArticleFile, mayHave: (sidecar: vscode.Uri) => boolean = () => true): Promise<FileStamp | undefined> {
  try {
    const { mtime, size } = await vscode.workspace.fs.stat(uri);
    const stamp = { uri: uri.toString(), languageId: language, modified: mtime, size };
    for (const { sidecar } of locationsOf(uri)) {
      const there = mayHave(sidecar) ? await vscode.workspace.fs.stat(sidecar).then((stat) => stat, () => undefined) : undefined;
      if (there) return { ...stamp, modified: Math.max(mtime, there.mtime), sidecar: there.size };
    }
    return stamp;
  } catch {
    return undefined;
  }
}

/** One for each, in order. */
export const readFiles = (uris: readonly string[]): Promise<readonly FileRead[]> => Promise.all(uris.map(async (uri): Promise<FileRead> => {
  // its language is known already
  const read = await readArticleFile({ uri: vscode.Uri.parse(uri), language: '' });
  if (read.kind === 'left-out') return { kind: 'left-out', why: read.why };
  const { text, sidecar } = read.file;
  return { kind: 'text', text, ...(sidecar === undefined ? {} : { sidecar }) };
}));
