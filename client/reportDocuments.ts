/** Reports as Markdown documents beside the article: read-only, anew with each change of the article, and with words that lead into the text. */
import * as vscode from 'vscode';
import { COMMANDS, type LinkedText, type ReadyView, type ReportResult } from '../server/protocol';
import type { Articles } from './articles';
import { shorten } from './model/words';
import { toRange } from './ranges';

export interface ReportKind {
  /** Not among the schemes of articles. */
  readonly scheme: string;
  /** `Sources in`, before the article's title. */
  readonly title: string;
  /** Undefined where there is no server. */
  readonly ask: (article: string) => Promise<ReportResult | undefined>;
}

export class ReportDocuments implements vscode.TextDocumentContentProvider, vscode.DocumentLinkProvider, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #subscriptions: vscode.Disposable[];
  /** By the uri of the report; what it said last stays when the article is closed. */
  readonly #reports = new Map<string, LinkedText>();
  readonly onDidChange = this.#changed.event;

  constructor(private readonly articles: Articles, private readonly kind: ReportKind) {
    this.#subscriptions = [
      this.#changed,
      vscode.workspace.registerTextDocumentContentProvider(kind.scheme, this),
      vscode.languages.registerDocumentLinkProvider({ scheme: kind.scheme }, this),
      articles.onDidChange((article) => {
        if (!articles.ready(article)) return;
        for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === kind.scheme && uri.query === article) this.#changed.fire(uri);
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => void this.#reports.delete(uri.toString())),
    ];
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const key = uri.toString();
    const result = uri.query === '' ? undefined : await this.kind.ask(uri.query);
    if (result?.state === 'done') this.#reports.set(key, result.report);
    // the article is there, and there is nothing to report any more
    else if (result && this.articles.ready(uri.query)) this.#reports.delete(key);
    return this.#reports.get(key)?.text ?? `${result?.state === 'refused' ? result.why : 'There is no report any more. Ask for it again.'}\n`;
  }

  provideDocumentLinks(document: vscode.TextDocument): vscode.DocumentLink[] {
    const report = this.#reports.get(document.uri.toString());
    // a newer report is on its way into the document
    if (report?.text !== document.getText()) return [];
    return report.links.map(({ at, uri, range }) => {
      const link = new vscode.DocumentLink(toRange(at), vscode.Uri.from({ scheme: 'command', path: COMMANDS.reveal, query: JSON.stringify([uri, range]) }));
      link.tooltip = 'Go to Text';
      return link;
    });
  }

  async show({ uri, title }: Pick<ReadyView, 'uri' | 'title'>): Promise<void> {
    const name = shorten(title.replace(/[\\/:*?"<>|#%]+/g, ' ').trim() || 'Untitled', 60);
    await open(vscode.Uri.from({ scheme: this.kind.scheme, path: `/${this.kind.title} ${name}.md`, query: uri }), vscode.ViewColumn.Beside);
  }

  /** A report that is of no single article, and stays as it is until it is asked for again. */
  async showFixed(name: string, report: LinkedText): Promise<void> {
    const uri = vscode.Uri.from({ scheme: this.kind.scheme, path: `/${name}.md` });
    this.#reports.set(uri.toString(), report);
    this.#changed.fire(uri);
    await open(uri, vscode.ViewColumn.Active);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}

async function open(uri: vscode.Uri, viewColumn: vscode.ViewColumn): Promise<void> {
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { viewColumn, preview: false });
}
