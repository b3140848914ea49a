/** Anchors while a text is being edited: they go with their words. */
import type { Span } from '../analysis/article';
import type { Anchor, Annotation } from './annotation';

/** `[start, end)` of the text gave way to `length` characters. Several are made one after the other, each in the text that the one before left. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly length: number;
}

/** Words typed at an edge stay outside; an edit that takes all of the words away detaches. */
export function follow(anchor: Anchor, edits: readonly Edit[]): Anchor {
  let followed = anchor;
  for (const edit of edits) followed = followOne(followed, edit);
  return followed;
}

export function followed(annotation: Annotation, edits: readonly Edit[]): Annotation {
  const pieces = annotation.pieces.map((anchor) => follow(anchor, edits));
  const replaces = annotation.replaces.map((anchor) => follow(anchor, edits));
  const same = pieces.every((anchor, i) => anchor === annotation.pieces[i]) && replaces.every((anchor, i) => anchor === annotation.replaces[i]);
  return same ? annotation : { ...annotation, pieces, replaces };
}

function followOne(anchor: Anchor, edit: Edit): Anchor {
  const span = anchor.kind === 'placed' ? anchor.span : anchor.last;
  if (edit.start >= span.end) return anchor;
  const delta = edit.length - (edit.end - edit.start);
  if (edit.end <= span.start) return at(anchor, { start: span.start + delta, end: span.end + delta });
  if (edit.start <= span.start && edit.end >= span.end) return detached(anchor, { start: edit.start, end: edit.start + edit.length });
  const start = edit.start < span.start ? edit.start + edit.length : span.start;
  const end = edit.end > span.end ? edit.start : span.end + delta;
  return at(anchor, { start, end });
}

const detached = ({ quote, extra }: Anchor, last: Span): Anchor => ({ kind: 'detached', quote, last, ...(extra ? { extra } : {}) });

const at = (anchor: Anchor, span: Span): Anchor => (anchor.kind === 'placed' ? { ...anchor, span } : { ...anchor, last: span });
