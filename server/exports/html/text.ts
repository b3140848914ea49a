/** The article itself, with a line under each claim and its number behind it. */
import type { Article, Paragraph, Span } from '../../analysis/article';
import type { ClaimEntry } from '../claims';
import { html } from '../escape';

interface Piece {
  readonly entry: ClaimEntry;
  /** With the quotation marks round it. */
  readonly span: Span;
  readonly first: boolean;
}

export function articleText(article: Article, entries: readonly ClaimEntry[]): string {
  const pieces = entries.flatMap((entry) => entry.claim.pieces.map((span, i): Piece => ({ entry, span: withMarks(article.text, span), first: i === 0 }))).sort((a, b) => a.span.start - b.span.start);
  /** Those that reach into the paragraph. */
  let open: Piece[] = [];
  let next = 0;
  return article.paragraphs.map((paragraph) => {
    open = open.filter(({ span }) => span.end > paragraph.span.start);
    for (; next < pieces.length && pieces[next]!.span.start < paragraph.span.end; next++) if (pieces[next]!.span.end > paragraph.span.start) open.push(pieces[next]!);
    return paragraphHtml(article.text, paragraph, open);
  }).join('\n');
}

function paragraphHtml(text: string, { span, role }: Paragraph, pieces: readonly Piece[]): string {
  const within = (at: number): number => Math.max(span.start, Math.min(span.end, at));
  const borders = [...new Set([span.start, span.end, ...pieces.flatMap((piece) => [piece.span.start, piece.span.end].map(within))])].sort((a, b) => a - b);
  let words = '';
  for (let i = 0; i + 1 < borders.length; i++) {
    const [start, end] = [borders[i]!, borders[i + 1]!];
    const here = pieces.filter((piece) => piece.span.start <= start && piece.span.end >= end);
    // the innermost says what the line looks like
    const inner = here.reduce<Piece | undefined>((best, piece) => (best === undefined || piece.span.start >= best.span.start ? piece : best), undefined);
    const cut = html(text.slice(start, end));
    words += inner === undefined ? cut : `<span class="q ${inner.entry.form}">${cut}</span>`;
    words += pieces.filter((piece) => piece.span.end === end).map(numberHtml).join('');
  }
  const tag = role === 'headline' ? 'p class="headline"' : role === 'body' ? 'p' : `p class="aside"`;
  return `<${tag}>${words}</p>`;
}

/** `“No,”` for `No,`; an apostrophe before a word that no mark closes is none. */
function withMarks(text: string, { start, end }: Span): Span {
  const [before, after] = [text[start - 1] ?? '', text[end] ?? ''];
  const opens = /[“"‘'«„]/.test(before);
  return { start: opens ? start - 1 : start, end: (opens && /[”"’'»“]/.test(after)) || /[”»]/.test(after) ? end + 1 : end };
}

function numberHtml({ entry: { number, annotation }, first }: Piece): string {
  const status = annotation?.status ?? '';
  return `<sup><a href="#claim-${number}"${first ? ` id="ref-${number}"` : ''} aria-label="claim ${number}${status === '' ? '' : `, ${html(status)}`}">${number}</a></sup>`;
}
