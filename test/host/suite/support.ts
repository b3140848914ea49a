/** What the tests of the suite share. They wait for what the extension tells, never for time. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { NewsmarkApi } from '../../../client/start';
import type { ArticleView, ReadyView } from '../../../server/protocol';

export async function newsmark(): Promise<NewsmarkApi> {
  const extension = vscode.extensions.getExtension<NewsmarkApi>('newsmark.newsmark');
  assert.ok(extension, 'the extension is not installed');
  return extension.activate();
}

/** The first answer for the document that `wanted` takes; it may be there already. */
export async function answer<T extends ArticleView>(uri: vscode.Uri, wanted: (view: ArticleView) => view is T): Promise<T> {
  const api = await newsmark();
  const key = uri.toString();
  return new Promise((resolve) => {
    const look = (): void => {
      const view = api.article(key);
      if (!view || !wanted(view)) return;
      listener.dispose();
      resolve(view);
    };
    const listener = api.onDidChange((changed) => changed === key && look());
    look();
  });
}

/** The finished article of the text as it stands now. */
export const ready = (document: vscode.TextDocument): Promise<ReadyView> =>
  answer(document.uri, (view): view is ReadyView => view.state === 'ready' && view.version === document.version);

/** The reason why the document is not annotated. */
export const skipped = (document: vscode.TextDocument) =>
  answer(document.uri, (view): view is Extract<ArticleView, { state: 'skipped' }> => view.state === 'skipped');

export async function openSeed(name: string): Promise<vscode.TextDocument> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'no folder is open');
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, name));
  await vscode.window.showTextDocument(document, { preview: false });
  await ready(document);
  return document;
}

/** For articles of a suite: within the workspace, which is watched already; beginning to watch takes a while, in which a file may come to be unheard. */
export async function makeFolder(): Promise<vscode.Uri> {
  const [workspace] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(workspace, 'no folder is open');
  const folder = vscode.Uri.joinPath(workspace.uri, '.host-test');
  await vscode.workspace.fs.createDirectory(folder);
  return folder;
}

export async function openText(content: string, language = 'plaintext'): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ content, language });
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

/** Where these words begin, `after` characters in. */
export function at(document: vscode.TextDocument, words: string, after = 0): vscode.Position {
  const offset = document.getText().indexOf(words);
  assert.ok(offset >= 0, `“${words}” is not in the text`);
  return document.positionAt(offset + after);
}

export const whole = (document: vscode.TextDocument): vscode.Range => new vscode.Range(0, 0, document.lineCount, 0);

export async function hoverText(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
  return hovers.flatMap(({ contents }) => contents.map((content) => (typeof content === 'string' ? content : content.value))).join('\n');
}

/** The next event that `wanted` takes. Ask before you do what fires it. */
export const next = <T>(event: vscode.Event<T>, wanted: (value: T) => boolean = () => true): Promise<T> =>
  new Promise((resolve) => {
    const listener = event((value) => {
      if (!wanted(value)) return;
      listener.dispose();
      resolve(value);
    });
  });

/** Changes a setting for as long as `use` runs. */
export async function withSetting(name: string, value: unknown, use: () => Promise<void>): Promise<void> {
  const set = (to: unknown) => vscode.workspace.getConfiguration('newsmark').update(name, to, vscode.ConfigurationTarget.Global);
  await set(value);
  try {
    await use();
  } finally {
    await set(undefined);
  }
}

export const closeAll = (): Thenable<unknown> => vscode.commands.executeCommand('workbench.action.closeAllEditors');
