/** Sidecars on the disk, read through the editor's own file system: so in a browser and on a remote, too. */
import * as vscode from 'vscode';
import type { SidecarRead, SidecarWritten } from '../../server/protocol';
import { isBehindLink, locationsOf, type Location } from './location';
import type { Replace } from './replace';

/** The location that holds a file, else the one the setting asks for. Throws for one that only a link leads to. */
export async function locate(article: vscode.Uri): Promise<{ readonly location: Location; readonly text: string | undefined } | undefined> {
  const locations = locationsOf(article);
  for (const location of locations) {
    const text = await textAt(location.sidecar);
    if (text === undefined) continue;
    await refuseLink(location);
    return { location, text };
  }
  const [location] = locations;
  return location && { location, text: undefined };
}

/** What is read would be written into the workspace with the next act, and what is written might land anywhere. */
async function refuseLink({ sidecar }: Location): Promise<void> {
  if (await isBehindLink(sidecar)) throw new Error(`${sidecar.path} is behind a link, which may lead out of the workspace.`);
}

export async function read(article: vscode.Uri): Promise<SidecarRead> {
  if (article.scheme === 'untitled') return { kind: 'none', why: 'Save the article first: its annotations are kept beside it.' };
  if (vscode.workspace.fs.isWritableFileSystem(article.scheme) !== true) return { kind: 'none', why: 'Annotations are kept beside the article, and nothing can be written there.' };
  try {
    const found = await locate(article);
    if (!found) return { kind: 'none', why: 'This document is no file that annotations could be kept beside.' };
    const { location: { source, sidecar }, text } = found;
    if (text !== undefined) void sweep(sidecar);
    return text === undefined ? { kind: 'missing', source } : { kind: 'text', text, source };
  } catch (error) {
    return { kind: 'none', why: `The annotations could not be read. ${messageOf(error)}` };
  }
}

/** Only over what was there before. */
export async function write(article: vscode.Uri, text: string, before: string | undefined, replace: Replace): Promise<SidecarWritten> {
  try {
    const found = await locate(article);
    if (!found) return { kind: 'failed', why: 'The article is no file.' };
    if (found.text !== before) return { kind: 'changed', ...(found.text === undefined ? {} : { text: found.text }) };
    await refuseLink(found.location);
    await replace(found.location.sidecar, new TextEncoder().encode(text));
    return { kind: 'written' };
  } catch (error) {
    return { kind: 'failed', why: `The annotations could not be written. ${messageOf(error)}` };
  }
}

/** A draft younger than this may be somebody's who writes just now. */
const DRAFT_AGE_MS = 60_000;

/** Takes away drafts that a crash left behind. */
async function sweep(sidecar: vscode.Uri): Promise<void> {
  const name = sidecar.path.slice(sidecar.path.lastIndexOf('/') + 1);
  try {
    for (const [entry] of await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(sidecar, '..'))) {
      if (!entry.startsWith(`${name}.`) || !/^\.[0-9a-z]{1,7}~$/.test(entry.slice(name.length))) continue;
      const draft = vscode.Uri.joinPath(sidecar, '..', entry);
      const { mtime } = await vscode.workspace.fs.stat(draft);
      if (mtime < Date.now() - DRAFT_AGE_MS) await vscode.workspace.fs.delete(draft);
    }
  } catch {
    // they do no harm
  }
}

export const exists = (uri: vscode.Uri): Thenable<boolean> => vscode.workspace.fs.stat(uri).then(() => true, () => false);

/** The server reads no larger one. */
const LARGEST = 64 * 1024 * 1024;

/** Undefined where there is no such file. Throws for one that is no UTF-8, no plain file (a pipe would never end) or too large: it is not ours to write over. */
async function textAt(uri: vscode.Uri): Promise<string | undefined> {
  let bytes: Uint8Array;
  try {
    const { type, size } = await vscode.workspace.fs.stat(uri);
    if ((type & vscode.FileType.File) === 0) throw new Error(`${uri.path} is no file.`);
    if (size > LARGEST) throw new Error(`${uri.path} is too large.`);
    bytes = await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && (error.code === 'FileNotFound' || error.code === 'FileNotADirectory')) return undefined;
    throw error;
  }
  // a byte order mark is kept, so that what is compared is what is there
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
