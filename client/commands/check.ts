/** Commands of checking: status, notes, evidence, who does it; and what the analysis did not find. */
import * as vscode from 'vscode';
import type { ActTarget } from '../../server/protocol';
import type { Selection } from '../desk/acts';
import { pickSpeaker } from '../desk/picks';
import { markOf, selectedWords, selectionOf, type Given } from '../desk/selection';
import { escapeIcons } from '../model/escape';
import { statusLook } from '../model/statuses';
import type { ActRow } from '../model/targets';
import { statuses } from '../preferences';
import { confirm, say } from '../notices';
import type { Commands, Workbench } from './context';

const ADDABLE = [
  { label: '$(quote) Quote or reported speech', as: 'claim' }, { label: '$(symbol-numeric) Number', as: 'number' }, { label: '$(location) Place', as: 'place' },
  { label: '$(account) Person', as: 'person' }, { label: '$(organization) Organization', as: 'organization' }, { label: '$(note) A note', as: 'passage' },
] as const;

export const checkCommands = ({ acts, finder, articles, diffs }: Workbench): Commands => ({
  'newsmark.setStatus': async (given?: Given, rows?: readonly ActRow[]) => {
    const selection = selectionOf(finder, given, rows, 'claim');
    if (!selection) return;
    const [best] = statuses();
    const now = markOf(selection)?.status ?? '';
    const items = statuses().map((status) => ({ label: `$(${statusLook(status, best!).icon}) ${escapeIcons(status)}`, status, ...(status === now ? { description: 'now' } : {}) }));
    const picked = await vscode.window.showQuickPick([...items, { label: '$(circle-large-outline) unchecked', status: '' }], { title: 'How Far Is It Checked?' });
    if (picked) await acts.act(selection, { kind: 'status', status: picked.status });
  },
  'newsmark.addNote': async (given?: Given, rows?: readonly ActRow[]) => {
    const selection = selectionOf(finder, given, rows);
    const text = selection && (await vscode.window.showInputBox({ title: 'Add a Note', prompt: 'Links may stand in it', placeHolder: 'Asked the press office on Friday' }));
    if (text) await acts.act(selection, { kind: 'note', text });
  },
  'newsmark.showCheckedDiff': async (given?: Given, rows?: readonly ActRow[]) => {
    const selection = selectionOf(finder, given, rows, 'claim');
    const mark = selection && markOf(selection);
    if (selection && !(mark && (await diffs.show(selection.article, mark.id)))) say('These are the words that were checked, or nobody has checked them.');
  },
  'newsmark.assign': async (given?: Given, rows?: readonly ActRow[]) => {
    const selection = selectionOf(finder, given, rows, 'claim');
    const to = selection && (await vscode.window.showInputBox({ title: 'Assign To', value: markOf(selection)?.assignee ?? '', placeHolder: 'A name. Empty: nobody' }));
    if (to !== undefined && selection) await acts.act(selection, { kind: 'assign', to });
  },
  'newsmark.attach': async (given?: Given, rows?: readonly ActRow[]) => {
    const selection = selectionOf(finder, given, rows);
    const words = selection && selectedWords(articles, selection.article.uri);
    if (words) await acts.act({ article: words.article, targets: selection.targets }, { kind: 'move', range: words.range });
  },
  'newsmark.addAnnotation': async () => {
    const words = selectedWords(articles);
    const picked = words && (await vscode.window.showQuickPick(ADDABLE, { title: 'What Are These Words?' }));
    if (!picked) return;
    const target: ActTarget = { kind: 'words', range: words.range, as: picked.as };
    const selection: Selection = { article: words.article, targets: [target] };
    switch (picked.as) {
      case 'claim': {
        const choices = await acts.choices(selection, target);
        const name = choices && (await pickSpeaker(choices, 'Who Said This?', true));
        if (name !== undefined) await acts.act(selection, { kind: 'speaker', name });
        return;
      }
      case 'passage': {
        const text = await vscode.window.showInputBox({ title: 'Add a Note' });
        if (text) await acts.act(selection, { kind: 'note', text });
        return;
      }
      case 'number': case 'place': case 'person': case 'organization': return void (await acts.act(selection, { kind: 'confirm' }));
    }
  },
});
