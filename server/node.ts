/** The server in Node: standard input and output, or the channel of the process that forked it. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeRuntime } from './nodeRuntime';
import { startServer } from './server';

startServer(createConnection(ProposedFeatures.all), nodeRuntime('node', __dirname)).readAhead();
