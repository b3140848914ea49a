/** What a server in Node has: a disk and timers. */
import fs from 'node:fs/promises';
import path from 'node:path';
import type { Runtime } from './runtime';
import { storeFolder } from './storeFolder';
import { memoryFiles } from './workspace/store/files';

/** `folder`: that of the data files. */
export const nodeRuntime = (name: string, folder: string): Runtime => ({
  name,
  readData: (file) => fs.readFile(path.join(folder, file)),
  mostArticles: Infinity,
  openStore: (place) => (place === undefined ? memoryFiles() : storeFolder(place)),
  later(run, milliseconds) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
});
