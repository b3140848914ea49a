/** Which articles share something with one, and which have a term: inverted indexes over numbered articles, so that one look-up costs the same among a hundred and among ten thousand. */
import { Layers } from './layers';
import type { SortedPostings } from './sorted';

/** What an article is looked up by: features to compare it by, hashes of terms to search it by. */
export interface Keys {
  readonly features: ArrayLike<number>;
  readonly terms: ArrayLike<number>;
}

export interface Settled {
  /** By number. */
  readonly ids: readonly string[];
  readonly features: SortedPostings;
  readonly terms: SortedPostings;
}

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
  #ids: (string | undefined)[] = [];
  #free: number[] = [];
  /** Of those that came since the index was at rest. */
  readonly #keys = new Map<number, Keys>();
  #features: Layers;
  #terms: Layers;
  /** How many features each article shares with the one that is asked for: zero between questions. */
  #shared = new Uint32Array(64);

  constructor(settled?: Settled) {
    this.#features = new Layers(settled?.features);
    this.#terms = new Layers(settled?.terms);
    settled?.ids.forEach((id, number) => this.#numbers.set(id, number));
    this.#ids = [...(settled?.ids ?? [])];
  }

  get ids(): readonly string[] {
    return [...this.#numbers.keys()].sort();
  }

  get size(): number {
    return this.#numbers.size;
  }

  /** Articles that came since the index was at rest. */
  get recent(): number {
    return this.#keys.size;
  }

  has(id: string): boolean {
    return this.#numbers.has(id);
  }

  add(id: string, keys: Keys): void {
    this.remove(id);
    const number = this.#free.pop() ?? this.#ids.length;
    this.#numbers.set(id, number);
    this.#ids[number] = id;
    this.#keys.set(number, keys);
    for (let i = 0; i < keys.features.length; i++) this.#features.add(keys.features[i]!, number);
    for (let i = 0; i < keys.terms.length; i++) this.#terms.add(keys.terms[i]!, number);
  }

  remove(id: string): void {
    const number = this.#numbers.get(id);
    if (number === undefined) return;
    this.#numbers.delete(id);
    this.#ids[number] = undefined;
    const keys = this.#keys.get(number);
    if (!keys) return; // its number stays in the arrays at rest, and is not given to another
    for (let i = 0; i < keys.features.length; i++) this.#features.remove(keys.features[i]!, number);
    for (let i = 0; i < keys.terms.length; i++) this.#terms.remove(keys.terms[i]!, number);
    this.#keys.delete(number);
    this.#free.push(number);
  }

  /** Those that share most first; by id where they share as much, so that the order of arrival does not show. */
  partners(id: string, features: ArrayLike<number>): readonly string[] {
    if (this.size <= FEW) return this.ids.filter((other) => other !== id);
    const own = this.#numbers.get(id);
    if (own === undefined) return [];
    if (this.#shared.length < this.#ids.length) this.#shared = new Uint32Array(this.#ids.length * 2);
    const shared = this.#shared;
    const met: number[] = [];
    for (let i = 0; i < features.length; i++) {
      const found = this.#features.articles(features[i]!, MOST_ARTICLES, this.#isThere);
      if (found.length <= MOST_ARTICLES) for (const number of found) if (shared[number]!++ === 0) met.push(number);
    }
    const most = met.filter((number) => number !== own && shared[number]! >= FEWEST_SHARED).sort((a, b) => shared[b]! - shared[a]! || (this.#ids[a]! < this.#ids[b]! ? -1 : 1)).slice(0, MOST_PARTNERS);
    for (const number of met) shared[number] = 0;
    return most.map((number) => this.#ids[number]!);
  }

  /** Those that have one of the terms of each group; all where there is no group. By id. */
  having(groups: readonly (readonly number[])[]): readonly string[] {
    if (groups.length === 0) return this.ids;
    const met = new Uint16Array(this.#ids.length);
    let candidates: readonly number[] = [];
    groups.forEach((terms, round) => {
      const next: number[] = [];
      for (const term of terms) {
        for (const number of this.#terms.articles(term, Infinity, this.#isThere)) {
          if (met[number] !== round) continue;
          met[number] = round + 1;
          next.push(number);
        }
      }
      candidates = next;
    });
    return candidates.map((number) => this.#ids[number]!).sort();
  }

  /** Numbers the articles anew and makes one of what is at rest and what came since. */
  settle(): Settled {
    const renumbered = new Int32Array(this.#ids.length).fill(-1);
    const ids: string[] = [];
    this.#ids.forEach((id, number) => { if (id !== undefined) renumbered[number] = ids.push(id) - 1; });
    const settled = { ids, features: this.#features.settle(renumbered), terms: this.#terms.settle(renumbered) };
    this.#ids = [...ids];
    this.#free = [];
    this.#keys.clear();
    ids.forEach((id, number) => this.#numbers.set(id, number));
    return settled;
  }

  readonly #isThere = (number: number): boolean => this.#ids[number] !== undefined;
}
