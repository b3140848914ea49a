/** The lines of a text that are not blank, without the blanks round them. */
import { KIND, Kind } from './characters';

export interface Line {
  readonly start: number;
  readonly end: number;
  /** Units before `start` on the line. */
  readonly indent: number;
  /** Does a blank line, or the start of the text, stand before it? */
  readonly afterGap: boolean;
}

/** Line feed, carriage return, form feed, next line, line and paragraph separator. */
export const isLineBreak = (unit: number): boolean => unit === 10 || unit === 13 || unit === 12 || unit === 0x85 || unit === 0x2028 || unit === 0x2029;

export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  const length = text.length;
  let afterGap = true;
  for (let from = 0; from <= length; ) {
    let to = from;
    while (to < length && !isLineBreak(text.charCodeAt(to))) to++;
    let start = from;
    let end = to;
    while (start < end && KIND[text.charCodeAt(start)]! === Kind.blank) start++;
    while (end > start && KIND[text.charCodeAt(end - 1)]! === Kind.blank) end--;
    if (start < end) lines.push({ start, end, indent: start - from, afterGap });
    afterGap = start === end;
    from = to + (text.charCodeAt(to) === 13 && text.charCodeAt(to + 1) === 10 ? 2 : 1);
  }
  return lines;
}
