import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { NewsmarkApi } from '../../../client/start';
import type { Row } from '../../../client/views/rows';
import { closeAll, newsmark, next, openSeed, ready } from './support';

/** All rows of a tree, the deeper after their parents. */
const flat = (rows: readonly Row[]): readonly Row[] => rows.flatMap((row) => [row, ...flat(row.children)]);

describe('the articles of the workspace', () => {
  let api: NewsmarkApi;
  before(async () => { api = await newsmark(); });
  after(closeAll);

  it('are read on command, and those of one event become a story', async () => {
    await vscode.commands.executeCommand('newsmark.indexWorkspace');
    const rows = await api.stories();
    const story = rows.find(({ children }) => flat(children).some(({ description }) => description.startsWith('ferry-story')));
    assert.ok(story, rows.map(({ label }) => label).join(', '));
    assert.match(story.description, /^3 articles · \d attributions? differs?/);
    const groups = story.children.map(({ label }) => label);
    assert.deepEqual(groups.filter((label) => ['Attributions that differ', 'Figures', 'Quotes', 'People', 'Articles'].includes(label)), ['Attributions that differ', 'Figures', 'Quotes', 'People', 'Articles']);
    const [drift] = flat(story.children).filter(({ description }) => description.startsWith('Another speaker'));
    assert.match(drift!.label, /^“Nobody warned us/);
    assert.ok(drift!.children.some(({ label, description }) => label === 'Henrik Solberg' && description.startsWith('ferry-story/coast.txt:')), JSON.stringify(drift!.children));
  });

  it('tell in an open article where another gives its words to somebody else', async () => {
    const document = await openSeed('ferry-story/what-we-know.txt');
    const { uri } = document;
    const found = (): vscode.Diagnostic | undefined => vscode.languages.getDiagnostics(uri).find(({ code, message }) => code === 'attributionDrift' && message.startsWith('A lost speaker'));
    while (!found()) await next(vscode.languages.onDidChangeDiagnostics, () => found() !== undefined);
    const [related] = found()!.relatedInformation ?? [];
    assert.match(related!.location.uri.path, /ferry-story\/coast\.txt$/);
    const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, found()!.range);
    const compare = actions.find(({ title }) => title === 'Compare the Tellings');
    assert.ok(compare?.command, actions.map(({ title }) => title).join(', '));
    const shown = next(vscode.window.tabGroups.onDidChangeTabs, () => vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputTextDiff);
    await vscode.commands.executeCommand(compare.command.command, ...(compare.command.arguments as unknown[]));
    await shown;
  });

  it('follow what is typed, before it is saved', async () => {
    const document = await openSeed('ferry-story/what-we-know.txt');
    const at = document.positionAt(document.getText().indexOf('Kari Lunde'));
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(at, at.translate(0, 'Kari Lunde'.length)), 'Henrik Solberg');
    const gone = next(vscode.languages.onDidChangeDiagnostics, () => !vscode.languages.getDiagnostics(document.uri).some(({ message }) => message.startsWith('Another speaker')));
    await vscode.workspace.applyEdit(edit);
    await ready(document);
    await gone;
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});
