/** What the three views share: the article they show, their filter, and words where there are no rows. */
import * as vscode from 'vscode';
import type { ReadyView } from '../../server/protocol';
import type { Articles } from '../articles';
import type { Preferences, ViewName } from '../preferences';

/** A tree over the article that is shown; `T` is a row. */
export abstract class ArticleTree<T extends object> implements vscode.TreeDataProvider<T>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[];
  #roots: readonly T[] | undefined;
  readonly onDidChangeTreeData = this.#changed.event;
  readonly view: vscode.TreeView<T>;

  protected constructor(
    readonly name: ViewName,
    protected readonly articles: Articles,
    protected readonly preferences: Preferences,
    private readonly nothing: string,
    options: Partial<vscode.TreeViewOptions<T>> = {},
  ) {
    this.view = vscode.window.createTreeView<T>(`newsmark.${name}`, { ...options, treeDataProvider: this });
    this.#subscriptions = [this.view, this.#changed, articles.onDidChangeShown(() => this.refresh()), preferences.onDidChange(() => this.refresh())];
  }

  refresh(): void {
    this.#roots = undefined;
    const { article, filter } = this;
    const empty = article !== undefined && this.roots.length === 0;
    // both may be taken away again, which the types of the editor do not say
    const header: { message?: string | undefined; description?: string | undefined } = this.view;
    header.message = article === undefined ? this.#state() : !empty ? undefined : filter === '' ? this.nothing : `Nothing here matches “${filter}”.`;
    header.description = article === undefined ? undefined : this.describe(article);
    this.#changed.fire();
  }

  get article(): ReadyView | undefined {
    const { shown } = this.articles;
    return shown?.state === 'ready' ? shown : undefined;
  }

  get filter(): string { return this.preferences.filter(this.name); }

  /** The same objects until the next change, so that a row can be found again. */
  get roots(): readonly T[] {
    const { article } = this;
    return (this.#roots ??= article ? this.build(article) : []);
  }

  protected get uri(): vscode.Uri { return vscode.Uri.parse(this.articles.shown?.uri ?? ''); }

  getChildren(node?: T): readonly T[] & T[] { return [...(node ? this.childrenOf(node) : this.roots)]; }
  getParent(node: T): T | undefined { return this.roots.find((root) => this.childrenOf(root).includes(node)); }

  abstract getTreeItem(node: T): vscode.TreeItem;
  protected abstract build(article: ReadyView): readonly T[];
  protected abstract describe(article: ReadyView): string;
  protected childrenOf(_node: T): readonly T[] { return []; }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #state(): string | undefined {
    const { shown } = this.articles;
    switch (shown?.state) {
      case undefined: case 'ready': return undefined;
      case 'pending': return 'Reading the article…';
      case 'skipped': return shown.detail;
      case 'failed': return `Newsmark could not read this file: ${shown.message}`;
    }
  }
}

/** A Markdown tooltip; what comes from the article is escaped already. */
export function tooltip(markdown: string): vscode.MarkdownString {
  return new vscode.MarkdownString(markdown, true);
}
