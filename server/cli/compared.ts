/** Articles and what they share, as the formats of `newsmark compare` are given them. */
import { linesOf, type Lines } from '../convert';
import type { Shelf } from '../features/stories/words';
import type { Finding, Member } from '../workspace/finding';
import { Kept } from '../workspace/kept';
import type { Reduced } from '../workspace/reduced';

/** The articles that findings speak of. */
export interface Texts extends Shelf {
  readonly linesOf: (id: string) => Lines;
}

export interface Compared extends Texts {
  readonly articles: readonly Reduced[];
  readonly findings: readonly Finding[];
}

const KEPT_LINES = 64;

/** Files go by the names they were given by; lines are cut when they are asked for. */
export function textsOf(textOf: (id: string) => string): Texts {
  const kept = new Kept<string, Lines>(KEPT_LINES);
  return { textOf, labelsOf: (ids) => ids, linesOf: (id) => kept.get(id, () => linesOf(textOf(id))) };
}

/** `wire.txt:12:5` */
export function placeOf({ article, span }: Member, { linesOf: lines }: Texts): string {
  const { line, character } = lines(article).position(span.start);
  return `${article}:${line + 1}:${character + 1}`;
}
