/** The document shape of `newsmark analyze`, for the article as it was judged, with what a person did as a plain list: see docs/exports.md. */
import type { Span } from '../analysis/article';
import type { Anchor, Annotation } from '../annotation/annotation';
import { isPlaced } from '../annotation/annotation';
import { staleIn } from '../annotation/judged/judge';
import { toJson } from '../json';
import { annotationsOf, type Exported } from './exported';

export function jsonOf(exported: Exported) {
  const { judged, title, analyser, source } = exported;
  const { date, text } = judged.article;
  const stale = staleIn(judged);
  return { ...toJson(source, judged.article), title, ...(date === undefined ? {} : { date }), analyser, annotations: annotationsOf(judged).map((annotation) => plainAnnotation(text, annotation, stale.has(annotation.id))) };
}

/** Without what other programs left in the sidecar. */
export function plainAnnotation(text: string, annotation: Annotation, stale: boolean) {
  const { id, reading, verdict, status, assignee, notes, evidence, by, at, created, pieces, judged } = annotation;
  return {
    id, ...reading, verdict, status, assignee, by, at, created, judged,
    stale,
    spans: pieces.filter(isPlaced).map(({ span }) => cut(text, span)),
    detached: pieces.filter((anchor) => !isPlaced(anchor)).map(({ quote }: Anchor) => quote),
    notes: notes.map((note) => ({ id: note.id, text: note.text, by: note.by, at: note.at })),
    evidence: evidence.map((item) => ({ id: item.id, source: item.source, locator: item.locator, by: item.by, at: item.at })),
  };
}

const cut = (text: string, { start, end }: Span) => ({ start, end, text: text.slice(start, end) });
