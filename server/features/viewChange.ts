/** The difference of two views of one document. */
import { pausesAt, type Steps } from '../analysis/steps';
import type { Moved, ReadyView, Splice, ViewChange } from '../protocol';
import type { Annotated } from './annotated';
import { readyView } from './view';

export function* viewChange(before: Annotated, after: Annotated, names: Pick<ViewChange, 'base' | 'result'>): Steps<ViewChange> {
  const moved = movedBetween(before, after);
  const [old, { claims, speakers, numbers, places, highlights, ...rest }] = [yield* readyView.inSteps(before), yield* readyView.inSteps(after)];
  return {
    ...rest, ...names, state: 'changed', moved,
    lists: {
      claims: yield* splices(old.claims, claims, moved),
      speakers: yield* splices(old.speakers, speakers, moved),
      numbers: yield* splices(old.numbers, numbers, moved),
      places: yield* splices(old.places, places, moved),
      highlights: yield* splices(old.highlights, highlights, moved),
    },
  };
}

/** Lines that come or go stand where the texts first differ, mostly; where they do not, more is sent. */
function movedBetween(before: Annotated, after: Annotated): Moved {
  const [old, now] = [before.article.text, after.article.text];
  let same = 0;
  while (same < old.length && old.charCodeAt(same) === now.charCodeAt(same)) same++;
  const { line, character } = before.lines.position(same);
  return { from: character === 0 ? line : line + 1, by: after.lines.lineCount - before.lines.lineCount };
}

/** What is the same at either end stays; of a list as long as before, what is the same in between, too. */
export function* splices<T>(before: readonly T[], after: readonly T[], moved: Moved): Steps<readonly Splice<T>[]> {
  const shorter = Math.min(before.length, after.length);
  const same = (i: number, j: number): boolean => alike(before[i], after[j], moved);
  let start = 0;
  for (; start < shorter && same(start, start); start++) if (pausesAt(start)) yield;
  let tail = 0;
  for (; tail < shorter - start && same(before.length - 1 - tail, after.length - 1 - tail); tail++) if (pausesAt(tail)) yield;
  const [oldEnd, end] = [before.length - tail, after.length - tail];
  if (start === oldEnd && start === end) return [];
  if (oldEnd !== end) return [{ start, deleteCount: oldEnd - start, items: after.slice(start, end) }];
  const runs: Splice<T>[] = [];
  for (let i = start; i < end; i++) {
    if (pausesAt(i)) yield;
    const from = i;
    while (i < end && !same(i, i)) i++;
    if (i > from) runs.push({ start: from, deleteCount: i - from, items: after.slice(from, i) });
  }
  return runs;
}

/** Once what was has moved, in all that is sent: what is not defined is not there. */
function alike(was: unknown, is: unknown, moved: Moved): boolean {
  if (was === is) return true;
  if (typeof was !== 'object' || typeof is !== 'object' || was === null || is === null) return false;
  if (Array.isArray(was)) {
    if (!Array.isArray(is) || was.length !== is.length) return false;
    for (let i = 0; i < was.length; i++) if (!alike(was[i], is[i], moved)) return false;
    return true;
  }
  return isPosition(was) && isPosition(is) ? was.character === is.character && lineOf(was.line, moved) === is.line : fieldsAlike(was, is, moved);
}

function fieldsAlike(was: object, is: object, moved: Moved): boolean {
  const [old, now] = [was as Fields, is as Fields];
  for (const key in old) if (!alike(old[key], now[key], moved)) return false;
  for (const key in now) if (now[key] !== undefined && old[key] === undefined) return false;
  return true;
}

type Fields = Readonly<Record<string, unknown>>;

const isPosition = (value: object): value is { readonly line: number; readonly character: number } => 'character' in value;
const lineOf = (line: number, { from, by }: Moved): number => (line >= from ? line + by : line);
