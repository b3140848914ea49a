import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, closeAll, hoverText, newsmark, next, openSeed, openText, ready, skipped, withSetting } from './support';

const ARTICLE = 'Mill to close\n\n“We had no choice,” said Harriet Olsen, the owner, on Monday.\n';

describe('documents', () => {
  afterEach(closeAll);

  it('reads a text that was never saved', async () => {
    const document = await openText(ARTICLE);
    const view = await ready(document);
    assert.ok(view.claims.some(({ text }) => text.includes('We had no choice')), JSON.stringify(view));
    assert.equal(view.speakers[0]?.name, 'Harriet Olsen');
  });

  it('reads Markdown and its own language', async () => {
    for (const language of ['markdown', 'news-article']) {
      const view = await ready(await openText(ARTICLE, language));
      assert.equal(view.speakers[0]?.name, 'Harriet Olsen', language);
    }
  });

  it('leaves other languages alone', async () => {
    const document = await openText('x = "We had no choice"', 'python');
    assert.equal((await newsmark()).article(document.uri.toString()), undefined);
  });

  it('follows edits', async () => {
    const document = await openText(ARTICLE);
    await ready(document);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(document.getText().length), '\n“They lied,” said Omar Haddad.\n');
    await vscode.workspace.applyEdit(edit);
    const view = await ready(document);
    assert.ok(view.speakers.some(({ name }) => name === 'Omar Haddad'), JSON.stringify(view.speakers.map(({ name }) => name)));
    assert.match(await hoverText(document, at(document, 'They lied')), /Omar Haddad/);
  });

  it('forgets what was deleted', async () => {
    const document = await openText(ARTICLE);
    await ready(document);
    const edit = new vscode.WorkspaceEdit();
    edit.delete(document.uri, new vscode.Range(1, 0, document.lineCount, 0));
    await vscode.workspace.applyEdit(edit);
    assert.deepEqual((await ready(document)).claims, []);
  });

  it('says why a file is too large, and reads it when asked', async () => {
    await withSetting('maxFileSize', 20, async () => {
      const document = await openText(ARTICLE);
      const { reason, detail } = await skipped(document);
      assert.equal(reason, 'too-large');
      assert.match(detail, /\d/);
      await vscode.commands.executeCommand('newsmark.annotate');
      assert.equal((await ready(document)).speakers[0]?.name, 'Harriet Olsen');
    });
  });

  it('takes a changed setting without a reload', async () => {
    const document = await openSeed('duluth-seawall.txt');
    assert.ok((await ready(document)).highlights.some(({ kind }) => kind === 'place'));
    const { onDidChange, article } = await newsmark();
    const without = next(onDidChange, (uri) => {
      const view = article(uri);
      return uri === document.uri.toString() && view?.state === 'ready' && !view.highlights.some(({ kind }) => kind === 'place');
    });
    await withSetting('show.places', false, async () => void (await without));
  });

  it('is switched off for a file, and on again', async () => {
    const document = await openText(ARTICLE);
    await ready(document);
    await vscode.commands.executeCommand('newsmark.dontAnnotate');
    assert.equal((await skipped(document)).reason, 'switched-off');
    await vscode.commands.executeCommand('newsmark.annotate');
    await ready(document);
  });

  it('answers for a text without a word of news', async () => {
    for (const text of ['', '\n\n\n', '💬💬💬', '“““', 'const a = { b: 1 };\r\n']) {
      const { claims } = await ready(await openText(text));
      assert.deepEqual(claims.filter(({ kind }) => kind !== 'statistic').map(({ speaker }) => speaker ?? null).filter((speaker) => speaker !== null), [], JSON.stringify(text));
    }
  });

  it('reports a quotation that nobody is named for', async () => {
    const document = await openText('“Not one stone has moved since the night of the storm.”\n\nThe sun rose over the valley.\n');
    const has = (): boolean => vscode.languages.getDiagnostics(document.uri).some(({ range }) => document.getText(range) === '“');
    if (!has()) await next(vscode.languages.onDidChangeDiagnostics, ({ uris }) => uris.some((uri) => uri.toString() === document.uri.toString()) && has());
    assert.ok(has());
  });
});
