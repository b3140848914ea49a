import assert from 'node:assert/strict';
import { claimAt, claimFrom, speakerAt, type Direction } from '../../../client/model/walk';
import { article, at, claim, range, speaker } from './article';

//                 line 1: [first]      line 3: [outer [inner] ]        line 6: [last]
const story = article(
  [
    claim({ text: 'last', speaker: 1, range: range(6, 0, 9) }, 0),
    claim({ text: 'first', speaker: 0, range: range(1, 5, 12) }, 1),
    claim({ text: 'outer', speaker: 1, range: range(3, 0, 30) }, 2),
    claim({ text: 'inner', speaker: 0, range: range(3, 10, 20) }, 3),
    claim({ text: 'split', speaker: 0, range: range(8, 0, 40), pieces: [range(8, 0, 10), range(8, 30, 40)] }, 4),
  ],
  [speaker('Ana', { mentions: [range(1, 20, 23)] }), speaker('Ben', { mentions: [range(6, 12, 15)] })],
);

const go = (line: number, character: number, direction: Direction, who?: number): string | undefined => claimFrom(story, at(line, character), direction, who)?.text;

describe('going from claim to claim', () => {
  it('takes the next that starts after the cursor', () => assert.equal(go(1, 6, 'next'), 'outer'));
  it('does not stay on the claim that is selected', () => assert.equal(go(1, 5, 'next'), 'outer'));
  it('enters an inner quote', () => assert.equal(go(3, 0, 'next'), 'inner'));
  it('goes back', () => assert.equal(go(6, 0, 'previous'), 'inner'));
  it('goes round at the end and at the beginning', () => {
    assert.equal(go(9, 0, 'next'), 'first');
    assert.equal(go(0, 0, 'previous'), 'split');
  });
  it('keeps to one speaker', () => assert.equal(go(1, 5, 'next', 1), 'outer'));
  it('finds nothing for a speaker without claims', () => assert.equal(go(1, 5, 'next', 7), undefined));
  it('leaves the order of the claims alone', () => {
    go(6, 0, 'previous');
    assert.equal(story.claims[0]?.text, 'last');
  });
});

describe('the claim at a position', () => {
  it('is the innermost', () => assert.equal(claimAt(story, at(3, 15))?.text, 'inner'));
  it('is the outer one beside the inner', () => assert.equal(claimAt(story, at(3, 25))?.text, 'outer'));
  it('is none between the pieces of a split quote', () => assert.equal(claimAt(story, at(8, 20)), undefined));
  it('is none outside', () => assert.equal(claimAt(story, at(2, 0)), undefined));
});

describe('the speaker at a position', () => {
  it('is whose name stands there', () => assert.equal(speakerAt(story, at(1, 21)), 0));
  it('is whose words stand there', () => assert.equal(speakerAt(story, at(3, 25)), 1));
  it('is nobody elsewhere', () => assert.equal(speakerAt(story, at(2, 0)), undefined));
});
