/** What stands at an offset. One answer for hover, definition, references and highlights, so that they never disagree. */
import type { Article, NumberMention, Place, Quote, Span, SpeakerId } from '../article';
import { mentionOf, speakerOf } from './tally';

/** `span` is what the answer covers; `quote` the innermost quote around it. */
export type Found =
  | { readonly kind: 'number'; readonly span: Span; readonly number: NumberMention; readonly quote?: Quote }
  | { readonly kind: 'speaker'; readonly span: Span; readonly speaker?: SpeakerId; readonly attributes?: Quote; readonly quote?: Quote }
  | { readonly kind: 'place'; readonly span: Span; readonly place: Place; readonly quote?: Quote }
  | { readonly kind: 'cue'; readonly span: Span; readonly quote: Quote }
  | { readonly kind: 'quote'; readonly span: Span; readonly quote: Quote };

/** The smallest thing that holds the character at `offset`; undefined where there is nothing but plain text. */
export function at(article: Article, offset: number): Found | undefined {
  const here = (span: Span): boolean => span.start <= offset && offset < span.end;
  const quote = quoteAt(article, offset);
  const around = quote ? { quote } : {};
  const number = article.numbers.find(({ span }) => here(span));
  if (number) return { kind: 'number', span: number.span, number, ...around };
  const mention = mentionAt(article, here);
  if (mention) return { kind: 'speaker', ...mention, ...around };
  const place = article.places.find(({ span }) => here(span));
  if (place) return { kind: 'place', span: place.span, place, ...around };
  const introduced = article.quotes.find(({ cue }) => cue && here(cue));
  if (introduced?.cue) return { kind: 'cue', span: introduced.cue, quote: introduced };
  return quote ? { kind: 'quote', span: quote.outer, quote } : undefined;
}

/** The same for a caret, which may stand just behind the last character. */
export const atCaret = (article: Article, offset: number): Found | undefined => at(article, offset) ?? at(article, offset - 1);

/** The innermost quote, marks included. Quotes come by start, the outer before the inner, so the last that holds the offset is the innermost. */
export function quoteAt({ quotes }: Article, offset: number): Quote | undefined {
  let innermost: Quote | undefined;
  for (const quote of quotes) {
    if (quote.outer.start > offset) break;
    if (offset < quote.outer.end) innermost = quote;
  }
  return innermost;
}

function mentionAt({ quotes, speakers }: Article, here: (span: Span) => boolean): { span: Span; speaker?: SpeakerId; attributes?: Quote } | undefined {
  const attributes = quotes.find((quote) => {
    const mention = mentionOf(quote);
    return mention !== undefined && here(mention);
  });
  const span = attributes && mentionOf(attributes);
  if (attributes && span) {
    const speaker = speakerOf(attributes);
    return { span, ...(speaker === undefined ? {} : { speaker }), attributes };
  }
  for (const quote of quotes) {
    const other = quote.joint.find(({ mention }) => here(mention));
    if (other) return { span: other.mention, speaker: other.speaker, attributes: quote };
  }
  for (const { id, mentions } of speakers) {
    const mention = mentions.find((candidate) => here(candidate.span));
    if (mention) return { span: mention.span, speaker: id };
  }
  return undefined;
}

/** The speaker that a found thing leads to. */
export function speakerAt(found: Found): SpeakerId | undefined {
  switch (found.kind) {
    case 'speaker': return found.speaker;
    case 'cue':
    case 'quote': return speakerOf(found.quote);
    case 'number':
    case 'place': return undefined;
  }
}
