/** What was spoken and what the article quotes, in the editor's own view of differences. Read-only, and anew with each change of the article. */
import * as vscode from 'vscode';
import { TRANSCRIPT_REQUEST, type Range, type SpokenQuote, type TranscriptParams, type TranscriptResult } from '../server/protocol';
import type { Articles } from './articles';
import type { Connection } from './connection';
import { articlesOf, DerivedDocuments } from './derivedDocuments';
import { quoteLike, quoteOn, sentences } from './model/spoken';
import { shorten } from './model/words';

const SPOKEN = 'Spoken.txt';
const QUOTED = 'Quoted.txt';

export class SpokenDiff extends DerivedDocuments {
  /** By article and part; what a quote said last stays when it is not found any more. */
  readonly #quotes = new Map<string, SpokenQuote>();
  readonly #closing: vscode.Disposable;

  constructor(articles: Articles, private readonly connection: Connection) {
    super(articles, 'newsmark-spoken');
    this.#closing = vscode.workspace.onDidCloseTextDocument((document) => void (document.uri.scheme === 'newsmark-spoken' && this.#quotes.delete(keyOf(document.uri))));
  }

  protected async textOf(uri: vscode.Uri): Promise<string | undefined> {
    const key = keyOf(uri);
    const before = this.#quotes.get(key);
    if (!before?.spoken) return undefined;
    const now = quoteLike(await this.#ask(articlesOf(uri)[0]!), before) ?? before;
    this.#quotes.set(key, now);
    return sentences(uri.path === `/${SPOKEN}` ? (now.spoken?.words ?? '') : now.quoted);
  }

  /** False where no transcript holds the words. */
  async show(article: string, range: Range): Promise<boolean> {
    const quote = quoteOn(await this.#ask(article), range);
    if (!quote?.spoken) return false;
    const { source, locator } = quote.spoken;
    const part = `${source} ${locator} ${range.start.line}:${range.start.character}`;
    const sides = [this.address(SPOKEN, [article], part), this.address(QUOTED, [article], part)] as const;
    this.#quotes.set(keyOf(sides[0]), quote);
    // what it showed before, where it is open
    for (const side of sides) this.renew(side);
    await vscode.commands.executeCommand('vscode.diff', ...sides, `Spoken at ${locator} ↔ Quoted: “${shorten(quote.quoted, 40)}”`, { preview: true });
    return true;
  }

  async #ask(article: string): Promise<readonly SpokenQuote[]> {
    const result = await this.connection.ask<TranscriptResult>(TRANSCRIPT_REQUEST, { uri: article } satisfies TranscriptParams);
    return result?.state === 'done' ? result.quotes : [];
  }

  override dispose(): void {
    this.#closing.dispose();
    super.dispose();
  }
}

/** Both sides are of one quote. */
const keyOf = ({ query, fragment }: vscode.Uri): string => `${query}#${fragment}`;
