/**
 * An article with its annotations under each line, for people to read and for git to compare:
 * ```
 * “We will not close,” Ruiz said.
 *  ^^^^^^^^^^^^^^^^^^ direct · Ana Ruiz · sure
 * ```
 * A span that goes on in the next line ends in `…` and starts again there.
 */
import type { Annotated } from './analyze';

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

const WIDTH = 110;

/** `[start, end)` of the lines: paragraphs cut at the last space before the width. */
function wrap(text: string): { readonly start: number; readonly end: number }[] {
  const lines: { readonly start: number; readonly end: number }[] = [];
  let start = 0;
  for (const paragraph of text.split('\n')) {
    const last = start + paragraph.length;
    while (last - start > WIDTH) {
      const space = text.lastIndexOf(' ', start + WIDTH);
      const end = space > start ? space + 1 : start + WIDTH;
      lines.push({ start, end });
      start = end;
    }
    lines.push({ start, end: last });
    start = last + 1;
  }
  return lines;
}

const shown = (value: unknown): string => {
  if (value === null || typeof value !== 'object') return String(value);
  const { low, high } = value as { readonly low: number; readonly high: number };
  return `${low}–${high}`;
};

function marksOf(article: Annotated): Mark[] {
  const label = (...parts: readonly (string | null | undefined | false)[]) => parts.filter(Boolean).join(' · ');
  return [
    ...article.quotes.map(({ start, end, kind, speaker, confidence }) => ({ start, end, label: label(kind, kind === 'scare' ? null : (speaker?.name ?? (speaker ? `“${speaker.text}”` : 'speaker unknown')), confidence) })),
    ...article.numbers.map(({ start, end, kind, value, unit, approx }) => ({ start, end, label: label(kind, `${approx ? `${approx} ` : ''}${shown(value)}`, unit) })),
    ...article.places.map(({ start, end, name, type, country, metonym }) => ({ start, end, label: label('place', name, type, country, metonym && 'metonym') })),
    ...article.people.map(({ start, end, name }) => ({ start, end, label: label('person', name) })),
    ...article.organizations.map(({ start, end, name }) => ({ start, end, label: label('organization', name) })),
  ].sort((a, b) => a.start - b.start || b.end - a.end || (a.label < b.label ? -1 : 1));
}

export function render(text: string, article: Annotated): string {
  const marks = marksOf(article);
  const rows: string[] = [];
  for (const line of wrap(text)) {
    rows.push(text.slice(line.start, line.end).trimEnd());
    for (const { start, end, label } of marks) {
      const from = Math.max(start, line.start);
      const to = Math.min(end, line.end);
      if (from >= to) continue;
      const carets = '^'.repeat(text.slice(from, to).trimEnd().length || 1);
      rows.push(`${' '.repeat(from - line.start)}${carets} ${label}${end > line.end ? ' …' : ''}`);
    }
  }
  return `${rows.join('\n').trimEnd()}\n`;
}
