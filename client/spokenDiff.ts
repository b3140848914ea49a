/** What was spoken and what the article quotes, in the editor's own view of differences. Read-only, and anew with each change of the article. */
import * as vscode from 'vscode';
import { TRANSCRIPT_REQUEST, type Range, type SpokenQuote, type TranscriptParams, type TranscriptResult } from '../server/protocol';
import type { Articles } from './articles';
import type { Connection } from './connection';
import { quoteLike, quoteOn, sentences } from './model/spoken';
import { shorten } from './model/words';

/** Not among the schemes of articles. */
const SCHEME = 'newsmark-spoken';

export class SpokenDiff implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #subscriptions: vscode.Disposable[];
  /** By article and fragment; what a quote said last stays when it is not found any more. */
  readonly #quotes = new Map<string, SpokenQuote>();
  readonly onDidChange = this.#changed.event;

  constructor(articles: Articles, private readonly connection: Connection) {
    this.#subscriptions = [
      this.#changed,
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, this),
      articles.onDidChange((article) => {
        for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === SCHEME && uri.query === article) this.#changed.fire(uri);
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => void (uri.scheme === SCHEME && this.#quotes.delete(keyOf(uri)))),
    ];
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const key = keyOf(uri);
    const before = this.#quotes.get(key);
    if (!before?.spoken) return '';
    const now = quoteLike(await this.#ask(uri.query), before) ?? before;
    this.#quotes.set(key, now);
    return sentences(uri.path.startsWith('/Spoken') ? (now.spoken?.words ?? '') : now.quoted);
  }

  /** False where no transcript holds the words. */
  async show(article: string, range: Range): Promise<boolean> {
    const quote = quoteOn(await this.#ask(article), range);
    if (!quote?.spoken) return false;
    const { source, locator } = quote.spoken;
    const uri = (name: string): vscode.Uri => vscode.Uri.from({ scheme: SCHEME, path: `/${name}.txt`, query: article, fragment: `${source} ${locator} ${range.start.line}:${range.start.character}` });
    const sides = [uri('Spoken'), uri('Quoted')] as const;
    this.#quotes.set(keyOf(sides[0]), quote);
    // what it showed before, where it is open
    for (const side of sides) this.#changed.fire(side);
    await vscode.commands.executeCommand('vscode.diff', ...sides, `Spoken at ${locator} ↔ Quoted: “${shorten(quote.quoted, 40)}”`, { preview: true });
    return true;
  }

  async #ask(article: string): Promise<readonly SpokenQuote[]> {
    const result = await this.connection.ask<TranscriptResult>(TRANSCRIPT_REQUEST, { uri: article } satisfies TranscriptParams);
    return result?.state === 'done' ? result.quotes : [];
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}

/** Both sides are of one quote. */
const keyOf = ({ query, fragment }: vscode.Uri): string => `${query}#${fragment}`;
