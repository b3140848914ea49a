import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { outFile } from '../../../server/cli/outFile';

const line = (id: string): string => `{"id":${JSON.stringify(id)},"quotes":[],"claims":[]}\n`;

describe('the file that a run goes on with', () => {
  let folder: string, file: string;
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsmark-out-'));
    file = path.join(folder, 'out.jsonl');
  });
  afterEach(() => fs.rmSync(folder, { recursive: true }));
  const content = (): string => fs.readFileSync(file, 'utf8');

  it('is begun where there is none, and written to in order', async () => {
    const out = await outFile(file, true);
    assert.ok(out.kind === 'open');
    await Promise.all([out.write(line('a')), out.write(line('é "b"'))]);
    await out.close();
    assert.equal(content(), line('a') + line('é "b"'));
  });

  it('keeps whole lines, wherever in the next one the run was killed', async () => {
    const kept = line('a') + line('wide 漁 "b"\n');
    const next = Buffer.from(line('c é'));
    for (let cut = 0; cut < next.length; cut++) {
      fs.writeFileSync(file, Buffer.concat([Buffer.from(kept), next.subarray(0, cut)]));
      const out = await outFile(file, true);
      assert.ok(out.kind === 'open', `cut at ${cut}`);
      assert.deepEqual([...out.done], ['a', 'wide 漁 "b"\n']);
      await out.write(line('d'));
      await out.close();
      assert.equal(content(), kept + line('d'));
    }
  });

  it('is never written over, and what is none of ours is left as it is', async () => {
    const refused = async (text: string, resume: boolean): Promise<void> => {
      fs.writeFileSync(file, text);
      assert.equal((await outFile(file, resume)).kind, 'refused', JSON.stringify(text));
      assert.equal(content(), text);
    };
    await refused(line('a'), false);
    for (const text of ['An article without an end', 'An article\nof two lines\n', `${line('a')}torn, but not by us`, '{"id":"a","error":"x"}\n', '{"id":7,"quotes":[]}\n', `${line('a')}\n`]) await refused(text, true);
  });

  it('says what is wrong with its place', async () => {
    for (const place of [folder, path.join(folder, 'none/out.jsonl')]) {
      const out = await outFile(place, false);
      assert.ok(out.kind === 'refused' && /^cannot be written: /.test(out.why));
    }
  });
});
