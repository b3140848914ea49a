/** Quotations that run over several paragraphs fold to their first line. */
import type { FoldingRange } from 'vscode-languageserver';
import { perArticle } from './annotated';

export const foldingRanges = perArticle(({ article: { quotes }, lines }): FoldingRange[] => {
  const ranges: FoldingRange[] = [];
  let startLine: number | undefined;
  for (const { outer, closed, form } of quotes) {
    // reported speech and quotes inside quotes carry nothing on: a run ends with the first outer quote that closes
    if (form === 'indirect') continue;
    const line = lines.position(outer.start).line;
    if (closed === 'continues') startLine ??= line;
    else if (startLine !== undefined) {
      const endLine = lines.position(outer.end).line;
      if (endLine > startLine) ranges.push({ startLine, endLine });
      startLine = undefined;
    }
  }
  return ranges;
});
