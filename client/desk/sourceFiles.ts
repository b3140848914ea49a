/** Files that evidence and transcripts name: their paths, and where they lie. */
import * as vscode from 'vscode';
import { placeOfEvidence } from '../model/evidence';
import { isLinked } from './links';

/** `below`: a path below one of the folders, the likeliest first. `outside`: somewhere on this computer. */
export type SourcePlaces = Below | { readonly kind: 'outside'; readonly file: vscode.Uri } | { readonly kind: 'nowhere' };

interface Below {
  readonly kind: 'below';
  readonly path: string;
  readonly folders: readonly vscode.Uri[];
}

/** Below the article's own folder of the workspace, then below the others; beside an article that lies in none. Never the web. */
export function placesOf(source: string, article: vscode.Uri): SourcePlaces {
  const place = placeOfEvidence(source);
  switch (place.kind) {
    case 'web':
    case 'nowhere': return { kind: 'nowhere' };
    case 'outside': return { kind: 'outside', file: article.with({ path: place.path, query: '', fragment: '' }) };
    case 'below': {
      const own = vscode.workspace.getWorkspaceFolder(article)?.uri;
      const all = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
      const beside = article.scheme === 'untitled' ? all : [vscode.Uri.joinPath(article, '..')];
      const folders = own ? [own, ...all.filter((uri) => uri.toString() !== own.toString())] : beside;
      return { kind: 'below', path: place.path, folders };
    }
  }
}

/** The shortest path that leads back to the file and to no other; a whole one where it lies outside. */
export async function sourceOf(file: vscode.Uri, article: vscode.Uri): Promise<string> {
  const short = below(file, article);
  const places = short === undefined ? undefined : placesOf(short, article);
  const found = places?.kind === 'below' ? await fileAmong(places) : undefined;
  return short !== undefined && found?.file.toString() === file.toString() ? short : file.path;
}

function below(file: vscode.Uri, article: vscode.Uri): string | undefined {
  if (vscode.workspace.getWorkspaceFolder(file)) return vscode.workspace.asRelativePath(file, false);
  const here = article.path.slice(0, article.path.lastIndexOf('/') + 1);
  return file.path.startsWith(here) ? file.path.slice(here.length) : undefined;
}

export const isFile = (uri: vscode.Uri): Thenable<boolean> => vscode.workspace.fs.stat(uri).then(({ type }) => (type & vscode.FileType.File) !== 0, () => false);

/** `linked`: a link leads to it, and perhaps out of the folder. */
export interface FoundFile {
  readonly file: vscode.Uri;
  readonly linked: boolean;
}

/** The first that is there. */
export async function fileAmong({ path, folders }: Below): Promise<FoundFile | undefined> {
  for (const folder of folders) {
    const file = vscode.Uri.joinPath(folder, path);
    if (await isFile(file)) return { file, linked: await isLinked(folder, path) };
  }
  return undefined;
}
