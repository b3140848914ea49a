/** The articles of the workspace while the editor runs: the archive, what open documents change in it, and what is worked out of it when somebody asks. */
import type { Judged } from '../annotation/judged/judge';
import { hashOf } from '../annotation/hash';
import type { FileStamp, IndexResult } from '../protocol';
import { openArchive, type Archive } from '../workspace/archive';
import type { Finding } from '../workspace/finding';
import type { StoreFiles } from '../workspace/store/files';
import type { Story } from '../workspace/stories';
import type { CANCELLED } from './analysis';
import { StoryWalk } from './storyWalk';
import { indexAll, indexFiles, reduceJudged, type Reader } from './indexer';

export interface StoriesHost {
  readonly files: () => StoreFiles;
  /** What the kept articles were analysed with; others are analysed anew. */
  readonly analyser: () => string;
  readonly reader: Reader;
  /** Articles that the host has memory for. */
  readonly most: number;
  readonly later: (run: () => void, milliseconds: number) => () => void;
  /** What these articles share with others may be something else. */
  readonly changed: (uris: ReadonlySet<string>) => void;
  readonly failed: (what: string, error: unknown) => void;
}

export interface Stories {
  /** Undefined until somebody opened or made an index. */
  readonly archive: Archive | undefined;
  /** An index is being made or brought up to date. */
  readonly reading: boolean;
  /** Opens what was kept. */
  open(): Promise<Archive>;
  index(files: readonly FileStamp[], cancelled: () => boolean, progress: (done: number, of: number) => void): Promise<IndexResult>;
  /** Never rejects: what fails is told to the host. */
  filesChanged(changed: readonly FileStamp[], gone: readonly string[]): Promise<void>;
  /** An open document was analysed or judged anew. It is compared as soon as the editor is idle. */
  analysed(uri: string, document: OpenDocument): void;
  /** What the archive has of it is what the disk has again. */
  closed(uri: string): void;
  /** Resolves when the last analysis of the document is compared. */
  whenCurrent(uri: string): Promise<void>;
  /** What the article shares with others; nothing while the archive has another text than this. */
  findingsOf(uri: string, text: string): readonly Finding[];
  stories(cancelled: () => boolean): Promise<readonly Story[] | typeof CANCELLED>;
  /** Writes what is not kept yet. */
  idle(): Promise<void>;
}

/** Kept after this long without a change. */
const FLUSH_MS = 5_000;
/** Of a file that is read whatever its time is. */
const UNKNOWN = -1;

/** As it was analysed last. `annotated`: somebody judged it. */
export interface OpenDocument {
  readonly languageId: string;
  readonly judged: Judged;
  readonly annotated: boolean;
}

interface Update {
  readonly done: Promise<void>;
  readonly drop: () => void;
}

export function createStories(host: StoriesHost): Stories {
  let opening: Promise<Archive> | undefined;
  let archive: Archive | undefined;
  let work: Promise<unknown> = Promise.resolve();
  let reading = 0;
  let cancelFlush = (): void => {};
  const open = new Map<string, OpenDocument>();
  const updates = new Map<string, Update>();
  const found = new Map<string, readonly Finding[]>();
  const walk = new StoryWalk(host.reader);
  let changes = 0;

  const openOnce = (): Promise<Archive> => (opening ??= openArchive(host.files(), host.analyser()).then((opened) => (archive = opened), (error: unknown) => {
    // the next question tries again
    opening = undefined;
    throw error;
  }));

  /** One after the other: two runs would read the same file twice. */
  function queue<T>(run: (into: Archive) => Promise<T>): Promise<T> {
    reading++;
    const result = work.then(async () => run(await openOnce())).finally(() => { reading--; });
    work = result.catch(() => {});
    return result;
  }

  function touch(uris: ReadonlySet<string>): void {
    if (uris.size === 0) return;
    changes++;
    for (const uri of uris) found.delete(uri);
    host.changed(uris);
  }

  function flushSoon(): void {
    cancelFlush();
    cancelFlush = host.later(() => void archive?.flush().catch((error: unknown) => host.failed('The index could not be written', error)), FLUSH_MS);
  }

  /** What the editor has of an open document takes the place of what the disk has. */
  function update(uri: string): void {
    const stamp = archive?.stampOf(uri), document = open.get(uri);
    if (!archive || !stamp || !document) return;
    const { judged, annotated } = document;
    try {
      const hash = annotated ? '' : hashOf(judged.article.text);
      if (stamp.hash === hash && !annotated) return;
      // no time of a file: the next look at the disk reads it again
      const others = archive.put(reduceJudged(uri, judged), { hash });
      touch(new Set([uri, ...others]));
      flushSoon();
    } catch (error) {
      host.failed(`${uri} could not be compared with the other articles`, error);
    }
  }

  const run = (files: readonly FileStamp[], cancelled: () => boolean, progress: (done: number, of: number) => void) => ({ files, isOpen: (uri: string) => open.has(uri) && archive?.stampOf(uri) !== undefined, cancelled, progress });

  return {
    get archive() { return archive; },
    get reading() { return reading > 0; },
    open: openOnce,
    async index(files, cancelled, progress) {
      const result = await queue((into) => indexAll(into, run(files, cancelled, progress), host.reader, host.most));
      found.clear();
      changes++;
      // those that were not indexed before have been read from the disk
      for (const uri of open.keys()) update(uri);
      host.changed(new Set(open.keys()));
      return result;
    },
    async filesChanged(changed, gone) {
      if (!archive) return;
      try {
        await queue(async (into) => {
          const { touched } = await indexFiles(into, run(changed, () => false, () => {}), host.reader);
          const others = gone.filter((uri) => !open.has(uri)).flatMap((uri) => [uri, ...into.removeArticle(uri)]);
          if (others.length > 0) await into.flush();
          touch(new Set([...touched, ...others]));
        });
      } catch (error) {
        host.failed('Files that changed could not be indexed', error);
      }
    },
    analysed(uri, document) {
      open.set(uri, document);
      if (!archive?.stampOf(uri)) return;
      updates.get(uri)?.drop();
      let finish = (): void => {};
      const done = new Promise<void>((resolve) => { finish = resolve; });
      const cancel = host.later(() => {
        updates.delete(uri);
        update(uri);
        finish();
      }, 0);
      updates.set(uri, { done, drop: () => { cancel(); finish(); } });
    },
    closed(uri) {
      const document = open.get(uri);
      open.delete(uri);
      updates.get(uri)?.drop();
      updates.delete(uri);
      const stamp = archive?.stampOf(uri);
      // what was typed and not saved is gone
      if (document && stamp && stamp.modified === undefined) void this.filesChanged([{ uri, languageId: document.languageId, modified: UNKNOWN, size: UNKNOWN }], []);
    },
    async whenCurrent(uri) {
      for (let update = updates.get(uri); update; update = updates.get(uri)) await update.done;
    },
    findingsOf(uri, text) {
      if (archive?.articleOf(uri)?.text !== text) return [];
      const findings = found.get(uri) ?? archive.findingsOf(uri);
      found.set(uri, findings);
      return findings;
    },
    stories: (cancelled) => (archive ? walk.stories(archive, () => changes, cancelled) : Promise.resolve([])),
    async idle() {
      cancelFlush();
      await work;
      await archive?.flush().catch((error: unknown) => host.failed('The index could not be written', error));
    },
  };
}
