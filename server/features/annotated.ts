/** What every feature is given: the article with its lines and the settings it is shown under. Made once per analysis. */
import type { Article } from '../analysis/article';
import { tally, type Tally } from '../analysis/query/tally';
import { linesOf, type Lines } from '../convert';
import type { Settings } from '../protocol';
import type { Ready } from '../session/analysis';
import { assignSlots } from './slots';

export interface Annotated {
  readonly uri: string;
  readonly version: number;
  readonly article: Article;
  readonly lines: Lines;
  readonly settings: Settings;
  /** By speaker id. */
  readonly tallies: readonly Tally[];
  /** Hue by speaker id, 1 to 8, or 0 for the shared grey. */
  readonly slots: readonly number[];
}

/** `before` is the same document's last one: its speakers keep their hues. */
export function annotated({ snapshot, article, settings }: Pick<Ready, 'snapshot' | 'article' | 'settings'>, before?: Annotated): Annotated {
  const tallies = tally(article);
  return { uri: snapshot.uri, version: snapshot.version, article, lines: linesOf(article.text), settings, tallies, slots: assignSlots(article.speakers, tallies, before ? slotsByName(before) : new Map()) };
}

const slotsByName = ({ article, slots }: Annotated): ReadonlyMap<string, number> => new Map(article.speakers.map(({ id, name }) => [name, slots[id] ?? 0]));

/** Computes at the first question, and keeps the answer as long as the article lives. */
export function perArticle<T>(compute: (doc: Annotated) => T): (doc: Annotated) => T {
  const kept = new WeakMap<Annotated, { readonly value: T }>();
  return (doc) => {
    let hit = kept.get(doc);
    if (!hit) kept.set(doc, (hit = { value: compute(doc) }));
    return hit.value;
  };
}
