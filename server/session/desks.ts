/** The desks of all open documents. */
import type { Edit } from '../annotation/follow';
import { openDesk, type Desk, type Drawer } from './desk';

export interface Desks {
  of(uri: string): Desk | undefined;
  opened(uri: string, text: string): void;
  edited(uri: string, edits: readonly Edit[], text: string): void;
  /** What is still to be written is written. */
  closed(uri: string): Promise<void>;
  /** Everything is on the disk, or failed. */
  idle(): Promise<void>;
}

export interface DesksOptions {
  readonly drawerOf: (uri: string) => Drawer;
  readonly analyser: string;
  readonly newId: () => string;
  readonly changed: (uri: string) => void;
}

export function createDesks({ drawerOf, analyser, newId, changed }: DesksOptions): Desks {
  const desks = new Map<string, Desk>();
  /** Of documents that were closed: opened again at once, a document must not be read before it is written. */
  const leaving = new Map<string, Promise<void>>();

  return {
    of: (uri) => desks.get(uri),
    opened(uri, text) {
      const drawer = drawerOf(uri);
      const left = leaving.get(uri);
      const read = left ? async () => { await left; return drawer.read(); } : drawer.read;
      const desk: Desk = openDesk(text, { drawer: { ...drawer, read }, analyser, newId, changed: () => { if (desks.get(uri) === desk) changed(uri); } });
      desks.set(uri, desk);
    },
    edited: (uri, edits, text) => desks.get(uri)?.edited(edits, text),
    async closed(uri) {
      const desk = desks.get(uri);
      if (!desk) return;
      desks.delete(uri);
      const done = desk.idle().finally(() => { if (leaving.get(uri) === done) leaving.delete(uri); });
      leaving.set(uri, done);
      await done;
    },
    idle: async () => void (await Promise.all([...[...desks.values()].map((desk) => desk.idle()), ...leaving.values()])),
  };
}
