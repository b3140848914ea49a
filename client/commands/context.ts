/** What the commands work on. */
import * as vscode from 'vscode';
import type { ClaimView, ReadyView } from '../../server/protocol';
import type { Articles } from '../articles';
import type { CheckedDiff } from '../checkedDiff';
import type { Connection } from '../connection';
import type { Acts } from '../desk/acts';
import type { Comments } from '../desk/comments';
import type { Finder } from '../desk/selection';
import type { ListDocuments } from '../listDocuments';
import type { ClaimNode } from '../model/claimTree';
import { claimAt } from '../model/walk';
import { say } from '../notices';
import type { Preferences } from '../preferences';
import type { SpeakersView } from '../views/speakersView';

export interface Workbench {
  readonly articles: Articles;
  readonly connection: Connection;
  readonly preferences: Preferences;
  readonly speakers: SpeakersView;
  readonly lists: ListDocuments;
  readonly acts: Acts;
  readonly finder: Finder;
  readonly comments: Comments;
  readonly diffs: CheckedDiff;
  readonly log: vscode.LogOutputChannel;
}

export type Commands = Readonly<Record<string, (...args: never[]) => unknown>>;

export interface Target {
  readonly article: ReadyView;
  readonly claim: ClaimView;
}

/** The claim of the row, or the one at the cursor where the command comes from the palette. */
export function targetOf(articles: Articles, node: ClaimNode | undefined): Target | undefined {
  if (node?.kind === 'claim') {
    const { shown } = articles;
    return shown?.state === 'ready' ? { article: shown, claim: node.claim } : undefined;
  }
  const { active } = articles;
  const claim = active && claimAt(active, cursor());
  if (claim) return { article: active, claim };
  say('Put the cursor into a quote first.');
  return undefined;
}

/** The cursor of the active editor: where the selection starts. */
export const cursor = (): vscode.Position => vscode.window.activeTextEditor?.selection.start ?? new vscode.Position(0, 0);

/** The article that lists and copies are of; says so where there is none. */
export function articleToList(articles: Articles): ReadyView | undefined {
  const article = articles.active ?? (articles.shown?.state === 'ready' ? articles.shown : undefined);
  if (!article) say('Open a news article first.');
  return article;
}
