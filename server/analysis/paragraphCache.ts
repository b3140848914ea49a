/** Facts of paragraphs already read, by what they were read from: in an editor most of an article is as it was. */
import type { Span } from './article';
import type { Carry, ParagraphFacts } from './detect/facts';
import type { SingleQuotes } from './detect/quotations';
import { HASH_SEED, hashStep } from './text/characters';

/** About 50 articles of 20 paragraphs. */
const ENOUGH = 1000;

/**
 * Times of an article: what is asked for belongs to the present. Before an article is read, a present that holds enough becomes the past; after it,
 * the past may be let go if the present holds enough again, and is once it makes up half. So a whole article is kept, however long it is,
 * and no keystroke in it reads the rest anew; and what was not asked for in a while is gone.
 */
export class ParagraphCache {
  /** Paragraphs looked up, and found, since the cache was made. */
  asked = 0;
  found = 0;
  /** By the hash of the paragraph: found at once, where a map of strings would read its way through several. */
  private readonly kept = new Map<number, Kept>();
  private size = 0;
  private time = 0;
  /** How many belong to the present. */
  private present = 0;
  private last: Kept | undefined;

  beginArticle(): void {
    if (this.present < ENOUGH) return;
    this.time++;
    this.present = 0;
  }

  endArticle(): void {
    if (this.present >= ENOUGH && this.size >= 2 * this.present) this.letGo();
  }

  /** Facts that were kept of the paragraph at `span`, else those that `detect` finds. */
  facts(text: string, span: Span, carryIn: Carry, singleQuotes: SingleQuotes, detect: (paragraph: string, carryIn: Carry) => ParagraphFacts): ParagraphFacts {
    this.asked++;
    // mostly what came behind the last one before: then nothing is looked up
    const guess = this.last?.following;
    let kept = guess && isOf(guess, text, span, carryIn, singleQuotes) ? guess : undefined;
    if (kept) this.found++;
    else {
      kept = this.lookedUp(text, span, carryIn, singleQuotes, detect);
      if (this.last) this.last.following = kept;
    }
    if (kept.time !== this.time) {
      kept.time = this.time;
      this.present++;
    }
    this.last = kept;
    return kept.facts;
  }

  private lookedUp(text: string, span: Span, carryIn: Carry, singleQuotes: SingleQuotes, detect: (paragraph: string, carryIn: Carry) => ParagraphFacts): Kept {
    const hash = hashPairs(text, span.start, span.end);
    const first = this.kept.get(hash);
    for (let kept = first; kept !== undefined; kept = kept.next) {
      if (!isOf(kept, text, span, carryIn, singleQuotes)) continue;
      this.found++;
      return kept;
    }
    const paragraph = ownCopy(text, span);
    const fresh: Kept = { paragraph, carryIn, singleQuotes, facts: detect(paragraph, carryIn), next: first, following: undefined, time: NEVER };
    this.kept.set(hash, fresh);
    this.size++;
    return fresh;
  }

  private letGo(): void {
    this.size = 0;
    for (const [hash, first] of this.kept) {
      let still: Kept | undefined;
      for (let kept: Kept | undefined = first; kept !== undefined; ) {
        const { next }: Kept = kept;
        if (kept.time === this.time) {
          kept.next = still;
          still = kept;
          this.size++;
        } else kept.following = undefined; // one that is kept may still point here, and no further
        kept = next;
      }
      if (still) this.kept.set(hash, still);
      else this.kept.delete(hash);
    }
  }
}

const NEVER = -1;

interface Kept {
  readonly paragraph: string;
  readonly carryIn: Carry;
  readonly singleQuotes: SingleQuotes;
  readonly facts: ParagraphFacts;
  /** Another with this hash: mostly the same text in another state. */
  next: Kept | undefined;
  /** What was asked for after it the last time: of the same article, mostly. */
  following: Kept | undefined;
  time: number;
}

const isOf = ({ paragraph, carryIn, singleQuotes }: Kept, text: string, { start, end }: Span, carry: Carry, singles: SingleQuotes): boolean =>
  paragraph.length === end - start && carryIn === carry && singleQuotes === singles && paragraph === text.slice(start, end); // `startsWith` takes three times as long

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
