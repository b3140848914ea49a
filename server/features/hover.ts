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
import { wordsAt } from './words';
import type { Look } from './markdown';
import { storyLines } from './stories/hoverLines';
import { ALONE, findingsAt, findingsOfName, type Shared } from './stories/shared';

/** `shared`: what the article has in common with others of the workspace. */
export function hoverAt(doc: Annotated, offset: number, look: Look, shared: Shared = ALONE): Hover | null {
  const found = at(doc.article, offset);
  if (!found) return null;
  const value = cardFor(doc, found, look, elsewhere(doc, found, look, shared));
  return value === undefined ? null : { contents: { kind: MarkupKind.Markdown, value }, range: toRange(doc.lines, found.span) };
}

function cardFor(doc: Annotated, found: Found, look: Look, more: readonly string[]): string | undefined {
  switch (found.kind) {
    case 'number': return numberCard(doc, found.number, found.quote, look, more);
    case 'place': return placeCard(doc, found.place, found.quote, look, more);
    case 'speaker': return speakerCard(doc, found, look, more);
    case 'cue':
    case 'quote': return isShown(found.quote, doc.settings) ? quoteCard(doc, found.quote, look, more) : undefined;
  }
}

function elsewhere(doc: Annotated, found: Found, look: Look, shared: Shared): readonly string[] {
  switch (found.kind) {
    case 'number': return storyLines(doc, findingsAt(doc, shared, found.number.span).filter(({ kind }) => kind === 'figure'), shared, look);
    case 'place': return storyLines(doc, findingsOfName(doc, shared, new Set([found.place.name, wordsAt(doc, found.place.span)])), shared, look);
    case 'speaker': return storyLines(doc, findingsOfName(doc, shared, formsOf(doc, found)), shared, look);
    case 'cue':
    case 'quote': return storyLines(doc, findingsAt(doc, shared, found.quote.span).filter(({ kind }) => kind !== 'name' && kind !== 'figure'), shared, look);
  }
}

/** All that the article calls a speaker. */
function formsOf(doc: Annotated, { span, speaker: id }: Extract<Found, { kind: 'speaker' }>): ReadonlySet<string> {
  const speaker = id === undefined ? undefined : doc.article.speakers[id];
  return new Set(speaker ? [speaker.name, ...speaker.mentions.map((mention) => wordsAt(doc, mention.span))] : [wordsAt(doc, span)]);
}
