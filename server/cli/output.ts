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

export interface Bar {
  readonly step: (name: string) => void;
  /** Before anything else is written to the terminal, and at the end. */
  readonly clear: () => void;
}

export const NO_BAR: Bar = { step: () => {}, clear: () => {} };

/** Counts first, where there is a bar to fill. */
export async function progressOver(items: AsyncIterable<unknown>): Promise<Bar> {
  if (!process.stderr.isTTY) return NO_BAR;
  let total = 0;
  for await (const _ of items) total++;
  return progress(total);
}

const BAR = 24;
/** Milliseconds between two drawings: a terminal is slower than the analysis. */
const PAUSE = 100;

/** `[######··················] 2,514 of 10,000  340 a second  22 s left  harbour.txt`, one line on standard error that is written over, where that is a terminal and there is something to wait for. */
export function progress(total: number, stream: Pick<NodeJS.WriteStream, 'isTTY' | 'columns' | 'write'> = process.stderr, now: () => number = () => performance.now()): Bar {
  if (!stream.isTTY || total < 2) return NO_BAR;
  const begun = now();
  let count = 0;
  let drawn = -Infinity;
  return {
    step(name) {
      count++;
      const time = now();
      if (time - drawn < PAUSE && count < total) return;
      drawn = time;
      stream.write(`\r\x1b[K${barLine(Math.min(count, total), total, (time - begun) / 1000, name).slice(0, stream.columns || 80)}`);
    },
    clear: () => void stream.write('\r\x1b[K'),
  };
}

function barLine(count: number, total: number, seconds: number, name: string): string {
  const full = Math.floor((BAR * count) / total);
  const rate = seconds > 0 ? count / seconds : 0;
  const left = rate > 0 ? `  ${whole(rate)} a second  ${timeWords((total - count) / rate)} left` : '';
  return `[${'#'.repeat(full)}${'·'.repeat(BAR - full)}] ${whole(count)} of ${whole(total)}${left}  ${printable(name).slice(-60)}`;
}

const whole = (value: number): string => Math.round(value).toLocaleString('en-US');
const timeWords = (seconds: number): string => (seconds < 90 ? `${Math.ceil(seconds)} s` : seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`);
/** A file may be named anything: what would steer the terminal is taken out. */
const printable = (name: string): string => name.replace(/\p{C}/gu, '·');

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
