/** What is known of the file of a desk: what it held when it was last read or written. */
import { mapOf, same } from '../annotation/merge';
import { EMPTY, type Sidecar } from '../annotation/sidecar/read';

export interface Disk {
  /** Undefined where there is no file. */
  readonly text: string | undefined;
  /** What stands in it. */
  readonly sidecar: Sidecar;
  /** What it held before our last writing, until it has been seen to hold that. */
  readonly unproven: Sidecar | undefined;
}

export const NO_FILE: Disk = { text: undefined, sidecar: EMPTY, unproven: undefined };
/** The file is not there any more, for good or while another program puts a new one in its place: what stood in it is still what others may have begun from. */
export const gone = (disk: Disk): Disk => ({ ...disk, text: undefined });

export const read = (text: string | undefined, sidecar: Sidecar): Disk => ({ text, sidecar, unproven: undefined });
export const written = ({ sidecar: before }: Disk, text: string, sidecar: Sidecar): Disk => ({ text, sidecar, unproven: before });
export const proven = (disk: Disk): Disk => ({ ...disk, unproven: undefined });

/** There is something here that the disk does not have. */
export const lacks = ({ sidecar: { annotations, transcripts } }: Disk, mine: Sidecar): boolean =>
  !same(mine.transcripts, transcripts) || mine.annotations.size !== annotations.size || [...mine.annotations].some(([id, annotation]) => !same(annotation, annotations.get(id)));

/**
 * What both sides knew, when the file is found to hold something else. Where our last writing may never have been read, another window looked
 * at the file before it and wrote its own after it: what the file has as it was before our writing, nobody took away.
 */
export function knownToBoth({ text, sidecar, unproven }: Disk, found: Sidecar): Sidecar {
  // it was gone meanwhile: what a new one does not have, nobody need have taken away
  if (text === undefined) return { ...sidecar, annotations: new Map([...sidecar.annotations].filter(([id]) => found.annotations.has(id))), transcripts: sidecar.transcripts.filter(({ id }) => found.transcripts.some((one) => one.id === id)) };
  if (!unproven) return sidecar;
  return {
    ...sidecar,
    annotations: unread(unproven.annotations, sidecar.annotations, found.annotations),
    transcripts: [...unread(mapOf(unproven.transcripts), mapOf(sidecar.transcripts), mapOf(found.transcripts)).values()],
  };
}

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
