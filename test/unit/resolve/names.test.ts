import assert from 'node:assert/strict';
import { Around, Inside, Whole } from '../../../server/analysis/detect/nameEvidence';
import { addScores, FEATURES, featuresOf, KINDS, PER_POINT } from '../../../server/analysis/resolve/nameModel';
import type { NameUnit } from '../../../server/analysis/resolve/nameUnits';
import { newNeighborhood } from '../../../server/analysis/resolve/placeNearness';
import { indexSpans } from '../../../server/analysis/resolve/spanIndex';
import { newSpellings, oneEdit } from '../../../server/analysis/resolve/spellings';
import { NAME_MODEL } from '../../../server/lexicon/packed/lists.generated';

const unit = (around: number, inside: number, whole: number, count: number): NameUnit => ({
  run: { around, form: { inside }, toponym: undefined }, whole, group: { count, around: around | Around.saidAfter }, kind: 'other', certainty: 'guess',
}) as unknown as NameUnit;

describe('the name model', () => {
  const weights = new Map(NAME_MODEL.split('\n').map((line) => [line.slice(0, line.indexOf('\t')), line.split('\t').slice(1).map(Number)]));
  const weigh = (name: string): readonly number[] => weights.get(name) ?? [0, 0, 0, 0];
  const one = unit(Around.inBefore | Around.theBefore, Inside.oneWord | Inside.placeEnding, Whole.repeated | Whole.lowerSeen, 2);
  const names = (of: NameUnit): string[] => featuresOf(of).map((feature) => FEATURES[feature]!);

  it('names the features that hold, and no others', () => {
    assert.deepEqual(names(one), ['word bias', 'word around.inBefore', 'word around.theBefore', 'word anywhere.saidAfter', 'word anywhere.inBefore', 'word anywhere.theBefore', 'word inside.oneWord', 'word inside.placeEnding', 'word whole.lowerSeen', 'word whole.repeated'].sort((a, b) => FEATURES.indexOf(a) - FEATURES.indexOf(b)));
    assert.deepEqual(names(unit(0, Inside.twoWords, 0, 1)), ['phrase bias', 'phrase inside.twoWords']);
  });
  it('adds their weights, and those of all banks', () => {
    const scores = new Int32Array(2 * KINDS.length);
    addScores(one, scores, KINDS.length);
    const expected = KINDS.map((_, kind) => names(one).reduce((sum, name) => sum + weigh(name)[kind]! + weigh(name.replace('word', 'any'))[kind]!, 0));
    assert.deepEqual([...scores], [0, 0, 0, 0, ...expected.map((score) => Math.round(score * PER_POINT))]);
  });
});

describe('spellings', () => {
  const known = newSpellings<string>();
  for (const word of ['davutoglu', 'carter', 'marshall', 'ortegas', 'short']) known.add(word, word);
  const near = (word: string): string[] => { const found = new Set<string>(); known.someNear(word, (value) => { found.add(value); return false; }); return [...found]; };
  it('finds a letter changed, left out or put in, wherever it stands', () => {
    for (const word of ['davatoglu', 'davtoglu', 'davuttoglu', 'davutogly', 'davutoglu']) assert.deepEqual(near(word), ['davutoglu'], word);
    assert.deepEqual(near('cartier'), ['carter']);
    assert.deepEqual(near('marshal'), ['marshall']);
    assert.deepEqual(near('oratega'), []);
  });
  it('finds nothing two slips away, under another first letter, or for a short word', () => {
    for (const word of ['davetovlu', 'tavutoglu', 'shorts', 'shart', 'cartr']) assert.deepEqual(near(word), word === 'shorts' ? ['short'] : [], word);
  });
  it('says nothing among too many that are alike', () => {
    const many = newSpellings<string>();
    const near = (word: string): boolean => many.someNear(word, () => true);
    for (let i = 0; i < 50; i++) many.add(`abc${String(i).padStart(4, '0')}def`, '');
    assert.equal(near('abc0001dey'), true);
    for (let i = 50; i < 100; i++) many.add(`abc${String(i).padStart(4, '0')}def`, '');
    assert.equal(near('abc0001dey'), false);
  });
  it('agrees with comparing all', () => {
    const letters = ['a', 'b'];
    const words = Array.from({ length: 64 }, (_, n) => Array.from({ length: 6 }, (_, bit) => letters[(n >> bit) & 1]).join('')).concat(['aaaaa', 'aaaaaaa', 'abababa']);
    const all = newSpellings<string>();
    for (const word of words) all.add(word, word);
    for (const word of words.filter(({ length }) => length > 5)) {
      const found = new Set<string>();
      all.someNear(word, (value) => { found.add(value); return false; });
      assert.deepEqual([...found].sort(), words.filter((other) => other[0] === word[0] && oneEdit(other, word)).sort());
    }
  });
});

describe('nearness', () => {
  const at = (id: number, lat: number, lon: number) => ({ id, lat, lon, name: '', feature: 'town', population: 0 }) as const;
  const { nearness } = newNeighborhood([at(1, 35, 36), at(2, 36.1, 37.1), at(3, -90, 0), at(4, 90, 0)]);
  it('is high beside two settled places and nothing far from all', () => {
    assert.ok(nearness(at(9, 35.9, 36.9)) > 0.9);
    assert.equal(nearness(at(9, 0, 0)), 0);
  });
  it('reaches over a belt, but does not count the place itself', () => {
    assert.ok(nearness(at(9, 38.4, 36)) > 0);
    assert.ok(nearness(at(3, -90, 0)) === 0 && nearness(at(4, 90, 0)) === 0);
  });
});

describe('an index of spans', () => {
  const index = indexSpans([{ start: 2, end: 4 }, { start: 6, end: 9 }], ['a', 'b']);
  it('finds what overlaps', () => assert.deepEqual([index.overlapping(3, 5), index.overlapping(0, 20), index.overlapping(8, 9)], ['a', 'a', 'b']));
  it('finds nothing between', () => assert.deepEqual([index.overlapping(4, 6), index.overlapping(9, 12), index.overlapping(0, 2)], [undefined, undefined, undefined]));
});
