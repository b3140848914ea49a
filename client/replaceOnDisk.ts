/** Writing a file anew where there is a disk. */
import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { replaceInEditor, type Replace } from './desk/replace';

/** Everything goes into a draft beside the file, which then takes its name in one step. */
export const replaceOnDisk: Replace = async (file, bytes) => {
  if (file.scheme !== 'file') return replaceInEditor(file, bytes);
  await fs.mkdir(path.dirname(file.fsPath), { recursive: true });
  // a name that nobody knows beforehand: a folder from elsewhere may hold a link of the name, to a file that would be written over; and two windows do not meet in it
  const draft = `${file.fsPath}.${randomBytes(4).readUInt32LE().toString(36)}~`;
  try {
    // on the disk before it has the name: after a power cut the name would stand for an empty file
    await fs.writeFile(draft, bytes, { flag: 'wx', flush: true });
    await fs.rename(draft, file.fsPath);
  } catch (error) {
    await fs.rm(draft, { force: true }).catch(() => {});
    // a virus scanner has the file open, as on Windows: the editor waits until it may write
    if (!HELD.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    await replaceInEditor(file, bytes);
  }
};

const HELD: ReadonlySet<string> = process.platform === 'win32' ? new Set(['EPERM', 'EACCES', 'EBUSY']) : new Set();
