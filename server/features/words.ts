/** Article text made fit for a line of ours. Unescaped: see `markdown.ts` for that. */
import type { Span } from '../analysis/article';
import type { Phrase, Piece } from '../analysis/query/why';
import type { Annotated } from './annotated';

/** On one line, without leading and trailing space. */
export const oneLine = (text: string): string => text.replace(/\s{2,}|[^\S ]/g, ' ').trim();

export const wordsAt = ({ article }: Pick<Annotated, 'article'>, { start, end }: Span): string => oneLine(article.text.slice(start, end));

/** Cut at a word, with an ellipsis: `The missiles, launched from a…`. Never between the halves of a surrogate pair. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const space = text.lastIndexOf(' ', length - 1);
  const end = space > length / 2 ? space : length - 1;
  const code = text.charCodeAt(end - 1);
  return text.slice(0, code >= 0xd800 && code < 0xdc00 ? end - 1 : end).replace(/[\s,;:–—-]+$/, '') + '…';
}

export const plural = (count: number, one: string, many = `${one}s`): string => `${grouped(count)} ${count === 1 ? one : many}`;

/** Made once, and late: to make one takes longer than to write a thousand numbers. */
let groups: Intl.NumberFormat | undefined;

/** `1400` → `1,400`. */
export const grouped = (value: number): string => (groups ??= new Intl.NumberFormat('en-US', { maximumFractionDigits: 10 })).format(value);

const QUOTED = 60;

/** A phrase as plain text: `“said” stands next to “Ash Carter”.`, first letter raised. */
export function plainPhrase(phrase: Phrase, doc: Annotated): string {
  return raised(phrase.map((piece) => plainPiece(piece, doc)).join(''));
}

/** `Lund, Grant and two aides`. */
export const together = (names: readonly string[]): string => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`);

export const raised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function plainPiece(piece: Piece, doc: Annotated): string {
  if (typeof piece === 'string') return piece;
  if ('words' in piece) return `“${shorten(wordsAt(doc, piece.words), QUOTED)}”`;
  return piece.at ? `${piece.name} (line ${doc.lines.position(piece.at.start).line + 1})` : piece.name;
}
