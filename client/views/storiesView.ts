/** The Stories view: articles of the workspace that tell of one event, and what they share. Findings are asked for when a story is opened. */
import * as vscode from 'vscode';
import { COMMANDS, type FindingParams, type FindingView, type StoriesView as Stories } from '../../server/protocol';
import { escapeMarkdown } from '../model/escape';
import { childrenOf, rowWords, storyChildren, type StoryNode } from '../model/storyTree';
import { count } from '../model/words';
import type { WorkspaceStories } from '../stories/workspaceStories';
import { tooltip } from './articleTree';

export class StoriesView implements vscode.TreeDataProvider<StoryNode>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #shown = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[];
  #roots: readonly StoryNode[] = [];
  #asking: vscode.CancellationTokenSource | undefined;
  #stale = true;
  readonly onDidChangeTreeData = this.#changed.event;
  /** What the tree says is another. */
  readonly onDidShow = this.#shown.event;
  readonly view: vscode.TreeView<StoryNode>;

  constructor(private readonly stories: WorkspaceStories) {
    this.view = vscode.window.createTreeView('newsmark.stories', { treeDataProvider: this, showCollapseAll: true });
    this.#subscriptions = [
      this.view, this.#changed, this.#shown,
      stories.onDidChange(() => {
        this.#stale = true;
        if (this.view.visible) void this.refresh();
      }),
      // nothing is opened, and nothing worked out, for a view that nobody looks at
      this.view.onDidChangeVisibility(({ visible }) => {
        if (visible && this.#stale) void stories.open().then(() => this.refresh());
      }),
    ];
  }

  /** Asks for the stories of now; an earlier question is given up. */
  async refresh(): Promise<void> {
    this.#asking?.cancel();
    const asking = (this.#asking = new vscode.CancellationTokenSource());
    this.#stale = false;
    const view = await this.stories.stories(asking.token);
    if (!view || asking.token.isCancellationRequested) return;
    this.#roots = view.stories.map((story) => ({ kind: 'story', story }));
    this.#say(view);
    this.#changed.fire();
    this.#shown.fire();
  }

  /** The stories themselves, as last heard. */
  get roots(): readonly StoryNode[] { return this.#roots; }

  async getChildren(node?: StoryNode): Promise<StoryNode[]> {
    if (!node) return [...this.#roots];
    if (node.kind !== 'story') return [...childrenOf(node)];
    return [...storyChildren(node.story, await this.stories.findings(node.story.id))];
  }

  getTreeItem(node: StoryNode): vscode.TreeItem {
    const { label, description, icon, warns, spoken } = rowWords(node, (uri) => vscode.workspace.asRelativePath(vscode.Uri.parse(uri)));
    const item = new vscode.TreeItem(label, STATES[node.kind]);
    item.description = description;
    item.iconPath = warns === true ? new vscode.ThemeIcon(icon, new vscode.ThemeColor('list.warningForeground')) : new vscode.ThemeIcon(icon);
    item.contextValue = `newsmark.${node.kind}`;
    item.accessibilityInformation = { label: spoken };
    if (node.kind === 'story') item.id = `story/${node.story.id}`;
    if (node.kind === 'finding') {
      item.tooltip = tooltip(findingTooltip(node.finding));
      item.command = { command: COMMANDS.compare, title: 'Compare', arguments: [paramsOf(node.finding)] };
    }
    if (node.kind === 'member') item.command = { command: COMMANDS.reveal, title: 'Go to Text', arguments: [node.member.uri, node.member.range, true] };
    if (node.kind === 'article') item.command = { command: 'vscode.open', title: 'Open', arguments: [vscode.Uri.parse(node.article.uri)] };
    return item;
  }

  dispose(): void {
    this.#asking?.cancel();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #say({ state, articles, stories }: Stories): void {
    // both may be taken away again, which the types of the editor do not say
    const header: { message?: string | undefined; description?: string | undefined } = this.view;
    const kept = this.stories.current ? undefined : 'As it was indexed last. Index Workspace looks at the files again.';
    header.message = state === 'none' ? undefined : stories.length > 0 ? kept : state === 'reading' ? 'Reading the articles…' : `No two of the ${count(articles, 'article')} tell of one event.`;
    header.description = state === 'none' ? undefined : `${stories.length.toLocaleString('en-US')} in ${count(articles, 'article')}`;
    void vscode.commands.executeCommand('setContext', 'newsmark.indexed', state !== 'none');
  }
}

const { None, Collapsed } = vscode.TreeItemCollapsibleState;
const STATES: Readonly<Record<StoryNode['kind'], vscode.TreeItemCollapsibleState>> = { story: Collapsed, group: Collapsed, finding: Collapsed, member: None, people: Collapsed, person: None, articles: Collapsed, article: None };

/** Any of its articles will do. */
const paramsOf = ({ id, members }: FindingView): FindingParams => ({ uri: members[0]!.uri, id });

function findingTooltip({ subject, heading, reason, proposal, changes }: FindingView): string {
  const perhaps = proposal ? [`Perhaps **${escapeMarkdown(proposal.name)}**${proposal.role === undefined ? '' : `, ${escapeMarkdown(proposal.role)}`}.`] : [];
  const changed = changes.length > 0 ? [changes.map((change) => `- ${escapeMarkdown(change)}`).join('\n')] : [];
  return [`**${heading}**`, escapeMarkdown(subject), escapeMarkdown(reason), ...perhaps, ...changed].join('\n\n');
}
