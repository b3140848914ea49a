import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ReadyView } from '../../../server/protocol';
import { answer, closeAll, ready } from './support';

const ARTICLE = 'Mill to close\n\n“We had no choice,” said Harriet Olsen, the owner, on Monday.\n';
const ENDING = '.newsmark.json';

/** The article once the claim carries what somebody did. */
const marked = (uri: vscode.Uri): Promise<ReadyView> => answer(uri, (view): view is ReadyView => view.state === 'ready' && view.claims.some(({ mark }) => mark !== undefined));
const exists = (uri: vscode.Uri): Thenable<boolean> => vscode.workspace.fs.stat(uri).then(() => true, () => false);
const place = (name: string): vscode.Uri => vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, '../dist-test', name);

describe('annotation files', () => {
  const made: vscode.Uri[] = [];
  async function article(name: string): Promise<vscode.TextDocument> {
    const uri = place(name);
    made.push(uri);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(ARTICLE));
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document, { preview: false });
    return document;
  }
  afterEach(async () => {
    await closeAll();
    for (const uri of made.splice(0)) for (const one of [uri, uri.with({ path: `${uri.path}${ENDING}` })]) if (await exists(one)) await vscode.workspace.fs.delete(one).then(undefined, () => {}); // what was to be gone may be gone by now
  });

  it('are kept beside an article of any name', async () => {
    const document = await article('mill 100% #1 – Łódź.txt');
    const { claims } = await ready(document);
    await vscode.commands.executeCommand('newsmark.confirm', { uri: document.uri.toString(), target: { kind: 'claim', range: claims[0]!.range } });
    await marked(document.uri);
  });

  it('go along when their article takes another name', async () => {
    const document = await article('mill-before.txt');
    const { claims } = await ready(document);
    await vscode.commands.executeCommand('newsmark.confirm', { uri: document.uri.toString(), target: { kind: 'claim', range: claims[0]!.range } });
    await marked(document.uri);
    const [before, after] = [document.uri, place('mill, renamed.txt')];
    made.push(after);
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(before, after);
    assert.ok(await vscode.workspace.applyEdit(edit));
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(after), { preview: false });
    assert.equal((await marked(after)).claims[0]!.mark!.verdict, 'confirmed');
    assert.deepEqual([await exists(after.with({ path: `${after.path}${ENDING}` })), await exists(before.with({ path: `${before.path}${ENDING}` }))], [true, false]);
  });

  it('show what was checked beside the words now', async () => {
    const document = await article('mill-checked.txt');
    const { claims } = await ready(document);
    await vscode.commands.executeCommand('newsmark.confirm', { uri: document.uri.toString(), target: { kind: 'claim', range: claims[0]!.range } });
    await marked(document.uri);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(2, 4, 2, 7), 'have');
    await vscode.workspace.applyEdit(edit);
    const view = await answer(document.uri, (now): now is ReadyView => now.state === 'ready' && now.claims[0]?.mark?.stale !== undefined);
    await vscode.commands.executeCommand('newsmark.showCheckedDiff', { uri: document.uri.toString(), target: { kind: 'annotation', id: view.claims[0]!.mark!.id } });
    const texts = vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === 'newsmark-checked').map((one) => one.getText()).sort();
    assert.deepEqual(texts, ['We had no choice,\n', 'We have no choice,\n']);
    await document.save();
  });
});
