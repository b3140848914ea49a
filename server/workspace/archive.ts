/** All articles of a workspace: the comparer's questions and a search, kept over a restart. */
import type { Comparer } from './comparer';
import { questionsOver } from './questions';
import type { Reduced } from './reduced';
import type { Hit } from './search/claims';
import { hitsIn } from './search/match';
import type { SearchQuery } from './search/query';
import { neededTerms } from './search/terms';
import { termKey } from './lookup/vocabulary';
import type { Stamp } from './store/entry';
import type { StoreFiles } from './store/files';
import { Flushing } from './store/flushing';
import { openStock } from './store/opening';

export { memoryFiles } from './store/files';
export type { Stamp } from './store/entry';

export interface Archive extends Comparer {
  /** Sorted. */
  readonly ids: readonly string[];
  /** Files of the store that could not be read: what they held is not indexed any more. */
  readonly broken: readonly string[];
  stampOf(id: string): Stamp | undefined;
  articleOf(id: string): Reduced | undefined;
  /** In place of what was there; kept at the next `flush`. Gives the others whose findings may be new. */
  put(article: Reduced, stamp: Stamp): readonly string[];
  /** Writes what is not yet kept. Killed at any moment, what an earlier flush kept is there at the next opening, and nothing twice. Rejects as the files do; what is not kept then is kept at the next. */
  flush(): Promise<void>;
  /** Candidates first, then exact: every hit as it is found, by article; the caller may pause or stop between. */
  search(query: SearchQuery): Iterable<Hit>;
  /** The same with places to pause, which are undefined: one before each article that is looked at. */
  walkSearch(query: SearchQuery): Iterable<Hit | undefined>;
}

/** To be raised when `Reduced`, its terms or the files change their shape. */
const FORMAT = 1;
/** Of no known state of a file: it is analysed anew when it is looked for. */
const UNKNOWN: Stamp = { hash: '' };

/** `analyser`: the version of the analysis; what another version or format wrote begins anew. */
export async function openArchive(files: StoreFiles, analyser: string): Promise<Archive> {
  const version = `${FORMAT} ${analyser}`;
  const opened = await openStock(files, version);
  const { stock } = opened;
  const { index, vocabulary, held } = stock;
  const flushing = new Flushing(files, version, opened);
  const { changing, ...questions } = questionsOver({ index, article: (id) => stock.article(id), features: (id) => stock.features(id), date: (id) => stock.date(id) });
  const put = (article: Reduced, stamp: Stamp): readonly string[] => changing(article.id, () => stock.put(article, stamp));
  function* walkSearch(query: SearchQuery): Iterable<Hit | undefined> {
    for (const id of index.having(neededTerms(query, vocabulary).map((terms) => terms.map(termKey)))) {
      yield undefined;
      const article = stock.article(id);
      if (article) yield* hitsIn(article, query);
    }
  }
  return {
    ...questions,
    get size() { return index.size; },
    get ids() { return index.ids; },
    get broken() { return [...stock.broken]; },
    stampOf: (id) => held.get(id)?.stamp,
    articleOf: (id) => stock.article(id),
    put,
    addArticle: (article) => put(article, UNKNOWN),
    removeArticle: (id) => changing(id, () => stock.remove(id)),
    flush: () => flushing.flush(),
    * search(query) {
      for (const hit of walkSearch(query)) if (hit) yield hit;
    },
    walkSearch,
  };
}
