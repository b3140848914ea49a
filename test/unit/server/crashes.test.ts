import assert from 'node:assert/strict';
import path from 'node:path';
import { Crashes } from '../../../client/model/crashes';
import { READING_NOTIFICATION, type ArticleView, type ReadingParams } from '../../../server/protocol';
import { startClient, type TestClient } from '../support/client';

const COMMAND = [process.execPath, '--require', 'tsx/cjs', path.join(__dirname, '../support/serverMain.ts')];
const STORY = '“We will close it,” Mara Quill said.\n';

describe('a document that ends the server', function () {
  this.timeout(60_000);
  const crashes = new Crashes();
  const start = (): Promise<TestClient> => startClient(COMMAND, {}, { setAside: crashes.aside });

  /** A server that reads a deadly document after a harmless one; what is set aside when it ended. */
  async function crash(): Promise<readonly string[]> {
    const client = await start();
    client.open('file:///good.txt', STORY);
    await client.article('file:///good.txt');
    const heard = client.heard<ReadingParams>(READING_NOTIFICATION);
    client.open('file:///bad.txt', 'DEADLY');
    crashes.begun((await heard).uri);
    assert.equal(await client.ended, 9);
    return crashes.ended();
  }

  it('is told of before it is read, and set aside the second time', async () => {
    assert.deepEqual(await crash(), []);
    assert.deepEqual(await crash(), ['file:///bad.txt']);
  });

  it('is left alone by the next server, with words for people, and all others are read', async () => {
    const client = await start();
    client.open('file:///bad.txt', 'DEADLY');
    client.open('file:///good.txt', STORY);
    assert.equal((await client.article('file:///good.txt')).state, 'ready');
    const view = await client.article('file:///bad.txt');
    assert.ok(view.state === 'skipped' && view.reason === 'set-aside');
    assert.match(view.detail, /ended twice/);
    client.edit('file:///bad.txt', 2, { start: { line: 0, character: 0 }, end: { line: 0, character: 6 } }, 'Harmless');
    assert.equal((await client.article('file:///bad.txt', 2)).state, 'skipped');
    // another try
    await client.request('newsmark/annotate', { uri: 'file:///bad.txt', mode: 'auto' });
    await client.request('textDocument/hover', { textDocument: { uri: 'file:///bad.txt' }, position: { line: 0, character: 1 } });
    assert.equal((await client.request<ArticleView>('newsmark/claims', { uri: 'file:///bad.txt' })).state, 'ready');
    assert.equal(await client.stop(), 0);
  });
});
