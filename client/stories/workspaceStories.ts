/** The articles of the workspace as the client knows them: indexed by command or setting, watched from then on, and asked about. */
import * as vscode from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import {
  FILES_CHANGED_NOTIFICATION, INDEX_REQUEST, OPEN_INDEX_REQUEST, READ_FILES_REQUEST, STORIES_CHANGED_NOTIFICATION, STORIES_REQUEST, STORY_REQUEST,
  type FilesChangedParams, type FindingView, type IndexParams, type IndexResult, type OpenIndexResult, type ReadFilesParams, type StoriesView, type StoryParams,
} from '../../server/protocol';
import type { Connection } from '../connection';
import { articleOf, SIDECARS } from '../desk/location';
import { unlinked } from '../model/escape';
import { indexSummary } from '../model/indexWords';
import { articlePatterns, type ArticleFile } from '../articleFiles';
import { inform } from '../notices';
import { findFiles, ignoreFiles, readFiles, stampOf } from './files';

/** Many files change at once, as when a branch is checked out. */
const QUIET_MS = 200;
/** While one types the stories are asked for no more often than this. */
const CALM_MS = 1_500;

export class WorkspaceStories implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  /** Files that changed, with their languages, by address. */
  readonly #changes = new Map<string, ArticleFile>();
  readonly #subscriptions: vscode.Disposable[] = [this.#changed];
  #watching: vscode.Disposable | undefined;
  #quiet: ReturnType<typeof setTimeout> | undefined;
  #calm: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<IndexResult | undefined> | undefined;
  #current = false;
  /** What is indexed, or what is in common, may be something else. */
  readonly onDidChange = this.#changed.event;

  constructor(private readonly connection: Connection, private readonly log: vscode.LogOutputChannel) {
    connection.onAttach((client) => this.#attach(client));
    this.#subscriptions.push(
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.#again()),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (['languages', 'include', 'exclude', 'maxFileSize', 'singleQuotes'].some((name) => change.affectsConfiguration(`newsmark.${name}`))) this.#again();
      }),
    );
  }

  /** Listens to a client that is about to start; a later one takes its place, and knows nothing yet. */
  #attach(client: BaseLanguageClient): void {
    client.onRequest(READ_FILES_REQUEST, ({ uris }: ReadFilesParams) => readFiles(uris));
    client.onNotification(STORIES_CHANGED_NOTIFICATION, () => {
      this.#calm ??= setTimeout(() => {
        this.#calm = undefined;
        this.#changed.fire();
      }, CALM_MS);
    });
    client.onDidChangeState(({ newState }) => {
      // a server that ended and came back has nothing open
      if (newState === State.Running) this.#again();
    });
  }

  /** Finds all articles and has them read. A second call while one runs waits for the first. Undefined where it was called off before anything was read. */
  index(location: vscode.ProgressLocation): Promise<IndexResult | undefined> {
    return (this.#running ??= this.#index(location).finally(() => {
      this.#running = undefined;
      this.#changed.fire();
    }));
  }

  /** Whether there are articles to look through; where none are indexed yet, a person is asked. */
  async ready(): Promise<boolean> {
    if (this.#watching || (await this.open()) > 0) return true;
    const now = 'Index Workspace';
    if ((await inform('The articles of this workspace are not indexed yet. Indexing reads each of them once, on this computer.', now)) !== now) return false;
    return (await this.index(vscode.ProgressLocation.Notification)) !== undefined;
  }

  /** Opens what an earlier index kept, without looking at a file. */
  async open(): Promise<number> {
    if (this.#watching) return 0;
    const opened = await this.connection.ask<OpenIndexResult>(OPEN_INDEX_REQUEST, {});
    if (opened && opened.broken > 0) this.log.warn('Parts of the index could not be read; Newsmark: Index Workspace reads those articles again.');
    if (!opened || opened.articles === 0) return 0;
    this.#watch();
    this.#changed.fire();
    return opened.articles;
  }

  /** All files were looked at since the window opened; what is kept from an earlier one may have been overtaken. */
  get current(): boolean { return this.#current; }

  stories(token?: vscode.CancellationToken): Promise<StoriesView | undefined> {
    return this.connection.ask<StoriesView>(STORIES_REQUEST, {}, token);
  }

  async findings(story: string): Promise<readonly FindingView[]> {
    return (await this.connection.ask<readonly FindingView[]>(STORY_REQUEST, { id: story } satisfies StoryParams)) ?? [];
  }

  dispose(): void {
    clearTimeout(this.#quiet);
    clearTimeout(this.#calm);
    this.#watching?.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #index(location: vscode.ProgressLocation): Promise<IndexResult | undefined> {
    return Promise.resolve(vscode.window.withProgress({ location, title: 'Newsmark: indexing articles', cancellable: location === vscode.ProgressLocation.Notification }, async (progress, token) => {
      progress.report({ message: 'looking for them' });
      const found = await findFiles(token);
      if (!found) return undefined;
      // what changes from now on is heard
      this.#watch();
      let before = 0;
      const params: Omit<IndexParams, 'workDoneToken'> = { files: found.files, ignores: found.ignores };
      const result = await this.connection.askWithProgress<IndexResult>(INDEX_REQUEST, params, token, ({ message, percentage }) => {
        if (percentage !== undefined) progress.report({ ...(message === undefined ? {} : { message: unlinked(message) }), increment: percentage - before });
        before = percentage ?? before;
      });
      if (result && result.state !== 'refused') for (const { uri, why } of result.leftOut) this.log.warn(`Not indexed: ${uri}. ${why}`);
      this.#current ||= result?.state === 'done';
      if (result) this.log.info(indexSummary(result));
      return result;
    }));
  }

  /** What is indexed is looked at again, where anything is: other files may be articles now. */
  #again(): void {
    if (!this.#watching) return;
    this.#watching.dispose();
    this.#watching = undefined;
    void this.index(vscode.ProgressLocation.Window);
  }

  #watch(): void {
    if (this.#watching) return;
    const patterns = articlePatterns();
    const watch = (glob: string, articleAt: (uri: vscode.Uri) => ArticleFile | undefined): readonly vscode.Disposable[] => {
      const watcher = vscode.workspace.createFileSystemWatcher(glob);
      const note = (uri: vscode.Uri): void => {
        const article = articleAt(uri);
        if (!article) return;
        this.#changes.set(article.uri.toString(), article);
        clearTimeout(this.#quiet);
        this.#quiet = setTimeout(() => void this.#tell(), QUIET_MS);
      };
      return [watcher, watcher.onDidChange(note), watcher.onDidCreate(note), watcher.onDidDelete(note)];
    };
    const ofSidecar = (sidecar: vscode.Uri): ArticleFile | undefined => {
      const uri = articleOf(sidecar);
      // to the server it matters only whether there is markup to be left out
      return uri && { uri, language: /\.(?:md|markdown)$/i.test(uri.path) ? 'markdown' : 'plaintext' };
    };
    this.#watching = vscode.Disposable.from(...patterns.flatMap(({ glob, language }) => watch(glob, (uri) => ({ uri, language }))), ...watch(SIDECARS, ofSidecar));
  }

  async #tell(): Promise<void> {
    const articles = [...this.#changes];
    this.#changes.clear();
    const stamps = await Promise.all(articles.map(([, article]) => stampOf(article)));
    const params: FilesChangedParams = { changed: stamps.filter((stamp) => stamp !== undefined), gone: articles.map(([uri]) => uri).filter((_, i) => stamps[i] === undefined), ignores: await ignoreFiles() };
    await this.connection.tell(FILES_CHANGED_NOTIFICATION, params);
  }
}
