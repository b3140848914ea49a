/** The articles of an archive: what is known of each in memory, and the way to the rest. */
import { ArticleIndex, type Settled } from '../lookup/articles';
import { termKey, Vocabulary } from '../lookup/vocabulary';
import type { Reduced } from '../reduced';
import { termsOf } from '../search/terms';
import { readArticle, readFeatures, type BlockShape } from './blocks';
import type { Entry, Place, Stamp } from './entry';
import { segmentName } from './segment';
import type { Segments } from './segments';

/** `fresh`: not in any file yet. */
export type Held =
  | { readonly kind: 'fresh'; readonly stamp: Stamp; readonly article: Reduced; readonly terms: readonly string[] }
  | { readonly kind: 'kept'; readonly stamp: Stamp; readonly date: string | undefined; readonly place: Place };

export class Stock {
  readonly held = new Map<string, Held>();
  /** Those that are in no file yet. */
  readonly fresh = new Set<string>();
  readonly index: ArticleIndex;
  readonly vocabulary: Vocabulary;
  readonly segments: Segments;
  /** Removed since the last flush. */
  readonly removed = new Set<string>();
  /** Removed before; an old file may still hold them. */
  readonly buried = new Set<string>();
  /** Files that could not be read: what they held is not there any more. */
  readonly broken = new Set<string>();

  constructor(segments: Segments, settled?: Settled, vocabulary?: string) {
    this.segments = segments;
    this.index = new ArticleIndex(settled);
    this.vocabulary = new Vocabulary(vocabulary);
  }

  put(article: Reduced, stamp: Stamp): void {
    const terms = [...termsOf(article)];
    this.#lookUp(article.id, article.features, terms);
    this.held.set(article.id, { kind: 'fresh', stamp, article, terms });
    this.fresh.add(article.id);
  }

  /** One that lies in a file and is not yet looked up. */
  take({ id, stamp, date, place }: Entry, features: ArrayLike<number>, terms: readonly string[]): void {
    this.#lookUp(id, features, terms);
    this.held.set(id, { kind: 'kept', stamp, date, place });
  }

  remove(id: string): void {
    if (!this.held.delete(id)) return;
    this.fresh.delete(id);
    this.index.remove(id);
    this.removed.add(id);
  }

  /** An article whose file does not give it is not there any more. */
  article(id: string): Reduced | undefined {
    return this.#get(id, ({ article }) => article, readArticle);
  }

  features(id: string): ArrayLike<number> | undefined {
    return this.#get<ArrayLike<number>>(id, ({ article }) => article.features, readFeatures);
  }

  /** Without reading the article. */
  date(id: string): string | undefined {
    const held = this.held.get(id);
    return held?.kind === 'fresh' ? held.article.date : held?.date;
  }

  #get<T>(id: string, fresh: (held: Extract<Held, { readonly kind: 'fresh' }>) => T, read: (block: Uint8Array, shape: BlockShape) => T): T | undefined {
    const held = this.held.get(id);
    if (held?.kind !== 'kept') return held && fresh(held);
    const block = this.segments.block(held.place);
    if (block) return read(block, held.place.shape);
    this.broken.add(segmentName(held.place.segment));
    this.remove(id);
    return undefined;
  }

  #lookUp(id: string, features: ArrayLike<number>, terms: readonly string[]): void {
    this.index.add(id, { features: Uint32Array.from(features), terms: Uint32Array.from(terms, termKey) });
    this.vocabulary.add(terms);
    this.removed.delete(id);
    this.buried.delete(id);
  }
}
