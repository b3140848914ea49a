/** The list of claims as a Markdown document beside the article. */
import * as vscode from 'vscode';
import type { ReadyView } from '../server/protocol';
import type { Articles } from './articles';
import { articlesOf, DerivedDocuments } from './derivedDocuments';
import { claimsDocument } from './model/citation';
import { shorten } from './model/words';

export class ListDocuments extends DerivedDocuments {
  constructor(articles: Articles) {
    super(articles, 'newsmark-claims');
  }

  protected textOf(uri: vscode.Uri): string | undefined {
    const article = this.articles.ready(articlesOf(uri)[0]!);
    return article && claimsDocument(article);
  }

  async show(article: ReadyView): Promise<void> {
    const uri = this.address(`Claims in ${shorten(article.title.trim() || 'Untitled', 60)}.md`, [article.uri]);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { viewColumn: vscode.ViewColumn.Beside, preview: false });
  }
}
