/** What was read from a file, unchanged, under what came since. */
import { Postings } from './postings';
import { merged, NO_POSTINGS, placeOf, type SortedPostings } from './sorted';

export class Layers {
  #base: SortedPostings;
  #recent = new Postings();
  /** Filled anew by each question: an article asks hundreds. */
  readonly #found: number[] = [];

  constructor(base: SortedPostings = NO_POSTINGS) {
    this.#base = base;
  }

  add(key: number, article: number): void {
    this.#recent.add(key, article);
  }

  /** Of what came since; what lies below is known to be gone by its number. */
  remove(key: number, article: number): void {
    this.#recent.remove(key, article);
  }

  /** The articles that have it and are still there; more than `most`, if there are more. Holds until the next question. */
  articles(key: number, most: number, isThere: (article: number) => boolean): readonly number[] {
    const found = this.#found;
    found.length = 0;
    const { starts, articles } = this.#base;
    const place = placeOf(this.#base, key);
    if (place >= 0) for (let i = starts[place]!; i < starts[place + 1]! && found.length <= most; i++) if (isThere(articles[i]!)) found.push(articles[i]!);
    this.#recent.collect(key, most, found);
    return found;
  }

  /** Makes one of both, which is what is at rest from then on. */
  settle(renumbered: Int32Array): SortedPostings {
    this.#base = merged(this.#base, this.#recent, renumbered);
    this.#recent = new Postings();
    return this.#base;
  }
}
