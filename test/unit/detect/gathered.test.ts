import assert from 'node:assert/strict';
import { gather, newGathered, taken } from '../../../server/analysis/detect/gathered';

describe('gathered lists', () => {
  it('are given away, and begin anew', () => {
    const list = newGathered<string>();
    gather(list, 'a');
    gather(list, 'b');
    const first = taken(list);
    gather(list, 'c');
    assert.deepEqual([first, taken(list)], [['a', 'b'], ['c']]);
  });

  it('hold nothing of those before', () => {
    const list = newGathered<string>();
    gather(list, 'a');
    taken(list);
    assert.deepEqual(taken(list), []);
  });
});
