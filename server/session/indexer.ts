/** Reads files into the archive: those that are new or other, in batches, yielding between articles. */
import type { Article } from '../analysis/article';
import type { Annotation } from '../annotation/annotation';
import { hashOf } from '../annotation/hash';
import { judge, type Judged } from '../annotation/judged/judge';
import { readSidecar } from '../annotation/sidecar/read';
import type { FileRead, FileStamp, IndexResult, LeftOut } from '../protocol';
import type { Archive, Stamp } from '../workspace/archive';
import { reduce } from '../workspace/reduce/reduce';
import type { Reduced } from '../workspace/reduced';
import { looksLikeText } from './skip';
import { TURN_MS } from './stepping';

export interface Reader {
  /** The texts of files, in order. */
  readonly read: (uris: readonly string[]) => Promise<readonly FileRead[]>;
  readonly analyze: (text: string, languageId: string) => Article | Promise<Article>;
  /** In characters; a larger file is left out. */
  readonly largest: () => number;
  /** Resolves after whatever else waits had its turn. */
  readonly pause: () => Promise<void>;
  readonly now: () => number;
}

export interface IndexRun {
  /** All that are articles. */
  readonly files: readonly FileStamp[];
  /** Open documents: the archive has them as they are in the editor, not as they are on the disk. */
  readonly isOpen: (uri: string) => boolean;
  readonly cancelled: () => boolean;
  readonly progress: (done: number, of: number) => void;
}

/** Texts that are asked for at once; the next are on their way while these are read. */
const BATCH = 16;
/** So many articles are lost to a crash at most. */
const KEEP_EVERY = 256;

type Counts = { added: number; changed: number };

/** Brings the archive to what the files say, the first `most` of them. Cancelled, it keeps what was read until then. */
export async function indexAll(archive: Archive, run: IndexRun, reader: Reader, most: number): Promise<IndexResult> {
  const files = run.files.slice(0, most);
  const beyond = run.files.slice(most).map(({ uri }): LeftOut => ({ uri, why: `Only ${most.toLocaleString('en-US')} articles can be indexed here.` }));
  const wanted = new Set(files.map(({ uri }) => uri));
  const gone = archive.ids.filter((id) => !wanted.has(id) && !run.isOpen(id));
  for (const id of gone) archive.removeArticle(id);
  const { counts, leftOut } = await indexFiles(archive, { ...run, files }, reader);
  return { state: run.cancelled() ? 'cancelled' : 'done', articles: archive.size, ...counts, removed: gone.length, leftOut: [...leftOut, ...beyond] };
}

/** The same for some files, and what they changed: the articles whose findings may be others. */
export async function indexFiles(archive: Archive, run: IndexRun, reader: Reader): Promise<{ readonly counts: Readonly<Counts>; readonly leftOut: readonly LeftOut[]; readonly touched: ReadonlySet<string> }> {
  const unread = run.files.filter((file) => !run.isOpen(file.uri) && !isSame(archive.stampOf(file.uri), stampOf(file, '')));
  const counts: Counts = { added: 0, changed: 0 };
  const leftOut: LeftOut[] = [];
  const touched = new Set<string>();
  let busySince = reader.now();
  let next = reader.read(unread.slice(0, BATCH).map(({ uri }) => uri));
  for (let from = 0; from < unread.length && !run.cancelled(); from += BATCH) {
    const texts = await next;
    const after = unread.slice(from + BATCH, from + 2 * BATCH);
    next = after.length > 0 ? reader.read(after.map(({ uri }) => uri)) : Promise.resolve([]);
    // heard when it is awaited; until then nobody listens
    next.catch(() => {});
    for (const [i, file] of unread.slice(from, from + BATCH).entries()) {
      if (run.cancelled()) break;
      if (reader.now() - busySince > TURN_MS) {
        await reader.pause();
        busySince = reader.now();
      }
      // opened meanwhile: what the editor has is newer
      if (run.isOpen(file.uri)) continue;
      const why = await take(archive, file, texts[i] ?? { kind: 'left-out', why: 'It was not sent.' }, reader, counts, touched);
      if (why !== undefined) leftOut.push({ uri: file.uri, why });
      run.progress(from + i + 1, unread.length);
    }
    if ((from / BATCH + 1) % (KEEP_EVERY / BATCH) === 0) await archive.flush();
  }
  await archive.flush();
  return { counts, leftOut, touched };
}

const stampOf = ({ modified, size, sidecar = 0 }: FileStamp, hash: string): Stamp => ({ hash, modified, size: size + sidecar });
const isSame = (known: Stamp | undefined, now: Stamp): boolean => known?.modified === now.modified && known?.size === now.size;

/** Why the file is not in the archive; undefined where it is. */
async function take(archive: Archive, stamp: FileStamp, file: FileRead, reader: Reader, counts: Counts, touched: Set<string>): Promise<string | undefined> {
  const { uri } = stamp;
  const before = archive.stampOf(uri);
  const drop = (why: string): string => {
    if (before) for (const id of archive.removeArticle(uri)) touched.add(id);
    return why;
  };
  if (file.kind === 'left-out') return drop(file.why);
  if (!looksLikeText(file.text)) return drop('It does not look like text.');
  if (file.text.length > reader.largest()) return drop(`It has ${file.text.length.toLocaleString('en-US')} characters; the limit is ${reader.largest().toLocaleString('en-US')} (setting newsmark.maxFileSize).`);
  const hash = hashOf(file.sidecar === undefined ? file.text : `${file.text}\n${file.sidecar}`);
  const known = before?.hash === hash ? archive.articleOf(uri) : undefined;
  try {
    const reduced = known ?? reduceJudged(uri, judged(file, await reader.analyze(file.text, stamp.languageId)));
    const others = archive.put(reduced, stampOf(stamp, hash));
    if (known) return undefined;
    for (const id of [uri, ...others]) touched.add(id);
    counts[before ? 'changed' : 'added']++;
    return undefined;
  } catch (thrown) {
    return drop(`It could not be analysed: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
  }
}

/** With what people did to it; a sidecar that cannot be read is as none. */
function judged({ text, sidecar }: Extract<FileRead, { kind: 'text' }>, article: Article): Judged {
  const read = sidecar === undefined ? undefined : readSidecar(sidecar, text, hashOf(text));
  return judge(article, read?.kind === 'read' ? read.sidecar.annotations : new Map());
}

/** As the archive keeps it, with the statuses of its claims. */
export const reduceJudged = (uri: string, { article, on }: Judged): Reduced => reduce(uri, article, { claims: statusesOf(on.claims), numbers: statusesOf(on.numbers) });

const statusesOf = (on: ReadonlyMap<number, Annotation>): ReadonlyMap<number, string> => new Map([...on].flatMap(([index, { status }]) => (status === '' ? [] : [[index, status]])));
