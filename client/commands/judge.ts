/** Commands by which a person says yes or no, and takes it back. */
import * as vscode from 'vscode';
import type { ClientAct } from '../../server/protocol';
import { locate } from '../desk/sidecars';
import { selectionOf, type Given } from '../desk/selection';
import { markOf, type ActRow } from '../model/targets';
import { escapeIcons } from '../model/escape';
import { say } from '../notices';
import { type Commands, type Workbench } from './context';

export const judgeCommands = ({ acts, finder, articles }: Workbench): Commands => {
  const simple = (kind: Extract<ClientAct['kind'], 'confirm' | 'reject' | 'withdraw' | 'remove'>) => async (given?: Given, rows?: readonly ActRow[]) => {
    const selection = selectionOf(finder, given, rows);
    if (selection) await acts.act(selection, { kind });
  };
  return {
    'newsmark.confirm': simple('confirm'),
    'newsmark.reject': simple('reject'),
    'newsmark.withdraw': simple('withdraw'),
    'newsmark.removeAnnotation': simple('remove'),
    'newsmark.undoAnnotation': () => acts.turn('undo'),
    'newsmark.redoAnnotation': () => acts.turn('redo'),
    'newsmark.openSidecar': async () => {
      const article = articles.active ?? articles.shownReady;
      const found = article && (await locate(vscode.Uri.parse(article.uri)).catch(() => undefined));
      const [uri] = found?.text === undefined ? [] : [found.location.sidecar];
      if (uri) await vscode.window.showTextDocument(uri, { preview: false });
      else say('Nobody has annotated this article yet.');
    },
    'newsmark.resolveConflict': async (given?: Given, rows?: readonly ActRow[]) => {
      const selection = selectionOf(finder, given, rows);
      const [target] = selection?.targets ?? [];
      if (!selection || !target) return;
      const mark = markOf(selection.article, target);
      if (!mark || mark.conflicts.length === 0) return say('These words were judged in one way only.');
      const mine = { label: mark.by === '' ? 'The newest' : escapeIcons(mark.by), description: 'holds now', id: mark.id };
      const others = mark.conflicts.map(({ id, by, says }) => ({ label: by === '' ? 'Another' : escapeIcons(by), description: escapeIcons(says), id }));
      const picked = await vscode.window.showQuickPick([mine, ...others], { title: 'Keep Which Judgement?', placeHolder: 'The others are removed; Undo Annotation brings them back' });
      if (!picked) return;
      const removed = [mine, ...others].filter(({ id }) => id !== picked.id).map(({ id }) => ({ kind: 'annotation' as const, id }));
      await acts.act({ article: selection.article, targets: removed }, { kind: 'remove' });
    },
  };
};
