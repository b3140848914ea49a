/** Annotations as the views of the client show them. */
import type { Span } from '../../analysis/article';
import { isPlaced, startOf, type Annotation, type Reading } from '../../annotation/annotation';
import { spansOf } from '../../annotation/judged/overlap';
import { isStale, wordsOf } from '../../annotation/words';
import { toRange } from '../../convert';
import type { ConflictView, DeskView, MarkView, StrayView } from '../../protocol';
import type { Annotated } from '../annotated';
import { oneLine, together } from '../words';

export function markView(doc: Annotated, annotation: Annotation, now?: readonly Span[]): MarkView {
  const { id, verdict, status, assignee, notes, evidence, by, at, judged, pieces } = annotation;
  const found = pieces.filter(isPlaced).map((anchor) => anchor.found);
  const doubt = found.includes('guess') ? 'guess' : found.includes('likely') ? 'likely' : undefined;
  return {
    id, verdict, status, assignee, by, at,
    notes: notes.map((note) => ({ id: note.id, text: note.text, by: note.by, at: note.at })),
    evidence: evidence.map((item) => ({ id: item.id, source: item.source, locator: item.locator, by: item.by, at: item.at })),
    ...(isStale(doc.article.text, annotation, now) ? { stale: oneLine(judged) } : {}),
    ...(doubt ? { found: doubt } : {}),
    conflicts: (doc.judged.conflicts.get(id) ?? []).map(conflictView),
  };
}

/** For a list by index of a finding: nothing where nobody touched it. */
export function markOn(doc: Annotated, list: keyof Annotated['judged']['on'], index: number): { readonly mark?: MarkView } {
  const annotation = doc.judged.on[list].get(index);
  return annotation ? { mark: markView(doc, annotation, list === 'claims' ? doc.article.claims[index]?.pieces : undefined) } : {};
}

const conflictView = (annotation: Annotation): ConflictView => ({ id: annotation.id, by: annotation.by, says: judgementWords(annotation) });

/** `said by Ida Cole, verified`, `rejected`: what somebody found. */
export const judgementWords = ({ verdict, status, reading }: Annotation): string => [verdict === 'rejected' ? 'rejected' : readingWords(reading), status].filter((part) => part !== '').join(', ');

/** `said by Ida Cole`, `41,000`, `Moscow`: what an annotation takes its words for. */
export function readingWords(reading: Reading): string {
  switch (reading.kind) {
    case 'claim': return reading.speaker === null ? 'said by nobody known' : `said by ${together([reading.speaker, ...(reading.joint ?? [])])}`;
    case 'number': return [typeof reading.value === 'object' ? `${reading.value.low} to ${reading.value.high}` : String(reading.value), reading.unit].filter((part) => part).join(' ');
    case 'place': return reading.place.name;
    case 'person':
    case 'organization': return reading.name;
    case 'mention': return `means ${reading.speaker}`;
    case 'same-speaker': return `${reading.names.join(' and ')} are one`;
    case 'passage': return '';
  }
}

export function deskView(doc: Annotated): DeskView {
  const { judged, desk, article } = doc;
  const { on, besides, detached } = judged;
  const stray = (annotation: Annotation): StrayView => strayView(doc, annotation);
  const checked = article.claims.filter((_, index) => (judged.on.claims.get(index)?.status ?? '') !== '').length;
  return {
    ...stateOf(desk),
    checked,
    rejected: besides.filter(({ verdict }) => verdict === 'rejected').map(stray),
    detached: detached.map(stray),
    // no view lists names, so that what people did to them stands here
    passages: [...besides.filter(({ verdict }) => verdict !== 'rejected'), ...on.people.values(), ...on.organizations.values()].sort((a, b) => startOf(a) - startOf(b)).map(stray),
    ...(desk.undoable === undefined ? {} : { undo: desk.undoable }),
    ...(desk.redoable === undefined ? {} : { redo: desk.redoable }),
  };
}

function stateOf({ state }: Annotated['desk']): Pick<DeskView, 'state' | 'why' | 'file'> {
  switch (state.kind) {
    case 'loading':
    case 'ready': return { state: state.kind };
    case 'unsaved': return { state: 'unsaved', why: state.why };
    case 'refused': return { state: 'read-only', why: state.why, file: state.file };
  }
}

function strayView(doc: Annotated, annotation: Annotation): StrayView {
  const spans = spansOf(annotation.pieces);
  const [first, last] = [spans[0], spans.at(-1)];
  const says = readingWords(annotation.reading);
  const text = oneLine(wordsOf(doc.article.text, annotation.pieces));
  return { ...markView(doc, annotation), what: annotation.reading.kind, ...(says === '' || says === text ? {} : { says }), ...(first && last ? { range: toRange(doc.lines, { start: first.start, end: last.end }) } : {}), text };
}
