/** Starts the extension: what is the same in Node and in the browser. */
import * as vscode from 'vscode';
import { RevealOutputChannelOn, type BaseLanguageClient, type LanguageClientOptions } from 'vscode-languageclient';
import type { ArticleView } from '../server/protocol';
import { Articles } from './articles';
import { Decorations } from './decorations';
import { documentSelector } from './documents';

/** What `activate` gives to other extensions and to the tests. */
export interface NewsmarkApi {
  /** What stands in an open document, as last heard; undefined before the first answer. */
  readonly article: (uri: string) => ArticleView | undefined;
  readonly onDidChange: vscode.Event<string>;
}

export type NewClient = (options: LanguageClientOptions) => BaseLanguageClient | Promise<BaseLanguageClient>;

export async function startClient(context: vscode.ExtensionContext, newClient: NewClient): Promise<NewsmarkApi> {
  const log = vscode.window.createOutputChannel('Newsmark', { log: true });
  const articles = new Articles(log);
  const decorations = new Decorations(articles, context.extensionUri, () => ({ on: true, colorBy: vscode.workspace.getConfiguration('newsmark').get('highlight.colorBy', 'form') }));
  context.subscriptions.push(log, articles, decorations);
  const client = await newClient({
    documentSelector: documentSelector(),
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    // plain data only: on the way into a web worker it is cloned, and the configuration object has functions
    initializationOptions: JSON.parse(JSON.stringify(vscode.workspace.getConfiguration('newsmark'))) as unknown,
    markdown: { isTrusted: { enabledCommands: [] }, supportThemeIcons: true },
  });
  articles.attach(client);
  context.subscriptions.push(client);
  await client.start();
  await articles.refresh();
  return { article: (uri) => articles.state(uri), onDidChange: articles.onDidChange };
}
