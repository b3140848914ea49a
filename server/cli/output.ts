/** Standard output that waits for its reader, so that memory stays constant however slow that is. */
import { once } from 'node:events';
import type { Writable } from 'node:stream';

export type Write = (text: string) => Promise<void>;

/** Files get every character as it is. */
export const writer = (stream: Writable & { readonly isTTY?: boolean }): Write => async (text) => {
  if (!stream.write(stream.isTTY ? forTerminal(text) : text)) await once(stream, 'drain');
};

/** Control characters of an article would move the cursor, write over what was printed, or set the title of the window: each is shown as its picture, `␛`. */
export const forTerminal = (text: string): string =>
  text.replace(/\r(?!\n)|[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g, (control) => (control < ' ' ? String.fromCharCode(0x2400 + control.charCodeAt(0)) : control === '\x7f' ? '\u2421' : '\ufffd'));

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
    step: (name) => void stream.write(`\r\x1b[K${++count} of ${total}  ${forTerminal(name).slice(-60)}`),
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
