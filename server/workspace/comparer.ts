/**
 * All articles in memory, looked up by what they share. Findings hang on pairs of articles alone and are worked out when asked for:
 * so an article taken out and put back in gives what it gave before, and a change costs as much as the articles that share something with it.
 */
import type { Finding } from './finding';
import { ArticleIndex } from './lookup/articles';
import { questionsOver } from './questions';
import type { Reduced } from './reduced';
import type { Story } from './stories';

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
  /** The same with places to pause, which are undefined: one before each two articles that are compared. */
  walkFindings(): Iterable<Group | undefined>;
  walkStories(): Iterable<Story | undefined>;
}

/** Articles that share something, by id, and what they share, the most important first. */
export interface Group {
  readonly articles: readonly string[];
  readonly findings: readonly Finding[];
}

export function createComparer(): Comparer {
  const index = new ArticleIndex();
  const articles = new Map<string, Reduced>();
  const { changing, ...questions } = questionsOver({ index, article: (id) => articles.get(id), features: (id) => articles.get(id)?.features, date: (id) => articles.get(id)?.date });
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
