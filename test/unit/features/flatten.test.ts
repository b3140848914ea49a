import assert from 'node:assert/strict';
import fc from 'fast-check';
import { allOf } from '../../../server/analysis/steps';
import { flatten, type Layer } from '../../../server/features/flatten';

/** `a(0,10) b(3,5)` seen from above as letters: `aaabbaaaaa`. */
const seen = (...layers: readonly (Layer & { readonly name: string })[]): string => {
  const line: string[] = [];
  for (const { layer, start, end } of allOf(flatten(layers))) for (let i = start; i < end; i++) line[i] = layer.name;
  return Array.from(line, (char) => char ?? '.').join('');
};
const layer = (name: string, start: number, end: number, rank = 0): Layer & { name: string } => ({ name, start, end, rank });

describe('flatten', () => {
  it('cuts the outer round the inner', () => assert.equal(seen(layer('a', 0, 10), layer('b', 3, 5)), 'aaabbaaaaa'));
  it('puts the higher rank on top, wherever it starts', () => assert.equal(seen(layer('a', 2, 6, 1), layer('b', 4, 8)), '..aaaabb'));
  it('lets the shorter of two with one start win', () => assert.equal(seen(layer('a', 0, 6), layer('b', 0, 2)), 'bbaaaa'));
  it('leaves neighbours alone', () => assert.deepEqual(allOf(flatten([layer('a', 0, 2), layer('b', 2, 4)])).map(({ start, end }) => [start, end]), [[0, 2], [2, 4]]));
  it('shows nothing of an empty layer', () => assert.deepEqual(allOf(flatten([layer('a', 2, 2)])), []));

  it('shows each covered place exactly once, in order, by a layer that is there and lies on top', () => {
    const layers = fc.array(fc.record({ start: fc.nat(30), length: fc.nat(12), rank: fc.nat(3) }).map(({ start, length, rank }) => ({ start, end: start + length, rank })), { maxLength: 12 });
    fc.assert(fc.property(layers, (given) => {
      const pieces = allOf(flatten(given));
      pieces.forEach((piece, i) => {
        assert.ok(piece.start < piece.end);
        assert.ok(i === 0 || pieces[i - 1]!.end <= piece.start);
        assert.ok(piece.layer.start <= piece.start && piece.end <= piece.layer.end);
        assert.ok(given.every((other) => other.end <= Math.max(piece.start, other.start) || other.start >= piece.end || other.rank <= piece.layer.rank));
      });
      for (let at = 0; at < 45; at++) {
        const covered = given.some(({ start, end }) => start <= at && at < end);
        assert.equal(pieces.some(({ start, end }) => start <= at && at < end), covered);
      }
    }));
  });
});
