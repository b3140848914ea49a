/** The Speakers view: who is quoted, and how much. With colours by speaker it is the legend. */
import * as vscode from 'vscode';
import { COMMANDS, type ReadyView } from '../../server/protocol';
import type { Articles } from '../articles';
import { speakerToken } from '../decorations';
import { speakerAccessibility, speakerIcon, speakerRows, type SpeakerRow } from '../model/speakerTree';
import { speakerTooltip } from '../model/tooltips';
import { colorBy, type Preferences } from '../preferences';
import { ArticleTree, tooltip } from './articleTree';

export class SpeakersView extends ArticleTree<SpeakerRow> {
  constructor(articles: Articles, preferences: Preferences) {
    super('speakers', articles, preferences, 'Nobody is quoted in this article.', { canSelectMany: true });
    this.refresh();
  }

  protected build(article: ReadyView): readonly SpeakerRow[] {
    return speakerRows(article, this.filter);
  }

  protected describe(article: ReadyView): string {
    const total = article.speakers.filter(({ quotes }) => quotes > 0).length;
    return this.filter === '' ? `${total}` : `${this.roots.length} of ${total}, “${this.filter}”`;
  }

  getTreeItem({ speaker, label, description }: SpeakerRow): vscode.TreeItem {
    const item = new vscode.TreeItem(label);
    item.id = `speaker/${speaker.name}/${speaker.first.start.line}/${speaker.first.start.character}`;
    item.description = description;
    item.iconPath = colorBy() === 'speaker'
      ? new vscode.ThemeIcon(speakerIcon(speaker), new vscode.ThemeColor(`newsmark.${speakerToken(speaker.slot)}.border`))
      : new vscode.ThemeIcon(speakerIcon(speaker));
    item.contextValue = 'newsmark.speaker';
    item.command = { command: COMMANDS.reveal, title: 'Go to Text', arguments: [this.uri.toString(), speaker.first, true] };
    item.tooltip = tooltip(speakerTooltip(speaker));
    item.accessibilityInformation = { label: speakerAccessibility(speaker) };
    return item;
  }

  /** Selects a speaker's row; a filter that hides it is cleared. */
  async select(index: number): Promise<void> {
    const find = (): SpeakerRow | undefined => this.roots.find((row) => row.index === index);
    if (!find() && this.filter !== '') await this.preferences.setFilter(this.name, '');
    const row = find();
    if (row) await this.view.reveal(row, { select: true, focus: true });
  }
}
