/** What a command is to be done to: a link's or a lamp's target, rows of a view, or what stands at the cursor. */
import * as vscode from 'vscode';
import type { ActTarget, MarkView, Range, ReadyView } from '../../server/protocol';
import type { Articles } from '../articles';
import { cursor } from '../commands/context';
import { say } from '../notices';
import { markOf as markOn, mentionAt, targetAt, targetsOfRow, type ActRow } from '../model/targets';
import type { Selection } from './acts';

/** What links in hovers and code actions carry. */
export interface Handle {
  readonly uri: string;
  readonly target: ActTarget;
}

/** The first argument of a command: a handle, a row, or `rows` where a key was pressed in the Claims view. */
export type Given = Handle | ActRow | 'rows' | undefined;

export interface Finder {
  readonly articles: Articles;
  /** The rows that are selected in the Claims view. */
  readonly selectedRows: () => readonly ActRow[];
}

/** Says so where there is nothing. `only`: nothing but claims. */
export function selectionOf(finder: Finder, given: Given, rows?: readonly ActRow[], only?: 'claim'): Selection | undefined {
  const { articles } = finder;
  if (typeof given === 'object' && 'target' in given) {
    const article = articles.ready(given.uri);
    return article && { article, targets: [given.target] };
  }
  if (given !== undefined) {
    const chosen = given === 'rows' ? finder.selectedRows() : rows && rows.length > 0 ? rows : [given];
    const targets = chosen.flatMap(targetsOfRow);
    const article = articles.shownReady;
    if (article && targets.length > 0) return { article, targets };
    say('Select a claim first.');
    return undefined;
  }
  const article = articles.active;
  const target = article && targetAt(article, cursor(), only);
  if (article && target) return { article, targets: [target] };
  say(article ? 'Put the cursor on a quote, a number or a place first.' : 'Open a news article first.');
  return undefined;
}

/** What people did to the first of what is selected. */
export const markOf = ({ article, targets: [target] }: Selection): MarkView | undefined => target && markOn(article, target);

/** The words that are selected in the article's editor. */
export function selectedWords(articles: Articles, uri?: string): { readonly article: ReadyView; readonly range: Range } | undefined {
  const wanted = uri ?? articles.active?.uri;
  const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === wanted);
  const article = wanted === undefined ? undefined : articles.ready(wanted);
  if (!editor || !article || editor.selection.isEmpty) {
    say('Select some words of the article first.');
    return undefined;
  }
  const { start, end } = editor.selection;
  return { article, range: { start: { line: start.line, character: start.character }, end: { line: end.line, character: end.character } } };
}

/** The mention of a speaker under the cursor. */
export function mentionSelection(articles: Articles, given: Given): Selection | undefined {
  if (typeof given === 'object' && 'target' in given) return selectionOf({ articles, selectedRows: () => [] }, given);
  const article = articles.active;
  const target = article && mentionAt(article, cursor());
  if (article && target) return { article, targets: [target] };
  say('Put the cursor on a name, a description or a pronoun first.');
  return undefined;
}
