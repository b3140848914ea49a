/** Sends message after message, right and wrong, in any order, and finds the server as it was. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CLAIMS_REQUEST, READ_FILES_REQUEST, READ_SIDECAR_REQUEST, READ_TRANSCRIPT_REQUEST, WRITE_SIDECAR_REQUEST } from '../../../server/protocol';
import { anyText, typed } from '../properties/texts';
import { NOTIFICATIONS, range, REQUESTS, wellFormed, type World } from './messages';
import { randomFrom, type Random } from './random';
import type { RawClient } from './rawClient';
import { anyValue, broken } from './values';

const KNOWN = 'file:///known.txt';
const STORY = 'Harbour to close\n\n“We will close it,” Mara Quill said on 3 May. “By 20 June.”\n\n“Nobody asked us.\n';
/** Requests that are under way at most: an editor has a few, and the next ones wait in the pipe. */
const AT_ONCE = 100;

export interface Fuzzer {
  /** Sends so many messages; rejects where the server ended, or does not answer the known document as before. */
  run(count: number): Promise<void>;
  /** Bytes in use by the server when nothing is open but the known document. */
  heap(): Promise<number>;
  readonly sent: number;
}

export async function startFuzzer(client: RawClient, seed: number): Promise<Fuzzer> {
  const random = randomFrom(seed);
  const versions = new Map<string, number>();
  const texts = [...fc.sample(anyText, { seed, numRuns: 150 }), 'Word after word. '.repeat(70_000), `${STORY.repeat(1500)}`, '“‘"'.repeat(20_000)];
  const typing = fc.sample(typed, { seed, numRuns: 200 });
  const uris = ['file:///w/a.txt', 'file:///w/b.md', 'file:///w/c%20d.txt', 'untitled:1', 'vscode-vfs://github/a/b.txt', 'file:///w/%E0%A4%A.txt', 'x', '', 'file:///w/e.article', '__proto__'];
  const views = new Map<string, unknown>();
  const world: World = { uris, texts, versions, views };
  let sent = 0;

  client.answer = (method, params) => answerFor(random, method, params as { readonly uri?: string; readonly uris?: readonly string[] } | null, texts);
  await client.request('initialize', { processId: process.pid, rootUri: null, workspaceFolders: [{ uri: 'file:///w', name: 'w' }], capabilities: { workspace: { workspaceFolders: true } }, initializationOptions: { annotations: true, richHovers: true } });
  client.notify('initialized', {});
  client.notify('textDocument/didOpen', { textDocument: { uri: KNOWN, languageId: 'plaintext', version: 1, text: STORY } });
  const known = async (): Promise<unknown> => {
    await client.request('textDocument/hover', { textDocument: { uri: KNOWN }, position: { line: 2, character: 3 } });
    const { result } = await client.request(CLAIMS_REQUEST, { uri: KNOWN });
    // the same under another name, where something was asked to be drawn anew
    return { ...(result as object), result: undefined };
  };
  const expected = await known();
  assert.equal((expected as { state?: string }).state, 'ready');

  function step(): void {
    sent++;
    const wrong = random.chance(0.3);
    const open = [...client.open.keys()];
    if (random.chance(0.08) && open.length > 0) return client.notify('$/cancelRequest', { id: random.of(open) });
    if (random.chance(0.35)) return document(random.of(uris), wrong);
    const params = wellFormed(random, world);
    const given = wrong ? broken(random, params) : params;
    if (random.chance(0.12)) client.notify(random.of(NOTIFICATIONS), given);
    else void ask(random.of(REQUESTS), given);
  }

  /** What is answered of a view is what a later question builds on. */
  async function ask(method: string, params: unknown): Promise<void> {
    const { result } = await client.request(method, params);
    if (method === CLAIMS_REQUEST && result) views.set(String((result as { uri?: unknown }).uri), (result as { result?: unknown }).result);
  }

  /** Opens, changes, saves or closes a document, whether it is open or not. */
  function document(uri: string, wrong: boolean): void {
    const version = (versions.get(uri) ?? 0) + random.of([1, 1, 1, 1, 0, -1, 7]);
    const send = (method: string, params: object): void => client.notify(`textDocument/${method}`, wrong ? broken(random, params) : params);
    const what = random.below(12);
    if (what < 2) {
      send('didOpen', { textDocument: { uri, languageId: random.of(['plaintext', 'plaintext', 'markdown', 'python']), version, text: random.chance(0.02) ? random.of(texts) : random.of(texts.slice(0, 150)) } });
      versions.set(uri, version);
    } else if (what < 9) {
      send('didChange', { textDocument: { uri, version }, contentChanges: Array.from({ length: random.below(4) }, () => (random.chance(0.1) ? { text: random.of(texts.slice(0, 150)) } : { range: range(random), text: random.of(typing) })) });
      if (versions.has(uri)) versions.set(uri, version);
    } else if (what === 9) send('didSave', { textDocument: { uri } });
    else {
      send('didClose', { textDocument: { uri } });
      versions.delete(uri);
    }
  }

  async function quiet(): Promise<void> {
    // what a wrong message may have left as it was
    client.notify('workspace/didChangeConfiguration', { settings: { newsmark: {} } });
    await client.answered();
    assert.deepEqual(await known(), expected);
  }

  return {
    get sent() { return sent; },
    async run(count) {
      for (let i = 0; i < count; i++) {
        step();
        if (client.open.size >= AT_ONCE) await client.answered();
        if (i % 500 === 499) await quiet();
      }
      await quiet();
    },
    async heap() {
      for (const uri of uris) client.notify('textDocument/didClose', { textDocument: { uri } });
      versions.clear();
      await quiet();
      return (await client.request('test/heap', {})).result as number;
    },
  };
}

/** A client that answers with what was asked for, with nonsense, or with nothing. */
function answerFor(random: Random, method: string, params: { readonly uri?: string; readonly uris?: readonly string[] } | null, texts: readonly string[]): unknown {
  if (params?.uri === KNOWN) return { kind: 'none', why: 'The known document has no annotations.' };
  if (random.chance(0.1)) return anyValue(random);
  switch (method) {
    case READ_SIDECAR_REQUEST: return random.of([{ kind: 'missing', source: 'a.txt' }, { kind: 'none', why: 'x' }, { kind: 'text', text: random.of(['{}', '{"items":', '[]', '']), source: 'a.txt' }]);
    case WRITE_SIDECAR_REQUEST: return random.of([{ kind: 'written' }, { kind: 'changed', text: '{}' }, { kind: 'changed' }, { kind: 'failed', why: 'The disk is full.' }]);
    case READ_FILES_REQUEST: return (params?.uris ?? []).map(() => (random.chance(0.8) ? { kind: 'text', text: random.of(texts).slice(0, 3000) } : { kind: 'left-out', why: 'x' }));
    case READ_TRANSCRIPT_REQUEST: return random.of([{ kind: 'none', why: 'x' }, { kind: 'text', uri: 'file:///w/talk.vtt', text: 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Mara Quill>We will close it.\n' }]);
    default: return null;
  }
}
