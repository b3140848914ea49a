import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { NewsmarkApi } from '../../../client/start';
import type { ReadyView } from '../../../server/protocol';
import { answer, closeAll, newsmark, next, openSeed, ready } from './support';

describe('the views and the list', () => {
  let api: NewsmarkApi;
  let document: vscode.TextDocument;
  before(async () => {
    api = await newsmark();
    document = await openSeed('duluth-seawall.txt');
  });
  after(closeAll);

  it('show the claims under those who made them', () => {
    const mayor = api.rows('claims').find(({ label }) => label === 'Dana Whitlock');
    assert.ok(mayor, api.rows('claims').map(({ label }) => label).join(', '));
    assert.ok(mayor.children.some(({ label }) => label.startsWith('“We are done filling sandbags')), mayor.children.map(({ label }) => label).join('\n'));
    assert.equal(mayor.description, `${mayor.children.length}`);
  });

  it('show the speakers with their roles', () => {
    const row = api.rows('speakers').find(({ label }) => label === 'Priya Raman');
    assert.ok(row, api.rows('speakers').map(({ label }) => label).join(', '));
    assert.match(row.description, /engineer/);
  });

  it('show figures, dates and places', () => {
    const labels = api.rows('figures').flatMap(({ children }) => children.map(({ label }) => label));
    assert.ok(labels.includes('$31 million'), labels.join(', '));
    assert.ok(labels.includes('Lake Superior'), labels.join(', '));
  });

  it('keep the article when a file that is none comes to the front', async () => {
    const before = api.rows('claims').length;
    const other = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(document.uri, '../duluth-seawall.json'));
    await vscode.window.showTextDocument(other, { preview: false });
    assert.equal(other.languageId, 'json');
    assert.equal(api.shown()?.uri, document.uri.toString());
    assert.equal(api.rows('claims').length, before);
  });

  it('follow to another article', async () => {
    const other = await openSeed('izmir-quake.txt');
    assert.equal(api.shown()?.uri, other.uri.toString());
    assert.ok(api.rows('claims').some(({ label }) => label === 'Nur Demirel'), api.rows('claims').map(({ label }) => label).join(', '));
    await vscode.window.showTextDocument(document);
  });

  it('List Claims goes to the claim that is picked', async () => {
    const editor = await vscode.window.showTextDocument(document);
    const start = new vscode.Position(0, 0);
    editor.selection = new vscode.Selection(start, start);
    const moved = next(vscode.window.onDidChangeTextEditorSelection, ({ selections }) => selections[0]?.isEmpty === false);
    await vscode.commands.executeCommand('newsmark.listClaims');
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    const { textEditor, selections } = await moved;
    assert.equal(textEditor.document.uri.toString(), document.uri.toString());
    const { claims } = await ready(document);
    const picked = claims.some(({ range }) => range.start.line === selections[0]!.start.line && range.start.character === selections[0]!.start.character);
    assert.ok(picked, textEditor.document.getText(selections[0]));
  });

  it('Next Claim walks from claim to claim', async () => {
    const editor = await vscode.window.showTextDocument(document);
    const start = new vscode.Position(0, 0);
    editor.selection = new vscode.Selection(start, start);
    const lines: number[] = [];
    for (let step = 0; step < 3; step++) {
      const moved = next(vscode.window.onDidChangeTextEditorSelection);
      await vscode.commands.executeCommand('newsmark.nextClaim');
      lines.push((await moved).selections[0]!.start.line);
    }
    assert.deepEqual([...lines].sort((a, b) => a - b), lines);
    assert.ok(lines[2]! > 0);
  });

  it('look an article over beside it, and anew when it changes', async () => {
    const editor = await vscode.window.showTextDocument(document);
    const uri = document.uri.toString();
    await vscode.commands.executeCommand('newsmark.openOverview');
    assert.match(api.overview(uri) ?? '', /Dana Whitlock/);
    const drawn = new Promise<void>((resolve) => {
      const listener = api.onDidShowOverview((shown) => {
        if (shown !== uri) return;
        listener.dispose();
        resolve();
      });
    });
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Lagos '));
    await drawn;
    assert.match(api.overview(uri) ?? '', /Lagos/);
    assert.ok(vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('newsmark.overview'))));
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('are empty when the last article is closed', async () => {
    await closeAll();
    // not by openTextDocument: what an extension opens so stays open for minutes
    const last = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'humber-ferry.txt');
    await vscode.commands.executeCommand('vscode.open', last);
    await answer(last, (view): view is ReadyView => view.state === 'ready');
    assert.ok(api.rows('speakers').length > 0);
    const closed = next(vscode.workspace.onDidCloseTextDocument, ({ uri }) => uri.toString() === last.toString());
    await closeAll();
    await closed;
    assert.equal(api.shown(), undefined);
    assert.deepEqual(api.rows('speakers'), []);
  });
});
