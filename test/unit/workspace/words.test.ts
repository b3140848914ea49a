import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Postings } from '../../../server/workspace/lookup/postings';
import { agreement } from '../../../server/workspace/match/values';
import { overlapOf } from '../../../server/workspace/words/align';
import { changes, diffOf } from '../../../server/workspace/words/diff';
import { fingerprints } from '../../../server/workspace/words/fingerprints';
import { compareNames } from '../../../server/workspace/words/names';
import { keyOf, runOf } from '../../../server/workspace/words/run';

const run = (text: string) => runOf(text, [{ start: 0, end: text.length }]);

/** `-dropped +added before→after`, what turns the meaning in brackets. */
function diff(a: string, b: string): string {
  return changes(diffOf(run(a), run(b))).map((part) => {
    const before = 'a' in part ? a.slice(part.a.start, part.a.end) : '', after = 'b' in part ? b.slice(part.b.start, part.b.end) : '';
    const note = part.weight === 'plain' ? '' : ` [${part.weight}]`;
    return (part.kind === 'swapped' ? `${before}→${after}` : part.kind === 'added' ? `+${after}` : `-${before}`) + note;
  }).join(', ');
}

describe('words of two tellings', () => {
  it('are told apart word by word, what turns the meaning first', () => {
    assert.equal(diff('We will not close the old port', 'We will close the port'), '-not [negation], -old');
    assert.equal(diff('the shopping center of the town', 'a shopping hub of the town'), 'center→hub, the→a');
    assert.equal(diff('It may fall', 'It will fall'), 'may→will [modal]');
    assert.equal(diff('I do not believe we lost it', 'we lost it'), '-I do not believe [negation]');
    assert.equal(diff('Not fit! The ship was lost', 'The ship was lost'), '-Not fit');
  });

  it('are the same in other marks and cases', () => {
    assert.equal(diff('Russia’s “U.S.” port', "russia's us port"), '');
    assert.deepEqual(['Davutoğlu', 'U.S.', 'al‑Qaida', 'Lund’s'].map(keyOf), ['davutoglu', 'us', 'al-qaida', 'lund']);
  });

  it('give each word of both texts to one part, in order', () => {
    const words = fc.array(fc.constantFrom('the', 'port', 'not', 'will', 'close', 'ship', 'may', 'hub'), { maxLength: 12 }).map((list) => list.join(' '));
    fc.assert(fc.property(words, words, (a, b) => {
      const parts = diffOf(run(a), run(b));
      assert.equal(parts.flatMap((part) => ('a' in part ? [a.slice(part.a.start, part.a.end)] : [])).join(' '), a);
      assert.equal(parts.flatMap((part) => ('b' in part ? [b.slice(part.b.start, part.b.end)] : [])).join(' '), b);
      const { shared, longest } = overlapOf(run(a), run(b));
      assert.ok(longest <= shared && shared <= Math.min(run(a).count, run(b).count));
    }));
  });

  it('share a fingerprint wherever they share seven words', () => {
    const shared = 'searched the icy water between the islands';
    const [a, b] = [`Boats ${shared} all night long until morning came`, `It was cold when the men of the harbor ${shared} and found nobody`].map((text) => {
      const prints = new Set<number>();
      fingerprints(run(text), prints);
      return prints;
    });
    assert.ok([...a!].some((print) => b!.has(print)));
  });
});

describe('names of two tellings', () => {
  for (const [a, b, relation] of [
    ['Carter', 'Ash Carter', 'part'], ['Bashar Assad', 'Bashar al-Assad', 'same'], ['al-Qaida', 'al-Qaeda', 'spelling'], ['Mohammed Tarhouni', 'Mohamed Tarhouni', 'spelling'],
    ['Ahmet Davutoglu', 'Ahmet Davatoglu', 'spelling'], ['Thomas Lund', 'Tomas Lund', 'spelling'], ['Bill Lund', 'William Lund', 'part'], ['J. Lund', 'Jens Lund', 'part'], ['Harbor Watch', 'Harbor Watch of Norway', 'part'],
    ['Michael Lund', 'Michelle Lund', 'different'], ['Maria Lund', 'Marie Lund', 'different'], ['Anne Dahl', 'Anne Holm', 'different'], ['Jan Lund', 'Jon Lund', 'different'],
  ] as const) it(`${a} and ${b}: ${relation}`, () => assert.equal(compareNames(a, b), relation));
});

describe('figures of two tellings', () => {
  const amount = (low: number, approx?: 'about' | 'at-least' | 'at-most') => ({ low, high: low, ...(approx ? { approx } : {}) });
  it('agree, may agree, or do not', () => {
    assert.equal(agreement(amount(14), amount(14)), 'equal');
    assert.equal(agreement(amount(14), amount(17)), 'conflicting');
    assert.equal(agreement(amount(14, 'at-least'), amount(17)), 'compatible');
    assert.equal(agreement(amount(14), amount(17, 'at-most')), 'compatible');
    assert.equal(agreement(amount(1400), amount(1387)), 'compatible');
    assert.equal(agreement(amount(1400), amount(1587)), 'conflicting');
    assert.equal(agreement({ low: 10, high: 20 }, amount(17)), 'compatible');
  });
});

const articles = (postings: Postings, key: number): readonly number[] => {
  const found: number[] = [];
  postings.collect(key, 9, found);
  return found.sort();
};

describe('the postings of features', () => {
  it('hold what a plain map of sets holds', () => {
    const step = fc.record({ add: fc.boolean(), feature: fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constantFrom(0xffffffff, 0x80000000)), article: fc.integer({ min: 0, max: 4 }) });
    fc.assert(fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      const postings = new Postings();
      const plain = new Map<number, Set<number>>();
      const folded = (feature: number): number => feature & 0x7fffffff;
      for (const { add, feature, article } of steps) {
        const set = plain.get(folded(feature)) ?? new Set<number>();
        plain.set(folded(feature), set);
        if (add && !set.has(article)) {
          postings.add(feature, article);
          set.add(article);
        } else if (!add) {
          postings.remove(feature, article);
          set.delete(article);
        }
      }
      for (const [feature, set] of plain) assert.deepEqual(articles(postings, feature), [...set].sort());
    }));
  });
});
