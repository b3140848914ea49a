/** The server in a web worker, which can read no file: the client hands it the data. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { DATA_REQUEST, type DataParams } from './protocol';
import { startServer } from './server';

// the worker's global scope; its type belongs to the DOM library, which the rest of the server must not see
const worker = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));

startServer(connection, {
  name: 'web worker',
  async readData(name) {
    const params: DataParams = { name };
    const bytes: unknown = await connection.sendRequest(DATA_REQUEST, params);
    if (bytes instanceof Uint8Array) return bytes;
    if (Array.isArray(bytes)) return Uint8Array.from(bytes);
    throw new Error(`The client did not send ${name}.`);
  },
  later(run, milliseconds) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
});
