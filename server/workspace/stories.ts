/** Articles that tell of one event, and what they share. */
import type { Finding } from './finding';
import type { Lookup } from './prepared';

export interface Story {
  /** At least two, by id. */
  readonly articles: readonly string[];
  /** Of its first article. */
  readonly title: string;
  /** What they share, the most important first. */
  readonly findings: readonly Finding[];
  /** Who is named in at least two of them, whoever is in most first. */
  readonly people: readonly string[];
}

export function storyOf(articles: readonly string[], findings: readonly Finding[], get: Lookup): Story {
  const named = new Map<string, number>();
  for (const id of articles) for (const { kind, name } of get(id).reduced.names) if (kind === 'person') named.set(name, (named.get(name) ?? 0) + 1);
  const people = [...named].filter(([, count]) => count > 1).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([name]) => name);
  return { articles, title: get(articles[0]!).reduced.title, findings, people };
}
