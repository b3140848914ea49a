/** The server of the tests, over standard input and output: the real one, but for an analyzer that one word breaks, another holds up for ever, and a third ends with the whole process. */
import fs from 'node:fs/promises';
import path from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createAnalyzer } from '../../../server/analysis/analyzer';
import { startServer } from '../../../server/server';
import { storeFolder } from '../../../server/storeFolder';
import { memoryFiles } from '../../../server/workspace/store/files';

const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
/** Bytes in use, of a server that was started with `--expose-gc`. */
connection.onRequest('test/heap', () => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
});

startServer(connection, {
  name: 'test',
  readData: (name) => fs.readFile(path.join(__dirname, '../../../server/lexicon/packed', name)).catch(() => new Uint8Array()),
  mostArticles: 5,
  openStore: (place) => (place === undefined ? memoryFiles() : storeFolder(place)),
  later(run, milliseconds) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
  createAnalyzer(lexicon) {
    const analyzer = createAnalyzer(lexicon);
    return {
      * inSteps(text, options) {
        if (text.includes('DEADLY')) process.exit(9);
        if (text.includes('POISON')) throw new Error('a poisoned document');
        while (text.includes('UNFINISHED')) yield;
        return yield* analyzer.inSteps(text, options);
      },
    };
  },
});
