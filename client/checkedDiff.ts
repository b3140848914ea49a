/** What was checked and what stands there now, in the editor's own view of differences. Read-only, and anew with each change of the article. */
import * as vscode from 'vscode';
import type { ReadyView } from '../server/protocol';
import type { Articles } from './articles';
import { comparisonOf, type Comparison } from './model/checked';
import { shorten } from './model/words';

/** Not among the schemes of articles. */
const SCHEME = 'newsmark-checked';
type Side = keyof Comparison;

export class CheckedDiff implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #subscriptions: vscode.Disposable[];
  /** By uri; what it said last stays when the article is closed. */
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
    const side: Side = uri.path.startsWith('/Checked') ? 'checked' : 'now';
    const text = (article && comparisonOf(article, uri.fragment)?.[side]) ?? this.#texts.get(uri.toString()) ?? '';
    this.#texts.set(uri.toString(), text);
    return text;
  }

  /** False where the words are those that were checked. */
  async show(article: ReadyView, id: string): Promise<boolean> {
    const comparison = comparisonOf(article, id);
    if (!comparison) return false;
    const uri = (name: string): vscode.Uri => vscode.Uri.from({ scheme: SCHEME, path: `/${name}.txt`, query: article.uri, fragment: id });
    await vscode.commands.executeCommand('vscode.diff', uri('Checked'), uri('Now'), `Checked ↔ Now: “${shorten(comparison.now.replace(/\s+/g, ' ').trim(), 40)}”`, { preview: true });
    return true;
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}
