/** The Places and Numbers view. */
import * as vscode from 'vscode';
import { COMMANDS, type ReadyView } from '../../server/protocol';
import type { Articles } from '../articles';
import { figureTree, type FigureGroup, type FigureRow } from '../model/figureTree';
import { count } from '../model/words';
import type { Preferences } from '../preferences';
import { ArticleTree } from './articleTree';
import { groupItem } from './claimsView';

export type FigureNode = FigureGroup | FigureRow;

export class FiguresView extends ArticleTree<FigureNode> {
  constructor(articles: Articles, preferences: Preferences) {
    super('figures', articles, preferences, 'The article names no figures, dates or places.', { showCollapseAll: true });
    this.refresh();
  }

  protected build(article: ReadyView): readonly FigureNode[] {
    return figureTree(article, this.filter);
  }

  protected describe(article: ReadyView): string {
    return this.filter === '' ? `${count(article.places.length, 'place')}, ${count(article.numbers.length, 'figure')}` : `“${this.filter}”`;
  }

  protected override childrenOf(node: FigureNode): readonly FigureNode[] {
    return node.kind === 'group' ? node.rows : [];
  }

  getTreeItem(node: FigureNode): vscode.TreeItem {
    if (node.kind === 'group') return groupItem(node.key, node.label, `${node.rows.length}`);
    const item = new vscode.TreeItem(node.label);
    item.id = node.key;
    item.description = node.description;
    item.iconPath = new vscode.ThemeIcon(node.icon, new vscode.ThemeColor(`newsmark.${node.color}.foreground`));
    item.contextValue = `newsmark.${node.color === 'place' ? 'place' : 'figure'}${node.ranges.length > 1 ? '.many' : ''}`;
    item.command = { command: COMMANDS.reveal, title: 'Go to Text', arguments: [this.uri.toString(), node.ranges[0], true] };
    item.tooltip = node.accessibility.charAt(0).toUpperCase() + node.accessibility.slice(1);
    item.accessibilityInformation = { label: node.accessibility };
    return item;
  }
}
