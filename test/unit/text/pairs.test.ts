import assert from 'node:assert/strict';
import { TAG_COUNT } from '../../../server/analysis/text/tagger/layout';
import { addRow, highOf, lowOf, pairRows, PAIRS } from '../../../server/analysis/text/tagger/pairs';

const weights = (seed: number): Int8Array => Int8Array.from({ length: TAG_COUNT }, (_, tag) => ((tag * 37 + seed * 91) % 255) - 127);

describe('tagger: two weights in one number', () => {
  it('gives back the sums of both halves, whatever their signs', () => {
    const sums = pairRows(weights(1), 0, 1);
    const expected = Array.from(weights(1));
    for (let seed = 2; seed < 40; seed++) {
      addRow(sums, 0, weights(seed), 0);
      weights(seed).forEach((weight, tag) => (expected[tag]! += weight));
    }
    const read = Array.from({ length: TAG_COUNT }, (_, tag) => ((tag & 1) === 0 ? lowOf : highOf)(sums[tag >> 1]!));
    assert.deepEqual(read, expected);
    assert.ok(expected.some((sum) => sum < 0) && expected.some((sum) => sum > 0));
  });

  it('leaves the half behind the last tag empty', () => {
    assert.equal(highOf(pairRows(weights(3), 0, 1)[PAIRS - 1]!), 0);
  });
});
