import assert from 'node:assert/strict';
import { analyze } from '../golden/tools/analyze';
import { marked } from '../golden/tools/seeds';
import written from './floors.json';
import { pairs, prf, score } from './score';
import { trustDetails, trustTable } from './table';

interface Floor {
  readonly exact: number;
  readonly overlap: number;
  readonly right?: number;
}
const floors: Readonly<Record<string, Floor>> = written;

describe('accuracy on the sample articles', () => {
  const seeds = marked();
  const found = analyze(seeds);
  const rows = score(seeds.map(({ gold }, index) => ({ gold, found: found[index]! })));

  for (const [what, floor] of Object.entries(floors)) {
    const row = rows.find((other) => other.what === what);
    it(`${what}: exact F1 at least ${floor.exact}, overlap F1 at least ${floor.overlap}`, () => {
      assert.ok(row, `${what} is not measured`);
      assert.ok(prf(row.exact, row).f1 >= floor.exact, `exact F1 is ${prf(row.exact, row).f1.toFixed(1)}`);
      assert.ok(prf(row.overlap, row).f1 >= floor.overlap, `overlap F1 is ${prf(row.overlap, row).f1.toFixed(1)}`);
    });
    const { right } = floor;
    if (right !== undefined) {
      it(`${what}: ${row?.right?.label} right for at least ${right} of 100`, () => {
        assert.ok(row?.right && row.right.of > 0);
        assert.ok((100 * row.right.is) / row.right.of >= right, `it is ${((100 * row.right.is) / row.right.of).toFixed(1)}`);
      });
    }
  }

  it('counts the gold itself as perfect', () => {
    const perfect = score(seeds.map(({ gold }) => ({ gold, found: { ...gold, quotes: gold.quotes.map((quote) => ({ ...quote, confidence: 'sure' as const })) } })));
    for (const row of perfect) {
      assert.equal(row.exact, row.gold, row.what);
      assert.equal(row.right?.is, row.right?.of, row.what);
    }
  });

  it('pairs each span once, the best fit first', () => {
    const [long, short] = [{ start: 0, end: 10 }, { start: 0, end: 4 }];
    assert.deepEqual(pairs([short], [long, short]), [[short, short]]);
    assert.deepEqual(pairs([{ start: 20, end: 30 }], [long, short]), []);
  });

  it('tells what each class of confidence was worth, and that none was given', () => {
    const none = { right: 0, rightOfAll: 0, share: 0, quotes: 0 };
    const rows = [{ what: 'quoted passages', classes: { sure: { right: 98.16, rightOfAll: 96, share: 77.7, quotes: 681 }, likely: none, guess: none } }];
    assert.equal(trustTable(rows).split('\n').at(-1), '| quoted passages | **98.2** of 77.7 | – | – |');
    assert.equal(trustDetails(rows).split('\n')[2], '| quoted passages | sure | 681 | 77.7 | **98.2** | 96.0 |');
  });
});
