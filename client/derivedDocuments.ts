/** Documents that are made from an article: read-only, and anew with each change of it. What extends this says what stands in them. */
import * as vscode from 'vscode';
import type { Articles } from './articles';

export abstract class DerivedDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #subscriptions: vscode.Disposable[];
  /** By address; what a document said last stays when its article is closed. */
  readonly #texts = new Map<string, string>();
  readonly onDidChange = this.#changed.event;

  /** `scheme`: none of those of articles, so that nobody annotates what is made here. */
  constructor(protected readonly articles: Articles, private readonly scheme: string) {
    this.#subscriptions = [
      this.#changed,
      vscode.workspace.registerTextDocumentContentProvider(scheme, this),
      articles.onDidChange((article) => {
        for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === scheme && articlesOf(uri).includes(article)) this.#changed.fire(uri);
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => void this.#texts.delete(uri.toString())),
    ];
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const key = uri.toString();
    const text = (await this.textOf(uri)) ?? this.#texts.get(key) ?? 'The article is not open.\n';
    this.#texts.set(key, text);
    return text;
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** The document says something else, though no article changed. */
  protected renew(uri: vscode.Uri): void {
    this.#changed.fire(uri);
  }

  /** What the document says now; undefined where its article is not open. */
  protected abstract textOf(uri: vscode.Uri): string | undefined | Promise<string | undefined>;

  /** The address of a document: its name, with the ending that tells the editor its language, and the articles it is made from. `part`: what of them, where there are several such documents. */
  protected address(name: string, articles: readonly string[], part = ''): vscode.Uri {
    return vscode.Uri.from({ scheme: this.scheme, path: `/${fileName(name)}`, query: articles.join('\n'), fragment: part });
  }
}

/** The articles that a document is made from. */
export const articlesOf = ({ query }: vscode.Uri): readonly string[] => query.split('\n');

/** What no file system and no address has in a name is left out. */
const fileName = (name: string): string => name.replace(/[\\/:*?"<>|#%]+/g, ' ').trim();
