import assert from 'node:assert/strict';
import path from 'node:path';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { ACT_REQUEST, AUDIT_FILES_REQUEST, AUDIT_REPORT_REQUEST, AUDIT_REQUEST, READ_SIDECAR_REQUEST, WRITE_SIDECAR_REQUEST, type ActParams, type ActResult, type AuditFile, type AuditFilesResult, type LinkedText, type ReportResult, type SidecarWriteParams } from '../../../server/protocol';
import { startClient, type TestClient } from '../support/client';

const COMMAND = [process.execPath, '--require', 'tsx/cjs', path.join(__dirname, '../support/serverMain.ts')];
const STORY = 'Harbour to close\n\nIt closes in June.\n\nThe walls will not last, a source said.\n';

const TAPE = { id: 'urn:uuid:1', type: 'Annotation', motivation: 'linking', body: { type: 'SpecificResource', 'nm:kind': 'transcript', source: 'hall.txt' }, target: 'taped.txt' };

describe('the source audit over a real connection', function () {
  this.timeout(60_000);
  let client: TestClient;
  let written = '';
  before(async () => {
    client = await startClient(COMMAND, {}, { annotations: true });
    client.answers.set(READ_SIDECAR_REQUEST, () => ({ kind: 'missing', source: 'story.txt' }));
    client.answers.set(WRITE_SIDECAR_REQUEST, ({ text }: SidecarWriteParams) => {
      written = text;
      return { kind: 'written' };
    });
  });
  after(async () => assert.equal(await client.stop(), 0));

  const audit = (files: readonly Partial<AuditFile>[]): Promise<AuditFilesResult> => client.request(AUDIT_FILES_REQUEST, { files });
  const file = (name: string, text: string, more: Partial<AuditFile> = {}): AuditFile => ({ uri: `file:///desk/${name}`, name, languageId: 'plaintext', text, ...more });

  it('reports on an open article as it stands', async () => {
    const uri = 'file:///desk/story.txt';
    const report = async (): Promise<string> => {
      const result = await client.request<ReportResult>(AUDIT_REQUEST, { uri });
      assert.ok(result.state === 'done');
      return result.report.text;
    };
    client.open(uri, STORY);
    await client.article(uri);
    assert.match(await report(), /\n- Line 5: “a source” does not tell/);
    client.edit(uri, 2, { start: { line: 4, character: 25 }, end: { line: 4, character: 33 } }, 'Mara Quill');
    await client.article(uri, 2);
    assert.match(await report(), /\nNothing to ask\.\n/);
    assert.deepEqual(await client.request(AUDIT_REQUEST, { uri: 'file:///desk/none.txt' }), { state: 'refused', why: 'The article is not annotated.' });
  });

  it('audits files that nobody opened, and those that are open as they stand', async () => {
    const open = file('open.txt', STORY);
    client.open(open.uri, 'Ferry to stay\n\n“The ferry stays,” Ida Cole said.\n');
    await client.article(open.uri);
    const { articles } = await audit([file('closed.txt', STORY), open, file('program.txt', '\0\0'), file('notes.py', STORY, { languageId: 'python' }), file('empty.txt', '')]);
    assert.deepEqual(articles.map((one) => (one.state === 'done' ? `${one.name}: ${one.voices.map(({ name }) => name).join()}` : `${one.name}: ${one.why}`)), [
      'closed.txt: a source', 'open.txt: Ida Cole', 'program.txt: The file does not look like text.', 'notes.py: Files of the language “python” are not annotated; see the setting newsmark.languages.', 'empty.txt: ',
    ]);
    const { text, links } = await client.request<LinkedText>(AUDIT_REPORT_REQUEST, { articles });
    assert.match(text, /^# Sources of 3 articles\n/);
    assert.ok(links.some(({ uri, range }) => uri === 'file:///desk/closed.txt' && range.start.line === 4));
  });

  it('audits what people judged', async () => {
    const uri = 'file:///desk/judged.txt';
    const text = 'Ferry to stay\n\n“The ferry stays,” Ida Cole said.\n';
    client.open(uri, text);
    await client.article(uri);
    const range = { start: { line: 2, character: 1 }, end: { line: 2, character: 17 } };
    assert.equal((await client.request<ActResult>(ACT_REQUEST, { uri, version: 1, targets: [{ kind: 'claim', range }], act: { kind: 'speaker', name: 'Jan Lund' }, by: '' } satisfies ActParams)).state, 'done');
    const open = await audit([file('judged.txt', text)]);
    const closed = await audit([file('elsewhere.txt', text, { sidecar: written }), file('broken.txt', text, { sidecar: '{' }), file('taped.txt', text, { sidecar: JSON.stringify({ items: [TAPE] }) })]);
    assert.deepEqual([...open.articles, ...closed.articles].map((one) => one.state === 'done' && one.voices[0]!.name), ['Jan Lund', 'Jan Lund', 'Ida Cole', 'Ida Cole']);
    assert.deepEqual(closed.articles.map((one) => one.state === 'done' && one.transcripts), [[], [], ['hall.txt']]);
  });

  it('can be stopped, and refuses what is no request', async () => {
    const stop = new CancellationTokenSource();
    stop.cancel();
    await assert.rejects(client.request(AUDIT_FILES_REQUEST, { files: Array.from({ length: 40 }, (_, i) => file(`${i}.txt`, STORY)) }, stop.token), /cancelled/i);
    for (const [method, params] of [[AUDIT_REQUEST, {}], [AUDIT_REQUEST, null], [AUDIT_FILES_REQUEST, { files: [{}] }], [AUDIT_FILES_REQUEST, { files: [null] }], [AUDIT_REPORT_REQUEST, {}]] as const) await assert.rejects(client.request(method, params));
  });
});
