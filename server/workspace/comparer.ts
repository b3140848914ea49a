/**
 * All articles in memory, looked up by what they share. Findings hang on pairs of articles alone and are worked out when asked for:
 * so an article taken out and put back in gives what it gave before, and a change costs as much as the articles that share something with it.
 */
import { findAll } from './find/find';
import type { Finding } from './finding';
import { ArticleIndex } from './index';
import { Kept } from './kept';
import { comparePair, type Pair } from './match/pair';
import { prepare, type Prepared } from './prepared';
import type { Reduced } from './reduced';
import { componentsOf, storyOf, type Story } from './stories';

export interface Comparer {
  readonly size: number;
  /** Takes an article in, in place of what was there under its id. Gives the others whose findings may be new. */
  addArticle(article: Reduced): readonly string[];
  removeArticle(id: string): readonly string[];
  /** The others that share something with it, those that share most first. */
  partnersOf(id: string): readonly string[];
  /** What an article shares with others, the most important first; each finding has a member in it. */
  findingsOf(id: string): readonly Finding[];
  /** All findings, group by group of articles that share something: a caller may stop or pause between. */
  findings(): Iterable<{ readonly articles: readonly string[]; readonly findings: readonly Finding[] }>;
  /** Clusters of articles on one event, likewise. */
  stories(): Iterable<Story>;
}

const KEPT_PREPARED = 512;
const KEPT_PAIRS = 20_000;

export function createComparer(): Comparer {
  const index = new ArticleIndex();
  const prepared = new Kept<string, Prepared>(KEPT_PREPARED);
  const pairs = new Kept<string, Pair>(KEPT_PAIRS);
  /** Counts changes, so that a pair of an old version is never taken for one of a new. */
  const versions = new Map<string, number>();
  let changes = 0;

  const get = (id: string): Prepared => prepared.get(id, () => prepare(index.get(id)!));

  function pairOf(one: string, other: string): Pair {
    const [a, b] = one < other ? [one, other] : [other, one];
    return pairs.get(`${a}\n${versions.get(a)}\n${b}\n${versions.get(b)}`, () => comparePair(get(a), get(b)));
  }

  function change(id: string, how: () => void): readonly string[] {
    const before = index.partners(id);
    how();
    prepared.delete(id);
    versions.set(id, ++changes);
    return [...new Set([...before, ...index.partners(id)])];
  }

  const pairsOf = (id: string): readonly Pair[] => (index.get(id) ? index.partners(id).map((other) => pairOf(id, other)) : []);

  return {
    get size() { return index.size; },
    addArticle: (article) => change(article.id, () => index.add(article)),
    removeArticle: (id) => change(id, () => index.remove(id)),
    partnersOf: (id) => (index.get(id) ? index.partners(id) : []),
    findingsOf: (id) => findAll(pairsOf(id), get).filter(({ members }) => members.some(({ article }) => article === id)),
    * findings() {
      for (const group of componentsOf(index.ids, pairsOf, hasMatch)) yield { articles: group.articles, findings: findAll(group.pairs, get) };
    },
    * stories() {
      for (const group of componentsOf(index.ids, pairsOf, ({ kinship }) => kinship !== 'none')) yield storyOf(group.articles, findAll(group.pairs, get), get);
    },
  };
}

const hasMatch = ({ utterances, sentences, figures, names }: Pair): boolean => utterances.length + sentences.length + figures.length + names.length > 0;
