/** The Claims view: who said what, in groups or in the order of the text. */
import * as vscode from 'vscode';
import { COMMANDS, type ReadyView } from '../../server/protocol';
import type { Articles } from '../articles';
import { claimTree, type ClaimNode, type ClaimRow } from '../model/claimTree';
import { claimAccessibility, claimTooltip } from '../model/tooltips';
import { claimLabel, count, doubtWords, formWords, isVerbatim, lacksSpeaker } from '../model/words';
import type { Preferences } from '../preferences';
import { ArticleTree, tooltip } from './articleTree';
import { badgeUri } from './badges';

/** Longer labels are cut by the side bar, and would push away the speaker, who stands beside them where no group tells. */
const LABEL = { grouped: 64, flat: 40 } as const;

export class ClaimsView extends ArticleTree<ClaimNode> {
  constructor(articles: Articles, preferences: Preferences) {
    super('claims', articles, preferences, 'Nobody is quoted in this article.', { showCollapseAll: true });
    this.refresh();
  }

  override refresh(): void {
    super.refresh();
    const unknown = this.article?.claims.filter(lacksSpeaker).length ?? 0;
    this.view.badge = unknown === 0 ? undefined : { value: unknown, tooltip: `${count(unknown, 'quote')} without a speaker` };
  }

  protected build(article: ReadyView): readonly ClaimNode[] {
    return claimTree(article, this.preferences.groupBy, this.filter);
  }

  protected describe(article: ReadyView): string {
    const total = article.claims.length;
    if (this.filter === '') return `${total}`;
    // what several say together stands under each of them
    const shown = new Set(this.roots.flatMap((node) => (node.kind === 'group' ? node.claims : [node]).map(({ claim }) => claim))).size;
    return `${shown} of ${total}, “${this.filter}”`;
  }

  protected override childrenOf(node: ClaimNode): readonly ClaimNode[] {
    return node.kind === 'group' ? node.claims : [];
  }

  getTreeItem(node: ClaimNode): vscode.TreeItem {
    return node.kind === 'claim' ? this.#claimItem(node) : groupItem(node.key, node.label, node.claims.length);
  }

  #claimItem({ key, claim, who }: ClaimRow): vscode.TreeItem {
    const item = new vscode.TreeItem(claimLabel(claim, who === '' ? LABEL.grouped : LABEL.flat));
    const unknown = lacksSpeaker(claim);
    item.id = key;
    item.description = [who, unknown ? '' : doubtWords(claim.confidence)].filter((part) => part !== '').join(' · ');
    item.iconPath = icon(claim, unknown);
    item.resourceUri = badgeUri(key, unknown || claim.confidence === 'guess');
    item.contextValue = claim.speaker === undefined ? 'newsmark.claim' : 'newsmark.claim.speaker';
    item.command = { command: COMMANDS.reveal, title: 'Go to Text', arguments: [this.uri.toString(), claim.range, true] };
    if (this.article) {
      item.tooltip = tooltip(claimTooltip(this.article, claim));
      item.accessibilityInformation = { label: claimAccessibility(this.article, claim) };
    }
    return item;
  }
}

function icon(claim: ClaimRow['claim'], unknown: boolean): vscode.ThemeIcon {
  const themed = (name: string, color: string): vscode.ThemeIcon => new vscode.ThemeIcon(name, new vscode.ThemeColor(`newsmark.${color}`));
  if (unknown) return themed('question', 'attention.foreground');
  if (formWords(claim) === 'figure') return themed('symbol-numeric', 'number.foreground');
  if (claim.form === 'scare') return themed('quote', 'quoteScare.border');
  return isVerbatim(claim) ? themed('quote', claim.form === 'partial' ? 'quotePartial.border' : 'quoteDirect.border') : themed('comment', 'quoteIndirect.border');
}

/** A group has no icon: it keeps the indent quiet. */
export function groupItem(key: string, label: string, size: number): vscode.TreeItem {
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
  item.id = key;
  item.description = `${size}`;
  item.contextValue = 'newsmark.group';
  item.accessibilityInformation = { label: `${label}, ${size}` };
  return item;
}
