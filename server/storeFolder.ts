/** An index in a folder of the disk. */
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { StoreFiles } from './workspace/store/files';

/** Drafts of a run that was killed end so. */
const DRAFT = '.draft';

/** The folder is made at the first write. */
export function storeFolder(folder: string): StoreFiles {
  const at = (name: string): string => path.join(folder, path.basename(name));
  /** Files that stretches are read of stay open: opening one costs more than reading from it. */
  const open = new Map<string, number>();
  const forget = (name: string): void => {
    const handle = open.get(name);
    open.delete(name);
    if (handle !== undefined) fs.closeSync(handle);
  };
  return {
    async list() {
      const names = await fs.promises.readdir(folder).catch(unlessMissing([] as string[]));
      return names.filter((name) => !name.endsWith(DRAFT));
    },
    read: (name) => fs.promises.readFile(at(name)).catch(unlessMissing(undefined)),
    async write(name, bytes) {
      await fs.promises.mkdir(folder, { recursive: true });
      const draft = at(`${name}.${randomUUID()}${DRAFT}`);
      try {
        const handle = await fs.promises.open(draft, 'wx');
        try {
          await handle.writeFile(bytes);
          await handle.sync();
        } finally {
          await handle.close();
        }
        await fs.promises.rename(draft, at(name));
        forget(name);
      } catch (error) {
        await fs.promises.rm(draft, { force: true });
        throw error;
      }
    },
    async remove(name) {
      forget(name);
      await fs.promises.rm(at(name), { force: true });
    },
    slice(name, start, end) {
      let handle = open.get(name);
      if (handle === undefined) open.set(name, (handle = fs.openSync(at(name), 'r')));
      const bytes = Buffer.allocUnsafe(end - start);
      if (fs.readSync(handle, bytes, 0, end - start, start) < end - start) throw new Error(`${name} is shorter than it was.`);
      return bytes;
    },
  };
}

const unlessMissing = <T>(otherwise: T) => (error: NodeJS.ErrnoException): T => {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return otherwise;
  throw error;
};
