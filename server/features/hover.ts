/** The hover: one card for the smallest thing under the pointer. */
import { MarkupKind, type Hover } from 'vscode-languageserver';
import { at, type Found } from '../analysis/query/at';
import { toRange } from '../convert';
import type { Annotated } from './annotated';
import { numberCard } from './hover/number';
import { placeCard } from './hover/place';
import { quoteCard } from './hover/quote';
import { speakerCard } from './hover/speaker';
import { isShown } from './marks';
import type { Look } from './markdown';

export function hoverAt(doc: Annotated, offset: number, look: Look): Hover | null {
  const found = at(doc.article, offset);
  if (!found) return null;
  const value = cardFor(doc, found, look);
  return value === undefined ? null : { contents: { kind: MarkupKind.Markdown, value }, range: toRange(doc.lines, found.span) };
}

function cardFor(doc: Annotated, found: Found, look: Look): string | undefined {
  switch (found.kind) {
    case 'number': return numberCard(doc, found.number, found.quote, look);
    case 'place': return placeCard(doc, found.place, found.quote, look);
    case 'speaker': return speakerCard(doc, found, look);
    case 'cue':
    case 'quote': return isShown(found.quote, doc.settings) ? quoteCard(doc, found.quote, look) : undefined;
  }
}
