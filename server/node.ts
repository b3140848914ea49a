/** The server in Node: standard input and output, or the channel of the process that forked it. */
import fs from 'node:fs/promises';
import path from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './server';

startServer(createConnection(ProposedFeatures.all), {
  name: 'node',
  readData: (name) => fs.readFile(path.join(__dirname, name)),
  later(run, milliseconds) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
});
