/** The bundles as they are built: nothing in them reaches for a network. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  AUDIT_REQUEST, EXPORT_REQUEST, FIND_REQUEST, INDEX_REQUEST, OVERVIEW_REQUEST, READ_FILES_REQUEST, READ_SIDECAR_REQUEST, STORIES_REQUEST, STORY_REQUEST, WRITE_SIDECAR_REQUEST, EXPORT_FORMATS,
  type ExportResult, type IndexResult, type StoriesView,
} from '../../server/protocol';
import { startClient, type TestClient } from '../unit/support/client';
import { BLOG, COAST, WIRE } from '../unit/workspace/story';

const ROOT = path.join(__dirname, '../..');
const CLOSED = path.join(__dirname, 'closed.cjs');
const BUNDLES = ['cli.js', 'client.js', 'client.web.js', 'server.js', 'server.web.js'] as const;
const bundle = (name: (typeof BUNDLES)[number]): string => path.join(ROOT, 'dist', name);

describe('no network', function () {
  this.timeout(60_000);
  let made: string, log: string;
  const file = (name: string): string => path.join(made, name);
  const attempts = (): string => (fs.existsSync(log) ? fs.readFileSync(log, 'utf8') : '');
  before(() => {
    made = fs.mkdtempSync(path.join(os.tmpdir(), 'newsmark-network-'));
    log = process.env['NEWSMARK_ATTEMPTS'] = file('attempts');
    for (const [name, text] of [['coast.txt', COAST], ['wire.txt', WIRE], ['spoken.txt', 'MARA QUILL: We will close it.\n']] as const) fs.writeFileSync(file(name), text);
    fs.writeFileSync(file('made.json'), JSON.stringify([{ '@context': 'https://example.org/context', id: 'https://example.org/1', type: 'Annotation', bodyValue: 'see https://example.org', target: { selector: { type: 'TextQuoteSelector', exact: COAST.slice(0, 20) } } }]));
  });
  beforeEach(() => fs.rmSync(log, { force: true }));
  after(() => {
    delete process.env['NEWSMARK_ATTEMPTS'];
    fs.rmSync(made, { recursive: true });
  });

  it('is to be had by whoever tries, in this test', () => {
    for (const attempt of ["fetch('http://127.0.0.1:9')", "require('http').get('http://127.0.0.1:9')", "require('node:https').request('https://127.0.0.1')", "require('net').connect(9)", "new (require('net').Socket)().connect(9)", "require('tls').connect(9)", "require('dns').lookup('localhost', () => {})", "require('dns').promises.lookup('localhost')", "require('dgram').createSocket('udp4')", "new WebSocket('ws://127.0.0.1:9')", "require('child_process').spawn('true')"]) {
      fs.rmSync(log, { force: true });
      const { status } = spawnSync(process.execPath, ['--require', CLOSED, '--eval', attempt]);
      assert.notEqual(status, 0, attempt);
      assert.notEqual(attempts(), '', attempt);
    }
  });

  for (const [args, input] of [
    [['analyze', '--format', 'json', 'coast.txt']], [['analyze', '--jsonl'], JSON.stringify({ id: 1, text: COAST })], [['claims', 'coast.txt', 'wire.txt']], [['compare', 'coast.txt', 'wire.txt']], [['explain', 'coast.txt', '1:1']],
    [['audit', 'coast.txt']], [['check', '--format', 'sarif', 'coast.txt']], [['transcript', 'coast.txt', 'spoken.txt']], [['import', 'coast.txt', 'made.json']], ...EXPORT_FORMATS.map((format) => [['export', '--format', format, 'coast.txt']] as const), [['--help']],
  ] as const) {
    it(`is not asked for by newsmark ${args.join(' ')}`, () => {
      const { stdout, stderr } = spawnSync(process.execPath, ['--require', CLOSED, bundle('cli.js'), ...args], { cwd: made, input: input ?? '' });
      assert.doesNotMatch(stderr.toString(), /there is no network/);
      assert.ok(stdout.length + stderr.length > 0);
      assert.equal(attempts(), '');
    });
  }

  it('is not asked for by the server, whatever a client asks of it', async () => {
    const client = await startClient([process.execPath, '--require', CLOSED, bundle('server.js'), '--stdio'], { textDocument: { diagnostic: {} } }, { storage: file('storage'), richHovers: true });
    const texts = new Map<string, string>([['file:///desk/coast.txt', COAST], ['file:///desk/wire.txt', WIRE], ['file:///desk/blog.txt', BLOG]]);
    client.answers.set(READ_FILES_REQUEST, ({ uris }: { uris: readonly string[] }) => uris.map((uri) => ({ kind: 'text', text: texts.get(uri) })));
    client.answers.set(READ_SIDECAR_REQUEST, () => ({ kind: 'missing', source: 'coast.txt' }));
    client.answers.set(WRITE_SIDECAR_REQUEST, () => ({ kind: 'written' }));
    const [uri] = texts.keys() as Iterable<string> as [string];
    await everything(client, uri!, texts);
    assert.equal(await client.stop(), 0);
    assert.equal(attempts(), '');
  });

  async function everything(client: TestClient, uri: string, texts: ReadonlyMap<string, string>): Promise<void> {
    client.open(uri, COAST);
    assert.equal((await client.article(uri)).state, 'ready');
    const textDocument = { uri };
    for (const method of ['semanticTokens/full', 'documentSymbol', 'codeLens', 'foldingRange', 'diagnostic']) assert.notEqual(await client.request(`textDocument/${method}`, { textDocument }), null, method);
    for (const [line] of COAST.split('\n').entries()) await client.request('textDocument/hover', { textDocument, position: { line, character: 4 } });
    for (const format of EXPORT_FORMATS) assert.equal((await client.request<ExportResult>(EXPORT_REQUEST, { uri, format, statuses: [] })).state, 'done', format);
    for (const method of [OVERVIEW_REQUEST, AUDIT_REQUEST]) assert.notEqual(await client.request(method, { uri }), null, method);
    const indexed = await client.request<IndexResult>(INDEX_REQUEST, { files: [...texts].map(([one, { length }]) => ({ uri: one, languageId: 'plaintext', modified: 1, size: length })), ignores: [] });
    assert.deepEqual([indexed.state, indexed.state === 'done' && indexed.articles], ['done', 3]);
    const { state, stories: [story] } = await client.request<StoriesView>(STORIES_REQUEST, {});
    assert.equal(state, 'ready');
    assert.ok((await client.request<readonly unknown[]>(STORY_REQUEST, { id: story!.id })).length > 0);
    await client.request(FIND_REQUEST, { query: 'ferry', partialResultToken: 'find' });
  }

  /** `net` and `child_process` are of the protocol’s library, for ways to start a server that nothing here takes: the runs above prove it. */
  const BUILT_IN: Readonly<Record<(typeof BUNDLES)[number], readonly string[]>> = {
    // threads of the command line run the same bundle, and can do no more
    'cli.js': ['worker_threads'], 'server.js': ['child_process', 'net'], 'client.js': ['child_process', 'net'], 'server.web.js': [], 'client.web.js': [],
  };
  for (const name of BUNDLES) {
    it(`is nothing that ${name} knows of`, () => {
      const text = fs.readFileSync(bundle(name), 'utf8');
      const required = new Set([...text.matchAll(/\b(?:require|import)\s*\(\s*["'`]([^"'`]+)["'`]/g)].map(([, module]) => module!.replace(/^node:/, '')));
      const risky = /^(?:net|tls|http|https|http2|dgram|dns|dns\/promises|child_process|cluster|inspector|inspector\/promises|worker_threads|repl)$/;
      assert.deepEqual([...required].filter((module) => risky.test(module)).sort(), BUILT_IN[name]);
      assert.deepEqual(text.match(/\bfetch\s*\(|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bimportScripts\b|\bsendBeacon\b|\bRTCPeerConnection\b|\bWebTransport\b|\bnew Function\b|\beval\s*\(/g), null);
    });
  }
});
