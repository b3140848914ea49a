/** Says whether the file is annotated: the language status, one item in the status bar, and the contexts that menus ask for. */
import * as vscode from 'vscode';
import type { Articles } from './articles';
import type { Connection } from './connection';
import { documentSelector, isArticleDocument, isTextDocument } from './documents';
import { escapeMarkdown, unlinked } from './model/escape';
import { count, lacksSpeaker, summary } from './model/words';
import { colorBy, type Preferences } from './preferences';

export class Status implements vscode.Disposable {
  readonly #language = vscode.languages.createLanguageStatusItem('newsmark.status', documentSelector());
  readonly #bar = vscode.window.createStatusBarItem('newsmark.claims', vscode.StatusBarAlignment.Right, 100);
  readonly #subscriptions: vscode.Disposable[];
  readonly #contexts = new Map<string, unknown>();

  constructor(private readonly articles: Articles, private readonly connection: Connection, private readonly preferences: Preferences) {
    this.#language.name = 'Newsmark';
    this.#bar.name = 'Newsmark Claims';
    this.#bar.command = 'newsmark.listClaims';
    const update = (): void => this.update();
    this.#subscriptions = [
      this.#language, this.#bar,
      articles.onDidChange(update), articles.onDidChangeShown(update), connection.onDidChangeTrouble(update), preferences.onDidChange(update),
      vscode.window.onDidChangeActiveTextEditor(update),
      vscode.workspace.onDidOpenTextDocument(update),
    ];
    this.update();
  }

  /** The languages of articles have changed. */
  selectorChanged(): void {
    this.#language.selector = documentSelector();
    this.update();
  }

  update(): void {
    this.#updateLanguage();
    this.#updateBar();
    this.#updateContexts();
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #updateLanguage(): void {
    const item = this.#language;
    const document = this.articles.activeEditor?.document;
    // the item is not shown there
    if (document && !isArticleDocument(document)) return;
    const state = document && this.articles.state(document.uri.toString());
    const { trouble } = this.connection;
    const off = { command: 'newsmark.dontAnnotate', title: 'Switch Off', tooltip: 'Don’t annotate this file' };
    const show = (text: string, detail: string, severity: vscode.LanguageStatusSeverity, command: vscode.Command, busy = false): void =>
      void Object.assign(item, { text, detail: unlinked(detail), severity, command, busy });
    const { Information, Warning, Error } = vscode.LanguageStatusSeverity;
    const output = { command: 'newsmark.showOutput', title: 'Show Output' };
    if (trouble !== undefined) return show('$(error) Newsmark is not running', trouble, Error, output);
    switch (state?.state) {
      case undefined: case 'pending': return show('$(quote) Newsmark', 'reading the article', Information, off, true);
      case 'ready': return show('$(quote) Newsmark is on for this file', summary(state), Information, off);
      case 'failed': return show('$(error) Newsmark could not read this file', state.message, Error, output);
      case 'skipped': {
        const chosen = state.reason === 'switched-off' || state.reason === 'language' || state.reason === 'excluded';
        return show('$(circle-slash) Newsmark is off for this file', state.detail, chosen ? Information : Warning, { command: 'newsmark.annotate', title: 'Switch On', tooltip: 'Annotate this file' });
      }
    }
  }

  #updateBar(): void {
    const article = this.articles.active;
    if (!article) return this.#bar.hide();
    const unknown = article.claims.filter(lacksSpeaker).length;
    const { checked, state, why } = article.desk;
    const claims = checked === 0 ? count(article.claims.length, 'claim') : `${checked} of ${article.claims.length} checked`;
    this.#bar.text = `$(${state === 'unsaved' ? 'warning' : 'quote'}) ${claims}`;
    const lines = [`**${escapeMarkdown(article.title)}**`, summary(article), ...(state === 'unsaved' && why ? [`$(warning) ${escapeMarkdown(why)}`] : []), ...(unknown > 0 ? [`$(question) ${count(unknown, 'quote')} without a speaker`] : []), 'Click to list the claims'];
    this.#bar.tooltip = new vscode.MarkdownString(lines.join('\n\n'), true);
    this.#bar.accessibilityInformation = { label: `Newsmark: ${claims}. List the claims.` };
    this.#bar.show();
  }

  #updateContexts(): void {
    const document = this.articles.activeEditor?.document;
    const state = document && this.articles.state(document.uri.toString());
    this.#set('active', this.articles.active !== undefined);
    this.#set('annotatable', document !== undefined && isTextDocument(document) && !(state?.state === 'skipped' && state.reason === 'not-text'));
    this.#set('hasArticle', this.articles.shown?.state === 'ready');
    const desk = (this.articles.active ?? this.articles.shownReady)?.desk;
    this.#set('undoable', desk?.undo !== undefined);
    this.#set('redoable', desk?.redo !== undefined);
    this.#set('colorBy', colorBy());
    this.#set('highlights', this.preferences.highlights);
    this.#set('claims.grouped', this.preferences.groupBy !== 'order');
    for (const view of ['claims', 'speakers', 'figures'] as const) this.#set(`${view}.filtered`, this.preferences.filter(view) !== '');
  }

  /** Tells the editor only what is new. */
  #set(name: string, value: unknown): void {
    if (this.#contexts.get(name) === value) return;
    this.#contexts.set(name, value);
    void vscode.commands.executeCommand('setContext', `newsmark.${name}`, value);
  }
}
