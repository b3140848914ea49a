/** The Claims view: who said what, in groups or in the order of the text. */
import * as vscode from 'vscode';
import { COMMANDS, type ActTarget, type ReadyView } from '../../server/protocol';
import type { Articles } from '../articles';
import type { ClaimRow } from '../model/claimTree';
import { deskTree, type DeskNode, type StrayRow } from '../model/deskTree';
import { markWords, statusLook } from '../model/statuses';
import { claimAccessibility, claimTooltip, strayTooltip } from '../model/tooltips';
import { targetsOfRow } from '../model/targets';
import { claimLabel, count, doubtWords, formWords, isVerbatim, lacksSpeaker, shorten } from '../model/words';
import { statuses, type Preferences } from '../preferences';
import { ArticleTree, tooltip } from './articleTree';
import { badgeUri } from './badges';

/** Longer labels are cut by the side bar, and would push away the speaker, who stands beside them where no group tells. */
const LABEL = { grouped: 64, flat: 40 } as const;

const keysOf = (rows: readonly DeskNode[]): ReadonlySet<string> => new Set(rows.map(({ key }) => key));

export class ClaimsView extends ArticleTree<DeskNode> {
  readonly #following: vscode.Disposable;
  #selected: ReadonlySet<string> = new Set();

  constructor(articles: Articles, preferences: Preferences) {
    super('claims', articles, preferences, 'Nobody is quoted in this article.', { showCollapseAll: true, canSelectMany: true, manageCheckboxStateManually: true });
    this.#following = this.view.onDidChangeSelection(({ selection }) => { this.#selected = keysOf(selection); });
    this.refresh();
  }

  override refresh(): void {
    super.refresh();
    const unknown = this.article?.claims.filter(lacksSpeaker).length ?? 0;
    this.view.badge = unknown === 0 ? undefined : { value: unknown, tooltip: `${count(unknown, 'quote')} without a speaker` };
  }

  /** By their keys. While the tree is drawn anew the editor knows of no rows: then those it told of last. What it tells in that moment is none, though a row is selected, and it does not tell again: so it is asked first. */
  get selectedRows(): readonly DeskNode[] {
    const now = keysOf(this.view.selection);
    const selected = now.size > 0 ? now : this.#selected;
    return this.roots.flatMap((root) => [root, ...this.childrenOf(root)]).filter(({ key }) => selected.has(key));
  }

  override dispose(): void {
    this.#following.dispose();
    super.dispose();
  }

  /** Check boxes were clicked; the tree is drawn from what the server answers. */
  onTick(tell: (article: ReadyView, targets: readonly ActTarget[], ticked: boolean) => void): vscode.Disposable {
    return this.view.onDidChangeCheckboxState(({ items }) => {
      const { article } = this;
      if (!article) return;
      for (const state of [vscode.TreeItemCheckboxState.Checked, vscode.TreeItemCheckboxState.Unchecked]) {
        const targets = items.filter(([, now]) => now === state).flatMap(([row]) => targetsOfRow(row));
        if (targets.length > 0) tell(article, targets, state === vscode.TreeItemCheckboxState.Checked);
      }
    });
  }

  protected build(article: ReadyView): readonly DeskNode[] {
    return deskTree(article, this.preferences.groupBy, this.filter);
  }

  protected describe(article: ReadyView): string {
    const total = article.claims.length;
    const { checked } = article.desk;
    if (this.filter === '') return checked === 0 ? `${total}` : `${checked} of ${total} checked`;
    // what several say together stands under each of them
    const shown = new Set(this.roots.flatMap((node) => (node.kind === 'group' ? node.claims : node.kind === 'claim' ? [node] : []).map(({ claim }) => claim))).size;
    return `${shown} of ${total}, “${this.filter}”`;
  }

  protected override childrenOf(node: DeskNode): readonly DeskNode[] {
    switch (node.kind) {
      case 'group': return node.claims;
      case 'strays': return node.rows;
      case 'claim':
      case 'stray': return [];
    }
  }

  getTreeItem(node: DeskNode): vscode.TreeItem {
    switch (node.kind) {
      case 'claim': return this.#claimItem(node);
      case 'stray': return this.#strayItem(node);
      case 'group': return groupItem(node.key, node.label, groupWords(node.claims));
      case 'strays': {
        const item = groupItem(node.key, node.label, `${node.rows.length}`);
        if (node.state === 'rejected') item.collapsibleState = vscode.TreeItemCollapsibleState.Collapsed;
        return item;
      }
    }
  }

  #strayItem({ key, stray, state }: StrayRow): vscode.TreeItem {
    const item = new vscode.TreeItem(`“${shorten(stray.text, LABEL.grouped)}”`);
    item.id = key;
    item.description = [...(stray.says === undefined ? [] : [stray.says]), ...markWords(stray, statuses()[0]!)].join(' · ');
    item.iconPath = new vscode.ThemeIcon(state === 'rejected' ? 'circle-slash' : state === 'detached' ? 'debug-disconnect' : 'note', new vscode.ThemeColor(state === 'detached' ? 'newsmark.attention.foreground' : 'disabledForeground'));
    item.contextValue = `newsmark.stray.${state}`;
    item.tooltip = tooltip(strayTooltip(stray));
    item.accessibilityInformation = { label: `${state}: ${stray.text}${stray.says === undefined ? '' : `, ${stray.says}`}` };
    if (stray.range) item.command = { command: COMMANDS.reveal, title: 'Go to Text', arguments: [this.uri.toString(), stray.range, true] };
    return item;
  }

  #claimItem({ key, claim, who }: ClaimRow): vscode.TreeItem {
    const item = new vscode.TreeItem(claimLabel(claim, who === '' ? LABEL.grouped : LABEL.flat));
    const unknown = lacksSpeaker(claim);
    item.id = key;
    const best = statuses()[0]!;
    item.description = [who, unknown ? '' : doubtWords(claim.confidence), ...markWords(claim.mark, best)].filter((part) => part !== '').join(' · ');
    item.iconPath = icon(claim, unknown, best);
    item.resourceUri = badgeUri(key, claim.mark?.stale === undefined ? (unknown || claim.confidence === 'guess' ? 'doubtful' : 'plain') : 'stale');
    item.contextValue = ['newsmark.claim', ...(claim.speaker === undefined ? [] : ['speaker']), ...(claim.mark ? ['marked'] : []), ...((claim.mark?.conflicts.length ?? 0) > 0 ? ['conflict'] : []), ...((claim.mark?.evidence.length ?? 0) > 0 ? ['evidence'] : []), ...(claim.mark?.stale === undefined ? [] : ['stale'])].join('.');
    const ticked = claim.mark?.status === best;
    item.checkboxState = { state: ticked ? vscode.TreeItemCheckboxState.Checked : vscode.TreeItemCheckboxState.Unchecked, tooltip: ticked ? `${best}: take it back` : `Mark as ${best}`, accessibilityInformation: { label: best } };
    item.command = { command: COMMANDS.reveal, title: 'Go to Text', arguments: [this.uri.toString(), claim.range, true] };
    if (this.article) {
      item.tooltip = tooltip(claimTooltip(this.article, claim));
      item.accessibilityInformation = { label: claimAccessibility(this.article, claim) };
    }
    return item;
  }
}

/** `6`, `6 · 2 checked`. */
function groupWords(claims: readonly ClaimRow[]): string {
  const checked = claims.filter(({ claim }) => (claim.mark?.status ?? '') !== '').length;
  return checked === 0 ? `${claims.length}` : `${claims.length} · ${checked} checked`;
}

/** A status other than the one that the check box shows has an icon of its own. */
function icon(claim: ClaimRow['claim'], unknown: boolean, best: string): vscode.ThemeIcon {
  const themed = (name: string, color: string): vscode.ThemeIcon => new vscode.ThemeIcon(name, new vscode.ThemeColor(`newsmark.${color}`));
  const status = claim.mark?.status ?? '';
  if (status !== '' && status !== best) {
    const look = statusLook(status, best);
    return new vscode.ThemeIcon(look.icon, new vscode.ThemeColor(STATUS_COLORS[look.color]));
  }
  if (unknown) return themed('question', 'attention.foreground');
  if (formWords(claim) === 'figure') return themed('symbol-numeric', 'number.foreground');
  if (claim.form === 'scare') return themed('quote', 'quoteScare.border');
  return isVerbatim(claim) ? themed('quote', claim.form === 'partial' ? 'quotePartial.border' : 'quoteDirect.border') : themed('comment', 'quoteIndirect.border');
}

const STATUS_COLORS = { checked: 'newsmark.checked.foreground', attention: 'newsmark.attention.foreground', wrong: 'list.errorForeground', quiet: 'descriptionForeground' } as const;

/** A group has no icon: it keeps the indent quiet. */
export function groupItem(key: string, label: string, description: string): vscode.TreeItem {
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
  item.id = key;
  item.description = description;
  item.contextValue = 'newsmark.group';
  item.accessibilityInformation = { label: `${label}, ${description}` };
  return item;
}
