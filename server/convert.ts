/** Spans ↔ ranges: the only file that knows both. A `Lines` belongs to one text for ever. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from './analysis/article';
import type { Position, Range } from './protocol';

export interface Lines {
  /** Zero-based line and UTF-16 character. An offset between `\r` and `\n` counts as before the `\r`. */
  readonly position: (offset: number) => Position;
  /** Clamped to the text. */
  readonly offset: (position: Position) => number;
  /** Where the text of a line ends, before its line break. */
  readonly lineEnd: (line: number) => number;
  readonly lineCount: number;
}

export function linesOf(text: string): Lines {
  // made here and never updated: unlike an open document it cannot change underfoot
  const document = TextDocument.create('', '', 0, text);
  const offset = (position: Position): number => document.offsetAt(position);
  return {
    position: (at) => document.positionAt(at),
    offset,
    lineEnd: (line) => offset({ line, character: Number.MAX_SAFE_INTEGER }),
    lineCount: document.lineCount,
  };
}

export const toRange = (lines: Lines, { start, end }: Span): Range => ({ start: lines.position(start), end: lines.position(end) });

export const toSpan = (lines: Lines, { start, end }: Range): Span => ({ start: lines.offset(start), end: lines.offset(end) });
