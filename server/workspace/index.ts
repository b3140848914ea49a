/** Which articles share something with one: an inverted index with a cap, so that one look-up costs the same among a hundred and among ten thousand. */
import { Postings } from './postings';
import type { Reduced } from './reduced';

/** A feature of more articles is common wording. */
const MOST_ARTICLES = 64;
/** Articles that one is compared with: those that share most. */
const MOST_PARTNERS = 24;
/** One feature is a phrase; two are a quotation, a sentence or a name with either. */
const FEWEST_SHARED = 2;
/** So few that each is compared with each. */
const FEW = 24;

export class ArticleIndex {
  readonly #numbers = new Map<string, number>();
  readonly #articles: (Reduced | undefined)[] = [];
  readonly #free: number[] = [];
  readonly #postings = new Postings();

  get ids(): readonly string[] {
    return [...this.#numbers.keys()].sort();
  }

  get size(): number {
    return this.#numbers.size;
  }

  get(id: string): Reduced | undefined {
    const number = this.#numbers.get(id);
    return number === undefined ? undefined : this.#articles[number];
  }

  add(article: Reduced): void {
    this.remove(article.id);
    const number = this.#free.pop() ?? this.#articles.length;
    this.#numbers.set(article.id, number);
    this.#articles[number] = article;
    for (const feature of article.features) this.#postings.add(feature, number);
  }

  remove(id: string): void {
    const number = this.#numbers.get(id);
    if (number === undefined) return;
    for (const feature of this.#articles[number]!.features) this.#postings.remove(feature, number);
    this.#articles[number] = undefined;
    this.#numbers.delete(id);
    this.#free.push(number);
  }

  /** Those that share most first; by id where they share as much, so that the order of arrival does not show. */
  partners(id: string): readonly string[] {
    if (this.size <= FEW) return this.ids.filter((other) => other !== id);
    const own = this.#numbers.get(id);
    if (own === undefined) return [];
    const shared = new Map<number, number>();
    for (const feature of this.#articles[own]!.features) {
      for (const number of this.#postings.articles(feature, MOST_ARTICLES)) if (number !== own) shared.set(number, (shared.get(number) ?? 0) + 1);
    }
    return [...shared].filter(([, count]) => count >= FEWEST_SHARED).map(([number, count]) => ({ id: this.#articles[number]!.id, count })).sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1)).slice(0, MOST_PARTNERS).map((partner) => partner.id);
  }
}
