/** What the server last said of each open document, and which article the views show. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CHANGED_NOTIFICATION, CLAIMS_REQUEST, type ArticleView, type ChangedParams, type ClaimsAnswer, type ClaimsParams, type ReadyView, type SkipReason } from '../server/protocol';
import { isArticleDocument } from './documents';
import { changed } from './model/viewChange';

interface Entry {
  latest: ArticleView;
  /** Kept while a newer version is under way, so that nothing flickers while typing. */
  ready?: ReadyView | undefined;
}

export class Articles implements vscode.Disposable {
  readonly #entries = new Map<string, Entry>();
  readonly #asked = new Map<string, number>();
  readonly #changed = new vscode.EventEmitter<string>();
  readonly #settled = new vscode.EventEmitter<string>();
  readonly #shownChanged = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[];
  #client: BaseLanguageClient | undefined;
  #shown: string | undefined;

  /** The state of one document, by uri, is another. */
  readonly onDidChange = this.#changed.event;
  /** The server is through with a document, by uri, whatever came of it. */
  readonly onDidSettle = this.#settled.event;
  /** The article of the views is another one, or says something else. */
  readonly onDidChangeShown = this.#shownChanged.event;

  constructor(private readonly log: vscode.LogOutputChannel) {
    this.#subscriptions = [
      this.#changed,
      this.#settled,
      this.#shownChanged,
      vscode.window.onDidChangeActiveTextEditor((editor) => this.#follow(editor)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#forget(document.uri.toString())),
    ];
  }

  /** Listens to a client that is about to start; a later one takes its place. */
  attach(client: BaseLanguageClient): void {
    this.#client = client;
    client.onNotification(CHANGED_NOTIFICATION, ({ uri, state }: ChangedParams) => {
      if (state === 'pending') return;
      this.#settled.fire(uri);
      void this.#ask(uri);
    });
  }

  /** Asks for every open article, as after a start of the server. */
  async refresh(): Promise<void> {
    this.#follow(vscode.window.activeTextEditor);
    await Promise.all(vscode.workspace.textDocuments.filter(isArticleDocument).map((document) => this.#ask(document.uri.toString())));
  }

  state(uri: string): ArticleView | undefined {
    return this.#entries.get(uri)?.latest;
  }

  /** The newest finished article of the document; may be of an older version while one is typing. */
  ready(uri: string): ReadyView | undefined {
    return this.#entries.get(uri)?.ready;
  }

  /** The article of the active editor. */
  get active(): ReadyView | undefined {
    const document = this.activeEditor?.document;
    return document && this.ready(document.uri.toString());
  }

  /** The active editor; the article's own while the focus is in the output, which is an editor to VS Code. */
  get activeEditor(): vscode.TextEditor | undefined {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.uri.scheme !== 'output') return editor;
    return vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === this.#shown);
  }

  /** The state of the article that the views show: that of the active editor, or the last one that was. */
  get shown(): ArticleView | undefined {
    const entry = this.#shown === undefined ? undefined : this.#entries.get(this.#shown);
    return entry?.ready ?? entry?.latest;
  }

  /** The same, once it is there. */
  get shownReady(): ReadyView | undefined {
    const { shown } = this;
    return shown?.state === 'ready' ? shown : undefined;
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #ask(uri: string): Promise<void> {
    const client = this.#client;
    if (!client) return;
    const ticket = (this.#asked.get(uri) ?? 0) + 1;
    this.#asked.set(uri, ticket);
    try {
      const known = this.ready(uri)?.result;
      const answer = await client.sendRequest<ClaimsAnswer>(CLAIMS_REQUEST, { uri, ...(known === undefined ? {} : { known }) } satisfies ClaimsParams);
      if (this.#asked.get(uri) !== ticket || client !== this.#client) return;
      const view = answer.state === 'changed' ? changed(this.ready(uri), answer) : answer;
      if (view) this.#take(view, uri);
      // the view that it would change is none of ours any more, as after the document was closed and opened
      else await this.#ask(uri);
    } catch (error) {
      this.log.error(`No answer for ${uri}`, error instanceof Error ? error : String(error));
    }
  }

  #take(latest: ArticleView, uri: string): void {
    const ready = latest.state === 'ready' ? latest : latest.state === 'pending' ? this.#entries.get(uri)?.ready : undefined;
    this.#entries.set(uri, { latest, ready });
    this.#changed.fire(uri);
    if (uri === this.#shown) this.#shownChanged.fire();
    else this.#follow(vscode.window.activeTextEditor);
  }

  #follow(editor: vscode.TextEditor | undefined): void {
    const uri = editor?.document.uri.toString();
    if (uri === undefined || uri === this.#shown) return;
    const latest = this.#entries.get(uri)?.latest;
    if (latest === undefined || (latest.state === 'skipped' && !tellsOfArticle(latest.reason, this.#shown))) return;
    this.#shown = uri;
    this.#shownChanged.fire();
  }

  #forget(uri: string): void {
    this.#asked.delete(uri);
    if (this.#entries.delete(uri)) this.#changed.fire(uri);
    if (uri !== this.#shown) return;
    this.#shown = undefined;
    this.#shownChanged.fire();
    this.#follow(vscode.window.activeTextEditor);
  }
}

/** A file left out by its name or language is none of ours; one that is switched off or too large may be, where nothing else is shown. */
const tellsOfArticle = (reason: SkipReason, shown: string | undefined): boolean =>
  shown === undefined && (reason === 'switched-off' || reason === 'set-aside' || reason === 'too-large' || reason === 'not-text');
