/** The server of the tests, over standard input and output: the real one, but for an analyzer that one word breaks, another holds up for ever, and a third ends with the whole process. */
import path from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createAnalyzer } from '../../../server/analysis/analyzer';
import { nodeRuntime } from '../../../server/nodeRuntime';
import { startServer } from '../../../server/server';

const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
/** Bytes in use, of a server that was started with `--expose-gc`. */
connection.onRequest('test/heap', () => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
});

const runtime = nodeRuntime('test', path.join(__dirname, '../../../server/lexicon/packed'));
startServer(connection, {
  ...runtime,
  readData: (name) => runtime.readData(name).catch(() => new Uint8Array()),
  mostArticles: 5,
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
