/**
 * The annotations of one open document: what a person did, kept in memory at once and in the sidecar soon after.
 * Acts are synchronous; reading and writing go one after the other. What the disk holds is never written over unread:
 * a file that changed meanwhile is merged, one that cannot be read is left alone.
 */
import { each, foundAgain } from '../annotation/again';
import type { Annotations } from '../annotation/annotation';
import { followed, type Edit } from '../annotation/follow';
import { hashOf } from '../annotation/hash';
import { followedHistory, NO_HISTORY, renamedHistory, turn, withStep, type Change, type Direction, type History, type Step } from '../annotation/history';
import { mergeSidecars } from '../annotation/merge';
import { EMPTY, readSidecar, type Sidecar } from '../annotation/sidecar/read';
import type { TranscriptLink } from '../annotation/sidecar/transcripts';
import { writeSidecar } from '../annotation/sidecar/write';
import { renewed } from '../annotation/words';
import { gone, knownToBoth, lacks, NO_FILE, proven, read, written } from './disk';
import type { Drawer } from './drawer';
import { wholeEdit } from './edits';
import { newTouched } from './touched';

/** `refused`: nothing can be annotated here, and why. `unsaved`: the last writing failed; it is tried again with the next act. `gone`: nothing failed, somebody took the file away. */
export type DeskState = { readonly kind: 'loading' } | { readonly kind: 'ready' } | { readonly kind: 'unsaved'; readonly why: string; readonly gone?: true } | { readonly kind: 'refused'; readonly why: string; readonly file: boolean };

export interface Desk {
  readonly state: DeskState;
  readonly annotations: Annotations;
  readonly transcripts: readonly TranscriptLink[];
  readonly undoable: string | undefined;
  readonly redoable: string | undefined;
  edited(edits: readonly Edit[], text: string): void;
  /** The document was closed and is there again, perhaps with another text. */
  reopened(text: string): Promise<void>;
  /** After a pause: what was cut may have been pasted elsewhere. True where something was found again. */
  settle(text: string): boolean;
  /** One step, to be undone as one. */
  change(label: string, changes: readonly Change[]): void;
  turn(direction: Direction): Step | undefined;
  /** What was spoken. No step: linking judges nothing, and undoing is for judgements. */
  link(transcripts: readonly TranscriptLink[]): void;
  /** The document itself was saved: positions are those of the disk from now on. */
  documentSaved(): Promise<void>;
  /** The sidecar changed on the disk, or may have. */
  reload(): Promise<void>;
  /** Resolves when all that was asked is on the disk, or failed. */
  idle(): Promise<void>;
}

export interface DeskOptions {
  readonly drawer: Drawer;
  readonly analyser: string;
  readonly newId: () => string;
  /** Annotations or the state are others. */
  readonly changed: () => void;
}

export function openDesk(initialText: string, { drawer, analyser, newId, changed }: DeskOptions): Desk {
  let text = initialText;
  let state: DeskState = { kind: 'loading' };
  let mine: Sidecar = EMPTY;
  let disk = NO_FILE;
  let source = '';
  let history: History = NO_HISTORY;
  let moved = false;
  /** The text in which what is detached was looked for last, to no avail. */
  let settled: string | undefined;
  const touched = newTouched();
  let work: Promise<void> = Promise.resolve();

  const enter = (next: DeskState): void => {
    state = next;
    changed();
  };
  /** What throws, as on a file nested too deeply to be compared, ends neither the queue nor the server. */
  const queue = (run: () => Promise<void>): Promise<void> => (work = work.then(run).catch((error: unknown) => {
    const why = `Something is wrong with the annotations of this article. ${String(error)}`;
    enter(state.kind === 'loading' || state.kind === 'refused' ? { kind: 'refused', why, file: true } : { kind: 'unsaved', why });
  }));

  /** Takes in what the disk says. */
  function take(json: string | undefined): 'same' | 'taken' | 'refused' {
    if (json === disk.text && state.kind !== 'loading' && state.kind !== 'refused') {
      disk = proven(disk);
      return 'same';
    }
    const found = json === undefined ? { kind: 'read' as const, sidecar: EMPTY } : readSidecar(json, text, hashOf(text));
    switch (found.kind) {
      case 'read': {
        const { renamed, ...merged } = mergeSidecars(knownToBoth(disk, found.sidecar), mine, found.sidecar, newId);
        mine = merged;
        settled = undefined;
        history = renamedHistory(history, renamed);
        disk = read(json, found.sidecar);
        return 'taken';
      }
      case 'broken':
        enter({ kind: 'refused', why: `The annotations of this article cannot be read. ${found.why}`, file: true });
        return 'refused';
      case 'newer':
        enter({ kind: 'refused', why: `The annotations of this article were written by a later Newsmark (format ${found.format}).`, file: true });
        return 'refused';
    }
  }

  async function load(): Promise<void> {
    const found = await drawer.read();
    if (found.kind === 'none') return enter({ kind: 'refused', why: found.why, file: false });
    source = found.source;
    // somebody deleted the file: what is kept here is all there is
    if (found.kind === 'missing' && disk.text !== undefined && mine.annotations.size > 0) {
      disk = gone(disk);
      return enter({ kind: 'unsaved', why: 'The file of the annotations is gone; it is written again with the next act.', gone: true });
    }
    if (take(found.kind === 'text' ? found.text : undefined) === 'taken') enter({ kind: 'ready' });
  }

  async function save(): Promise<void> {
    if (state.kind === 'refused' || state.kind === 'loading') return;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const next: Sidecar = { ...mine, annotations: new Map([...mine.annotations].map(([id, annotation]) => [id, renewed(text, annotation)])) };
      if (next.annotations.size === 0 && disk.text === undefined && next.transcripts.length === 0 && next.others.length === 0) return;
      const json = writeSidecar(text, next, { source, hash: hashOf(text), analyser });
      moved = false;
      if (json === disk.text) return;
      const result = await drawer.write(json, disk.text);
      switch (result.kind) {
        case 'written':
          disk = written(disk, json, next);
          if (state.kind === 'unsaved') enter({ kind: 'ready' });
          return;
        case 'changed':
          if (result.text === undefined) disk = gone(disk);
          else if (take(result.text) === 'refused') return;
          changed();
          break;
        case 'failed': return enter({ kind: 'unsaved', why: result.why });
      }
    }
    enter({ kind: 'unsaved', why: 'Another program goes on writing the same file.' });
  }

  const reload = (): Promise<void> => queue(async () => {
    const failed = state.kind === 'unsaved' && state.gone !== true;
    const held = disk.text;
    await load();
    // what is here and not there is written again
    if (failed || (state.kind === 'ready' && disk.text !== held && lacks(disk, mine))) await save();
  });

  function edited(edits: readonly Edit[], next: string): void {
    text = next;
    if (mine.annotations.size === 0 && history === NO_HISTORY) return;
    mine = { ...mine, annotations: each(mine.annotations, (annotation) => followed(annotation, edits)) };
    disk = { ...disk, sidecar: { ...disk.sidecar, annotations: each(disk.sidecar.annotations, (annotation) => followed(annotation, edits)) } };
    history = followedHistory(history, edits);
    touched.add(edits);
    moved = true;
  }

  void queue(load);

  return {
    get state() { return state; },
    get annotations() { return mine.annotations; },
    get transcripts() { return mine.transcripts; },
    get undoable() { return history.done.at(-1)?.label; },
    get redoable() { return history.undone.at(-1)?.label; },
    edited,
    reopened(next) {
      edited([wholeEdit(text, next)], next);
      return reload();
    },
    settle(now) {
      text = now;
      if (now === settled) return false;
      const mayStand = touched.take(now);
      const everywhere = settled === undefined;
      settled = now;
      const annotations = each(mine.annotations, foundAgain(now, everywhere ? () => true : mayStand));
      const found = annotations !== mine.annotations;
      if (found) mine = { ...mine, annotations };
      return found;
    },
    change(label, changes) {
      const annotations = new Map(mine.annotations);
      for (const { id, after } of changes) {
        if (after) annotations.set(id, after);
        else annotations.delete(id);
      }
      mine = { ...mine, annotations };
      history = withStep(history, { label, changes });
      void queue(save);
      changed();
    },
    turn(direction) {
      const turned = turn(mine.annotations, history, direction);
      if (!turned) return undefined;
      mine = { ...mine, annotations: turned.annotations };
      settled = undefined;
      history = turned.history;
      void queue(save);
      changed();
      return turned.step;
    },
    link(transcripts) {
      mine = { ...mine, transcripts };
      void queue(save);
      changed();
    },
    documentSaved: () => queue(async () => { if (moved || (state.kind === 'unsaved' && state.gone !== true)) await save(); }),
    reload,
    idle: () => work,
  };
}

const ATTEMPTS = 5;
