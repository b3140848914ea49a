/** Where one speaker, place or figure stands in the article: definition, references and highlights. */
import { DocumentHighlightKind, type DocumentHighlight, type Location } from 'vscode-languageserver';
import type { Span, Speaker } from '../analysis/article';
import { atCaret, speakerAt } from '../analysis/query/at';
import { placeId } from '../analysis/query/place';
import { isSaidBy, mentionOf } from '../analysis/query/tally';
import { toRange } from '../convert';
import type { Annotated } from './annotated';

/** From a pronoun, a surname or a quote to the first full mention: from `He` to `U.S. Defense Secretary Ash Carter`’s `Ash Carter`. */
export function definitionAt(doc: Annotated, offset: number): Location | null {
  const speaker = speakerUnder(doc, offset);
  const first = speaker && fullMention(doc, speaker);
  return first ? { uri: doc.uri, range: toRange(doc.lines, first) } : null;
}

/** The first mention in the fullest form, else the first by name, else the first of all. */
export function fullMention({ article }: Annotated, { name, mentions }: Speaker): Span | undefined {
  const full = mentions.find(({ span, form }) => form !== 'pronoun' && article.text.slice(span.start, span.end) === name);
  return (full ?? mentions.find(({ form }) => form === 'named') ?? mentions[0])?.span;
}

/** All mentions and quotes of the speaker; all mentions of the place; both halves of a pair of figures. By place in the text. */
export function referencesAt(doc: Annotated, offset: number): Location[] {
  const { mentions, quotes } = related(doc, offset);
  return [...mentions, ...quotes].sort((a, b) => a.start - b.start).map((span) => ({ uri: doc.uri, range: toRange(doc.lines, span) }));
}

export function highlightsAt(doc: Annotated, offset: number): DocumentHighlight[] {
  const { mentions, quotes } = related(doc, offset);
  return [
    ...mentions.map((span) => ({ range: toRange(doc.lines, span), kind: DocumentHighlightKind.Read })),
    ...quotes.map((span) => ({ range: toRange(doc.lines, span), kind: DocumentHighlightKind.Text })),
  ];
}

interface Related {
  readonly mentions: readonly Span[];
  readonly quotes: readonly Span[];
}

function related(doc: Annotated, offset: number): Related {
  const { article } = doc;
  const found = atCaret(article, offset);
  if (found?.kind === 'place') return { mentions: article.places.filter((place) => placeId(place) === placeId(found.place)).map(({ span }) => span), quotes: [] };
  if (found?.kind === 'number') {
    const pair = found.number.pair === undefined ? undefined : article.numbers[found.number.pair];
    return { mentions: pair ? [found.span, pair.span] : [found.span], quotes: [] };
  }
  const speaker = speakerUnder(doc, offset);
  if (!speaker) return { mentions: [], quotes: [] };
  const quotes = article.quotes.filter((quote) => isSaidBy(quote, speaker.id));
  const mentions = new Map([...speaker.mentions.map(({ span }) => span), ...quotes.flatMap((quote) => mentionOf(quote) ?? [])].map((span) => [span.start, span]));
  return { mentions: [...mentions.values()].sort((a, b) => a.start - b.start), quotes: quotes.map(({ span }) => span) };
}

function speakerUnder({ article }: Annotated, offset: number): Speaker | undefined {
  const found = atCaret(article, offset);
  const id = found && speakerAt(found);
  return id === undefined ? undefined : article.speakers[id];
}
