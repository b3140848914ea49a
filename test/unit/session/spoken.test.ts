import assert from 'node:assert/strict';
import type { TranscriptRead } from '../../../server/protocol';
import { createSpoken } from '../../../server/session/spoken';

const URI = 'file:///desk/story.txt';

/** Files by source, whose reading ends when it is told to. */
function desk(files: Record<string, string>) {
  const waiting: (() => void)[] = [];
  const changed: string[] = [];
  const spoken = createSpoken({
    read: (_, source) => new Promise<TranscriptRead>((resolve) => {
      const text = files[source];
      waiting.push(() => resolve(text === undefined ? { kind: 'none', why: 'It is not there.' } : { kind: 'text', text, uri: `file:///desk/${source}` }));
    }),
    changed: (uri) => void changed.push(uri),
  });
  const finish = async (): Promise<void> => {
    for (const end of waiting.splice(0)) end();
    await spoken.idle(URI);
  };
  return { spoken, changed, files, waiting, finish };
}

const states = (held: ReturnType<ReturnType<typeof createSpoken>['of']>): readonly string[] => held.map((one) => `${one.source}: ${one.state === 'read' ? one.transcript.cues.map(({ text }) => text).join(' ') : one.state === 'unreadable' ? one.why : one.state}`);

describe('linked transcripts', () => {
  it('are read once, and forgotten with their links', async () => {
    const { spoken, changed, finish } = desk({ 'a.txt': 'Yes.' });
    spoken.follow(URI, ['a.txt', 'b.txt']);
    assert.deepEqual(states(spoken.of(URI)), ['a.txt: loading', 'b.txt: loading']);
    await finish();
    assert.deepEqual([states(spoken.of(URI)), changed], [['a.txt: Yes.', 'b.txt: It is not there.'], [URI, URI]]);
    const [before] = spoken.of(URI);
    spoken.follow(URI, ['a.txt']);
    assert.equal(spoken.of(URI)[0], before);
    spoken.follow(URI, []);
    assert.deepEqual([spoken.of(URI), changed.length], [[], 2]);
  });
  it('are read again when they change, and only then judged anew', async () => {
    const { spoken, changed, files, finish } = desk({ 'a.txt': 'Yes.' });
    spoken.follow(URI, ['a.txt']);
    await finish();
    spoken.reread(URI);
    await finish();
    assert.equal(changed.length, 1);
    files['a.txt'] = 'No.';
    spoken.reread(URI);
    await finish();
    assert.deepEqual([states(spoken.of(URI)), changed.length], [['a.txt: No.'], 2]);
    delete files['a.txt'];
    spoken.reread(URI);
    await finish();
    assert.deepEqual([states(spoken.of(URI)), changed.length], [['a.txt: It is not there.'], 3]);
  });
  it('are waited for as they are now, where the file changes while it is read', async () => {
    const { spoken, files, waiting } = desk({ 'a.txt': 'Yes.' });
    spoken.follow(URI, ['a.txt']);
    const first = waiting.pop()!;
    const idle = spoken.idle(URI).then(() => states(spoken.of(URI)));
    files['a.txt'] = 'No.';
    spoken.reread(URI);
    first();
    await new Promise(setImmediate);
    assert.deepEqual(states(spoken.of(URI)), ['a.txt: loading'], 'what is out of date is not taken in');
    waiting.pop()!();
    assert.deepEqual(await idle, ['a.txt: No.']);
  });
  it('do not come back after the article is closed', async () => {
    const { spoken, changed, finish } = desk({ 'a.txt': 'Yes.' });
    spoken.follow(URI, ['a.txt']);
    spoken.closed(URI);
    await finish();
    assert.deepEqual([spoken.of(URI), changed], [[], []]);
  });
});
