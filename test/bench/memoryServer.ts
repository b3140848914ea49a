/** The server as it ships, which also tells how much memory it holds once all garbage is gone. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeRuntime } from '../../server/nodeRuntime';
import { startServer } from '../../server/server';

const connection = createConnection(ProposedFeatures.all);
// twice: what the first one finalizes goes with the second
connection.onRequest('bench/memory', () => {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage();
});
startServer(connection, nodeRuntime('bench', __dirname)).readAhead();
