/** Which runs of capitals name a person, an organization or a place, decided once for the whole article, and which name the same one. */
import type { Demonym, Place, Span } from '../article';
import type { Draft } from './draft';

export interface Entity {
  readonly kind: 'person' | 'organization';
  /** The fullest form in the article. */
  readonly name: string;
  /** By start. */
  readonly mentions: readonly Span[];
  /** Title words that stand before or after a mention: `U.S. Defense Secretary`. */
  readonly titles: readonly Span[];
}

export interface Entities {
  readonly entities: readonly Entity[];
  readonly places: readonly Place[];
  readonly demonyms: readonly Demonym[];
}

export function resolveEntities(_draft: Draft): Entities {
  return { entities: [], places: [], demonyms: [] };
}
