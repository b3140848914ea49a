/**
 * The annotations of one open document: what a person did, kept in memory at once and in the sidecar soon after.
 * Acts are synchronous; reading and writing go one after the other. What the disk holds is never written over unread:
 * a file that changed meanwhile is merged, one that cannot be read is left alone.
 */
import type { Annotation, Annotations, TextQuote } from '../annotation/annotation';
import { followed, type Edit } from '../annotation/follow';
import { fold } from '../annotation/folded';
import { hashOf } from '../annotation/hash';
import { followedHistory, NO_HISTORY, renamedHistory, turn, withStep, type Change, type Direction, type History, type Step } from '../annotation/history';
import { locate } from '../annotation/locate';
import { mapOf, mergeSidecars, same } from '../annotation/merge';
import { EMPTY, readSidecar, THOROUGH, type Sidecar } from '../annotation/sidecar/read';
import type { TranscriptLink } from '../annotation/sidecar/transcripts';
import { writeSidecar } from '../annotation/sidecar/write';
import { renewed } from '../annotation/words';
import { wholeEdit } from './edits';
import { newTouched } from './touched';

/** Where sidecars are kept. Neither function rejects. */
export interface Drawer {
  readonly read: () => Promise<DrawerRead>;
  /** Writes all or nothing, and only over `before`, the text last read or written (undefined: no file). */
  readonly write: (text: string, before: string | undefined) => Promise<DrawerWrite>;
}
/** `none`: this document can have no sidecar, as an unsaved one. */
export type DrawerRead = { readonly kind: 'text'; readonly text: string; readonly source: string } | { readonly kind: 'missing'; readonly source: string } | { readonly kind: 'none'; readonly why: string };
export type DrawerWrite = { readonly kind: 'written' } | { readonly kind: 'changed'; readonly text: string | undefined } | { readonly kind: 'failed'; readonly why: string };

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
  let base: Sidecar = EMPTY;
  /** The bytes of the disk as last read or written. */
  let onDisk: string | undefined;
  /** What the disk held before the last writing, until it has been seen to hold that. */
  let unproven: Sidecar | undefined;
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
    if (json === onDisk && state.kind !== 'loading' && state.kind !== 'refused') {
      unproven = undefined;
      return 'same';
    }
    const read = json === undefined ? { kind: 'read' as const, sidecar: EMPTY } : readSidecar(json, text, hashOf(text));
    switch (read.kind) {
      case 'read': {
        const { renamed, ...merged } = mergeSidecars(unproven ? crossed(unproven, base, read.sidecar) : base, mine, read.sidecar, newId);
        mine = merged;
        settled = undefined;
        history = renamedHistory(history, renamed);
        base = read.sidecar;
        onDisk = json;
        unproven = undefined;
        return 'taken';
      }
      case 'broken':
        enter({ kind: 'refused', why: `The annotations of this article cannot be read. ${read.why}`, file: true });
        return 'refused';
      case 'newer':
        enter({ kind: 'refused', why: `The annotations of this article were written by a later Newsmark (format ${read.format}).`, file: true });
        return 'refused';
    }
  }

  /** Somebody deleted the file: what is kept here is all there is. */
  function vanished(): void {
    onDisk = undefined;
    base = EMPTY;
    unproven = undefined;
  }

  async function load(): Promise<void> {
    const read = await drawer.read();
    if (read.kind === 'none') return enter({ kind: 'refused', why: read.why, file: false });
    source = read.source;
    if (read.kind === 'missing' && onDisk !== undefined && mine.annotations.size > 0) {
      vanished();
      return enter({ kind: 'unsaved', why: 'The file of the annotations is gone; it is written again with the next act.', gone: true });
    }
    if (take(read.kind === 'text' ? read.text : undefined) === 'taken') enter({ kind: 'ready' });
  }

  async function save(): Promise<void> {
    if (state.kind === 'refused' || state.kind === 'loading') return;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const written: Sidecar = { ...mine, annotations: new Map([...mine.annotations].map(([id, annotation]) => [id, renewed(text, annotation)])) };
      if (written.annotations.size === 0 && onDisk === undefined && written.transcripts.length === 0 && written.others.length === 0) return;
      const json = writeSidecar(text, written, { source, hash: hashOf(text), analyser });
      moved = false;
      if (json === onDisk) return;
      const result = await drawer.write(json, onDisk);
      switch (result.kind) {
        case 'written':
          onDisk = json;
          unproven = base;
          base = written;
          if (state.kind === 'unsaved') enter({ kind: 'ready' });
          return;
        case 'changed':
          if (result.text === undefined) vanished();
          else if (take(result.text) === 'refused') return;
          changed();
          break;
        case 'failed': return enter({ kind: 'unsaved', why: result.why });
      }
    }
    enter({ kind: 'unsaved', why: 'Another program goes on writing the same file.' });
  }

  /** There is something here that the disk does not have. */
  const isAhead = (): boolean => !same(mine.transcripts, base.transcripts) || mine.annotations.size !== base.annotations.size || [...mine.annotations].some(([id, annotation]) => !same(annotation, base.annotations.get(id)));

  const reload = (): Promise<void> => queue(async () => {
    const failed = state.kind === 'unsaved' && state.gone !== true;
    const held = onDisk;
    await load();
    // what is here and not there is written again
    if (failed || (state.kind === 'ready' && onDisk !== held && isAhead())) await save();
  });

  function edited(edits: readonly Edit[], next: string): void {
    text = next;
    if (mine.annotations.size === 0 && history === NO_HISTORY) return;
    mine = { ...mine, annotations: each(mine.annotations, (annotation) => followed(annotation, edits)) };
    base = { ...base, annotations: each(base.annotations, (annotation) => followed(annotation, edits)) };
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

/**
 * What to merge from where our last writing may never have been read: another window looked at the file before it, and wrote its own after it.
 * What the file has as it was before our writing, nobody took away.
 */
const crossed = (before: Sidecar, written: Sidecar, found: Sidecar): Sidecar => ({
  ...written,
  annotations: unread(before.annotations, written.annotations, found.annotations),
  transcripts: [...unread(mapOf(before.transcripts), mapOf(written.transcripts), mapOf(found.transcripts)).values()],
});

function unread<T>(before: ReadonlyMap<string, T>, written: ReadonlyMap<string, T>, found: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  const base = new Map(written);
  for (const id of new Set([...before.keys(), ...written.keys()])) {
    const was = before.get(id);
    if (!same(was, found.get(id))) continue;
    if (was) base.set(id, was);
    else base.delete(id);
  }
  return base;
}

/** The same map where nothing changed. */
function each(annotations: Annotations, change: (annotation: Annotation) => Annotation): Annotations {
  let different = false;
  const next = new Map<string, Annotation>();
  for (const [id, annotation] of annotations) {
    const after = change(annotation);
    different ||= after !== annotation;
    next.set(id, after);
  }
  return different ? next : annotations;
}

/** Looks for the words of what is detached; the text is folded once, when there is something to look for. */
function foundAgain(text: string, mayStand: (quote: TextQuote) => boolean): (annotation: Annotation) => Annotation {
  let folded: ReturnType<typeof fold> | undefined;
  let looked = 0;
  return (annotation) => {
    let found = false;
    const pieces = annotation.pieces.map((anchor) => {
      const located = anchor.kind === 'detached' && mayStand(anchor.quote) ? locate((folded ??= fold(text)), anchor.quote, anchor.last.start, ++looked > THOROUGH) : undefined;
      found ||= located !== undefined;
      return located ? { kind: 'placed' as const, quote: anchor.quote, ...located, ...(anchor.extra ? { extra: anchor.extra } : {}) } : anchor;
    });
    return found ? { ...annotation, pieces } : annotation;
  };
}
