/** Articles that tell of one event, and what they share. */
import type { Finding } from './finding';
import type { Pair } from './match/pair';
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

interface Component {
  readonly articles: readonly string[];
  readonly pairs: readonly Pair[];
}

/** Groups of articles that hang together by pairs that `counts` lets pass, by their first id; those of one article are left out. */
export function componentsOf(ids: readonly string[], pairsOf: (id: string) => readonly Pair[], counts: (pair: Pair) => boolean): readonly Component[] {
  const parent = new Map(ids.map((id) => [id, id]));
  const root = (id: string): string => {
    let at = id;
    while (parent.get(at) !== at) at = parent.get(at)!;
    parent.set(id, at);
    return at;
  };
  const pairs = new Map<string, Pair>();
  for (const id of ids) {
    for (const pair of pairsOf(id)) {
      if (!counts(pair)) continue;
      pairs.set(`${pair.a}\n${pair.b}`, pair);
      const [one, other] = [root(pair.a), root(pair.b)].sort();
      parent.set(other!, one!);
    }
  }
  const groups = new Map<string, { articles: string[]; pairs: Pair[] }>();
  for (const id of ids) {
    const group = groups.get(root(id));
    if (group) group.articles.push(id);
    else groups.set(root(id), { articles: [id], pairs: [] });
  }
  for (const pair of [...pairs.values()].sort((x, y) => (x.a === y.a ? (x.b < y.b ? -1 : 1) : x.a < y.a ? -1 : 1))) groups.get(root(pair.a))!.pairs.push(pair);
  return [...groups.values()].filter(({ articles }) => articles.length > 1);
}

export function storyOf(articles: readonly string[], findings: readonly Finding[], get: Lookup): Story {
  const named = new Map<string, number>();
  for (const id of articles) for (const { kind, name } of get(id).reduced.names) if (kind === 'person') named.set(name, (named.get(name) ?? 0) + 1);
  const people = [...named].filter(([, count]) => count > 1).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([name]) => name);
  return { articles, title: get(articles[0]!).reduced.title, findings, people };
}
