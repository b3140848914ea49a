/** The mentions that may have said a quotation. */
import type { FrameMention } from '../../detect/frame';
import { gather, newGathered, taken, type Gathered } from '../../detect/gathered';
import type { Word } from '../../text/tokens';
import type { Site } from './site';
import { candidateFrom, REACH_AHEAD, REACH_BACK, type View, type Views } from './view';

export interface Candidate {
  readonly view: View;
  readonly mention: FrameMention;
  /** Into the paragraph's `mentions`. */
  readonly index: number;
  /** How much its verb looks like the verb of an attribution; see `verbStrength`. */
  readonly strength: number;
  /** The first of its sentence that is a subject. */
  readonly firstSubject: boolean;
  /** The first of its sentence that is neither after a preposition nor a genitive; told only where something is quoted. */
  readonly firstFree: boolean;
}

/** A quotation that has been decided; no `source` means that nobody is quoted, or nobody known. */
export interface Decided {
  readonly site: Site;
  readonly source: Candidate | undefined;
  /** The last words of all names and descriptions that are quoted up to here. */
  readonly spoken: ReadonlySet<Word>;
}

/** No candidates at all. */
export const NOBODY: readonly Candidate[] = [];

/** How many paragraphs back a speaker is looked for. */
const PARAGRAPHS_BACK = 3;

const candidates = newGathered<Candidate>();

export function candidatesFor({ view, unit }: Site, views: Views, previous: Decided | undefined): readonly Candidate[] {
  const { index } = view.paragraph;
  candidates.count = 0;
  const own = view.candidates;
  for (let i = candidateFrom(own, unit - REACH_BACK); i < own.length && own[i]!.mention.first < unit + REACH_AHEAD; i++) gather(candidates, own[i]!);
  for (let back = index - 1; back >= Math.max(0, index - PARAGRAPHS_BACK); back--) {
    const { frame, carrying } = views.at(back)!;
    for (let i = candidateFrom(carrying, frame.count - REACH_BACK); i < carrying.length; i++) gather(candidates, carrying[i]!);
  }
  const opening = views.at(index + 1)?.opening ?? NOBODY;
  for (let i = 0; i < opening.length && opening[i]!.mention.first < REACH_AHEAD; i++) gather(candidates, opening[i]!);
  const last = previous?.source;
  if (last && !isAmong(candidates, last.mention)) gather(candidates, last);
  return taken(candidates);
}

function isAmong({ count, items }: Gathered<Candidate>, mention: FrameMention): boolean {
  for (let i = 0; i < count; i++) if (items[i]!.mention === mention) return true;
  return false;
}
