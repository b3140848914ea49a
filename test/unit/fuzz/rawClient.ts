/** A client that sends any message, well-formed or not, and knows which of its requests are still open. It waits for events, never for time. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { StreamMessageReader, StreamMessageWriter, type Message } from 'vscode-languageserver/node';

export interface RawClient {
  /** `params` go as they are. */
  request(method: string, params: unknown): Promise<Answer>;
  notify(method: string, params: unknown): void;
  /** A request that has no answer yet, by its number. */
  readonly open: ReadonlyMap<number, string>;
  /** Every request has its answer; rejects where the server ended. */
  answered(): Promise<void>;
  /** What the client answers when it is asked. */
  answer: (method: string, params: unknown) => unknown;
  stop(): Promise<number | null>;
}
export type Answer = { readonly result?: unknown; readonly error?: { readonly code: number; readonly message: string } };

interface AnyMessage extends Message, Answer {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
}

export function startRawClient(command: readonly string[]): RawClient {
  const [program, ...args] = command as [string, ...string[]];
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  process.once('exit', () => child.kill());
  const writer = new StreamMessageWriter(child.stdin);
  const reader = new StreamMessageReader(child.stdout);
  const open = new Map<number, string>();
  const waiting = new Map<number, (answer: Answer) => void>();
  let idle: { readonly resolve: () => void; readonly reject: (error: Error) => void }[] = [];
  let ended: Error | undefined;
  let count = 0;
  const send = (message: object): void => void writer.write({ jsonrpc: '2.0', ...message } as Message).catch(() => {});
  const end = (why: string): void => {
    ended = new Error(why);
    for (const { reject } of idle.splice(0)) reject(ended);
  };
  child.once('exit', (code, signal) => end(`The server ended with ${code ?? signal}.`));
  child.stdin.on('error', () => {});
  reader.listen((message) => {
    const { id, method, params, result, error } = message as AnyMessage;
    if (method !== undefined) {
      if (id !== undefined) send({ id, result: client.answer(method, params) ?? null });
      return;
    }
    if (typeof id !== 'number' || !open.delete(id)) return;
    waiting.get(id)?.({ result, ...(error ? { error } : {}) });
    waiting.delete(id);
    if (open.size === 0) for (const { resolve } of idle.splice(0)) resolve();
  });

  const client: RawClient = {
    request(method, params) {
      const id = ++count;
      open.set(id, method);
      send({ id, method, params });
      return new Promise((resolve) => { waiting.set(id, resolve); });
    },
    notify: (method, params) => send({ method, params }),
    open,
    answered: () => (ended ? Promise.reject(ended) : open.size === 0 ? Promise.resolve() : new Promise((resolve, reject) => { idle = [...idle, { resolve, reject }]; })),
    answer: () => null,
    async stop() {
      if (ended) throw ended;
      const exit = once(child, 'exit') as Promise<[number | null]>;
      void this.request('shutdown', undefined).then(() => client.notify('exit', undefined));
      const [code] = await exit;
      return code;
    },
  };
  return client;
}
