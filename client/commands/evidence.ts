/** Commands that put down what a claim was checked against, and lead there. */
import * as vscode from 'vscode';
import type { Selection } from '../desk/acts';
import { markOf, selectionOf, type Given } from '../desk/selection';
import { fileAmong, placesOf } from '../desk/sourceFiles';
import { escapeIcons, unlinked } from '../model/escape';
import { placeOfEvidence } from '../model/evidence';
import type { ActRow } from '../model/targets';
import { confirm, say } from '../notices';
import type { Commands, Workbench } from './context';

export const evidenceCommands = ({ acts, finder }: Workbench): Commands => ({
  'newsmark.addEvidence': async (given?: Given, rows?: readonly ActRow[]) => {
    const selection = selectionOf(finder, given, rows, 'claim');
    const source = selection && (await askSource());
    if (!source) return;
    const locator = await vscode.window.showInputBox({ title: 'Where in It?', prompt: unlinked(source), placeHolder: 'p. 4 · 12:30 · second paragraph. Leave it empty for the whole' });
    if (locator !== undefined) await acts.act(selection, { kind: 'evidence', source, locator });
  },
  'newsmark.openEvidence': async (given?: Given, rows?: readonly ActRow[]) => {
    const selection = selectionOf(finder, given, rows, 'claim');
    if (!selection) return;
    const items = evidenceItems(selection);
    if (items.length === 0) return say(NO_EVIDENCE);
    const picked = items.length === 1 ? items[0] : await vscode.window.showQuickPick(items, { title: 'Evidence' });
    if (picked) await openSource(picked.item.source, vscode.Uri.parse(selection.article.uri));
  },
  'newsmark.removeEvidence': async (given?: Given, rows?: readonly ActRow[]) => {
    const selection = selectionOf(finder, given, rows, 'claim');
    if (!selection) return;
    const items = evidenceItems(selection);
    if (items.length === 0) return say(NO_EVIDENCE);
    const picked = await vscode.window.showQuickPick(items, { title: 'Remove Which Evidence?' });
    if (picked) await acts.act(selection, { kind: 'drop-evidence', id: picked.item.id });
  },
});

const NO_EVIDENCE = 'There is no evidence yet.';

const evidenceItems = (selection: Selection) => (markOf(selection)?.evidence ?? []).map((item) => ({ label: escapeIcons(item.source), description: escapeIcons(item.locator), item }));

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
