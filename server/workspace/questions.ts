/** What is asked of articles wherever they lie. Pairs are worked out when they are needed and kept for a while. */
import type { Comparer, Group } from './comparer';
import { componentsOf, type Component, type Graph } from './components';
import { findAll } from './find/find';
import { Kept } from './kept';
import type { ArticleIndex } from './lookup/articles';
import { comparePair, type Pair } from './match/pair';
import { daysBetween, LONGEST_STORY } from './match/story';
import { prepare, type Prepared } from './prepared';
import type { Reduced } from './reduced';
import { storyOf, type Story } from './stories';

/** Where the articles are. An article that cannot be had any more is undefined, and is none of those that are looked up from then on. */
export interface Shelf {
  readonly index: ArticleIndex;
  article(id: string): Reduced | undefined;
  /** Of the article: what its partners are looked up by. */
  features(id: string): ArrayLike<number> | undefined;
  /** Of the article, where it tells its day. */
  date(id: string): string | undefined;
}

/** The questions, over articles that lie anywhere. */
export interface Questions extends Omit<Comparer, 'size' | 'addArticle' | 'removeArticle'> {
  /** Does what changes an article, and gives the others whose findings may be new. */
  changing(id: string, how: () => void): readonly string[];
}

const KEPT_PREPARED = 512;
const KEPT_PAIRS = 20_000;

export function questionsOver({ index, article, features, date }: Shelf): Questions {
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

  function pairOf(one: string, other: string): Pair | undefined {
    const [a, b] = one < other ? [one, other] : [other, one];
    return pairs.get(`${a}\n${versions.get(a)}\n${b}\n${versions.get(b)}`, () => {
      const first = get(a), second = get(b);
      return first && second && comparePair(first, second);
    });
  }

  function partnersOf(id: string): readonly string[] {
    const own = features(id);
    return own ? index.partners(id, own) : [];
  }

  const groups = (graph: Pick<Graph, 'pairOf' | 'counts'>): Iterable<Component | undefined> => componentsOf({ ids: index.ids, partnersOf, ...graph });

  /** Most that share a few words are of other days, which their dates tell: neither of them is read. */
  const kinOf = (one: string, other: string): Pair | undefined => (daysBetween(date(one), date(other)) > LONGEST_STORY ? undefined : pairOf(one, other));

  function* walkFindings(): Iterable<Group | undefined> {
    for (const group of groups({ pairOf, counts: hasMatch })) yield group && { articles: group.articles, findings: left(group.pairs, (pairs) => findAll(pairs, sure)) };
  }

  function* walkStories(): Iterable<Story | undefined> {
    for (const group of groups({ pairOf: kinOf, counts: ({ kinship }) => kinship !== 'none' })) {
      const story = group && left(group.pairs, (pairs) => storyOf(group.articles.filter(get), findAll(pairs, sure), sure));
      yield story && story.articles.length > 1 ? story : undefined;
    }
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
