/** What a client asks of many articles: indexing, stories, what one article shares with the others, finding claims. */
import { ErrorCodes, ResponseError, type CancellationToken, type Connection, type SymbolInformation } from 'vscode-languageserver';
import { cancelled, type Answers } from './answers';
import type { Annotated } from './features/annotated';
import { libraryOver, type Library } from './features/stories/library';
import type { Shared } from './features/stories/shared';
import { indexedSymbols } from './features/stories/symbols';
import { comparisonOf, findingView, storyId, storySummary } from './features/stories/views';
import { grouped } from './features/words';
import {
  ARTICLES_AMONG_REQUEST, COMPARISON_REQUEST, FILES_CHANGED_NOTIFICATION, INDEX_REQUEST, OPEN_INDEX_REQUEST, STORIES_REQUEST, STORY_REQUEST,
  type ArticlesAmongParams, type Comparison, type FilesChangedParams, type FileStamp, type FindingParams, type FindingView, type IgnoreFile, type IndexParams, type IndexResult, type OpenIndexResult, type StoriesView, type StoryParams,
} from './protocol';
import { CANCELLED } from './session/analysis';
import { ignoredBy } from './session/ignored';
import type { Stories } from './session/stories';
import { filesIn, ignoresIn, urisIn } from './wellFormed';

export interface Gathering {
  /** What an open article shares with the others, as far as it was compared. */
  sharedOf(doc: Annotated): Shared;
  readonly library: Library;
  /** Symbols of articles that are not open. */
  symbols(query: string, isOpen: (uri: string) => boolean): readonly SymbolInformation[];
}

export interface GatheringHost {
  readonly stories: Stories;
  readonly answers: Answers;
  /** Tells whether the settings, as they are now, let a file in. */
  readonly admitting: () => (file: FileStamp) => boolean;
}

/** `folders`: those of the workspace, by address. */
export function gatheringOver(stories: Stories, folders: () => readonly string[]): Gathering {
  const library = libraryOver((id) => stories.archive?.articleOf(id), folders);
  return {
    library,
    sharedOf: ({ uri, article }) => ({ findings: stories.findingsOf(uri, article.text), library }),
    symbols(query, isOpen) {
      const { archive } = stories;
      const until = Date.now() + SYMBOLS_MS;
      return archive ? indexedSymbols(query, { archive, library, isOpen, goOn: () => Date.now() < until }) : [];
    },
  };
}

export function registerGathering(connection: Connection, host: GatheringHost, { library }: Gathering): void {
  const { stories, answers } = host;

  function articlesAmong(files: readonly FileStamp[], ignores: readonly IgnoreFile[]): readonly FileStamp[] {
    const ignored = ignoredBy(ignores), admits = host.admitting();
    return files.filter((file) => !ignored(file.uri) && admits(file));
  }

  function filesOf({ files, ignores }: ArticlesAmongParams, method: string): readonly FileStamp[] {
    const [stamps, rules] = [filesIn(files), ignoresIn(ignores)];
    if (!stamps || !rules) throw invalid(method);
    return articlesAmong(stamps, rules);
  }

  connection.onRequest<IndexResult, void>(INDEX_REQUEST, async (params: IndexParams, token: CancellationToken) => {
    const files = filesOf(params, INDEX_REQUEST);
    const report = reporter(connection, params.workDoneToken);
    try {
      return await stories.index(files, () => token.isCancellationRequested, report.step);
    } catch (error) {
      connection.console.error(`The index could not be made. ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return { state: 'refused', why: `The articles could not be indexed. ${error instanceof Error ? error.message : String(error)}` };
    } finally {
      report.done();
    }
  });

  connection.onRequest<readonly string[], void>(ARTICLES_AMONG_REQUEST, (params: ArticlesAmongParams) => {
    return filesOf(params, ARTICLES_AMONG_REQUEST).map(({ uri }) => uri);
  });

  connection.onRequest<OpenIndexResult, void>(OPEN_INDEX_REQUEST, async () => {
    const { size, broken } = await stories.open();
    return { articles: size, broken: broken.length };
  });

  connection.onNotification(FILES_CHANGED_NOTIFICATION, (params: FilesChangedParams) => {
    const [changed, gone, ignores] = [filesIn(params?.changed), urisIn(params?.gone), ignoresIn(params?.ignores)];
    if (!changed || !gone || !ignores) throw invalid(FILES_CHANGED_NOTIFICATION);
    void stories.filesChanged(articlesAmong(changed, ignores), gone);
  });

  connection.onRequest<StoriesView, void>(STORIES_REQUEST, async (_params: unknown, token: CancellationToken) => {
    const { archive } = stories;
    if (!archive || (archive.size === 0 && !stories.reading)) return { state: 'none', articles: 0, stories: [] };
    const found = await stories.stories(() => token.isCancellationRequested);
    if (found === CANCELLED) throw cancelled();
    return answers.guard(() => ({ state: stories.reading ? 'reading' : 'ready', articles: archive.size, stories: found.map((story) => storySummary(story, (id) => archive.articleOf(id))) }));
  });

  connection.onRequest<readonly FindingView[], void>(STORY_REQUEST, async ({ id }: StoryParams, token: CancellationToken) => {
    const found = await stories.stories(() => token.isCancellationRequested);
    if (found === CANCELLED) throw cancelled();
    return answers.guard(() => found.find((story) => storyId(story) === id)?.findings.map((finding) => findingView(finding, library)) ?? []);
  });

  connection.onRequest<Comparison | null, void>(COMPARISON_REQUEST, async ({ uri, id }: FindingParams, token: CancellationToken) => {
    await stories.whenCurrent(uri);
    const own = stories.archive?.findingsOf(uri).find((finding) => finding.id === id);
    if (own) return answers.guard(() => comparisonOf(own, library));
    // a story joins more tellings than one article sees
    const found = await stories.stories(() => token.isCancellationRequested);
    if (found === CANCELLED) throw cancelled();
    const joint = found.find(({ articles }) => articles.includes(uri))?.findings.find((finding) => finding.id === id);
    return joint ? answers.guard(() => comparisonOf(joint, library)) : null;
  });
}

/** The editor asks with each letter that is typed. */
const SYMBOLS_MS = 150;
/** Not every article: a message for each would cost more than reading it. */
const REPORT_MS = 100;

function reporter(connection: Connection, token: string | number | undefined): { readonly step: (done: number, of: number) => void; readonly done: () => void } {
  if (token === undefined) return { step: () => {}, done: () => {} };
  const send = (value: object): void => void connection.sendNotification('$/progress', { token, value });
  let last = 0;
  send({ kind: 'begin', title: 'Indexing articles', percentage: 0, cancellable: true });
  return {
    step(done, of) {
      const now = Date.now();
      if (now - last < REPORT_MS && done < of) return;
      last = now;
      send({ kind: 'report', message: `${grouped(done)} of ${grouped(of)}`, percentage: Math.floor((done / of) * 100) });
    },
    done: () => send({ kind: 'end' }),
  };
}

const invalid = (method: string): ResponseError => new ResponseError(ErrorCodes.InvalidParams, `${method}: the parameters are not as expected.`);
