import assert from 'node:assert/strict';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver/node';
import type { ArticleView } from '../../../server/protocol';
import { startClient, type TestClient } from '../support/client';

const COMMAND = [process.execPath, '--require', 'tsx/cjs', path.join(__dirname, '../support/serverMain.ts')];
const STORY = 'Harbour to close\n\n“We will close it,” Mara Quill said on 3 May. “By 20 June.”\n\n“Nobody asked us.\n';

describe('server over standard input and output', function () {
  this.timeout(60_000);
  let client: TestClient;
  let count = 0;
  /** Opens a document of its own and waits until it is through. */
  const open = async (text: string, languageId?: string): Promise<{ uri: string; view: ArticleView }> => {
    const uri = `file:///home/ann/${++count}.txt`;
    client.open(uri, text, languageId);
    return { uri, view: await client.article(uri) };
  };
  const at = (uri: string, line: number, character: number) => ({ textDocument: { uri }, position: { line, character } });
  const alive = async (): Promise<void> => assert.equal((await open(STORY)).view.state, 'ready');

  before(async () => { client = await startClient(COMMAND); });
  after(async () => assert.equal(await client.stop(), 0));

  it('tells the version, the title and the claims', async () => {
    const { view } = await open(STORY);
    assert.ok(view.state === 'ready');
    assert.deepEqual([view.version, view.title], [1, 'Harbour to close']);
  });

  it('answers every request of an open document', async () => {
    const { uri } = await open(STORY);
    const range = { start: { line: 0, character: 0 }, end: { line: 5, character: 0 } };
    const textDocument = { uri };
    const ask = <T>(method: string, params: object = { textDocument }): Promise<T> => client.request<T>(method, params);
    const name = { start: { line: 2, character: 20 }, end: { line: 2, character: 30 } };
    assert.match((await ask<{ contents: { value: string } }>('textDocument/hover', at(uri, 2, 3))).contents.value, /^Said by \*\*Mara Quill\*\*/);
    assert.deepEqual(await ask('textDocument/definition', at(uri, 2, 3)), { uri, range: name });
    const found = await ask<{ range: unknown }[]>('textDocument/references', { ...at(uri, 2, 3), context: { includeDeclaration: true } });
    assert.ok(found.length >= 3 && found.some((location) => isDeepStrictEqual(location.range, name)));
    assert.equal((await ask<unknown[]>('textDocument/documentHighlight', at(uri, 2, 3))).length, found.length);
    assert.ok((await ask<{ name: string }[]>('textDocument/documentSymbol')).some((symbol) => symbol.name === 'Mara Quill'));
    assert.deepEqual(await ask('textDocument/foldingRange'), []);
    assert.match((await ask<{ command: { title: string } }[]>('textDocument/codeLens'))[0]!.command.title, /claims?/);
    assert.ok((await ask<unknown[]>('textDocument/inlayHint', { textDocument, range })).length > 0);
    assert.ok((await ask<{ data: number[] }>('textDocument/semanticTokens/range', { textDocument, range })).data.length > 0);
    assert.deepEqual(await ask('textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } }), []);
    assert.ok((await ask<{ name: string; location: { uri: string } }[]>('workspace/symbol', { query: 'quill' })).some((symbol) => symbol.name === 'Mara Quill' && symbol.location.uri === uri));
    const { resultId } = await client.request<{ resultId: string }>('textDocument/semanticTokens/full', { textDocument });
    assert.deepEqual(await client.request('textDocument/semanticTokens/full/delta', { textDocument, previousResultId: resultId }), { resultId: String(Number(resultId) + 1), edits: [] });
  });

  it('follows edits, and answers for the text as it is then', async () => {
    const { uri } = await open('One\n\nTwo\n');
    client.edit(uri, 2, { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } }, 'Ferry 😀 port');
    client.edit(uri, 3, { start: { line: 0, character: 8 }, end: { line: 0, character: 13 } }, '');
    const view = await client.article(uri, 3);
    assert.ok(view.state === 'ready');
    assert.deepEqual([view.version, view.title], [3, 'Ferry 😀']);
  });

  it('cancels a question that is still waiting', async () => {
    const uri = 'file:///home/ann/cancelled.txt';
    const source = new CancellationTokenSource();
    client.open(uri, 'UNFINISHED');
    const question = client.request('textDocument/hover', at(uri, 0, 3), source.token);
    source.cancel();
    await assert.rejects(question, (error: { code?: number }) => error.code === LSPErrorCodes.RequestCancelled);
    client.edit(uri, 2, { start: { line: 0, character: 0 }, end: { line: 0, character: 2 } }, '');
    assert.equal((await client.article(uri, 2)).state, 'ready');
  });

  it('fails a poisoned document alone, logs the stack, and recovers with the next version', async () => {
    const { uri, view } = await open('POISON');
    assert.ok(view.state === 'failed');
    assert.equal(view.message, 'a poisoned document');
    assert.ok(client.log.some((message) => message.includes(uri) && message.includes('serverMain.ts')));
    assert.equal(await client.request('textDocument/hover', at(uri, 0, 1)), null);
    await alive();
    client.edit(uri, 2, { start: { line: 0, character: 0 }, end: { line: 0, character: 6 } }, 'Antidote');
    assert.equal((await client.article(uri, 2)).state, 'ready');
  });

  it('pushes problems to a client that does not pull them, and takes them back on closing', async () => {
    const { uri } = await open(STORY);
    assert.ok(client.pushed.has(uri));
    client.notify('textDocument/didClose', { textDocument: { uri } });
    const closed = await client.request<ArticleView>('newsmark/claims', { uri });
    assert.ok(closed.state === 'skipped' && closed.reason === 'not-open');
    assert.deepEqual(client.pushed.get(uri), []);
  });

  it('switches a document off and on', async () => {
    const { uri } = await open(STORY);
    await client.request('newsmark/annotate', { uri, mode: 'off' });
    const off = await client.article(uri);
    assert.ok(off.state === 'skipped' && off.reason === 'switched-off');
    await client.request('newsmark/annotate', { uri, mode: 'auto' });
    await client.request('textDocument/hover', at(uri, 2, 3));
    assert.equal((await client.article(uri)).state, 'ready');
  });

  it('analyses another text that comes under the same version', async () => {
    const { uri } = await open('One');
    client.edit(uri, 1, { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } }, 'Two');
    await client.request('textDocument/hover', at(uri, 0, 1));
    const view = await client.article(uri);
    assert.ok(view.state === 'ready' && view.title === 'Two');
  });

  it('takes no message about documents that is not whole, says so, and lives', async () => {
    const { uri } = await open('One');
    for (const textDocument of [null, {}, { uri }, { uri: 7, languageId: 'plaintext', version: 1, text: 'x' }, { uri, languageId: 'plaintext', version: 1 }]) client.notify('textDocument/didOpen', { textDocument });
    for (const range of [null, {}, { start: { line: -1, character: 0 }, end: { line: 0, character: 0 } }, { start: { line: 0.5, character: 0 }, end: { line: 1, character: null } }]) client.edit(uri, 2, range, 'broken');
    for (const contentChanges of [null, {}, [null], [{ range: undefined }], [{ text: 7 }]]) client.notify('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges });
    for (const textDocument of [null, 'x', { uri: [] }]) for (const what of ['didClose', 'didSave']) client.notify(`textDocument/${what}`, { textDocument });
    await alive();
    const view = await client.article(uri);
    assert.ok(view.state === 'ready' && view.version === 1 && view.title === 'One');
    assert.ok(client.log.some((message) => message === 'textDocument/didChange: the parameters are not as expected.'));
  });

  it('takes no notification of its own that is not whole, and lives', async () => {
    for (const params of [null, {}, { uri: 7 }, { changed: [null], gone: [], ignores: [] }, { changed: [], gone: [7], ignores: 'x' }, { changed: [{ uri: 'a', languageId: 'plaintext', modified: 'x', size: 1 }], gone: [], ignores: [] }])
      for (const method of ['sidecarChanged', 'transcriptChanged', 'filesChanged']) client.notify(`newsmark/${method}`, params);
    await alive();
  });

  it('leaves out files that the client does not send as it should, and lives', async () => {
    for (const answer of [null, 7, [], [null], [{ kind: 'text' }], [{ kind: 'text', text: [] }]]) {
      client.answers.set('newsmark/readFiles', () => answer);
      const { leftOut } = await client.request<{ leftOut: readonly { why: string }[] }>('newsmark/index', { files: [{ uri: 'file:///a.txt', languageId: 'plaintext', modified: 1, size: 1 }], ignores: [] });
      assert.deepEqual(leftOut.map(({ why }) => why), ['It was not sent.']);
    }
    client.answers.delete('newsmark/readFiles');
    await alive();
  });

  it('refuses its own requests with wrong parameters, and lives', async () => {
    for (const [method, params] of [['newsmark/claims', {}], ['newsmark/claims', null], ['newsmark/annotate', { uri: 'x', mode: 'maybe' }]] as const) await assert.rejects(client.request(method, params));
    await alive();
  });

  const input = (name: string, text: string, expected: string, languageId?: string): void => {
    it(`has a clear answer to ${name}`, async () => {
      const { uri, view } = await open(text, languageId);
      assert.equal(view.state === 'skipped' ? view.reason : view.state, expected);
      if (view.state === 'skipped') assert.ok(view.detail.length > 20);
      await client.request('textDocument/semanticTokens/full', { textDocument: { uri } });
      await client.request('textDocument/hover', at(uri, 0, 1));
      await alive();
    });
  };
  input('an empty document', '', 'ready');
  input('blank lines', '\n \r\n\t\n', 'ready');
  input('binary', 'PK\u0003\u0004\u0000\u0000\u0008', 'not-text');
  input('invalid UTF-8', '\ufffd\ufffdab\ufffd\ufffdcd', 'not-text');
  input('a huge document', 'Word after word. '.repeat(70_000), 'too-large');
  input('one endless line', 'The mayor said the plan would cost 3 million euros. '.repeat(4000), 'ready');
  input('one endless word', 'a'.repeat(200_000), 'ready');
  input('marks never closed', '“‘"'.repeat(2000) + ' she said.', 'ready');
  input('CRLF', 'One\r\n\r\n“Two,” she said.\r\n', 'ready');
  input('emoji', '😀 “👩‍👩‍👧 yes,” 🏴󠁧󠁢󠁳󠁣󠁴󠁿 said 😀.', 'ready');
  input('half an emoji', '\ud83d “No,” he said. \ude00', 'ready');
  input('source code in a .txt', 'const a = "b"; if (a === \'c\') { console.log(`${a}`); } // don\'t\n'.repeat(50), 'ready');
  input('another language', 'print("x")', 'language', 'python');

  it('analyses a huge document when a person asks', async () => {
    const { uri, view } = await open('Word after word. '.repeat(60_000));
    assert.ok(view.state === 'skipped');
    await client.request('newsmark/annotate', { uri, mode: 'on' });
    await client.request('textDocument/hover', at(uri, 0, 1));
    assert.equal((await client.article(uri)).state, 'ready');
  });
});

describe('server with a client that can do more', function () {
  this.timeout(60_000);
  it('pulls settings, takes changed ones without reload, and asks for everything to be drawn anew', async () => {
    const refreshSupport = true;
    const client = await startClient(COMMAND, {
      textDocument: { diagnostic: {} },
      workspace: { configuration: true, didChangeConfiguration: {}, semanticTokens: { refreshSupport }, inlayHint: { refreshSupport }, codeLens: { refreshSupport }, diagnostics: { refreshSupport } },
    });
    try {
      client.open('file:///a.txt', STORY);
      assert.equal((await client.article('file:///a.txt')).state, 'ready');
      assert.deepEqual((await client.request<{ kind: string }>('textDocument/diagnostic', { textDocument: { uri: 'file:///a.txt' } })).kind, 'full');
      assert.equal(client.pushed.size, 0);
      client.settings = { languages: ['markdown'] };
      client.notify('workspace/didChangeConfiguration', { settings: null });
      for (;;) {
        const view = await client.request<ArticleView>('newsmark/claims', { uri: 'file:///a.txt' });
        if (view.state === 'skipped') break;
      }
      // the refreshes follow the settings; a round trip later they are here
      await client.request('newsmark/claims', { uri: 'file:///a.txt' });
      assert.deepEqual([...client.refreshed].sort(), ['workspace/codeLens/refresh', 'workspace/diagnostic/refresh', 'workspace/inlayHint/refresh', 'workspace/semanticTokens/refresh']);
    } finally {
      await client.stop();
    }
  });

  it('takes settings from the initialization options where it cannot ask', async () => {
    const client = await startClient(COMMAND, {}, { maxFileSize: 5 });
    try {
      client.open('file:///a.txt', STORY);
      const view = await client.article('file:///a.txt');
      assert.ok(view.state === 'skipped' && view.reason === 'too-large');
    } finally {
      await client.stop();
    }
  });
});
