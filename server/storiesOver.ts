/** The articles of the workspace over a connection: texts come from the client, the index lies where the host says. */
import type { Connection } from 'vscode-languageserver';
import { READ_FILES_REQUEST, type FileStamp, type ReadFilesParams, type Settings } from './protocol';
import { ANALYSER, type Runtime } from './runtime';
import type { Reader } from './session/indexer';
import { pathFilter } from './session/skip';
import { createStories, type Stories } from './session/stories';
import { fileReads } from './wellFormed';

export interface StoriesNeeds {
  readonly analyze: Reader['analyze'];
  readonly pause: Reader['pause'];
  readonly settings: () => Settings;
  readonly storage: () => string | undefined;
  readonly changed: (uris: ReadonlySet<string>) => void;
}

export const storiesOver = (connection: Connection, runtime: Runtime, { analyze, pause, settings, storage, changed }: StoriesNeeds): Stories =>
  createStories({
    files: () => runtime.openStore(storage()),
    analyser: () => `${ANALYSER} ${settings().singleQuotes}`,
    reader: {
      read: async (uris) => fileReads(await connection.sendRequest<unknown>(READ_FILES_REQUEST, { uris } satisfies ReadFilesParams)),
      analyze,
      largest: () => settings().maxFileSize, pause, now: () => performance.now(),
    },
    most: runtime.mostArticles, later: runtime.later, changed,
    failed: (what, error) => connection.console.error(`${what}. ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
  });

/** Whether a file that nobody opened is an article, by these settings. */
export function admittingBy({ languages, include, exclude }: Settings, folders: readonly string[]): (file: FileStamp) => boolean {
  const admits = pathFilter(include, exclude, folders);
  return ({ uri, languageId }) => languages.includes(languageId) && admits(uri);
}
