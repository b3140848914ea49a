import assert from 'node:assert/strict';
import { CANCELLED } from '../../../server/session/analysis';
import { inTurns } from '../../../server/session/stepping';
import type { Steps } from '../../../server/analysis/steps';

/** Each step takes three milliseconds of a clock of our own. */
function clocked() {
  let time = 0, pauses = 0;
  function* work(steps: number): Steps<string> {
    for (let i = 0; i < steps; i++) {
      time += 3;
      yield;
    }
    return 'done';
  }
  return { work, stepping: { now: () => time, pause: () => Promise.resolve(void pauses++) }, pauses: () => pauses };
}

describe('work in turns', () => {
  it('is done at once where it is short', async () => {
    const { work, stepping, pauses } = clocked();
    assert.deepEqual([await inTurns(work(3), () => true, stepping), pauses()], ['done', 0]);
  });

  it('lets others have their turn after ten milliseconds', async () => {
    const { work, stepping, pauses } = clocked();
    assert.deepEqual([await inTurns(work(40), () => true, stepping), pauses()], ['done', 10]);
  });

  it('is given up when nobody wants it any more', async () => {
    const { work, stepping, pauses } = clocked();
    assert.deepEqual([await inTurns(work(40), () => pauses() < 2, stepping), pauses()], [CANCELLED, 2]);
  });

  it('fails as its step does', async () => {
    const { stepping } = clocked();
    function* broken(): Steps<string> {
      yield;
      throw new Error('broken');
    }
    await assert.rejects(inTurns(broken(), () => true, stepping), /broken/);
  });
});
