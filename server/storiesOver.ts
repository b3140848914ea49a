/** The articles of the workspace over a connection: texts come from the client, the index lies where the host says. */
import type { Connection } from 'vscode-languageserver';
import type { Analyzer } from './analysis/analyzer';
import { READ_FILES_REQUEST, type FileRead, type FileStamp, type ReadFilesParams, type Settings } from './protocol';
import { ANALYSER, type Runtime } from './runtime';
import { proseOf } from './session/markdown';
import { pathFilter } from './session/skip';
import { createStories, type Stories } from './session/stories';

export interface StoriesNeeds {
  readonly analyzer: () => Promise<Pick<Analyzer, 'analyze'>>;
  readonly settings: () => Settings;
  readonly storage: () => string | undefined;
  readonly changed: (uris: ReadonlySet<string>) => void;
}

export const storiesOver = (connection: Connection, runtime: Runtime, { analyzer, settings, storage, changed }: StoriesNeeds): Stories =>
  createStories({
    files: () => runtime.openStore(storage()),
    analyser: () => `${ANALYSER} ${settings().singleQuotes}`,
    reader: {
      read: (uris) => connection.sendRequest<readonly FileRead[]>(READ_FILES_REQUEST, { uris } satisfies ReadFilesParams),
      analyze: async (text, languageId) => (await analyzer()).analyze(proseOf(text, languageId), { singleQuotes: settings().singleQuotes }),
      largest: () => settings().maxFileSize, pause: () => pause(runtime), now: () => performance.now(),
    },
    most: runtime.mostArticles, later: runtime.later, changed,
    failed: (what, error) => connection.console.error(`${what}. ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
  });

/** Resolves after whatever else waits had its turn. */
export const pause = (runtime: Runtime): Promise<void> => new Promise((resolve) => runtime.later(resolve, 0));

/** Whether a file that nobody opened is an article, by these settings. */
export function admittingBy({ languages, include, exclude }: Settings, folders: readonly string[]): (file: FileStamp) => boolean {
  const admits = pathFilter(include, exclude, folders);
  return ({ uri, languageId }) => languages.includes(languageId) && admits(uri);
}
