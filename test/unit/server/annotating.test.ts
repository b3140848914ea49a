import assert from 'node:assert/strict';
import path from 'node:path';
import { ACT_REQUEST, CHOICES_REQUEST, CLAIMS_REQUEST, EXPORT_REQUEST, IMPORT_REQUEST, READ_SIDECAR_REQUEST, SIDECAR_CHANGED_NOTIFICATION, TURN_REQUEST, WRITE_SIDECAR_REQUEST } from '../../../server/protocol';
import type { ActResult, ActTarget, Choices, ClaimView, ClientAct, ExportResult, ImportResult, ReadyView, SidecarWriteParams } from '../../../server/protocol';
import { startClient, type TestClient } from '../support/client';

const COMMAND = [process.execPath, '--require', 'tsx/cjs', path.join(__dirname, '../support/serverMain.ts')];
const STORY = 'Harbour to close\n\n“We will close it,” Mara Quill said on 3 May. “By 20 June.”\n\n“It was time,” said Ida Cole. She met Anton Reuss in Oslo. “I agree,” he said. Oslo pays.\n';

describe('annotating over a real connection', function () {
  this.timeout(60_000);
  let client: TestClient;
  let count = 0;
  const disk = new Map<string, string>();

  before(async () => {
    client = await startClient(COMMAND, {}, { annotations: true });
    client.answers.set(READ_SIDECAR_REQUEST, ({ uri }: { uri: string }) => (disk.has(uri) ? { kind: 'text', text: disk.get(uri), source: 'story.txt' } : { kind: 'missing', source: 'story.txt' }));
    client.answers.set(WRITE_SIDECAR_REQUEST, ({ uri, text, before }: SidecarWriteParams) => {
      if (disk.get(uri) !== before) return { kind: 'changed', text: disk.get(uri) };
      disk.set(uri, text);
      return { kind: 'written' };
    });
  });
  after(async () => assert.equal(await client.stop(), 0));

  const view = async (uri: string): Promise<ReadyView> => {
    const answer = await client.request<ReadyView>(CLAIMS_REQUEST, { uri });
    assert.equal(answer.state, 'ready');
    return answer;
  };
  async function open(text = STORY): Promise<string> {
    const uri = `file:///desk/${++count}.txt`;
    client.open(uri, text);
    await client.article(uri);
    return uri;
  }
  const claim = ({ claims }: ReadyView, words: string): ClaimView => {
    const found = claims.find(({ text }) => text.startsWith(words));
    assert.ok(found, `no claim begins with “${words}”`);
    return found;
  };
  const act = async (uri: string, target: ActTarget, what: ClientAct, everywhere = false): Promise<ActResult> =>
    client.request<ActResult>(ACT_REQUEST, { uri, version: (await view(uri)).version, targets: [target], act: what, everywhere, by: 'Mara' });
  const turn = (uri: string, direction: 'undo' | 'redo'): Promise<ActResult> => client.request<ActResult>(TURN_REQUEST, { uri, direction });
  const on = (found: { readonly range: ActTarget extends infer T ? (T extends { range: infer R } ? R : never) : never }, kind: 'claim' = 'claim'): ActTarget => ({ kind, range: found.range });
  const speakerOf = (article: ReadyView, words: string): string | undefined => article.speakers[claim(article, words).speaker ?? -1]?.name;

  it('corrects a speaker, and what hangs on it, and takes it back and does it again', async () => {
    const uri = await open();
    assert.equal(speakerOf(await view(uri), 'I agree'), 'Anton Reuss');
    const result = await act(uri, on(claim(await view(uri), 'I agree')), { kind: 'speaker', name: 'Ida Cole' });
    assert.deepEqual(result, { state: 'done', label: 'Changed the speaker of “I agree,”' });
    const after = await view(uri);
    assert.equal(speakerOf(after, 'I agree'), 'Ida Cole');
    assert.equal(after.speakers.find(({ name }) => name === 'Ida Cole')!.quotes, 2);
    assert.equal(claim(after, 'I agree').mark!.verdict, 'corrected');
    assert.equal(after.desk.undo, 'Changed the speaker of “I agree,”');
    await turn(uri, 'undo');
    assert.equal(speakerOf(await view(uri), 'I agree'), 'Anton Reuss');
    await turn(uri, 'redo');
    assert.equal(speakerOf(await view(uri), 'I agree'), 'Ida Cole');
    assert.match(disk.get(uri)!, /"purpose": "identifying",\s+"value": "Ida Cole"/);
  });

  it('rejects, adds, checks and notes, counts what is checked, and finds it all when the article is opened again', async () => {
    const uri = await open();
    const first = await view(uri);
    await act(uri, on(claim(first, 'It was time')), { kind: 'reject' });
    await act(uri, on(claim(first, 'We will close')), { kind: 'status', status: 'verified' });
    await act(uri, on(claim(first, 'We will close')), { kind: 'note', text: 'asked her' });
    await act(uri, on(claim(first, 'We will close')), { kind: 'evidence', source: 'https://example.org', locator: 'p. 4' });
    await act(uri, { kind: 'words', as: 'claim', form: 'indirect', range: { start: { line: 4, character: 34 }, end: { line: 4, character: 58 } } }, { kind: 'speaker', name: 'Ida Cole' });
    client.notify('textDocument/didClose', { textDocument: { uri } });
    client.open(uri, STORY);
    const told = client.changed(uri);
    await client.article(uri, 1);
    await told;
    const again = await view(uri);
    assert.equal(again.claims.some(({ text }) => text.startsWith('It was time')), false);
    assert.deepEqual(again.desk.rejected.map(({ text }) => text), ['It was time,']);
    const { mark } = claim(again, 'We will close');
    assert.deepEqual([mark!.status, mark!.notes[0]!.text, mark!.evidence[0]!.locator, again.desk.checked], ['verified', 'asked her', 'p. 4', 1]);
    assert.ok(again.claims.some(({ mark: added }) => added?.verdict === 'added'));
  });

  it('is stale when the words that were checked are others now', async () => {
    const uri = await open();
    await act(uri, on(claim(await view(uri), 'We will close')), { kind: 'status', status: 'verified' });
    client.edit(uri, 2, { start: { line: 2, character: 4 }, end: { line: 2, character: 8 } }, 'may');
    await client.article(uri, 2);
    assert.match(claim(await view(uri), 'We may close').mark!.stale!, /^We will close/);
  });

  it('offers the article’s speakers and the places of a name, and changes all mentions at once', async () => {
    const uri = await open();
    const article = await view(uri);
    const speakers = await client.request<Choices>(CHOICES_REQUEST, { uri, version: 1, target: on(claim(article, 'I agree')) });
    assert.deepEqual(speakers.speakers.map(({ name }) => name).sort(), ['Anton Reuss', 'Ida Cole', 'Mara Quill']);
    assert.equal(speakers.now.speaker, 'Anton Reuss');
    const [oslo] = article.places.filter(({ name }) => name === 'Oslo');
    const target: ActTarget = { kind: 'place', range: oslo!.ranges[0]! };
    const places = await client.request<Choices>(CHOICES_REQUEST, { uri, version: 1, target });
    assert.deepEqual([places.same, places.places[0]!.name], [1, 'Oslo']);
    await act(uri, target, { kind: 'place', place: { name: 'Oslo', type: 'city', country: 'US', lat: 48.2, lon: -97.1 } }, true);
    assert.deepEqual((await view(uri)).places.map(({ country, ranges }) => [country, ranges.length]), [['United States', 2]]);
  });

  it('hands on what was judged, and takes it in again as one act', async () => {
    const uri = await open();
    await act(uri, on(claim(await view(uri), 'I agree')), { kind: 'speaker', name: 'Ida Cole' });
    await act(uri, on(claim(await view(uri), 'I agree')), { kind: 'status', status: 'verified' });
    const exported = (format: string) => client.request<ExportResult>(EXPORT_REQUEST, { uri, format, statuses: ['verified', 'checked twice'] });
    const csv = await exported('csv');
    assert.ok(csv.state === 'done' && /Ida Cole.*I agree/.test(csv.text));
    const packet = await exported('html');
    assert.ok(packet.state === 'done' && packet.text.includes('checked twice'));
    assert.equal((await exported('exe')).state, 'refused');
    const annotations = await exported('jsonld');
    assert.ok(annotations.state === 'done');
    const other = await open();
    const result = await client.request<ImportResult>(IMPORT_REQUEST, { uri: other, name: 'harbour.jsonld', text: annotations.text, by: 'Mara' });
    assert.deepEqual(result, { state: 'done', label: 'Imported 1 annotation from harbour.jsonld', notUnderstood: [] });
    const after = await view(other);
    assert.deepEqual([speakerOf(after, 'I agree'), claim(after, 'I agree').mark!.status], ['Ida Cole', 'verified']);
    await turn(other, 'undo');
    assert.equal(claim(await view(other), 'I agree').mark, undefined);
    assert.equal((await client.request<ImportResult>(IMPORT_REQUEST, { uri: other, name: 'x.jsonld', text: '{"a": [', by: '' })).state, 'refused');
  });

  it('hands on and takes in only after what was judged before has been read, and says where it cannot be', async () => {
    const uri = await open();
    await act(uri, on(claim(await view(uri), 'I agree')), { kind: 'status', status: 'verified' });
    const held = await client.request<ExportResult>(EXPORT_REQUEST, { uri, format: 'jsonld', statuses: [] });
    assert.ok(held.state === 'done' && held.without === undefined);
    client.notify('textDocument/didClose', { textDocument: { uri } });
    const read = client.answers.get(READ_SIDECAR_REQUEST)!;
    let release = (): void => {};
    const closed = new Promise<void>((resolve) => { release = resolve; });
    client.answers.set(READ_SIDECAR_REQUEST, async (params: never) => { await closed; return read(params); });
    client.open(uri, STORY);
    await client.article(uri);
    const csv = client.request<ExportResult>(EXPORT_REQUEST, { uri, format: 'csv', statuses: [] });
    const imported = client.request<ImportResult>(IMPORT_REQUEST, { uri, name: 'a.jsonld', text: held.text, by: 'Mara' });
    release();
    const [exported, result] = await Promise.all([csv, imported]);
    assert.ok(exported.state === 'done' && /verified/.test(exported.text));
    assert.ok(result.state === 'done' && result.label.startsWith('Imported 0 annotations'));
    client.answers.set(READ_SIDECAR_REQUEST, () => ({ kind: 'text', text: '{', source: 'story.txt' }));
    const broken = await open();
    const without = await client.request<ExportResult>(EXPORT_REQUEST, { uri: broken, format: 'csv', statuses: [] });
    assert.ok(without.state === 'done' && /cannot be read/.test(without.without ?? ''));
    client.answers.set(READ_SIDECAR_REQUEST, read);
  });

  it('takes in what another program wrote', async () => {
    const uri = await open();
    await act(uri, on(claim(await view(uri), 'I agree')), { kind: 'status', status: 'disputed' });
    disk.set(uri, disk.get(uri)!.replace('"disputed"', '"verified"'));
    const told = client.changed(uri);
    client.notify(SIDECAR_CHANGED_NOTIFICATION, { uri });
    await told;
    assert.equal(claim(await view(uri), 'I agree').mark!.status, 'verified');
  });

  it('refuses on a text that has moved on, on nothing, and over a broken file', async () => {
    const uri = await open();
    const target = on(claim(await view(uri), 'I agree'));
    assert.deepEqual(await client.request<ActResult>(ACT_REQUEST, { uri, version: 0, targets: [target], act: { kind: 'confirm' }, by: '' }), { state: 'refused', why: 'The text has just changed. Try again.' });
    assert.equal((await act(uri, { kind: 'annotation', id: 'urn:uuid:none' }, { kind: 'confirm' })).state, 'refused');
    assert.equal((await turn(uri, 'undo')).state, 'refused');
    disk.set(`file:///desk/${count + 1}.txt`, '{');
    const broken = await open();
    const refusal = await act(broken, on(claim(await view(broken), 'I agree')), { kind: 'confirm' });
    assert.equal(refusal.state, 'refused');
    assert.equal(disk.get(broken), '{');
    assert.deepEqual([(await view(broken)).desk.state, (await view(broken)).desk.file], ['read-only', true]);
    await assert.rejects(client.request(ACT_REQUEST, { uri }));
  });
});
