import type { Span } from '../article';
import { isBlank, KIND, Kind } from './characters';
import { readLines } from './lines';
import { runsOn, wrapWidth } from './wrapping';

/** A longer paragraph (one endless line) is cut, so that nothing later grows with its square. */
const LONGEST = 20_000;

/**
 * A paragraph is a line that is not blank, without the blanks round it: articles come with blank lines between paragraphs, or without.
 * In text wrapped at a fixed width a paragraph is the run of its lines, and its span holds their line breaks.
 */
export function splitParagraphs(text: string): Span[] {
  const lines = readLines(text);
  const width = wrapWidth(text, lines);
  const spans: Span[] = [];
  for (let i = 0; i < lines.length; i++) {
    const { start } = lines[i]!;
    if (width !== undefined) while (i + 1 < lines.length && runsOn(text, lines[i]!, lines[i + 1]!, width)) i++;
    pushCut(text, start, lines[i]!.end, spans);
  }
  return spans;
}

function pushCut(text: string, start: number, end: number, spans: Span[]): void {
  while (end - start > LONGEST) {
    const cut = cutBefore(text, start + LONGEST / 2, start + LONGEST);
    spans.push({ start, end: cut });
    start = cut;
    while (start < end && isBlank(KIND[text.charCodeAt(start)]!)) start++;
  }
  if (start < end) spans.push({ start, end });
}

/** After the last sentence that ends between the two, else at the last blank, else just there. */
function cutBefore(text: string, least: number, most: number): number {
  let blank = -1;
  for (let i = most; i > least; i--) {
    if (KIND[text.charCodeAt(i)] !== Kind.blank) continue;
    if (blank < 0) blank = i;
    const before = KIND[text.charCodeAt(i - 1)];
    if (before === Kind.stop || before === Kind.end) return i;
  }
  if (blank >= 0) return blank;
  const splitsPair = (text.charCodeAt(most) & 0xfc00) === 0xdc00;
  return splitsPair ? most - 1 : most;
}
