import assert from 'node:assert/strict';
import { drawingKey, drawingOf, groupHighlights, gutterMarks, type ColorBy } from '../../../client/model/drawing';
import type { Highlight } from '../../../server/protocol';
import { article, claim, mark as markOf, range } from './article';

const mark = (part: Partial<Highlight>): Highlight => ({ kind: 'quote', form: 'direct', range: range(0, 0, 5), ...part });
const check = (part: Partial<Highlight>, colorBy: ColorBy, expected: string): void => assert.equal(drawingKey(drawingOf(mark(part), colorBy)), expected);

describe('a highlight is drawn', () => {
  it('by its form', () => check({ form: 'partial', slot: 3 }, 'form', 'quote/partial/known/form'));
  it('by its speaker', () => check({ form: 'partial', slot: 3 }, 'speaker', 'quote/partial/known/3'));
  it('in the shared grey where the speaker has no hue', () => check({ form: 'indirect' }, 'speaker', 'quote/indirect/known/0'));
  it('as a guess', () => check({ doubt: 'guess' }, 'form', 'quote/direct/guess/form'));
  it('grey for scare quotes in either colouring', () => check({ form: 'scare', slot: 2 }, 'speaker', 'quote/scare/known/form'));
  it('for a name in the hue of its speaker', () => check({ kind: 'speaker', slot: 2 }, 'speaker', 'speaker/2'));
  it('for a number without regard to speakers', () => check({ kind: 'number', slot: 2 }, 'speaker', 'number'));
});

describe('highlights', () => {
  it('that are drawn alike are one group', () => {
    const groups = groupHighlights([mark({ slot: 1 }), mark({ slot: 2 }), mark({ kind: 'cue' })], 'form');
    assert.deepEqual([...groups].map(([key, { ranges }]) => `${key} ${ranges.length}`), ['quote/direct/known/form 2', 'cue 1']);
  });
  it('of unknown speakers mark the gutter once a line', () => {
    const highlights = [mark({ doubt: 'unknown' }), mark({ doubt: 'unknown', range: range(0, 9, 12) }), mark({ doubt: 'unknown', range: range(4, 2, 6) }), mark({ range: range(7, 0, 3) })];
    assert.deepEqual([...gutterMarks(article([], [], { highlights }), 'verified')], [['unknown', [range(0, 0, 1), range(4, 2, 3)]]]);
  });
  it('of judged claims mark the gutter with what asks most for a look', () => {
    const claims = [
      claim({ text: 'a', mark: markOf({ verdict: 'confirmed' }) }, 1), claim({ text: 'b', mark: markOf({ status: 'verified' }) }, 2), claim({ text: 'c', mark: markOf({ status: 'verified', stale: 'old' }) }, 3),
      claim({ text: 'd', mark: markOf({ verdict: 'confirmed' }), range: range(3, 4, 5) }, 4), claim({ text: 'e', mark: markOf({}) }, 5), claim({ text: 'g', mark: markOf({ status: 'false' }) }, 7), claim({ text: 'f' }, 6),
    ];
    assert.deepEqual([...gutterMarks(article(claims), 'verified')].map(([state, ranges]) => [state, ranges.map(({ start }) => start.line)]), [['confirmed', [1]], ['checked', [2]], ['stale', [3]], ['false', [7]]]);
  });
});
