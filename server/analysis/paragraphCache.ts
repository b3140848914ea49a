/** Facts of paragraphs already read, by what they were read from: in an editor most of an article is as it was. */
import type { Carry, ParagraphFacts } from './detect/facts';
import type { SingleQuotes } from './detect/quotations';

/** About 50 articles of 20 paragraphs. */
const FEWEST = 1000;

/**
 * Two generations: what is asked for moves to the young one; when that is full, it becomes the old one, and what was
 * not asked for meanwhile is gone. The young one may hold a whole article, however long: no keystroke in it reads the rest anew.
 */
export class ParagraphCache {
  /** Paragraphs looked up, and found, since the cache was made. */
  asked = 0;
  found = 0;
  private young = new Map<string, ParagraphFacts>();
  private old: ReadonlyMap<string, ParagraphFacts> = new Map();
  private most = FEWEST;

  /** To be called before the paragraphs of an article are looked up. */
  expect(paragraphs: number): void {
    this.most = Math.max(FEWEST, paragraphs);
  }

  /** Facts that were kept, else those that `detect` finds. */
  facts(paragraph: string, carryIn: Carry, singleQuotes: SingleQuotes, detect: () => ParagraphFacts): ParagraphFacts {
    // the key is a text of its own: a mere slice would keep each version of the article alive
    const key = CONTEXTS[singleQuotes] + carryIn + '\n' + paragraph;
    this.asked++;
    const known = this.young.get(key);
    if (known) {
      this.found++;
      return known;
    }
    const earlier = this.old.get(key);
    if (earlier) this.found++;
    const facts = earlier ?? detect();
    if (this.young.size >= this.most) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(key, facts);
    return facts;
  }
}

const CONTEXTS: Readonly<Record<SingleQuotes, string>> = { auto: 'a', on: 'n', off: 'f' };
