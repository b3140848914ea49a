/** Text in the columns of a terminal: wide characters take two, joined ones none, and no word is too long for a line. */

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u;
const BARE = /^[\p{M}\p{Cf}\p{Cc}]$/u;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Columns that a text takes: 4 for `東京`, 4 for `café` however it is spelled. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const { segment } of graphemes.segment(text)) columns += columnsOfOne(segment);
  return columns;
}

const columnsOfOne = (grapheme: string): number => (WIDE.test(grapheme) ? 2 : BARE.test(grapheme) ? 0 : 1);

export const padded = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - columnsOf(text)));

/** Lines of at most `columns`, broken at spaces, else inside a word. */
export function wrapped(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((one) => one !== '').flatMap((one) => pieces(one, columns))) {
    if (line === '') line = word;
    else if (columnsOf(line) + 1 + columnsOf(word) <= columns) line += ` ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
}

function pieces(word: string, columns: number): readonly string[] {
  if (columnsOf(word) <= columns) return [word];
  const found: string[] = [];
  let piece = '', width = 0;
  for (const { segment } of graphemes.segment(word)) {
    const wide = columnsOfOne(segment);
    if (width + wide > columns && piece !== '') {
      found.push(piece);
      piece = '';
      width = 0;
    }
    piece += segment;
    width += wide;
  }
  return [...found, piece];
}
