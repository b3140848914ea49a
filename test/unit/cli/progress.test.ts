import assert from 'node:assert/strict';
import { progress } from '../../../server/cli/output';

describe('the progress bar', () => {
  function drawn(total: number, steps: number, { isTTY = true, columns = 200, name = 'harbour.txt' } = {}): readonly string[] {
    const lines: string[] = [];
    let time = 0;
    const bar = progress(total, { isTTY, columns, write: (text: string | Uint8Array) => lines.push(String(text).replace('\r\x1b[K', '')) > 0 }, () => time);
    for (let step = 0; step < steps; step++) {
      time += 50;
      bar.step(name);
    }
    return lines;
  }

  it('tells how far, how fast and how long still, ten times a second at most', () => {
    const lines = drawn(2000, 1000);
    assert.equal(lines.length, 500);
    assert.equal(lines.at(-1), '[###########·············] 999 of 2,000  20 a second  51 s left  harbour.txt');
  });
  it('is drawn at the end, and is no wider than the terminal', () => {
    assert.match(drawn(3, 3).at(-1)!, /^\[#{24}\] 3 of 3/);
    assert.equal(drawn(3, 3, { columns: 20 }).at(-1)!.length, 20);
  });
  it('lets no name of a file steer the terminal', () => assert.match(drawn(2, 2, { name: 'a\x1b[2Jb\n.txt' }).at(-1)!, / {2}a·\[2Jb·\.txt$/));
  it('is not there for one article, nor where there is no terminal', () => assert.deepEqual([drawn(1, 1), drawn(9, 9, { isTTY: false })], [[], []]));
});
