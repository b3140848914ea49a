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
  const { lineCount } = document;
  const starts = Uint32Array.from({ length: lineCount }, (_, line) => document.offsetAt({ line, character: 0 }));
  const offset = (position: Position): number => document.offsetAt(position);
  /** Where the last answer lay. An article is mostly told from front to back, a hundred thousand positions of a long one: the next lies here or in the next line. */
  let near = 0;
  const holds = (line: number, at: number): boolean => starts[line]! <= at && (line + 1 === lineCount || at < starts[line + 1]!);
  return {
    position(asked) {
      const at = Math.max(0, Math.min(asked, text.length));
      if (!holds(near, at)) near = near + 1 < lineCount && holds(near + 1, at) ? near + 1 : lineAround(starts, at);
      const character = at - starts[near]!;
      return { line: near, character: character > 0 && text.charCodeAt(at - 1) === CARRIAGE_RETURN ? character - 1 : character };
    },
    offset,
    lineEnd: (line) => offset({ line, character: Number.MAX_SAFE_INTEGER }),
    lineCount,
  };
}

const CARRIAGE_RETURN = 13;

/** The last line that starts at the offset or before. */
function lineAround(starts: Uint32Array, at: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

export const toRange = (lines: Lines, { start, end }: Span): Range => ({ start: lines.position(start), end: lines.position(end) });

export const toSpan = (lines: Lines, { start, end }: Range): Span => ({ start: lines.offset(start), end: lines.offset(end) });
