import assert from 'node:assert/strict';
import { indexSpans } from '../../../server/analysis/resolve/spanIndex';

const TEXT = 'Ana Reis met Jorge Lima in Porto.';
const NAMES = ['Ana Reis', 'Jorge Lima', 'Porto'];
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

describe('an index of spans', () => {
  it('finds what overlaps, in whatever order it is asked', () => {
    const index = indexSpans(NAMES.map(at), NAMES);
    const found = (words: string) => index.overlapping(at(words).start, at(words).end);
    assert.deepEqual(['Lima', 'Ana', 'Porto', 'Jorge', 'Ana Reis met Jorge', 'Reis'].map(found), ['Jorge Lima', 'Ana Reis', 'Porto', 'Jorge Lima', 'Ana Reis', 'Ana Reis']);
    assert.deepEqual(['met', '.', ' in '].map(found), [undefined, undefined, undefined]);
  });

  it('finds nothing where there is nothing', () => assert.equal(indexSpans([], []).overlapping(0, 5), undefined));
});
