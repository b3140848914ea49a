/** The outline (speaker > quotes) and the symbols of all open articles. */
import { SymbolKind, type DocumentSymbol, type SymbolInformation } from 'vscode-languageserver';
import type { Quote } from '../analysis/article';
import { speakerOf, speakersOf } from '../analysis/query/tally';
import { toRange } from '../convert';
import { perArticle, type Annotated } from './annotated';
import { isAttributed, isShown } from './marks';
import { shorten, wordsAt } from './words';

const LABEL = 64;

/** Speakers in the order of their first quote, those quoted by nobody known first. */
export const documentSymbols = perArticle((doc): DocumentSymbol[] => {
  const { article, settings } = doc;
  const bySpeaker = new Map<number, Quote[]>();
  const unknown: Quote[] = [];
  for (const quote of article.quotes) {
    if (!isShown(quote, settings) || quote.form === 'scare') continue;
    const speakers = isAttributed(quote, settings) ? speakersOf(quote) : [];
    if (speakers.length === 0) unknown.push(quote);
    for (const speaker of speakers) {
      const said = bySpeaker.get(speaker);
      if (said) said.push(quote);
      else bySpeaker.set(speaker, [quote]);
    }
  }
  const groups = [...bySpeaker].flatMap(([id, quotes]) => {
    const speaker = article.speakers[id];
    return speaker ? [group(doc, speaker.name, speaker.role ?? '', SymbolKind.Class, quotes)] : [];
  });
  return unknown.length > 0 ? [group(doc, 'Speaker unknown', '', SymbolKind.Null, unknown), ...groups] : groups;
});

function group(doc: Annotated, name: string, detail: string, kind: SymbolKind, quotes: readonly Quote[]): DocumentSymbol {
  const first = quotes[0]!;
  // a parent must hold its children
  const span = { start: first.outer.start, end: quotes.reduce((end, { outer }) => Math.max(end, outer.end), 0) };
  return { name, detail, kind, range: toRange(doc.lines, span), selectionRange: toRange(doc.lines, first.outer), children: quotes.map((quote) => symbol(doc, quote)) };
}

function symbol(doc: Annotated, quote: Quote): DocumentSymbol {
  return { name: quoteLabel(doc, quote), kind: SymbolKind.String, range: toRange(doc.lines, quote.outer), selectionRange: toRange(doc.lines, quote.span) };
}

/** `“irresponsible behavior”`; reported speech without marks, first letter raised. */
export function quoteLabel(doc: Annotated, quote: Quote): string {
  const words = shorten(wordsAt(doc, quote.span), LABEL) || '…';
  return quote.form === 'indirect' ? words.charAt(0).toUpperCase() + words.slice(1) : `“${words}”`;
}

const FOUND = 500;

/** Speakers and quotes of all open articles that hold the query, in any case; with no query, the speakers. */
export function workspaceSymbols(docs: readonly Annotated[], query: string): SymbolInformation[] {
  const wanted = query.trim().toLowerCase();
  const found: SymbolInformation[] = [];
  for (const doc of docs) {
    for (const { name, mentions } of doc.article.speakers) {
      const first = mentions[0];
      if (first && name.toLowerCase().includes(wanted)) found.push({ name, kind: SymbolKind.Class, location: { uri: doc.uri, range: toRange(doc.lines, first.span) } });
    }
    for (const quote of wanted ? doc.article.quotes : []) {
      if (found.length >= FOUND) return found;
      if (!isShown(quote, doc.settings) || !wordsAt(doc, quote.span).toLowerCase().includes(wanted)) continue;
      const speaker = isAttributed(quote, doc.settings) ? doc.article.speakers[speakerOf(quote)!]?.name : undefined;
      found.push({ name: quoteLabel(doc, quote), kind: SymbolKind.String, containerName: speaker ?? 'Speaker unknown', location: { uri: doc.uri, range: toRange(doc.lines, quote.outer) } });
    }
  }
  return found;
}
