/** What a person can do to one finding, or to some words: each act makes the annotation that holds from then on. */
import type { Span } from '../analysis/article';
import type { Annotation, Evidence, Note, Reading } from './annotation';
import { placedAt, wordsOf } from './words';

export type Act =
  | { readonly kind: 'confirm' }
  | { readonly kind: 'reject' }
  /** Takes the judgement back; notes, evidence and status stay. */
  | { readonly kind: 'withdraw' }
  | { readonly kind: 'correct'; readonly reading: Reading }
  /** Other edges; of a detached annotation, the words it stands on from now on. */
  | { readonly kind: 'move'; readonly spans: readonly Span[] }
  | { readonly kind: 'status'; readonly status: string }
  | { readonly kind: 'assign'; readonly to: string }
  /** A new note, or another text for one. An empty text takes it away. */
  | { readonly kind: 'note'; readonly id?: string; readonly text: string }
  | { readonly kind: 'evidence'; readonly id?: string; readonly source: string; readonly locator: string }
  | { readonly kind: 'drop-evidence'; readonly id: string }
  /** Holds from now on, whatever others judged of the same words; what they wrote down comes along. */
  | { readonly kind: 'keep'; readonly others: readonly Annotation[] }
  /** All of it, as if nobody had touched the words. */
  | { readonly kind: 'remove' };

/** What stands under the act: an annotation, else a finding of the analysis, else words somebody chose. */
export type Target =
  | { readonly kind: 'annotation'; readonly annotation: Annotation }
  | { readonly kind: 'proposal'; readonly reading: Reading; readonly spans: readonly Span[] }
  | { readonly kind: 'words'; readonly reading: Reading; readonly spans: readonly Span[] };

export interface Actor {
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly newId: () => string;
}

/** Undefined where nothing is left of it: no judgement, status, note, evidence or assignee. */
export function perform(text: string, target: Target, act: Act, actor: Actor): Annotation | undefined {
  const before = target.kind === 'annotation' ? target.annotation : fresh(text, target, actor);
  const after = acted(text, before, act, actor);
  if (after === before && target.kind === 'annotation') return before;
  return after && isEmpty(after) ? undefined : after && { ...after, by: actor.by, at: actor.at };
}

const fresh = (text: string, { kind, reading, spans }: Exclude<Target, { kind: 'annotation' }>, { newId, at, by }: Actor): Annotation => {
  const pieces = spans.map((span) => placedAt(text, span));
  return { id: newId(), reading, verdict: kind === 'words' && reading.kind !== 'passage' ? 'added' : 'open', pieces, replaces: [], judged: wordsOf(text, pieces), status: '', assignee: '', notes: [], evidence: [], by, at, created: at, extra: {}, otherBodies: [] };
};

function acted(text: string, before: Annotation, act: Act, actor: Actor): Annotation | undefined {
  const judged = { judged: wordsOf(text, before.pieces) };
  switch (act.kind) {
    case 'confirm': return { ...before, ...judged, verdict: before.verdict === 'open' || before.verdict === 'rejected' ? 'confirmed' : before.verdict };
    // what somebody added by mistake leaves no trace, unless something was written on it
    case 'reject': return before.verdict === 'added' && isBare(before) ? undefined : { ...before, ...judged, verdict: 'rejected' };
    case 'withdraw': return before.verdict === 'open' ? before : { ...before, verdict: 'open', ...(before.replaces.length === 0 ? {} : { pieces: before.replaces, replaces: [] }) };
    case 'correct': return { ...before, ...judged, reading: act.reading, verdict: before.verdict === 'added' ? 'added' : 'corrected' };
    case 'move': return moved(text, before, act.spans);
    case 'status': return { ...before, ...(act.status === '' ? {} : judged), status: act.status };
    case 'assign': return { ...before, assignee: act.to.trim() };
    case 'note': return { ...before, notes: withNote(before.notes, act, actor) };
    case 'evidence': return { ...before, evidence: withEvidence(before.evidence, act, actor) };
    case 'drop-evidence': return { ...before, evidence: before.evidence.filter(({ id }) => id !== act.id) };
    case 'keep': return { ...before, notes: withMissing(before.notes, act.others.flatMap(({ notes }) => notes)), evidence: withMissing(before.evidence, act.others.flatMap(({ evidence }) => evidence)) };
    case 'remove': return undefined;
  }
}

/** By their names, the oldest first. */
function withMissing<T extends { readonly id: string; readonly at: string }>(mine: readonly T[], theirs: readonly T[]): readonly T[] {
  const all = new Map([...theirs, ...mine].map((item) => [item.id, item]));
  return [...all.values()].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** The first place is kept, so that the finding there is known for the one that was moved. */
function moved(text: string, before: Annotation, spans: readonly Span[]): Annotation {
  const pieces = spans.map((span) => placedAt(text, span));
  const wasDetached = before.pieces.every(({ kind }) => kind === 'detached');
  const replaces = wasDetached || before.verdict === 'added' || before.replaces.length > 0 ? before.replaces : before.pieces;
  const verdict = wasDetached || before.verdict === 'added' ? before.verdict : 'corrected';
  return { ...before, pieces, replaces, verdict, judged: wasDetached ? before.judged : wordsOf(text, pieces) };
}

function withNote(notes: readonly Note[], { id, text }: Extract<Act, { kind: 'note' }>, { by, at, newId }: Actor): readonly Note[] {
  if (id === undefined) return text.trim() === '' ? notes : [...notes, { id: newId(), text, by, at, extra: {} }];
  return notes.flatMap((note) => (note.id !== id ? [note] : text.trim() === '' ? [] : [{ ...note, text, by, at }]));
}

function withEvidence(evidence: readonly Evidence[], { id, source, locator }: Extract<Act, { kind: 'evidence' }>, { by, at, newId }: Actor): readonly Evidence[] {
  if (id === undefined) return [...evidence, { id: newId(), source: source.trim(), locator: locator.trim(), by, at, extra: {} }];
  return evidence.map((item) => (item.id === id ? { ...item, source: source.trim(), locator: locator.trim(), by, at } : item));
}

const isBare = ({ status, assignee, notes, evidence, otherBodies }: Annotation): boolean => status === '' && assignee === '' && notes.length === 0 && evidence.length === 0 && otherBodies.length === 0;
const isEmpty = (annotation: Annotation): boolean => annotation.verdict === 'open' && isBare(annotation);
