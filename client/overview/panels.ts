/** The open overviews, one for an article, also those that the window had when it closed. */
import * as vscode from 'vscode';
import type { Articles } from '../articles';
import type { Connection } from '../connection';
import { readState } from '../model/overview/message';
import { OverviewPanel } from './panel';

const VIEW_TYPE = 'newsmark.overview';

export class OverviewPanels implements vscode.WebviewPanelSerializer, vscode.Disposable {
  readonly #panels = new Map<string, OverviewPanel>();
  readonly #shown = new vscode.EventEmitter<string>();
  readonly #registration: vscode.Disposable;
  /** The page of one article, by uri, shows something else. */
  readonly onDidShow = this.#shown.event;

  constructor(private readonly articles: Articles, private readonly connection: Connection, private readonly extension: vscode.Uri) {
    this.#registration = vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, this);
  }

  /** Beside the article; resolves when the page is there. */
  async open(uri: string): Promise<void> {
    const known = this.#panels.get(uri);
    if (known) {
      known.panel.reveal(undefined, false);
      await known.refresh();
      return;
    }
    await this.#adopt(vscode.window.createWebviewPanel(VIEW_TYPE, 'Overview', { viewColumn: vscode.ViewColumn.Beside, preserveFocus: false }, { enableFindWidget: true }), uri).refresh();
  }

  /** What the page of an article shows, as markup. */
  body(uri: string): string | undefined {
    return this.#panels.get(uri)?.body;
  }

  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const uri = readState(state);
    if (uri === undefined || this.#panels.has(uri)) {
      panel.dispose();
      return;
    }
    await this.#adopt(panel, uri).refresh();
    if (this.articles.state(uri) === undefined) await reopen(vscode.Uri.parse(uri));
  }

  dispose(): void {
    this.#registration.dispose();
    this.#shown.dispose();
    for (const panel of this.#panels.values()) panel.dispose();
  }

  #adopt(panel: vscode.WebviewPanel, uri: string): OverviewPanel {
    const icon = (kind: 'light' | 'dark'): vscode.Uri => vscode.Uri.joinPath(this.extension, `media/file-${kind}.svg`);
    panel.iconPath = { light: icon('light'), dark: icon('dark') };
    const overview = new OverviewPanel(panel, uri, this.articles, this.connection, () => this.#shown.fire(uri));
    this.#panels.set(uri, overview);
    panel.onDidDispose(() => {
      this.#panels.delete(uri);
      overview.dispose();
    });
    return overview;
  }
}

/** Without an editor: the page tells of it as soon as it is read. A file that is gone leaves the page as it is. */
async function reopen(uri: vscode.Uri): Promise<void> {
  if (uri.scheme === 'untitled') return;
  try {
    await vscode.workspace.openTextDocument(uri);
  } catch {
    // the page says that the article is not open
  }
}
