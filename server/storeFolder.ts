/** A folder of a disk as the place of an index, in Node. */
import fs from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { StoreFiles } from './workspace/store/files';

export interface StoreFolder extends StoreFiles {
  readonly slice: NonNullable<StoreFiles['slice']>;
  close(): void;
}

/** Files stay open between two looks. */
const MOST_OPEN = 64;

export function storeFolder(folder: string): StoreFolder {
  const handles = new Map<string, number>();
  const file = (name: string): string => path.join(folder, name);

  function handleOf(name: string): number {
    let handle = handles.get(name);
    if (handle !== undefined) return handle;
    if (handles.size >= MOST_OPEN) shut(handles.keys().next().value!);
    handles.set(name, (handle = fs.openSync(file(name), 'r')));
    return handle;
  }

  function shut(name: string): void {
    const handle = handles.get(name);
    if (handle === undefined) return;
    handles.delete(name);
    fs.closeSync(handle);
  }

  return {
    list: () => readdir(folder).catch(ifMissing([])),
    read: (name) => readFile(file(name)).catch(ifMissing(undefined)),
    async write(name, bytes) {
      await mkdir(folder, { recursive: true });
      const draft = `${file(name)}.draft`;
      const handle = await open(draft, 'w');
      try {
        await handle.writeFile(bytes);
        await handle.sync(); // a name must never stand for words that are not on the disk yet
      } finally {
        await handle.close();
      }
      shut(name);
      await rename(draft, file(name));
    },
    async remove(name) {
      shut(name);
      await rm(file(name), { force: true });
    },
    slice(name, start, end) {
      const bytes = new Uint8Array(end - start);
      const handle = handleOf(name);
      for (let at = 0; at < bytes.length;) {
        const read = fs.readSync(handle, bytes, at, bytes.length - at, start + at);
        if (read === 0) throw new Error(`${name} is shorter than ${end} bytes`);
        at += read;
      }
      return bytes;
    },
    close() { for (const name of [...handles.keys()]) shut(name); },
  };
}

const ifMissing = <T>(instead: T) => (thrown: unknown): T => {
  if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT') return instead;
  throw thrown;
};
