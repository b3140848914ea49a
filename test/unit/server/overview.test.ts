import assert from 'node:assert/strict';
import path from 'node:path';
import { ACT_REQUEST, OVERVIEW_REQUEST, READ_SIDECAR_REQUEST, WRITE_SIDECAR_REQUEST, type ActParams, type ActResult, type Overview } from '../../../server/protocol';
import { startClient, type TestClient } from '../support/client';

const COMMAND = [process.execPath, '--require', 'tsx/cjs', path.join(__dirname, '../support/serverMain.ts')];

describe('the overview over a real connection', function () {
  this.timeout(60_000);
  let client: TestClient;
  before(async () => {
    client = await startClient(COMMAND, {}, { annotations: true });
    client.answers.set(READ_SIDECAR_REQUEST, () => ({ kind: 'missing', source: 'story.txt' }));
    client.answers.set(WRITE_SIDECAR_REQUEST, () => ({ kind: 'written' }));
  });
  after(async () => assert.equal(await client.stop(), 0));

  const ask = (uri: string): Promise<Overview | null> => client.request<Overview | null>(OVERVIEW_REQUEST, { uri });

  it('is of the text as it stands', async () => {
    const uri = 'file:///desk/overview.txt';
    client.open(uri, 'Harbour to close\n\n“We will close it,” Mara Quill said in Oslo.\n');
    await client.article(uri);
    const before = await ask(uri);
    assert.deepEqual([before!.version, before!.speakers.map(({ name }) => name), before!.places.map(({ name }) => name)], [1, ['Mara Quill'], ['Oslo']]);
    client.edit(uri, 2, { start: { line: 2, character: 20 }, end: { line: 2, character: 30 } }, 'Ida Cole');
    await client.article(uri, 2);
    const after = await ask(uri);
    assert.deepEqual([after!.version, after!.speakers.map(({ name }) => name)], [2, ['Ida Cole']]);
  });

  it('is of the article as people judged it', async () => {
    const uri = 'file:///desk/judged.txt';
    client.open(uri, 'Harbour to close\n\n“We will close it,” Mara Quill said. “It was time,” said Ida Cole.\n');
    await client.article(uri);
    const act = async (name: string, what: ActParams['act']): Promise<ActResult> => {
      const range = (await ask(uri))!.speakers.find((speaker) => speaker.name === name)!.ranges[0]!;
      return client.request<ActResult>(ACT_REQUEST, { uri, version: 1, targets: [{ kind: 'claim', range }], act: what, by: '' } satisfies ActParams);
    };
    assert.equal((await act('Ida Cole', { kind: 'status', status: 'verified' })).state, 'done');
    assert.equal((await act('Mara Quill', { kind: 'speaker', name: null })).state, 'done');
    const { checked, speakers, unknown } = (await ask(uri))!;
    assert.deepEqual([checked, speakers.map(({ name, checked: some }) => [name, some]), unknown.ranges.length], [1, [['Ida Cole', 1]], 1]);
  });

  it('is nothing where there is no article', async () => {
    assert.equal(await ask('file:///desk/none.txt'), null);
    await assert.rejects(client.request(OVERVIEW_REQUEST, {}));
    await assert.rejects(client.request(OVERVIEW_REQUEST, null));
  });
});
