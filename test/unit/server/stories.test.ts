import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  COMPARISON_REQUEST, FILES_CHANGED_NOTIFICATION, FIND_REQUEST, INDEX_REQUEST, OPEN_INDEX_REQUEST, READ_FILES_REQUEST, STORIES_CHANGED_NOTIFICATION, STORIES_REQUEST, STORY_REQUEST,
  type Comparison, type FileRead, type FileStamp, type FindingView, type FindResult, type HitView, type IndexResult, type OpenIndexResult, type StoriesView,
} from '../../../server/protocol';
import { startClient, type TestClient } from '../support/client';
import { BLOG, COAST, OTHER, WIRE } from '../workspace/story';

const COMMAND = [process.execPath, '--require', 'tsx/cjs', path.join(__dirname, '../support/serverMain.ts')];
const address = (name: string): string => `file:///desk/${name}`;

describe('the articles of a workspace over a real connection', function () {
  this.timeout(60_000);
  const storage = fs.mkdtempSync(path.join(os.tmpdir(), 'newsmark-index-'));
  const disk = new Map<string, string>([['coast.txt', COAST], ['wire.txt', WIRE], ['blog.txt', BLOG], ['other.txt', OTHER]]);
  const asked: string[] = [];
  let client: TestClient;
  let time = 1;

  const stamp = (name: string): FileStamp => ({ uri: address(name), languageId: 'plaintext', modified: time, size: disk.get(name)!.length });
  const files = (): readonly FileStamp[] => [...disk.keys()].map(stamp);
  const start = async (): Promise<TestClient> => {
    const started = await startClient(COMMAND, { textDocument: { diagnostic: {} } }, { storage });
    started.answers.set(READ_FILES_REQUEST, ({ uris }: { uris: readonly string[] }): readonly FileRead[] => {
      asked.push(...uris);
      return uris.map((uri) => {
        const text = disk.get(uri.slice(address('').length));
        return text === undefined ? { kind: 'left-out', why: 'It is gone.' } : { kind: 'text', text };
      });
    });
    return started;
  };
  const index = (extra: object = {}): Promise<IndexResult> => client.request<IndexResult>(INDEX_REQUEST, { files: files(), ignores: [], ...extra });
  /** Of the story that an article is in, those that it has a part in. */
  async function findings(name: string): Promise<readonly FindingView[]> {
    const { stories } = await client.request<StoriesView>(STORIES_REQUEST, {});
    const story = stories.find(({ articles }) => articles.some(({ uri }) => uri === address(name)));
    const all = story ? await client.request<readonly FindingView[]>(STORY_REQUEST, { id: story.id }) : [];
    return all.filter(({ members }) => members.some(({ uri }) => uri === address(name)));
  }
  const problems = async (name: string): Promise<readonly { code: string; message: string; data?: unknown }[]> =>
    (await client.request<{ items: readonly { code: string; message: string }[] }>('textDocument/diagnostic', { textDocument: { uri: address(name) } })).items;
  async function find(query: string): Promise<{ readonly result: FindResult; readonly hits: readonly HitView[] }> {
    const partialResultToken = `find ${query}`;
    const result = await client.request<FindResult>(FIND_REQUEST, { query, partialResultToken });
    return { result, hits: (client.parts.get(partialResultToken) ?? []).flat() as HitView[] };
  }

  before(async () => { client = await start(); });
  after(async () => {
    assert.equal(await client.stop(), 0);
    fs.rmSync(storage, { recursive: true });
  });

  it('knows nothing before it is told to index', async () => {
    assert.deepEqual(await client.request<StoriesView>(STORIES_REQUEST, {}), { state: 'none', articles: 0, stories: [] });
    assert.deepEqual(await find('ferry'), { result: { state: 'none', hits: 0 }, hits: [] });
    assert.deepEqual(asked, []);
  });

  it('reads every file once, and tells how far it is', async () => {
    assert.deepEqual(await index({ workDoneToken: 'index' }), { state: 'done', articles: 4, added: 4, changed: 0, removed: 0, leftOut: [] });
    const kinds = (client.parts.get('index') as { kind: string }[]).map(({ kind }) => kind);
    assert.deepEqual([kinds[0], kinds.at(-1)], ['begin', 'end']);
    assert.equal(asked.length, 4);
    assert.deepEqual(await index(), { state: 'done', articles: 4, added: 0, changed: 0, removed: 0, leftOut: [] });
    assert.equal(asked.length, 4);
  });

  it('leaves out what is ignored', async () => {
    const result = await index({ ignores: [{ folder: 'file:///desk/', text: 'o*.txt\n' }] });
    assert.deepEqual(result, { state: 'done', articles: 3, added: 0, changed: 0, removed: 1, leftOut: [] });
    assert.equal((await index() as { added: number }).added, 1);
  });

  it('puts the tellings of one event into one story', async () => {
    const { state, stories } = await client.request<StoriesView>(STORIES_REQUEST, {});
    assert.equal(state, 'ready');
    assert.deepEqual(stories.map(({ articles }) => articles.map(({ uri }) => uri)), [['blog.txt', 'coast.txt', 'wire.txt'].map(address)]);
    assert.ok(stories[0]!.people.includes('Kari Lunde'));
    const found = await client.request<readonly FindingView[]>(STORY_REQUEST, { id: stories[0]!.id });
    assert.equal(found[0]!.kind, 'attribution');
    assert.match(found[0]!.reason, /^blog\.txt gives it to Kari Lunde; coast\.txt gives it to Henrik Solberg/);
    assert.deepEqual(await client.request(STORY_REQUEST, { id: 'none' }), []);
  });

  it('sets the tellings of a finding side by side, in their paragraphs', async () => {
    const drift = (await findings('blog.txt')).find(({ kind }) => kind === 'attribution')!;
    const { title, sides } = (await client.request<Comparison | null>(COMPARISON_REQUEST, { uri: address('blog.txt'), id: drift.id }))!;
    assert.match(title, /^Another speaker: Nobody warned us/);
    for (const { context, from, to } of sides) assert.equal(context.slice(from, to).replace(/[,.]$/, ''), 'Nobody warned us about the rocks in the northern channel');
    assert.equal(await client.request(COMPARISON_REQUEST, { uri: address('blog.txt'), id: 'none' }), null);
  });

  it('tells in hovers and problems what an open article shares', async () => {
    client.open(address('blog.txt'), BLOG);
    await client.article(address('blog.txt'));
    const line = BLOG.split('\n').findIndex((text) => text.startsWith('“Nobody'));
    const { contents } = await client.request<{ contents: { value: string } }>('textDocument/hover', { textDocument: { uri: address('blog.txt') }, position: { line, character: 4 } });
    assert.match(contents.value, /Also in coast\\\.txt, line 9/);
    assert.match(contents.value, /Another speaker:/);
    const drift = (await problems('blog.txt')).find(({ code }) => code === 'attributionDrift');
    assert.match(drift!.message, /^Another speaker: blog\.txt gives it to Kari Lunde; coast\.txt/);
    const range = { start: { line, character: 4 }, end: { line, character: 4 } };
    const actions = await client.request<readonly { title: string }[]>('textDocument/codeAction', { textDocument: { uri: address('blog.txt') }, range, context: { diagnostics: [drift] } });
    assert.ok(actions.some(({ title }) => title === 'Compare the Tellings'));
  });

  it('follows an edit in an open article, in the others too', async () => {
    const line = BLOG.split('\n').findIndex((text) => text.startsWith('“Nobody'));
    const end = BLOG.split('\n')[line]!.length;
    client.edit(address('blog.txt'), 2, { start: { line, character: end - 11 }, end: { line, character: end - 1 } }, 'Henrik Solberg');
    await client.article(address('blog.txt'), 2);
    assert.equal((await problems('blog.txt')).find(({ message }) => message.includes('Another speaker')), undefined);
    assert.equal((await findings('coast.txt')).find(({ relation }) => relation === 'another-speaker'), undefined);
  });

  it('takes what the disk has again when the article is closed unsaved', async () => {
    const changed = client.heard(STORIES_CHANGED_NOTIFICATION);
    client.notify('textDocument/didClose', { textDocument: { uri: address('blog.txt') } });
    await changed;
    assert.ok((await findings('coast.txt')).find(({ relation }) => relation === 'another-speaker'));
  });

  it('hears of files that change and go', async () => {
    disk.set('wire.txt', WIRE.replace('17 people', '14 people'));
    time++;
    const changed = client.heard(STORIES_CHANGED_NOTIFICATION);
    client.notify(FILES_CHANGED_NOTIFICATION, { changed: [stamp('wire.txt')], gone: [], ignores: [] });
    await changed;
    assert.ok(!(await findings('coast.txt')).some(({ relation }) => relation === 'conflicting'));
    disk.delete('other.txt');
    const gone = client.heard(STORIES_CHANGED_NOTIFICATION);
    client.notify(FILES_CHANGED_NOTIFICATION, { changed: [], gone: [address('other.txt')], ignores: [] });
    await gone;
    assert.equal((await client.request<StoriesView>(STORIES_REQUEST, {})).articles, 3);
  });

  it('tells what an index has no room for', async () => {
    const many = Array.from({ length: 6 }, (_, i): FileStamp => ({ uri: address(`none-${i}.txt`), languageId: 'plaintext', modified: 1, size: 1 }));
    const result = await client.request<IndexResult>(INDEX_REQUEST, { files: [...files(), ...many], ignores: [] });
    assert.ok(result.state === 'done');
    assert.deepEqual(result.leftOut.map(({ why }) => why), ['It is gone.', 'It is gone.', ...Array.from({ length: 4 }, () => 'Only 5 articles can be indexed here.')]);
  });

  it('has an open document as it stands in the editor, also when it is indexed later', async () => {
    disk.set('late.txt', COAST);
    client.open(address('late.txt'), COAST.replace('Henrik Solberg,', 'Nils Berg,'));
    await client.article(address('late.txt'));
    await index();
    const drift = (await problems('late.txt')).find(({ message }) => message.startsWith('Another speaker'));
    assert.match(drift!.message, /late\.txt gives it to Nils Berg/);
    client.notify('textDocument/didClose', { textDocument: { uri: address('late.txt') } });
    disk.delete('late.txt');
    await index();
  });

  it('finds claims, in parts', async () => {
    const { result, hits } = await find('speaker:Lunde navy');
    assert.deepEqual([result.state, result.hits, hits.length], ['done', 1, 1]);
    assert.deepEqual([hits[0]!.uri, hits[0]!.speaker], [address('coast.txt'), 'Kari Lunde']);
    assert.equal((await find('no such words anywhere')).hits.length, 0);
  });

  it('finds speakers and quotes of articles that are not open, as symbols', async () => {
    const symbols = async (query: string) => (await client.request<readonly { name: string; containerName?: string; location: { uri: string } }[]>('workspace/symbol', { query })).map(({ name, location }) => [name, location.uri]);
    assert.deepEqual((await symbols('tarhouni'))[0], ['Mohammed Tarhouni', address('coast.txt')]);
    assert.deepEqual((await symbols('navy divers')).map(([, uri]) => uri).sort(), [address('blog.txt'), address('coast.txt')]);
    assert.deepEqual(await symbols('"'), []);
  });

  it('has all of it again after a restart, without reading a file', async () => {
    assert.equal(await client.stop(), 0);
    asked.length = 0;
    client = await start();
    assert.deepEqual(await client.request<OpenIndexResult>(OPEN_INDEX_REQUEST, {}), { articles: 3, broken: 0 });
    assert.equal((await client.request<StoriesView>(STORIES_REQUEST, {})).stories.length, 1);
    assert.deepEqual(asked, []);
  });
});
