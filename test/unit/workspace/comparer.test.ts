import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createComparer, type Comparer } from '../../../server/workspace/comparer';
import type { Reduced } from '../../../server/workspace/reduced';
import { BLOG, COAST, OTHER, WIRE, reduced } from './story';

const TEXTS = [COAST, WIRE, BLOG, OTHER];
const from = (articles: Iterable<Reduced>): Comparer => {
  const comparer = createComparer();
  for (const article of articles) comparer.addArticle(article);
  return comparer;
};
const all = (comparer: Comparer): unknown => [...comparer.findings()];

/** A text made of lines of the story and of anything. */
const line = fc.oneof(fc.constantFrom(...TEXTS.flatMap((text) => text.split('\n')).filter((one) => one !== '')), fc.string({ unit: 'binary', maxLength: 60 }));
const text = fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n\n'));

describe('the comparer', () => {
  it('never throws, and keeps all spans in the text and all words as they stand', () => {
    fc.assert(fc.property(fc.array(text, { minLength: 2, maxLength: 4 }), (texts) => {
      const comparer = from(texts.map((one, i) => reduced(`${i}.txt`, one)));
      for (const { findings } of comparer.findings()) {
        for (const { members, reason } of findings) {
          assert.ok(reason.length > 0);
          for (const { article, span, words } of members) assert.equal(texts[parseInt(article, 10)]!.slice(span.start, span.end).replace(/\s+/g, ' '), words.replace(/\s+/g, ' '));
        }
      }
    }), { numRuns: 60 });
  });

  it('finds after any additions and removals what it finds from scratch', () => {
    const step = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), text: fc.option(text) });
    fc.assert(fc.property(fc.array(step, { maxLength: 10 }), (steps) => {
      const comparer = createComparer();
      const now = new Map<string, Reduced>();
      for (const { id, text: words } of steps) {
        if (words === null) {
          comparer.removeArticle(id);
          now.delete(id);
        } else {
          const article = reduced(id, words);
          comparer.addArticle(article);
          now.set(id, article);
          void comparer.findingsOf(id);
        }
      }
      assert.equal(comparer.size, now.size);
      assert.deepEqual(all(comparer), all(from(now.values())));
    }), { numRuns: 40 });
  });

  it('does so among more articles than are compared each with each', () => {
    const many = Array.from({ length: 60 }, (_, i) => reduced(`${i}.txt`, `${TEXTS[i % 3]!.replace(/Havfruen/g, `Havfruen ${i % 7}`)}\n\nNote ${i}.`));
    const comparer = from(many);
    const before = comparer.findingsOf('3.txt');
    assert.ok(before.length > 0);
    for (const id of ['3.txt', '10.txt', '59.txt']) assert.ok(comparer.removeArticle(id).length > 0);
    assert.deepEqual(comparer.findingsOf('3.txt'), []);
    for (const at of [59, 3, 10]) comparer.addArticle(many[at]!);
    assert.deepEqual(comparer.findingsOf('3.txt'), before);
    assert.deepEqual(comparer.findingsOf('3.txt'), from([...many].reverse()).findingsOf('3.txt'));
  });

  it('tells which others an edit may concern', () => {
    const comparer = from([reduced('a', COAST), reduced('b', WIRE)]);
    assert.deepEqual(comparer.addArticle(reduced('b', OTHER)), ['a']);
    assert.deepEqual(comparer.findingsOf('a').filter(({ members }) => members.some(({ article }) => article === 'b')), []);
  });

  it('is made of plain data', () => {
    const article = reduced('a', COAST);
    assert.deepEqual(JSON.parse(JSON.stringify(article)), article);
    const findings = from([article, reduced('b', WIRE)]).findingsOf('a');
    assert.deepEqual(JSON.parse(JSON.stringify(findings)), findings);
  });
});
