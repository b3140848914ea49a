import assert from 'node:assert/strict';
import type { Span } from '../../server/analysis/article';
import type { ParagraphFacts } from '../../server/analysis/detect/facts';
import { ParagraphCache } from '../../server/analysis/paragraphCache';

const article = (length: number, name = 'Paragraph'): string[] => Array.from({ length }, (_, i) => `${name} ${i} says so.`);
const whole = (text: string): Span => ({ start: 0, end: text.length });

/** Reads an article through the cache; how many of its paragraphs had to be read anew. */
function read(cache: ParagraphCache, paragraphs: readonly string[]): number {
  let anew = 0;
  cache.beginArticle();
  for (const paragraph of paragraphs) cache.facts(paragraph, whole(paragraph), '', 'auto', () => ((anew++), {} as ParagraphFacts));
  cache.endArticle();
  return anew;
}

describe('the cache of paragraphs', () => {
  it('keeps a whole article, however long, over many changes', () => {
    const cache = new ParagraphCache();
    const paragraphs = article(5000);
    assert.equal(read(cache, paragraphs), 5000);
    for (let change = 0; change < 5; change++) {
      paragraphs[change * 999] = `Change ${change}.`;
      assert.equal(read(cache, paragraphs), 1);
    }
  });

  it('lets go of what is not asked for', () => {
    const cache = new ParagraphCache();
    read(cache, ['Long ago.']);
    read(cache, article(3000));
    read(cache, article(3000, 'Sentence'));
    assert.equal(read(cache, ['Long ago.']), 1);
  });

  it('keeps many short articles', () => {
    const cache = new ParagraphCache();
    for (let i = 0; i < 60; i++) read(cache, article(20, `Article ${i},`));
    assert.equal(read(cache, article(20, 'Article 20,')), 0);
  });

  it('tells one paragraph from the same in another state', () => {
    const cache = new ParagraphCache();
    const facts = (carry: '' | '“', singles: 'auto' | 'off') => cache.facts('We left.”', whole('We left.”'), carry, singles, () => ({ carryOut: carry }) as ParagraphFacts);
    assert.notEqual(facts('', 'auto'), facts('“', 'auto'));
    assert.notEqual(facts('', 'auto'), facts('', 'off'));
    assert.equal(facts('“', 'auto'), facts('“', 'auto'));
    assert.deepEqual([cache.asked, cache.found], [6, 3]);
  });

  it('finds a paragraph wherever it stands, and takes none for another of its length', () => {
    const cache = new ParagraphCache();
    const read = (text: string, start: number, end: number) => cache.facts(text, { start, end }, '', 'auto', (paragraph) => ({ ownRole: paragraph }) as unknown as ParagraphFacts);
    const facts = read('First. We left.', 7, 15);
    assert.equal(facts.ownRole, 'We left.');
    assert.equal(read('We left. Last.', 0, 8), facts);
    assert.notEqual(read('We lost. Last.', 0, 8), facts);
  });
});
