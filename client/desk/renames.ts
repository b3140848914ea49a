/** Annotations of articles that take another name go along. Not as an edit that takes part in the renaming: the editor would ask each time. */
import * as vscode from 'vscode';
import { isBehindLink, movesFor } from './location';
import { exists } from './sidecarFiles';

interface Renamed {
  readonly oldUri: vscode.Uri;
  readonly newUri: vscode.Uri;
}

export class Renames implements vscode.Disposable {
  /** Files and folders by their old path: an act just before that is still to be written. */
  readonly #renamed = new Map<string, vscode.Uri>();
  readonly #subscription: vscode.Disposable;

  constructor(private readonly log: vscode.LogOutputChannel) {
    this.#subscription = vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) this.#renamed.set(oldUri.path, newUri);
      void this.#moveAlong(files);
    });
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  /** Where an article is now that was renamed, itself or a folder above it, and whose old place is empty. */
  async now(article: vscode.Uri): Promise<vscode.Uri> {
    for (const [path, to] of this.#renamed) {
      if (article.path !== path && !article.path.startsWith(`${path}/`)) continue;
      return (await exists(article)) ? article : to.with({ path: to.path + article.path.slice(path.length) });
    }
    return article;
  }

  /** Its annotations were written while it may have been renamed. */
  async written(article: vscode.Uri): Promise<void> {
    const now = await this.now(article);
    if (now.path !== article.path) await this.#moveAlong([{ oldUri: article, newUri: now }]);
  }

  /** What is there already is not written over. */
  async #moveAlong(files: readonly Renamed[]): Promise<void> {
    for (const { from, to } of files.flatMap(({ oldUri, newUri }) => movesFor(oldUri, newUri))) {
      if (!(await exists(from)) || (await exists(to)) || (await isBehindLink(to))) continue;
      try {
        await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(to, '..'));
        await vscode.workspace.fs.rename(from, to, { overwrite: false });
      } catch (error) {
        // it stays where it was, whole
        this.log.error(`${from.path} could not be moved to ${to.path}`, error instanceof Error ? error : String(error));
      }
    }
  }
}
