/** One panel with the overview of one article: drawn anew when the article changes, and only while it can be seen. */
import * as vscode from 'vscode';
import { OVERVIEW_REQUEST, type Overview, type OverviewParams, type Range } from '../../server/protocol';
import type { Articles } from '../articles';
import type { Connection } from '../connection';
import { select } from '../editors';
import { nextRange, rangesOf, readMessage } from '../model/overview/message';
import { messageBody, overviewBody, pageOf } from '../model/overview/page';
import { shorten } from '../model/words';
import { toRange } from '../ranges';

const TITLE = 40;

export class OverviewPanel implements vscode.Disposable {
  readonly #subscriptions: vscode.Disposable[];
  #overview: Overview | undefined;
  #body = '';
  #page = 0;
  #asked = 0;
  /** Something changed while nobody could see it. */
  #stale = true;

  constructor(readonly panel: vscode.WebviewPanel, readonly uri: string, private readonly articles: Articles, private readonly connection: Connection, private readonly shown: () => void) {
    panel.webview.options = { enableScripts: true, localResourceRoots: [] };
    this.#subscriptions = [
      panel.webview.onDidReceiveMessage((data: unknown) => void this.#go(data)),
      panel.onDidChangeViewState(() => this.#stale && panel.visible && void this.refresh()),
      articles.onDidChange((changed) => changed === uri && void this.refresh()),
    ];
  }

  /** What the page shows, as markup. */
  get body(): string { return this.#body; }

  async refresh(): Promise<void> {
    this.#stale = true;
    const state = this.articles.state(this.uri);
    // what it said last stays while one types, and when the article is closed
    if (state === undefined || state.state === 'pending') {
      if (this.#body === '') this.#show(messageBody(state === undefined ? 'The article is not open.' : 'Reading the article…'));
      return;
    }
    if (!this.panel.visible && this.#body !== '') return;
    this.#stale = false;
    if (state.state === 'skipped') this.#message(state.detail);
    else if (state.state === 'failed') this.#message(`Newsmark could not read this file: ${state.message}`);
    else await this.#ask();
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.panel.dispose();
  }

  async #ask(): Promise<void> {
    const ticket = ++this.#asked;
    const overview = await this.connection.ask<Overview | null>(OVERVIEW_REQUEST, { uri: this.uri } satisfies OverviewParams);
    if (ticket !== this.#asked) return;
    if (!overview) {
      // the article has moved on and will be told of again, or the trouble is in the log
      if (this.#body === '') this.#show(messageBody('Reading the article…'));
      return;
    }
    this.panel.title = overview.title === '' ? 'Overview' : `Overview: ${shorten(overview.title, TITLE)}`;
    this.#overview = overview;
    this.#show(overviewBody(overview));
  }

  #message(words: string): void {
    this.#asked++;
    this.#overview = undefined;
    this.#show(messageBody(words));
  }

  /** The same page is left alone: drawn anew it would lose what is selected in it. */
  #show(body: string): void {
    if (body === this.#body) return;
    this.#body = body;
    this.panel.webview.html = pageOf(body, { uri: this.uri, page: ++this.#page, nonce: nonce() });
    this.shown();
  }

  async #go(data: unknown): Promise<void> {
    const message = readMessage(data);
    if (!message || message.page !== this.#page || !this.#overview) return;
    const range = nextRange(rangesOf(this.#overview, message), this.#selected());
    if (range) await select(vscode.Uri.parse(this.uri), toRange(range), message.stay);
  }

  #selected(): Range | undefined {
    return vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === this.uri)?.selection;
  }
}

const nonce = (): string => [...crypto.getRandomValues(new Uint8Array(18))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
