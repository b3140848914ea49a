/**
 * All articles in memory, looked up by what they share. Findings hang on pairs of articles alone and are worked out when asked for:
 * so an article taken out and put back in gives what it gave before, and a change costs as much as the articles that share something with it.
 */
import { componentsOf, type Component } from './components';
import { findAll } from './find/find';
import type { Finding } from './finding';
import { ArticleIndex } from './lookup/articles';
import { Kept } from './kept';
import { comparePair, type Pair } from './match/pair';
import { prepare, type Prepared } from './prepared';
import type { Reduced } from './reduced';
import { storyOf, type Story } from './stories';

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
  findings(): Iterable<Group>;
  /** Clusters of articles on one event, likewise. */
  stories(): Iterable<Story>;
  /** The same with places to pause, which are undefined: one for each article that was looked at. */
  walkFindings(): Iterable<Group | undefined>;
  walkStories(): Iterable<Story | undefined>;
}

/** Articles that share something, by id, and what they share, the most important first. */
export interface Group {
  readonly articles: readonly string[];
  readonly findings: readonly Finding[];
}

const KEPT_PREPARED = 512;
const KEPT_PAIRS = 20_000;

/** Where the articles are. An article that cannot be had any more is undefined, and is none of those that are looked up from then on. */
export interface Shelf {
  readonly index: ArticleIndex;
  article(id: string): Reduced | undefined;
}

/** The questions, over articles that lie anywhere. */
export interface Questions extends Omit<Comparer, 'size' | 'addArticle' | 'removeArticle'> {
  /** Does what changes an article, and gives the others whose findings may be new. */
  changing(id: string, how: () => void): readonly string[];
}

export function createComparer(): Comparer {
  const index = new ArticleIndex();
  const articles = new Map<string, Reduced>();
  const { changing, ...questions } = questionsOver({ index, article: (id) => articles.get(id) });
  return {
    ...questions,
    get size() { return index.size; },
    addArticle: (article) => changing(article.id, () => {
      articles.set(article.id, article);
      index.add(article.id, { features: article.features, terms: [] });
    }),
    removeArticle: (id) => changing(id, () => {
      articles.delete(id);
      index.remove(id);
    }),
  };
}

export function questionsOver({ index, article }: Shelf): Questions {
  const prepared = new Kept<string, Prepared>(KEPT_PREPARED);
  const pairs = new Kept<string, Pair>(KEPT_PAIRS);
  /** Counts changes, so that a pair of an old version is never taken for one of a new. */
  const versions = new Map<string, number>();
  let changes = 0;

  function get(id: string): Prepared | undefined {
    return prepared.get(id, () => {
      const reduced = article(id);
      return reduced && prepare(reduced);
    });
  }

  function pairBetween(one: Prepared, other: Prepared): Pair {
    const [a, b] = one.reduced.id < other.reduced.id ? [one, other] : [other, one];
    const [idA, idB] = [a.reduced.id, b.reduced.id];
    return pairs.get(`${idA}\n${versions.get(idA)}\n${idB}\n${versions.get(idB)}`, () => comparePair(a, b));
  }

  function partnersOf(id: string): readonly string[] {
    const own = get(id);
    return own ? index.partners(id, own.reduced.features) : [];
  }

  function pairOf(one: string, other: string): Pair | undefined {
    const a = get(one), b = get(other);
    return a && b && pairBetween(a, b);
  }

  const groups = (counts: (pair: Pair) => boolean): Iterable<Component | undefined> => componentsOf({ ids: index.ids, partnersOf, pairOf, counts });

  function* walkFindings(): Iterable<Group | undefined> {
    for (const group of groups(hasMatch)) yield group && { articles: group.articles, findings: left(group.pairs, (pairs) => findAll(pairs, sure)) };
  }

  function* walkStories(): Iterable<Story | undefined> {
    for (const group of groups(({ kinship }) => kinship !== 'none')) yield group && left(group.pairs, (pairs) => storyOf(group.articles.filter(get), findAll(pairs, sure), sure));
  }

  return {
    changing(id, how) {
      const before = partnersOf(id);
      how();
      prepared.delete(id);
      versions.set(id, ++changes);
      return [...new Set([...before, ...partnersOf(id)])];
    },
    partnersOf,
    findingsOf: (id) => left(partnersOf(id).flatMap((partner) => pairOf(id, partner) ?? []), (pairs) => findAll(pairs, sure)).filter(({ members }) => members.some(({ article: member }) => member === id)),
    walkFindings,
    walkStories,
    * findings() { for (const group of walkFindings()) if (group) yield group; },
    * stories() { for (const story of walkStories()) if (story) yield story; },
  };

  /** A file may break between two looks at it: what it held is left out then. */
  function left<T>(pairs: readonly Pair[], use: (pairs: readonly Pair[]) => T): T {
    try {
      return use(pairs);
    } catch (thrown) {
      if (!(thrown instanceof Gone)) throw thrown;
      return left(pairs.filter(({ a, b }) => a !== thrown.id && b !== thrown.id), use);
    }
  }

  function sure(id: string): Prepared {
    const found = get(id);
    if (found) return found;
    throw new Gone(id);
  }
}

class Gone extends Error {
  readonly id: string;

  constructor(id: string) {
    super(`${id} cannot be had any more`);
    this.id = id;
  }
}

const hasMatch = ({ utterances, sentences, figures, names }: Pair): boolean => utterances.length + sentences.length + figures.length + names.length > 0;
