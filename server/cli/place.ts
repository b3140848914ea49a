/** Where in a file: `1204` counts UTF-16 code units from 0, as all offsets here; `12:5` is line and column from 1, as `newsmark analyze` prints them. */
import type { Lines } from '../convert';

export type Place = { readonly kind: 'offset'; readonly offset: number } | { readonly kind: 'position'; readonly line: number; readonly column: number };

export function parsePlace(words: string): Place | undefined {
  const { groups } = /^(?:(?<offset>\d{1,12})|(?<line>\d{1,9}):(?<column>\d{1,9}))$/.exec(words) ?? {};
  if (!groups) return undefined;
  const { offset, line, column } = groups;
  if (offset !== undefined) return { kind: 'offset', offset: Number(offset) };
  return Number(line) > 0 && Number(column) > 0 ? { kind: 'position', line: Number(line), column: Number(column) } : undefined;
}

/** Undefined beyond the end of the text, or of the line. */
export function offsetOf(place: Place, lines: Lines, length: number): number | undefined {
  if (place.kind === 'offset') return place.offset < length ? place.offset : undefined;
  const line = place.line - 1;
  if (line >= lines.lineCount) return undefined;
  const offset = lines.offset({ line, character: 0 }) + place.column - 1;
  return offset <= lines.lineEnd(line) && offset < length ? offset : undefined;
}

/** `12:5` */
export function positionWords(lines: Lines, offset: number): string {
  const { line, character } = lines.position(offset);
  return `${line + 1}:${character + 1}`;
}
