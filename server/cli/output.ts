/** Standard output that waits for its reader, so that memory stays constant however slow that is. */
import { once } from 'node:events';
import type { Writable } from 'node:stream';

export type Write = (text: string) => Promise<void>;

export const writer = (stream: Writable): Write => async (text) => {
  if (!stream.write(text)) await once(stream, 'drain');
};

/** `newsmark … | head` closes the pipe early: that is no failure. */
export function exitWhenReaderLeaves(stream: Writable): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

/** One line that is written over, on standard error, where that is a terminal and there is something to wait for. */
export function progress(total: number, stream: NodeJS.WriteStream = process.stderr): { readonly step: (name: string) => void; readonly done: () => void } {
  if (!stream.isTTY || total < 2) return { step: () => {}, done: () => {} };
  let count = 0;
  return {
    step: (name) => void stream.write(`\r\x1b[K${++count} of ${total}  ${name.slice(-60)}`),
    done: () => void stream.write('\r\x1b[K'),
  };
}

/** A JSON array written item by item; `end` closes it, however many came. */
export function jsonList(write: Write): { readonly item: (value: unknown) => Promise<void>; readonly end: () => Promise<void> } {
  let between = '[\n';
  return {
    async item(value) {
      await write(between + JSON.stringify(value, null, 2));
      between = ',\n';
    },
    end: () => write(between === '[\n' ? '[]\n' : '\n]\n'),
  };
}
