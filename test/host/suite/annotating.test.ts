import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ActTarget, ReadyView } from '../../../server/protocol';
import { answer, at, closeAll, hoverText, makeFolder, newsmark, openText, ready, withSetting } from './support';

const ARTICLE = 'Mill to close\n\n“We had no choice,” said Harriet Olsen, the owner, on Monday. “It was this or debt.”\n\n“They lied,” said Omar Haddad.\n';

describe('annotating', () => {
  let article: vscode.Uri;
  let sidecar: vscode.Uri;

  let folder: vscode.Uri;
  let articles = 0;

  before(async () => { folder = await makeFolder(); });
  // of its own each time: what was done last to another is perhaps not written yet
  beforeEach(() => {
    article = vscode.Uri.joinPath(folder, `mill story #${++articles}.txt`);
    sidecar = article.with({ path: `${article.path}.newsmark.json` });
  });
  afterEach(closeAll);
  after(() => vscode.workspace.fs.delete(folder, { recursive: true }));

  async function open(): Promise<vscode.TextDocument> {
    await vscode.workspace.fs.writeFile(article, new TextEncoder().encode(ARTICLE));
    const document = await vscode.workspace.openTextDocument(article);
    await vscode.window.showTextDocument(document, { preview: false });
    await once((view) => view.desk.state === 'ready');
    return document;
  }
  /** The view that is so; it may be there already. */
  const once = (wanted: (view: ReadyView) => boolean): Promise<ReadyView> => answer(article, (view): view is ReadyView => view.state === 'ready' && wanted(view));
  const claim = (view: ReadyView, words: string) => {
    const found = view.claims.find(({ text }) => text.startsWith(words));
    assert.ok(found, `no claim begins with “${words}”`);
    return found;
  };
  const handle = (view: ReadyView, words: string): { uri: string; target: ActTarget } => ({ uri: view.uri, target: { kind: 'claim', range: claim(view, words).range } });
  /** As programs write that care: whole or not at all, so that nobody reads half of it. */
  async function put(file: vscode.Uri, text: string): Promise<void> {
    const draft = file.with({ path: `${file.path}.draft` });
    await vscode.workspace.fs.writeFile(draft, new TextEncoder().encode(text));
    await vscode.workspace.fs.rename(draft, file, { overwrite: true });
  }
  const textOf = async (file: vscode.Uri): Promise<string> => new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  /** The file as soon as it is there and holds the words. */
  async function untilKept(words: string, file = sidecar): Promise<string> {
    const api = await newsmark();
    return new Promise((resolve) => {
      const look = async (): Promise<void> => {
        const text = await textOf(file).catch(() => '');
        if (!text.includes(words)) return;
        listener.dispose();
        resolve(text);
      };
      const listener = api.onDidKeep(() => void look());
      void look();
    });
  }

  it('confirms from a link, keeps it beside the article, and takes it back', async () => {
    const document = await open();
    const view = await ready(document);
    await vscode.commands.executeCommand('newsmark.confirm', handle(view, 'We had no choice'));
    await once((now) => claim(now, 'We had no choice').mark?.verdict === 'confirmed');
    assert.match(await untilKept('"nm:verdict": "confirmed"'), /"source": "mill%20story%20%231.txt"/);
    assert.match(await hoverText(document, at(document, 'We had')), /confirmed/);
    await vscode.commands.executeCommand('newsmark.undoAnnotation');
    await once((now) => claim(now, 'We had no choice').mark === undefined);
    await vscode.commands.executeCommand('newsmark.redoAnnotation');
    await once((now) => claim(now, 'We had no choice').mark?.verdict === 'confirmed');
  });

  it('offers the acts where the cursor is', async () => {
    const document = await open();
    const position = at(document, 'They lied', 2);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, new vscode.Range(position, position));
    assert.ok(actions.some(({ title }) => title === 'Correct the Speaker…'), actions.map(({ title }) => title).join(', '));
  });

  it('takes in a file that another program wrote, and the article that it changed', async () => {
    const document = await open();
    await vscode.commands.executeCommand('newsmark.reject', handle(await ready(document), 'They lied'));
    await once((now) => now.desk.rejected.length === 1);
    const text = await untilKept('"nm:verdict": "rejected"');
    await put(sidecar, text.replace('"nm:verdict": "rejected"', '"nm:verdict": "confirmed"').replace(/"modified": "[^"]*"/, '"modified": "2099-01-01T00:00:00.000Z"'));
    await once((now) => now.desk.rejected.length === 0 && claim(now, 'They lied').mark?.verdict === 'confirmed');
    await put(article, ARTICLE.replace('Mill to close', 'Mill to close\n\nBy Ann Lee'));
    const moved = await once((now) => now.claims.some((one) => one.text.startsWith('They lied') && one.range.start.line === 6));
    assert.equal(claim(moved, 'They lied').mark?.verdict, 'confirmed');
  });

  it('keeps annotations in one folder of the workspace where the setting says so, and goes on with a file that is there', async () => {
    const folder = vscode.workspace.workspaceFolders![0]!.uri;
    const within = vscode.Uri.joinPath(folder, 'folder story.txt');
    const kept = vscode.Uri.joinPath(folder, '.newsmark/folder story.txt.newsmark.json');
    try {
      await withSetting('annotations.location', 'folder', async () => {
        await vscode.workspace.fs.writeFile(within, new TextEncoder().encode(ARTICLE));
        const document = await vscode.workspace.openTextDocument(within);
        await vscode.window.showTextDocument(document, { preview: false });
        const view = await answer(within, (one): one is ReadyView => one.state === 'ready' && one.desk.state === 'ready');
        await vscode.commands.executeCommand('newsmark.confirm', handle(view, 'They lied'));
        assert.match(await untilKept('confirmed', kept), /"source": "\.\.\/folder%20story\.txt"/);
        await closeAll();
      });
      // beside the article again, by default: the file in the folder is found all the same
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(within), { preview: false });
      await answer(within, (one): one is ReadyView => one.state === 'ready' && one.claims.some(({ mark }) => mark?.verdict === 'confirmed'));
    } finally {
      for (const file of [within, vscode.Uri.joinPath(folder, '.newsmark')]) await vscode.workspace.fs.delete(file, { recursive: true }).then(undefined, () => undefined);
    }
  });

  it('cannot annotate what was never saved, and says so', async () => {
    const document = await openText(ARTICLE);
    const view = await answer(document.uri, (one): one is ReadyView => one.state === 'ready' && one.desk.state !== 'loading');
    assert.equal(view.desk.state, 'read-only');
    assert.match(view.desk.why ?? '', /Save the article first/);
    assert.ok((await newsmark()).rows('claims').length > 0);
  });
});
