/** The list of claims as a Markdown document beside the article: read-only, and anew with each change of the article. */
import * as vscode from 'vscode';
import type { ReadyView } from '../server/protocol';
import type { Articles } from './articles';
import { claimsDocument } from './model/citation';
import { shorten } from './model/words';

/** Not among the schemes of articles: a list of claims is none. */
const SCHEME = 'newsmark-claims';

export class ListDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #subscriptions: vscode.Disposable[];
  /** By the uri of the list; what it said last stays when the article is closed. */
  readonly #texts = new Map<string, string>();
  readonly onDidChange = this.#changed.event;

  constructor(private readonly articles: Articles) {
    this.#subscriptions = [
      this.#changed,
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, this),
      articles.onDidChange((article) => {
        for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === SCHEME && uri.query === article) this.#changed.fire(uri);
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => void this.#texts.delete(uri.toString())),
    ];
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    const article = this.articles.ready(uri.query);
    const text = article ? claimsDocument(article) : (this.#texts.get(uri.toString()) ?? 'The article is not open.\n');
    this.#texts.set(uri.toString(), text);
    return text;
  }

  async show(article: ReadyView): Promise<void> {
    const name = shorten(article.title.replace(/[\\/:*?"<>|#%]+/g, ' ').trim() || 'Untitled', 60);
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/Claims in ${name}.md`, query: article.uri });
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { viewColumn: vscode.ViewColumn.Beside, preview: false });
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}
