import assert from 'node:assert/strict';
import { briefly, labelsBelow } from '../../../server/features/stories/labels';

describe('what files are called', () => {
  it('are their paths below the nearest folder of the workspace', () => {
    const label = labelsBelow(['file:///news', 'file:///news/today/']);
    assert.deepEqual(['file:///news/today/wire%20copy.txt', 'file:///news/old/a.txt', 'file:///else/b.txt', 'file:///news/bad%.txt'].map(label), ['wire copy.txt', 'old/a.txt', 'b.txt', 'bad%.txt']);
  });

  it('are their names, where no two are the same', () => {
    assert.deepEqual(briefly(['today/a.txt', 'today/b.txt']), ['a.txt', 'b.txt']);
    assert.deepEqual(briefly(['today/a.txt', 'old/a.txt']), ['today/a.txt', 'old/a.txt']);
  });
});
