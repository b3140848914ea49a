/** The desks of all open documents. */
import type { Edit } from '../annotation/follow';
import { openDesk, type Desk } from './desk';
import type { Drawer } from './drawer';

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
  /** Of documents that were closed, those whose annotations are not on the disk yet: opened again, they go on where they were. */
  const leaving = new Map<string, Desk>();

  return {
    of: (uri) => desks.get(uri),
    opened(uri, text) {
      const left = leaving.get(uri);
      leaving.delete(uri);
      const desk: Desk = left ?? openDesk(text, { drawer: drawerOf(uri), analyser, newId, changed: () => { if (desks.get(uri) === desk) changed(uri); } });
      desks.set(uri, desk);
      if (left) void left.reopened(text);
    },
    edited: (uri, edits, text) => desks.get(uri)?.edited(edits, text),
    async closed(uri) {
      const desk = desks.get(uri);
      if (!desk) return;
      desks.delete(uri);
      leaving.set(uri, desk);
      await desk.idle();
      if (failed(desk)) await desk.reload();
      // what could not be written is kept: there may be room on the disk when the article is opened again
      if (!failed(desk) && leaving.get(uri) === desk) leaving.delete(uri);
    },
    idle: async () => void (await Promise.all([...desks.values(), ...leaving.values()].map((desk) => desk.idle()))),
  };
}

const failed = ({ state }: Desk): boolean => state.kind === 'unsaved' && state.gone !== true;
