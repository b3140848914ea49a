/** Reports as Markdown documents beside the article: read-only, anew with each change of the article, and with words that lead into the text. */
import * as vscode from 'vscode';
import { COMMANDS, type LinkedText, type ReadyView, type ReportResult } from '../server/protocol';
import type { Articles } from './articles';
import { articlesOf, DerivedDocuments } from './derivedDocuments';
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

export class ReportDocuments extends DerivedDocuments implements vscode.DocumentLinkProvider {
  readonly #links: vscode.Disposable;
  /** By the uri of the report, with the ways into the article. */
  readonly #reports = new Map<string, LinkedText>();

  constructor(articles: Articles, private readonly kind: ReportKind) {
    super(articles, kind.scheme);
    this.#links = vscode.Disposable.from(
      vscode.languages.registerDocumentLinkProvider({ scheme: kind.scheme }, this),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => void this.#reports.delete(uri.toString())),
    );
  }

  protected async textOf(uri: vscode.Uri): Promise<string | undefined> {
    const key = uri.toString();
    const [article = ''] = articlesOf(uri);
    const result = article === '' ? undefined : await this.kind.ask(article);
    if (result?.state === 'done') this.#reports.set(key, result.report);
    // the article is there, and there is nothing to report any more
    else if (result && this.articles.ready(article)) this.#reports.delete(key);
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
    await open(this.address(`${this.kind.title} ${shorten(title.trim() || 'Untitled', 60)}.md`, [uri]), vscode.ViewColumn.Beside);
  }

  /** A report that is of no single article, and stays as it is until it is asked for again. */
  async showFixed(name: string, report: LinkedText): Promise<void> {
    const uri = this.address(`${name}.md`, []);
    this.#reports.set(uri.toString(), report);
    this.renew(uri);
    await open(uri, vscode.ViewColumn.Active);
  }

  override dispose(): void {
    this.#links.dispose();
    super.dispose();
  }
}

async function open(uri: vscode.Uri, viewColumn: vscode.ViewColumn): Promise<void> {
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { viewColumn, preview: false });
}
