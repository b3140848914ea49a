import assert from 'node:assert/strict';
import path from 'node:path';
import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import {
  ACT_REQUEST, LINK_TRANSCRIPT_REQUEST, READ_SIDECAR_REQUEST, READ_TRANSCRIPT_REQUEST, TRANSCRIPT_CHANGED_NOTIFICATION, TRANSCRIPT_REQUEST, WRITE_SIDECAR_REQUEST,
  type ActParams, type ActResult, type LinkTranscriptParams, type ReadTranscriptParams, type SidecarParams, type SidecarWriteParams, type TranscriptRead, type TranscriptResult,
} from '../../../server/protocol';
import { startClient, type TestClient } from '../support/client';

const COMMAND = [process.execPath, '--require', 'tsx/cjs', path.join(__dirname, '../support/serverMain.ts')];
const STORY = 'Harbour to close\n\n“We will close it in June,” Mara Quill, the harbour master, said.\n\n“The walls are three meters thick,” Quill said.\n\n“Nobody asked the islanders about any of it,” she said.\n';
const HALL = 'WEBVTT\n\n12:30.000 --> 12:33.000\n<v Mara Quill>We might close it in June.\n\n13:00.000 --> 13:04.000\n<v Mara Quill>The walls are three meters thick.\n';

describe('transcripts over a real connection', function () {
  this.timeout(60_000);
  let client: TestClient;
  const sidecars = new Map<string, string>();
  const files = new Map<string, string>();
  const writing: (() => void)[] = [];
  /** The next sidecar is written. */
  const written = (): Promise<void> => new Promise((resolve) => { writing.push(resolve); });
  const linked = (uri: string): readonly string[] => (JSON.parse(sidecars.get(uri)!) as { items: { body: { 'nm:kind'?: string; source?: string } }[] }).items.flatMap(({ body }) => (body['nm:kind'] === 'transcript' ? [body.source!] : []));
  before(async () => {
    client = await startClient(COMMAND, {}, { annotations: true, richHovers: true });
    client.answers.set(READ_SIDECAR_REQUEST, ({ uri }: SidecarParams) => (uri.startsWith('untitled:') ? { kind: 'none', why: 'Save the article first.' } : sidecars.has(uri) ? { kind: 'text', text: sidecars.get(uri), source: 'story.txt' } : { kind: 'missing', source: 'story.txt' }));
    client.answers.set(WRITE_SIDECAR_REQUEST, ({ uri, text }: SidecarWriteParams) => {
      sidecars.set(uri, text);
      for (const tell of writing.splice(0)) tell();
      return { kind: 'written' };
    });
    client.answers.set(READ_TRANSCRIPT_REQUEST, ({ source }: ReadTranscriptParams): TranscriptRead => {
      const text = files.get(source);
      return text === undefined ? { kind: 'none', why: 'It is not there.' } : { kind: 'text', text, uri: `file:///desk/${source}` };
    });
  });
  after(async () => assert.equal(await client.stop(), 0));

  const link = (uri: string, source: string, on = true): Promise<ActResult> => client.request(LINK_TRANSCRIPT_REQUEST, { uri, source, link: on, by: 'Mara' } satisfies LinkTranscriptParams);
  const ask = (uri: string): Promise<TranscriptResult> => client.request(TRANSCRIPT_REQUEST, { uri });
  async function result(uri: string): Promise<Extract<TranscriptResult, { state: 'done' }>> {
    const answer = await ask(uri);
    assert.ok(answer.state === 'done', JSON.stringify(answer));
    return answer;
  }
  const verdicts = async (uri: string): Promise<readonly string[]> => (await result(uri)).quotes.map(({ verdict, spoken }) => [verdict, ...(spoken ? [spoken.locator] : [])].join(' '));
  const problems = async (uri: string): Promise<readonly Diagnostic[]> => (await client.request<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri } })).items.filter(({ code }) => code === 'transcript');
  async function open(name: string, text = STORY): Promise<string> {
    const uri = name.includes(':') ? name : `file:///desk/${name}`;
    client.open(uri, text);
    await client.article(uri);
    return uri;
  }

  it('are linked in the sidecar, and judge each quotation', async () => {
    files.set('hall.vtt', HALL);
    const uri = await open('story.txt');
    assert.deepEqual(await ask(uri), { state: 'refused', why: 'No transcript is linked to this article.' });
    const saved = written();
    assert.deepEqual(await link(uri, 'hall.vtt'), { state: 'done', label: 'Linked hall.vtt' });
    assert.deepEqual(await verdicts(uri), ['altered 12:30', 'exact 13:00', 'not-found']);
    assert.match((await result(uri)).report.text, /^# Harbour to close\n\nAgainst hall\.vtt: 3 quotations: 1 exact, 0 trimmed, 1 altered, 1 not found\.\n\n- \*\*Altered\*\*, line 3, spoken at 12:30: Mara Quill, “We will close it in June,”\n  - “will” was “might” \(a modal\)\n/);
    await saved;
    assert.deepEqual(linked(uri), ['hall.vtt']);
    const again = await open('again.txt');
    assert.equal((await ask(again)).state, 'refused');
  });

  it('are problems with the place where it was spoken', async () => {
    const uri = 'file:///desk/story.txt';
    const [altered, missing, ...others] = await problems(uri);
    assert.deepEqual([altered!.severity, altered!.message, altered!.range.start, others], [3, 'Spoken otherwise at 12:30 of the transcript: “will” was “might” (a modal).', { line: 2, character: 1 }, []]);
    assert.deepEqual(altered!.relatedInformation, [{ location: { uri: 'file:///desk/hall.vtt', range: { start: { line: 3, character: 0 }, end: { line: 3, character: 0 } } }, message: '12:30 Mara Quill: “We might close it in June”' }]);
    assert.deepEqual([missing!.severity, missing!.message], [4, 'These words are not in the transcript.']);
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', { textDocument: { uri }, range: altered!.range, context: { diagnostics: [altered] } });
    assert.deepEqual(actions.map(({ title }) => title).filter((title) => /transcript|spoken/i.test(title)), ['Compare with What Was Spoken', 'Don’t check for quotations against the transcript', 'Add the Transcript as Evidence (12:30)']);
  });

  it('follow the edits of the article, and those of the transcript', async () => {
    const uri = 'file:///desk/story.txt';
    client.edit(uri, 2, { start: { line: 2, character: 4 }, end: { line: 2, character: 8 } }, 'might');
    await client.article(uri, 2);
    assert.deepEqual(await verdicts(uri), ['exact 12:30', 'exact 13:00', 'not-found']);
    files.set('hall.vtt', HALL.replace('three meters', 'two meters'));
    const changed = client.changed(uri);
    client.notify(TRANSCRIPT_CHANGED_NOTIFICATION, { uri });
    await changed;
    assert.deepEqual(await verdicts(uri), ['exact 12:30', 'altered 13:00', 'not-found']);
  });

  it('are evidence of a claim', async () => {
    const uri = 'file:///desk/story.txt';
    const { quotes } = await result(uri);
    const act = (ranges: readonly number[]): Promise<ActResult> => client.request(ACT_REQUEST, { uri, version: 2, targets: ranges.map((index) => ({ kind: 'claim', range: quotes[index]!.range })), act: { kind: 'transcript' }, by: 'Mara' } satisfies ActParams);
    const saved = written();
    assert.deepEqual(await act([0, 1]), { state: 'done', label: 'Added the transcript as evidence to “We might close it in June,” and 1 other' });
    assert.deepEqual(await act([2]), { state: 'refused', why: 'No linked transcript holds these words.' });
    const after = await client.article(uri, 2);
    assert.ok(after.state === 'ready');
    assert.deepEqual(after.claims.flatMap(({ mark }) => mark?.evidence.map(({ source, locator }) => `${source} ${locator}`) ?? []), ['hall.vtt 12:30', 'hall.vtt 13:00']);
    assert.deepEqual((await result(uri)).quotes.map(({ spoken }) => spoken?.noted), [true, true, undefined]);
    await saved;
  });

  it('are linked by whoever wrote the sidecar, and unlinked', async () => {
    const uri = 'file:///desk/colleague.txt';
    sidecars.set(uri, sidecars.get('file:///desk/story.txt')!);
    await open('colleague.txt');
    assert.deepEqual(await verdicts(uri), ['altered 12:30', 'altered 13:00', 'not-found']);
    const added = written();
    assert.deepEqual(await link(uri, 'gone.vtt'), { state: 'done', label: 'Linked gone.vtt' });
    await added;
    const { transcripts, report } = await result(uri);
    assert.deepEqual(transcripts, [{ source: 'hall.vtt' }, { source: 'gone.vtt', why: 'It is not there.' }]);
    assert.match(report.text, /\n## Could not be read\n\n- gone\.vtt: It is not there\.\n$/);
    // the words may stand in what could not be read
    assert.deepEqual((await problems(uri)).map(({ severity }) => severity), [3, 3]);
    const saved = written();
    assert.deepEqual(await link(uri, 'hall.vtt', false), { state: 'done', label: 'Unlinked hall.vtt' });
    assert.deepEqual(await verdicts(uri), []);
    await saved;
    assert.deepEqual(linked(uri), ['gone.vtt']);
  });

  it('are there again when an article is closed and opened at once', async () => {
    const uri = 'file:///desk/story.txt';
    client.notify('textDocument/didClose', { textDocument: { uri } });
    client.open(uri, STORY);
    await client.article(uri);
    assert.deepEqual(await verdicts(uri), ['altered 12:30', 'altered 13:00', 'not-found']);
  });

  it('are held as long as the article is open where it can have no sidecar', async () => {
    files.set('hall.vtt', HALL);
    const uri = await open('untitled:Untitled-1');
    assert.deepEqual(await link(uri, 'hall.vtt'), { state: 'done', label: 'Linked hall.vtt until the article is closed' });
    assert.deepEqual(await verdicts(uri), ['altered 12:30', 'exact 13:00', 'not-found']);
  });

  it('are asked for in the right words', async () => {
    assert.deepEqual(await link('file:///desk/none.txt', 'hall.vtt'), { state: 'refused', why: 'The article is not open.' });
    for (const [method, params] of [[LINK_TRANSCRIPT_REQUEST, { uri: 'file:///desk/story.txt', source: ' ' }], [LINK_TRANSCRIPT_REQUEST, null], [TRANSCRIPT_REQUEST, {}]] as const) await assert.rejects(client.request(method, params));
  });
});
