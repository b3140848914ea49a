/** Facts of paragraphs already read, by what they were read from: in an editor most of an article is as it was. */
import type { Span } from './article';
import type { Carry, ParagraphFacts } from './detect/facts';
import type { SingleQuotes } from './detect/quotations';
import { HASH_SEED, hashStep } from './text/characters';

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
  private young: Generation = new Map();
  private old: Generation = new Map();

  beginArticle(): void {
    if (this.young.size < ENOUGH) return;
    this.old = this.young;
    this.young = new Map();
  }

  endArticle(): void {
    if (this.young.size >= ENOUGH) this.old = new Map();
  }

  /** Facts that were kept of the paragraph at `span`, else those that `detect` finds. */
  facts(text: string, span: Span, carryIn: Carry, singleQuotes: SingleQuotes, detect: (paragraph: string, carryIn: Carry) => ParagraphFacts): ParagraphFacts {
    const hash = hashPairs(text, span.start, span.end);
    const first = this.young.get(hash);
    this.asked++;
    const known = find(first, text, span, carryIn, singleQuotes);
    if (known) {
      this.found++;
      return known.facts;
    }
    const earlier = find(this.old.get(hash), text, span, carryIn, singleQuotes);
    if (earlier) this.found++;
    const paragraph = earlier ? earlier.paragraph : ownCopy(text, span);
    const facts = earlier ? earlier.facts : detect(paragraph, carryIn);
    this.young.set(hash, { paragraph, carryIn, singleQuotes, facts, next: first });
    return facts;
  }
}

/** By the hash of the paragraph: found at once, where a map of strings would read its way through several. */
type Generation = Map<number, Kept>;

interface Kept {
  readonly paragraph: string;
  readonly carryIn: Carry;
  readonly singleQuotes: SingleQuotes;
  readonly facts: ParagraphFacts;
  /** Another with this hash: mostly the same text in another state. */
  readonly next: Kept | undefined;
}

function find(first: Kept | undefined, text: string, { start, end }: Span, carryIn: Carry, singleQuotes: SingleQuotes): Kept | undefined {
  for (let kept = first; kept !== undefined; kept = kept.next) {
    if (kept.carryIn === carryIn && kept.singleQuotes === singleQuotes && kept.paragraph.length === end - start && text.startsWith(kept.paragraph, start)) return kept;
  }
  return undefined;
}

/** Two units a step. */
function hashPairs(text: string, start: number, end: number): number {
  let hash = HASH_SEED;
  let i = start;
  for (; i + 1 < end; i += 2) hash = hashStep(hash, text.charCodeAt(i) | (text.charCodeAt(i + 1) << 16));
  return i < end ? hashStep(hash, text.charCodeAt(i)) : hash;
}

/** A mere slice would keep each version of the article alive. Two halves are joined, and the joint is copied into one text when a unit of it is read. */
function ownCopy(text: string, { start, end }: Span): string {
  const middle = (start + end) >> 1;
  const copy = text.slice(start, middle) + text.slice(middle, end);
  copy.charCodeAt(0);
  return copy;
}
