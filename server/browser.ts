/** The server in a web worker, which can read no file: the client hands it the data. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { DATA_REQUEST, STORE_LIST_REQUEST, STORE_READ_REQUEST, STORE_REMOVE_REQUEST, STORE_WRITE_REQUEST, type DataParams, type StoreFileParams, type StoreWriteParams } from './protocol';
import { startServer } from './server';

// the worker's global scope; its type belongs to the DOM library, which the rest of the server must not see
const worker = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));

startServer(connection, {
  name: 'web worker',
  async readData(name) {
    const params: DataParams = { name };
    const bytes = bytesOf(await connection.sendRequest(DATA_REQUEST, params));
    if (!bytes) throw new Error(`The client did not send ${name}.`);
    return bytes;
  },
  // some 10 kB each, beside the lexicon
  mostArticles: 2_000,
  openStore: () => ({
    list: () => connection.sendRequest<readonly string[]>(STORE_LIST_REQUEST),
    read: async (name) => bytesOf(await connection.sendRequest(STORE_READ_REQUEST, { name } satisfies StoreFileParams)),
    write: (name, bytes) => connection.sendRequest(STORE_WRITE_REQUEST, { name, bytes } satisfies StoreWriteParams),
    remove: (name) => connection.sendRequest(STORE_REMOVE_REQUEST, { name } satisfies StoreFileParams),
  }),
  later(run, milliseconds) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
});

/** Some hosts send bytes as a list of numbers. */
function bytesOf(sent: unknown): Uint8Array | undefined {
  if (sent instanceof Uint8Array) return sent;
  return Array.isArray(sent) ? Uint8Array.from(sent) : undefined;
}
