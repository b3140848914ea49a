/** A file of JSON lines that a run may go on with after it was killed. */
import fs from 'node:fs/promises';
import { byteLines } from './lines';
import type { Write } from './output';

export type Out =
  /** `done`: the ids of the documents that are in it already. */
  | { readonly kind: 'open'; readonly done: ReadonlySet<string>; readonly write: Write; readonly close: () => Promise<void> }
  /** `is there already …`, to stand behind the name of the file. */
  | { readonly kind: 'refused'; readonly why: string };

/** Nothing is ever written over. With `resume` a last line that the kill tore off is cut; a file that holds anything but our lines is left as it is. */
export async function outFile(file: string, resume: boolean): Promise<Out> {
  try {
    return await openOut(file, resume);
  } catch (thrown) {
    return refused(`cannot be written: ${(thrown as Error).message}`);
  }
}

async function openOut(file: string, resume: boolean): Promise<Out> {
  const size = await sizeOf(file);
  if (size > 0 && !resume) return refused('is there already: --resume goes on with it');
  const kept = size > 0 ? await readKept(file) : { ids: new Set<string>(), whole: 0 };
  if (kept === undefined) return refused('holds other things than what analyze --jsonl writes: it is left as it is');
  const handle = await fs.open(file, size > 0 ? 'r+' : 'w');
  await handle.truncate(kept.whole);
  let at = kept.whole;
  return {
    kind: 'open',
    done: kept.ids,
    write: async (text) => {
      const bytes = Buffer.from(text);
      const start = at;
      at += bytes.length;
      for (let from = 0; from < bytes.length;) from += (await handle.write(bytes, from, bytes.length - from, start + from)).bytesWritten;
    },
    close: async () => {
      await handle.sync();
      await handle.close();
    },
  };
}

const refused = (why: string): Out => ({ kind: 'refused', why });

/** A folder is told when it is opened. */
async function sizeOf(file: string): Promise<number> {
  return fs.stat(file).then((found) => (found.isFile() ? found.size : 0), (thrown: NodeJS.ErrnoException) => (thrown.code === 'ENOENT' ? 0 : Promise.reject(thrown)));
}

const START = '{"id":';
const LONGEST = 1024 * 1024 * 1024;

/** The ids of whole lines, and where the last of them ends; undefined where a line is none of ours. */
async function readKept(file: string): Promise<{ readonly ids: ReadonlySet<string>; readonly whole: number } | undefined> {
  const handle = await fs.open(file, 'r');
  const ids = new Set<string>();
  let whole = 0;
  try {
    const { size } = await handle.stat();
    for await (const line of byteLines(handle.createReadStream({ autoClose: false, highWaterMark: 1 << 20 }), LONGEST)) {
      if (line === 'too-long') return undefined;
      const end = whole + line.length + 1;
      if (end > size) return START.startsWith(Buffer.from(line.subarray(0, START.length)).toString()) ? { ids, whole } : undefined;
      const id = idOf(line);
      if (id === undefined) return undefined;
      ids.add(id);
      whole = end;
    }
  } finally {
    await handle.close();
  }
  return { ids, whole };
}

/** A whole line of ours begins with its id and ends with a brace: the rest need not be read. */
function idOf(line: Uint8Array): string | undefined {
  const [, id] = /^\{"id":("(?:[^"\\]|\\.)*"),"quotes":/.exec(Buffer.from(line.subarray(0, 16_384)).toString()) ?? [];
  return id !== undefined && line[line.length - 1] === 0x7d ? (JSON.parse(id) as string) : undefined;
}
