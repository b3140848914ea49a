/** Reports whose words lead into articles: for a terminal the words alone, for an editor where each link stands too. */
import type { LinkedText, Range, TextLink } from '../../protocol';

/** `Line 12`: shown as it is, so it holds no markup. */
export interface Link {
  readonly label: string;
  readonly uri: string;
  readonly range: Range;
}

/** Markdown, in pieces where there are links. */
export type Line = string | readonly (string | Link)[];

const piecesOf = (line: Line): readonly (string | Link)[] => (typeof line === 'string' ? [line] : line);
const wordsOf = (piece: string | Link): string => (typeof piece === 'string' ? piece : piece.label);

export const plainText = (lines: readonly Line[]): string => lines.map((line) => piecesOf(line).map(wordsOf).join('')).join('\n') + '\n';

export function linkedText(lines: readonly Line[]): LinkedText {
  const links: TextLink[] = [];
  lines.forEach((line, index) => {
    let character = 0;
    for (const piece of piecesOf(line)) {
      const { length } = wordsOf(piece);
      if (typeof piece !== 'string') links.push({ at: { start: { line: index, character }, end: { line: index, character: character + length } }, uri: piece.uri, range: piece.range });
      character += length;
    }
  });
  return { text: plainText(lines), links };
}
