/** All articles of a workspace: the comparer's questions and a search, kept over a restart. */
import { createComparer, type Comparer } from './comparer';
import type { Reduced } from './reduced';
import type { Hit } from './search/claims';
import { hitsIn } from './search/match';
import type { SearchQuery } from './search/query';
import type { StoreFiles } from './store/files';

/** By what a file is known to be as it was: the hash of its content (`server/annotation/hash`), and what a file system tells cheaply. */
export interface Stamp {
  readonly hash: string;
  readonly modified?: number;
  readonly size?: number;
}

export interface Archive extends Comparer {
  /** Sorted. */
  readonly ids: readonly string[];
  stampOf(id: string): Stamp | undefined;
  articleOf(id: string): Reduced | undefined;
  /** In place of what was there; kept at the next `flush`. Gives the others whose findings may be new. */
  put(article: Reduced, stamp: Stamp): readonly string[];
  /** Writes what is not yet kept. Killed at any moment, what an earlier flush kept is there at the next opening, and nothing twice. Rejects as the files do; what is not kept then is kept at the next. */
  flush(): Promise<void>;
  /** Candidates first, then exact: every hit as it is found; the caller may pause or stop between. */
  search(query: SearchQuery): Iterable<Hit>;
}

interface Kept {
  readonly analyser: string;
  readonly articles: readonly (readonly [Reduced, Stamp])[];
}

const FILE = 'articles.json';
/** An article whose file is not known: it is analysed anew when it is looked for. */
const UNKNOWN: Stamp = { hash: '' };

/** `analyser`: the version of the analysis; what another version or format wrote begins anew. */
export async function openArchive(files: StoreFiles, analyser: string): Promise<Archive> {
  const comparer = createComparer();
  const articles = new Map<string, readonly [Reduced, Stamp]>();
  let changed = false;
  const put = (article: Reduced, stamp: Stamp): readonly string[] => {
    articles.set(article.id, [article, stamp]);
    changed = true;
    return comparer.addArticle(article);
  };
  for (const [article, stamp] of await readKept(files, analyser)) put(article, stamp);
  changed = false;
  return {
    get size() { return articles.size; },
    get ids() { return [...articles.keys()].sort(); },
    stampOf: (id) => articles.get(id)?.[1],
    articleOf: (id) => articles.get(id)?.[0],
    put,
    addArticle: (article) => put(article, UNKNOWN),
    removeArticle: (id) => {
      changed ||= articles.delete(id);
      return comparer.removeArticle(id);
    },
    partnersOf: (id) => comparer.partnersOf(id),
    findingsOf: (id) => comparer.findingsOf(id),
    findings: () => comparer.findings(),
    stories: () => comparer.stories(),
    async flush() {
      if (!changed) return;
      await files.write(FILE, new TextEncoder().encode(JSON.stringify({ analyser, articles: [...articles.values()] } satisfies Kept)));
      changed = false;
    },
    * search(query) {
      for (const [article] of articles.values()) yield* hitsIn(article, query);
    },
  };
}

async function readKept(files: StoreFiles, analyser: string): Promise<Kept['articles']> {
  const bytes = await files.read(FILE);
  if (!bytes) return [];
  try {
    const kept = JSON.parse(new TextDecoder().decode(bytes)) as Kept;
    return kept.analyser === analyser ? kept.articles : [];
  } catch {
    return [];
  }
}
