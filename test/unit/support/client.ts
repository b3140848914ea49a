/** A language client of a few lines, over a real connection to a server process. It waits for events, never for time. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter, type ClientCapabilities, type CancellationToken } from 'vscode-languageserver/node';
import { CHANGED_NOTIFICATION, CLAIMS_REQUEST, type ArticleView, type ChangedParams } from '../../../server/protocol';

export interface TestClient {
  request<T>(method: string, params: unknown, token?: CancellationToken): Promise<T>;
  notify(method: string, params: unknown): void;
  open(uri: string, text: string, languageId?: string): void;
  /** Puts `text` over the range and sends the next version. */
  edit(uri: string, version: number, range: unknown, text: string): void;
  /** The article once this version is through, whatever came of it. */
  article(uri: string, version?: number): Promise<ArticleView>;
  readonly log: readonly string[];
  readonly pushed: ReadonlyMap<string, readonly { readonly code?: unknown }[]>;
  readonly refreshed: ReadonlySet<string>;
  settings: unknown;
  /** What the server may ask of a client, by method. */
  readonly answers: Map<string, (params: never) => unknown>;
  /** The next notification of this kind that comes from now on. */
  heard<T>(method: string): Promise<T>;
  /** Every notification of progress until now, by token. */
  readonly parts: ReadonlyMap<string | number, readonly unknown[]>;
  /** The next change of the document, whatever its version. */
  changed(uri: string): Promise<void>;
  stop(): Promise<number | null>;
  /** The server ended by itself; its exit code. */
  readonly ended: Promise<number | null>;
}

export async function startClient(command: readonly string[], capabilities: ClientCapabilities = {}, initializationOptions: unknown = {}): Promise<TestClient> {
  const [program, ...args] = command as [string, ...string[]];
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  // a test that fails half-way must not leave a process behind
  const kill = (): void => void child.kill();
  process.once('exit', kill);
  const connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const log: string[] = [];
  const pushed = new Map<string, { code?: unknown }[]>();
  const refreshed = new Set<string>();
  const through = new Map<string, number>();
  let heard: (() => void)[] = [];
  const waiting = new Map<string, (() => void)[]>();
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => void log.push(message));
  connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }: { uri: string; diagnostics: { code?: unknown }[] }) => void pushed.set(uri, diagnostics));
  connection.onNotification(CHANGED_NOTIFICATION, ({ uri, version }: ChangedParams) => {
    through.set(uri, version);
    for (const tell of waiting.get(uri)?.splice(0) ?? []) tell();
    for (const tell of heard.splice(0)) tell();
  });
  const parts = new Map<string | number, unknown[]>();
  const listeners = new Map<string, ((params: unknown) => void)[]>();
  connection.onNotification((method, params) => {
    for (const tell of listeners.get(method)?.splice(0) ?? []) tell(params);
  });
  connection.onNotification('$/progress', ({ token, value }: { token: string | number; value: unknown }) => void parts.set(token, [...(parts.get(token) ?? []), value]));
  connection.onRequest((method, params) => {
    const answer = client.answers.get(method);
    if (answer) return answer(params as never);
    if (method === 'workspace/configuration') return [client.settings];
    if (method.endsWith('/refresh')) refreshed.add(method);
    return null;
  });
  connection.listen();

  const client: TestClient = {
    request: (method, params, token) => (token ? connection.sendRequest(method, params, token) : connection.sendRequest(method, params)),
    notify: (method, params) => void connection.sendNotification(method, params as object),
    open: (uri, text, languageId = 'plaintext') => client.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } }),
    edit: (uri, version, range, text) => client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ range, text }] }),
    async article(uri, version = 1) {
      while ((through.get(uri) ?? 0) < version) await new Promise<void>((resolve) => { heard.push(resolve); });
      return connection.sendRequest<ArticleView>(CLAIMS_REQUEST, { uri });
    },
    log, pushed, refreshed, parts,
    heard: (method) => new Promise((resolve) => { listeners.set(method, [...(listeners.get(method) ?? []), resolve as (params: unknown) => void]); }),
    settings: null,
    answers: new Map(),
    changed: (uri) => new Promise((resolve) => { waiting.set(uri, [...(waiting.get(uri) ?? []), resolve]); }),
    ended,
    async stop() {
      await connection.sendRequest('shutdown');
      void connection.sendNotification('exit');
      const code = await ended;
      process.off('exit', kill);
      connection.dispose();
      return code;
    },
  };
  await client.request('initialize', { processId: process.pid, rootUri: null, workspaceFolders: null, capabilities, initializationOptions });
  client.notify('initialized', {});
  return client;
}
