/** Articles and what they share, as the formats of `newsmark compare` are given them. */
import type { Lines } from '../convert';
import type { Shelf } from '../features/stories/words';
import type { Finding, Member } from '../workspace/finding';
import type { Reduced } from '../workspace/reduced';

export interface Compared extends Shelf {
  readonly articles: readonly Reduced[];
  readonly findings: readonly Finding[];
  readonly lines: ReadonlyMap<string, Lines>;
}

/** `wire.txt:12:5` */
export function placeOf({ article, span }: Member, { lines }: Compared): string {
  const { line, character } = lines.get(article)!.position(span.start);
  return `${article}:${line + 1}:${character + 1}`;
}
