/** Commands of checking: status, notes, evidence, who does it; and what the analysis did not find. */
import * as vscode from 'vscode';
import type { ActTarget, MarkView } from '../../server/protocol';
import type { Selection } from '../desk/acts';
import { pickSpeaker } from '../desk/picks';
import { selectedWords, selectionOf, type Given } from '../desk/selection';
import { fileAmong, placesOf } from '../desk/sourceFiles';
import { escapeIcons, unlinked } from '../model/escape';
import { statusLook } from '../model/statuses';
import { placeOfEvidence } from '../model/evidence';
import { markOf as markOn, type ActRow } from '../model/targets';
import { statuses } from '../preferences';
import { confirm, say } from '../notices';
import { type Commands, type Workbench } from './context';

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
  'newsmark.addEvidence': async (given?: Given, rows?: readonly ActRow[]) => {
    const selection = selectionOf(finder, given, rows, 'claim');
    const source = selection && (await askSource());
    if (!source) return;
    const locator = await vscode.window.showInputBox({ title: 'Where in It?', prompt: unlinked(source), placeHolder: 'p. 4 · 12:30 · second paragraph. Leave it empty for the whole' });
    if (locator !== undefined) await acts.act(selection, { kind: 'evidence', source, locator });
  },
  'newsmark.openEvidence': async (given?: Given, rows?: readonly ActRow[]) => {
    const selection = selectionOf(finder, given, rows, 'claim');
    const evidence = (selection && markOf(selection)?.evidence) ?? [];
    if (evidence.length === 0) return say('There is no evidence yet.');
    const picked = evidence.length === 1 ? evidence[0] : (await vscode.window.showQuickPick(evidence.map((item) => ({ label: escapeIcons(item.source), description: escapeIcons(item.locator), item })), { title: 'Evidence' }))?.item;
    if (picked && selection) await openSource(picked.source, vscode.Uri.parse(selection.article.uri));
  },
  'newsmark.removeEvidence': async (given?: Given, rows?: readonly ActRow[]) => {
    const selection = selectionOf(finder, given, rows, 'claim');
    const evidence = (selection && markOf(selection)?.evidence) ?? [];
    const picked = await vscode.window.showQuickPick(evidence.map(({ id, source, locator }) => ({ label: escapeIcons(source), description: escapeIcons(locator), id })), { title: 'Remove Which Evidence?' });
    if (picked && selection) await acts.act(selection, { kind: 'drop-evidence', id: picked.id });
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

/** What stands on the first of the targets. */
const markOf = ({ article, targets: [target] }: Selection): MarkView | undefined => target && markOn(article, target);

/** An address, or a file of the workspace by its path. */
function askSource(): Promise<string | undefined> {
  return new Promise((resolve) => {
    const box = vscode.window.createInputBox();
    const file: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('folder-opened'), tooltip: 'Choose a File' };
    box.title = 'Add Evidence';
    box.placeholder = 'https://… or a file';
    box.buttons = [file];
    box.ignoreFocusOut = true;
    let answer: string | undefined;
    box.onDidTriggerButton(async () => {
      const [chosen] = (await vscode.window.showOpenDialog({ openLabel: 'Use as Evidence' })) ?? [];
      if (chosen) box.value = vscode.workspace.asRelativePath(chosen, false);
    });
    box.onDidAccept(() => {
      answer = box.value.trim() || undefined;
      box.hide();
    });
    box.onDidHide(() => {
      resolve(answer);
      box.dispose();
    });
    box.show();
  });
}

/** Addresses of the web are opened outside, where the editor asks first; files of the workspace at once, others when the person says so. */
async function openSource(source: string, article: vscode.Uri): Promise<void> {
  const place = placeOfEvidence(source);
  switch (place.kind) {
    case 'web': return void (await vscode.env.openExternal(vscode.Uri.parse(place.address)));
    case 'nowhere': return say('The evidence is no address, and no file of this workspace.');
    case 'below': {
      const places = placesOf(source, article);
      const found = places.kind === 'below' ? await fileAmong(places) : undefined;
      if (!found) return say(`${source} is not there.`);
      if (!found.linked || (await confirm('A link leads to this evidence, perhaps out of the workspace.', found.file.path, 'Open It'))) await openFile(found.file, source);
      return;
    }
    case 'outside': {
      if (await confirm('This evidence lies outside of the workspace.', place.path, 'Open It')) await openFile(article.with({ path: place.path, query: '', fragment: '' }), source);
    }
  }
}

async function openFile(uri: vscode.Uri, source: string): Promise<void> {
  try {
    await vscode.commands.executeCommand('vscode.open', uri);
  } catch {
    say(`${source} could not be opened.`);
  }
}
