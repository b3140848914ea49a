/** Where an index lies on the disk, and who writes to it. */
import fs from 'node:fs/promises';
import path from 'node:path';
import { storeFolder, type StoreFolder } from '../storeFolder';
import { openArchive, type Archive } from '../workspace/archive';
import { InputError } from './input';
import type { Write } from './output';

/** Of an indexed folder. */
export const defaultPlace = (folder: string): string => path.join(folder, '.newsmark', 'index');

/** What is named where an index is asked for: the index itself, or the folder that was indexed. */
export async function placeFor(named: string): Promise<string> {
  const within = defaultPlace(named);
  return (await isThere(within)) ? within : named;
}

const isThere = (place: string): Promise<boolean> => fs.stat(place).then(() => true, () => false);

/** Asks an index, and writes nothing to it. Whether it could be asked; what is wrong is told. `analyser`: the version of this program. */
export async function askIndex(named: string, analyser: string, warn: Write, ask: (archive: Archive) => Promise<void>): Promise<boolean> {
  const files = ownFiles(storeFolder(await placeFor(named)));
  try {
    const archive = await openArchive(files, analyser);
    if (archive.size === 0) {
      await warn(`newsmark: ${named} holds no index of this version: newsmark index makes one\n`);
      return false;
    }
    await ask(archive);
    const { broken } = archive;
    if (broken.length > 0) await warn(`newsmark: ${named}: ${broken.join(', ')} could not be read whole; what was in there is missing until newsmark index is run again\n`);
    return broken.length === 0;
  } finally {
    files.close();
  }
}

const OWN = /^(?:articles-\d+\.bin|lookups\.bin)(?:\.draft)?$/;

/** An index may be put into any folder: nothing of what else is there is touched, nor swept away. */
export function ownFiles(files: StoreFolder): StoreFolder {
  return { ...files, list: async () => (await files.list()).filter((name) => OWN.test(name)) };
}

/** Opens an index to write to it. Two at once would write over each other; one that was killed leaves its lock, which holds no longer than it lived. */
export async function openForWriting(place: string, analyser: string): Promise<{ readonly archive: Archive; readonly close: () => Promise<void> }> {
  await fs.mkdir(place, { recursive: true }).catch((thrown: Error) => {
    throw new InputError(`${place} cannot be written: ${thrown.message}`);
  });
  const lock = path.join(place, 'lock');
  await takeLock(lock, place);
  // no version control should keep it
  await fs.writeFile(path.join(place, '.gitignore'), '*\n', { flag: 'wx' }).catch(() => undefined);
  const files = ownFiles(storeFolder(place));
  return {
    archive: await openArchive(files, analyser),
    close: async () => {
      files.close();
      await fs.rm(lock, { force: true });
    },
  };
}

async function takeLock(lock: string, place: string): Promise<void> {
  for (;;) {
    try {
      await fs.writeFile(lock, String(process.pid), { flag: 'wx' });
      return;
    } catch (thrown) {
      if ((thrown as NodeJS.ErrnoException).code !== 'EEXIST') throw new InputError(`${place} cannot be written: ${(thrown as Error).message}`);
    }
    const holder = Number(await fs.readFile(lock, 'utf8').catch(() => ''));
    if (isAlive(holder)) throw new InputError(`${place} is being written by process ${holder}; if there is none, remove ${path.join(place, 'lock')}`);
    await fs.rm(lock, { force: true });
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code === 'EPERM';
  }
}
