/** Commands by which a person says yes or no, and takes it back. */
import * as vscode from 'vscode';
import type { ClientAct } from '../../server/protocol';
import { locate } from '../desk/sidecarFiles';
import { markOf, selectionOf, type Given } from '../desk/selection';
import { escapeIcons } from '../model/escape';
import type { ActRow } from '../model/targets';
import { say } from '../notices';
import type { Commands, Workbench } from './context';

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
      const mark = selection && markOf(selection);
      if (!selection) return;
      if (!mark || mark.conflicts.length === 0) return say('These words were judged in one way only.');
      const mine = { label: mark.by === '' ? 'The newest' : escapeIcons(mark.by), description: 'holds now', id: mark.id };
      const others = mark.conflicts.map(({ id, by, says }) => ({ label: by === '' ? 'Another' : escapeIcons(by), description: escapeIcons(says), id }));
      const picked = await vscode.window.showQuickPick([mine, ...others], { title: 'Keep Which Judgement?', placeHolder: 'It takes over the notes and the evidence of the others; Undo Annotation brings them back' });
      if (picked) await acts.act({ article: selection.article, targets: [{ kind: 'annotation', id: picked.id }] }, { kind: 'keep' });
    },
  };
};
