/** Says once, when it happens, that annotations cannot be read or written: nobody should work on for an hour and find it out then. */
import * as vscode from 'vscode';
import type { Articles } from '../articles';
import { warn } from '../notices';

export class Troubles implements vscode.Disposable {
  /** By article: what was said last. */
  readonly #said = new Map<string, string>();
  readonly #subscription: vscode.Disposable;

  constructor(private readonly articles: Articles) {
    this.#subscription = articles.onDidChange((uri) => void this.#look(uri));
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  async #look(uri: string): Promise<void> {
    const desk = this.articles.ready(uri)?.desk;
    const why = desk && (desk.state === 'unsaved' || (desk.state === 'read-only' && desk.file)) ? desk.why : undefined;
    if (why === undefined) return void this.#said.delete(uri);
    if (this.#said.get(uri) === why) return;
    this.#said.set(uri, why);
    const open = 'Open the File';
    const name = uri.slice(uri.lastIndexOf('/') + 1);
    if ((await warn(`${decoded(name)}: ${why}`, ...(desk?.file ? [open] : []))) === open) await vscode.commands.executeCommand('newsmark.openSidecar');
  }
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
