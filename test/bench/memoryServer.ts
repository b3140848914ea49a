/** The server as it ships, which also tells how much memory it holds once all garbage is gone. */
import fs from 'node:fs/promises';
import path from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../../server/server';
import { storeFolder } from '../../server/storeFolder';
import { memoryFiles } from '../../server/workspace/store/files';

const connection = createConnection(ProposedFeatures.all);
// twice: what the first one finalizes goes with the second
connection.onRequest('bench/memory', () => {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage();
});
startServer(connection, {
  name: 'bench',
  readData: (name) => fs.readFile(path.join(__dirname, name)),
  mostArticles: Infinity,
  openStore: (place) => (place === undefined ? memoryFiles() : storeFolder(place)),
  later(run, milliseconds) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
});
