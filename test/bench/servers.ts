/** The servers as they are timed: bundled and minified beside this file, with their data files. */
import path from 'node:path';
import type { ClientCapabilities } from 'vscode-languageserver/node';
import { startClient, type TestClient } from '../unit/support/client';

/** `server`: as it ships. `emptyServer`: of the same library, with nothing in it. `memoryServer`: as it ships, and tells its memory. */
export type ServerName = 'server' | 'emptyServer' | 'memoryServer';

/** Of a client that asks for problems, so that none are pushed besides. */
const CAPABILITIES: ClientCapabilities = { textDocument: { diagnostic: {}, semanticTokens: { requests: { full: { delta: true } }, tokenTypes: [], tokenModifiers: [], formats: ['relative'] } } };

export const startServer = (name: ServerName): Promise<TestClient> => startClient([process.execPath, '--expose-gc', path.join(__dirname, `${name}.js`), '--stdio'], CAPABILITIES);
