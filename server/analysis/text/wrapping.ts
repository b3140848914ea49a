/**
 * Hard-wrapped text: lines broken at a fixed width, so that a paragraph runs over several. Told by its greed: each line took as many words as
 * fitted, so the first word of the next line would have been too long for it. Only strong evidence counts, as most articles have one paragraph a line.
 */
import { KIND, Kind } from './characters';
import type { Line } from './lines';

const NARROWEST = 50;
const WIDEST = 120;
/** Full lines needed. */
const FULL_LINES = 4;
/** Of the full lines, so many must stop short of a sentence's end: a list of short sentences is no wrapped text. */
const SHARE_INSIDE = 0.6;
/** Lines that had room left ought to end a sentence, as the last of a paragraph does; headings, verses and tables are exceptions. */
const SHARE_UNEXPLAINED = 0.15;
/** Longer lines (a web address, a table) may be exceptions, not more. */
const SHARE_LONG = 0.05;

/** The width at which the text is wrapped; undefined for text that is not. */
export function wrapWidth(text: string, lines: readonly Line[]): number | undefined {
  const followed = lines.filter((_, i) => isFollowed(lines, i));
  if (followed.length < FULL_LINES) return undefined;
  const fitting = followed.map(lengthOf).filter((length) => length <= WIDEST);
  if (followed.length - fitting.length > SHARE_LONG * followed.length) return undefined;
  const width = fitting.reduce((widest, length) => Math.max(widest, length), 0);
  if (width < NARROWEST) return undefined;
  let full = 0;
  let inside = 0;
  let unexplained = 0;
  for (let i = 0; i < lines.length; i++) {
    if (!isFollowed(lines, i)) continue;
    const ends = endsSentence(text, lines[i]!.end);
    if (isFull(text, lines[i]!, lines[i + 1]!, width)) {
      full++;
      if (!ends) inside++;
    } else if (!ends) unexplained++;
  }
  return full >= FULL_LINES && inside >= SHARE_INSIDE * full && unexplained <= SHARE_UNEXPLAINED * followed.length ? width : undefined;
}

/** Does the paragraph of `line` go on in the line after it? */
export const runsOn = (text: string, line: Line, next: Line, width: number): boolean =>
  !next.afterGap && next.indent <= line.indent && !beginsItem(text, next.start) && isFull(text, line, next, width);

const lengthOf = ({ start, end, indent }: Line): number => end - start + indent;
const isFollowed = (lines: readonly Line[], i: number): boolean => i + 1 < lines.length && !lines[i + 1]!.afterGap;

function isFull(text: string, line: Line, next: Line, width: number): boolean {
  let wordEnd = next.start;
  while (wordEnd < next.end && KIND[text.charCodeAt(wordEnd)] !== Kind.blank) wordEnd++;
  return lengthOf(line) + 1 + (wordEnd - next.start) > width;
}

function endsSentence(text: string, end: number): boolean {
  let i = end - 1;
  while (i > 0 && closes(text.charCodeAt(i))) i--;
  const kind = KIND[text.charCodeAt(i)];
  return kind === Kind.stop || kind === Kind.end;
}

const closes = (unit: number): boolean => unit === 34 || unit === 39 || unit === 41 || unit === 0x2019 || unit === 0x201d;

/** `- ` `* ` `• ` */
const beginsItem = (text: string, start: number): boolean => {
  const unit = text.charCodeAt(start);
  return unit === 0x2022 || ((unit === 45 || unit === 42) && text.charCodeAt(start + 1) === 32);
};
