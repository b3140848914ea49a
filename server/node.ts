/** The server in Node: standard input and output, or the channel of the process that forked it. */
import fs from 'node:fs/promises';
import path from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './server';
import { storeFolder } from './storeFolder';
import { memoryFiles } from './workspace/store/files';

startServer(createConnection(ProposedFeatures.all), {
  name: 'node',
  readData: (name) => fs.readFile(path.join(__dirname, name)),
  mostArticles: Infinity,
  openStore: (place) => (place === undefined ? memoryFiles() : storeFolder(place)),
  later(run, milliseconds) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
}).readAhead();
