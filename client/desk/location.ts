/** Where the annotations of an article are kept: beside it, or in one folder of the workspace. */
import * as vscode from 'vscode';
import { isLinked } from './links';

export interface Location {
  readonly sidecar: vscode.Uri;
  /** The article as the sidecar calls it, relative to the sidecar. */
  readonly source: string;
}

export const ENDING = '.newsmark.json';
const FOLDER = '.newsmark';
/** What the watcher looks at. */
export const SIDECARS = `**/*${ENDING}`;

/** The place that the setting asks for, then the other one: annotations made under another setting are not lost. Empty for documents that are no files. */
export function locationsOf(article: vscode.Uri): readonly Location[] {
  if (article.scheme === 'untitled' || article.path.endsWith('/') || article.path === '') return [];
  const name = article.path.slice(article.path.lastIndexOf('/') + 1);
  const beside: Location = { sidecar: article.with({ path: `${article.path}${ENDING}`, query: '', fragment: '' }), source: encodeURIComponent(name) };
  const folder = vscode.workspace.getWorkspaceFolder(article);
  const below = folder && pathBelow(folder.uri, article);
  if (!folder || below === undefined) return [beside];
  const inFolder: Location = { sidecar: vscode.Uri.joinPath(folder.uri, FOLDER, `${below}${ENDING}`), source: [...below.split('/').map(() => '..'), ...below.split('/').map(encodeURIComponent)].join('/') };
  return vscode.workspace.getConfiguration('newsmark', article).get('annotations.location') === 'folder' ? [inFolder, beside] : [beside, inFolder];
}

/** The article of a sidecar; undefined for a file that only looks like one. */
export function articleOf(sidecar: vscode.Uri): vscode.Uri | undefined {
  if (!sidecar.path.endsWith(ENDING)) return undefined;
  const path = sidecar.path.slice(0, -ENDING.length);
  const folder = vscode.workspace.getWorkspaceFolder(sidecar);
  const below = folder && pathBelow(folder.uri, sidecar.with({ path }));
  return folder && below?.startsWith(`${FOLDER}/`) ? vscode.Uri.joinPath(folder.uri, below.slice(FOLDER.length + 1)) : sidecar.with({ path });
}

/** Whether a link stands where annotations are kept: the file is one, or a folder of `.newsmark` is. It might lead anywhere. The article’s own folder may be one. */
export function isBehindLink(sidecar: vscode.Uri): Promise<boolean> {
  const folder = vscode.workspace.getWorkspaceFolder(sidecar);
  const below = folder && pathBelow(folder.uri, sidecar);
  return folder && below?.startsWith(`${FOLDER}/`) ? isLinked(folder.uri, below) : isLinked(vscode.Uri.joinPath(sidecar, '..'), sidecar.path.slice(sidecar.path.lastIndexOf('/') + 1));
}

/** Where the annotations of an article, or those kept of a folder of articles, are to go when it takes another name. */
export function movesFor(from: vscode.Uri, to: vscode.Uri): readonly { readonly from: vscode.Uri; readonly to: vscode.Uri }[] {
  if (from.path.endsWith(ENDING)) return [];
  const named = (uri: vscode.Uri): vscode.Uri => uri.with({ path: `${uri.path}${ENDING}` });
  const [kept, keptThere] = [from, to].map((uri) => {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    const below = folder && pathBelow(folder.uri, uri);
    return folder && below !== undefined && below !== '' ? vscode.Uri.joinPath(folder.uri, FOLDER, below) : undefined;
  });
  const inFolder = kept ? [{ from: named(kept), to: named(keptThere ?? to) }, ...(keptThere ? [{ from: kept, to: keptThere }] : [])] : [];
  return [{ from: named(from), to: named(to) }, ...inFolder];
}

function pathBelow(folder: vscode.Uri, file: vscode.Uri): string | undefined {
  const root = folder.path.replace(/\/?$/, '/');
  return file.path.startsWith(root) ? file.path.slice(root.length) : undefined;
}
