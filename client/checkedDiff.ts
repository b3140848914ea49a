/** What was checked and what stands there now, in the editor's own view of differences. */
import * as vscode from 'vscode';
import type { ReadyView } from '../server/protocol';
import type { Articles } from './articles';
import { articlesOf, DerivedDocuments } from './derivedDocuments';
import { comparisonOf } from './model/checked';
import { shorten } from './model/words';

const CHECKED = 'Checked.txt';
const NOW = 'Now.txt';

export class CheckedDiff extends DerivedDocuments {
  constructor(articles: Articles) {
    super(articles, 'newsmark-checked');
  }

  protected textOf(uri: vscode.Uri): string | undefined {
    const article = this.articles.ready(articlesOf(uri)[0]!);
    return article && comparisonOf(article, uri.fragment)?.[uri.path === `/${CHECKED}` ? 'checked' : 'now'];
  }

  /** False where the words are those that were checked. */
  async show(article: ReadyView, id: string): Promise<boolean> {
    const comparison = comparisonOf(article, id);
    if (!comparison) return false;
    const title = `Checked ↔ Now: “${shorten(comparison.now.replace(/\s+/g, ' ').trim(), 40)}”`;
    await vscode.commands.executeCommand('vscode.diff', this.address(CHECKED, [article.uri], id), this.address(NOW, [article.uri], id), title, { preview: true });
    return true;
  }
}
