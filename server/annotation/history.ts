/** Undo and redo of annotation acts, beside the editor's own: each step is what some annotations were before and after. */
import type { Annotation, Annotations } from './annotation';
import { followed, type Edit } from './follow';
import { blank, mergeOne, same } from './merge';

export interface Step {
  /** As a menu would say it: `confirm “We will not leave”`. */
  readonly label: string;
  readonly changes: readonly Change[];
}

export interface Change {
  readonly id: string;
  readonly before: Annotation | undefined;
  readonly after: Annotation | undefined;
}

export interface History {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

export const NO_HISTORY: History = { done: [], undone: [] };
const DEPTH = 500;

export const withStep = ({ done }: History, step: Step): History => ({ done: [...done, step].slice(-DEPTH), undone: [] });

export type Direction = 'undo' | 'redo';

export interface Turned {
  readonly annotations: Annotations;
  readonly history: History;
  readonly step: Step;
}

/** Undefined where there is nothing to undo or redo. What changed meanwhile by other hands stays: only what the step did is taken back. */
export function turn(annotations: Annotations, { done, undone }: History, direction: Direction): Turned | undefined {
  const step = (direction === 'undo' ? done : undone).at(-1);
  if (!step) return undefined;
  const next = new Map(annotations);
  for (const { id, before, after } of step.changes) {
    const [from, to] = direction === 'undo' ? [after, before] : [before, after];
    const now = annotations.get(id);
    // what it made has been worked on by others: theirs stays
    const [kept] = mergeOne(from, to ?? (from && now && !same(from, now) ? blank(from) : undefined), now);
    if (kept) next.set(id, kept);
    else next.delete(id);
  }
  const history = direction === 'undo' ? { done: done.slice(0, -1), undone: [...undone, step] } : { done: [...done, step], undone: undone.slice(0, -1) };
  return { annotations: next, history, step };
}

/** What is kept to be brought back goes with the text, like what stands in it. */
export const followedHistory = ({ done, undone }: History, edits: readonly Edit[]): History => ({ done: done.map((step) => followedStep(step, edits)), undone: undone.map((step) => followedStep(step, edits)) });

/** Steps on annotations that live on under other ids, after a merge. */
export function renamedHistory(history: History, renamed: ReadonlyMap<string, string>): History {
  if (renamed.size === 0) return history;
  const under = (annotation: Annotation | undefined, id: string): Annotation | undefined => annotation && { ...annotation, id };
  const step = ({ label, changes }: Step): Step => ({
    label,
    changes: changes.map((change) => {
      const id = renamed.get(change.id);
      return id === undefined ? change : { id, before: under(change.before, id), after: under(change.after, id) };
    }),
  });
  return { done: history.done.map(step), undone: history.undone.map(step) };
}

const followedStep = ({ label, changes }: Step, edits: readonly Edit[]): Step => ({
  label,
  changes: changes.map(({ id, before, after }) => ({ id, before: before && followed(before, edits), after: after && followed(after, edits) })),
});
