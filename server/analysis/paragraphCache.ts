/** Facts of paragraphs already read, by what they were read from: in an editor most of an article is as it was. */
import type { Carry, ParagraphFacts } from './detect/facts';
import type { SingleQuotes } from './detect/quotations';

/** About 50 articles of 20 paragraphs. */
const ENOUGH = 1000;

/**
 * Two generations: what is asked for moves to the young one. Before an article is read a young one that holds enough becomes the old
 * one; after it, the old one is given up if the young one holds enough again. So a whole article is kept, however long it is,
 * and no keystroke in it reads the rest anew; and what was not asked for in a while is gone.
 */
export class ParagraphCache {
  /** Paragraphs looked up, and found, since the cache was made. */
  asked = 0;
  found = 0;
  private young = new Map<string, ParagraphFacts>();
  private old: ReadonlyMap<string, ParagraphFacts> = NOTHING;

  beginArticle(): void {
    if (this.young.size < ENOUGH) return;
    this.old = this.young;
    this.young = new Map();
  }

  endArticle(): void {
    if (this.young.size >= ENOUGH) this.old = NOTHING;
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
    this.young.set(key, facts);
    return facts;
  }
}

const NOTHING: ReadonlyMap<string, ParagraphFacts> = new Map();

const CONTEXTS: Readonly<Record<SingleQuotes, string>> = { auto: 'a', on: 'n', off: 'f' };
