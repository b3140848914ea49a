/** Reads and writes sidecars for the server, and tells it when one changes on the disk. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { READ_SIDECAR_REQUEST, SIDECAR_CHANGED_NOTIFICATION, WRITE_SIDECAR_REQUEST, type SidecarParams, type SidecarWriteParams } from '../../server/protocol';
import { articleOf, ENDING, SIDECARS } from './location';
import { Renames } from './renames';
import type { Replace } from './replace';
import { read, write } from './sidecarFiles';

/** Folders outside the workspace that are watched at a time: beginning to watch takes a while, in which changes go unheard. */
const WATCHED = 32;

export class Sidecars implements vscode.Disposable {
  readonly #inside: vscode.Disposable;
  /** Folders outside the workspace that hold an article, by address: the editor watches its own folders only. */
  readonly #outside = new Map<string, vscode.Disposable>();
  readonly #renames: Renames;
  readonly #kept = new vscode.EventEmitter<void>();
  #client: BaseLanguageClient | undefined;

  /** Annotations were written, or could not be. */
  readonly onDidKeep = this.#kept.event;

  constructor(log: vscode.LogOutputChannel, private readonly replace: Replace) {
    this.#renames = new Renames(log);
    this.#inside = this.#watch(SIDECARS);
  }

  /** Tells the server of whatever happens to the files of the pattern. */
  #watch(pattern: vscode.GlobPattern): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    const tell = (sidecar: vscode.Uri): void => {
      const article = articleOf(sidecar);
      if (article && this.#client?.isRunning()) void this.#client.sendNotification(SIDECAR_CHANGED_NOTIFICATION, { uri: this.#client.code2ProtocolConverter.asUri(article) } satisfies SidecarParams);
    };
    return vscode.Disposable.from(watcher, watcher.onDidChange(tell), watcher.onDidCreate(tell), watcher.onDidDelete(tell));
  }

  #follow(article: vscode.Uri): void {
    if (article.scheme === 'untitled' || vscode.workspace.getWorkspaceFolder(article)) return;
    const folder = vscode.Uri.joinPath(article, '..');
    const key = folder.toString();
    if (this.#outside.has(key)) return;
    this.#outside.set(key, this.#watch(new vscode.RelativePattern(folder, `*${ENDING}`)));
    const [first] = this.#outside;
    if (first && this.#outside.size > WATCHED) {
      first[1].dispose();
      this.#outside.delete(first[0]);
    }
  }

  attach(client: BaseLanguageClient): void {
    this.#client = client;
    client.onRequest(READ_SIDECAR_REQUEST, ({ uri }: SidecarParams) => {
      const article = vscode.Uri.parse(uri);
      this.#follow(article);
      return read(article);
    });
    client.onRequest(WRITE_SIDECAR_REQUEST, async ({ uri, text, before }: SidecarWriteParams) => {
      const article = await this.#renames.now(vscode.Uri.parse(uri));
      const written = await write(article, text, before, this.replace);
      await this.#renames.written(article);
      this.#kept.fire();
      return written;
    });
  }

  dispose(): void {
    for (const own of [this.#kept, this.#renames, this.#inside, ...this.#outside.values()]) own.dispose();
  }
}
