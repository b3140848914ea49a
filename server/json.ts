/**
 * The one JSON shape for everything outside: see docs/architecture.md. Offsets are UTF-16 code units and `text` is always the slice.
 * A place whose coordinates are not known has no `lat` and `lon`: the keys are left out.
 */
import type { Article, Attribution, Quote, Span } from './analysis/article';

const cut = (article: Article, { start, end }: Span) => ({ start, end, text: article.text.slice(start, end) });

const mentionOf = (attribution: Attribution): Span | undefined => ('mention' in attribution ? attribution.mention : undefined);

function speakerName(article: Article, attribution: Attribution): string | null {
  const id = attribution.kind === 'unknown' ? undefined : attribution.speaker;
  return id === undefined ? null : (article.speakers[id]?.name ?? null);
}

interface QuoteJson {
  readonly kind: Quote['form'];
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Without a span where a reader said who it is and no words of the text do. */
  readonly speaker: (Span & { readonly text: string; readonly name: string | null }) | { readonly name: string | null } | null;
  readonly cue: (Span & { readonly text: string }) | null;
  readonly confidence: Quote['confidence'];
  readonly nested?: readonly QuoteJson[];
}

/** What is quoted inside a quotation is hearsay: it stands under the one that tells it, and not among those that the article itself attributes. */
function quotesJson(article: Article): readonly QuoteJson[] {
  const nested = new Map<number, QuoteJson[]>();
  for (const quote of article.quotes) {
    if (quote.within === undefined) continue;
    const beside = nested.get(quote.within);
    if (beside) beside.push(quoteJson(article, quote));
    else nested.set(quote.within, [quoteJson(article, quote)]);
  }
  return article.quotes.flatMap((quote, index) => (quote.within === undefined ? [quoteJson(article, quote, nested.get(index))] : []));
}

function quoteJson(article: Article, quote: Quote, nested?: readonly QuoteJson[]): QuoteJson {
  const mention = mentionOf(quote.attribution);
  return {
    kind: quote.form,
    ...cut(article, quote.span),
    speaker: mention ? { ...cut(article, mention), name: speakerName(article, quote.attribution) } : quote.attribution.kind === 'given' ? { name: speakerName(article, quote.attribution) } : null,
    ...(quote.joint.length === 0 ? {} : { joint: quote.joint.map(({ mention: other, speaker }) => ({ ...cut(article, other), name: article.speakers[speaker]?.name ?? null })) }),
    cue: quote.cue ? cut(article, quote.cue) : null,
    confidence: quote.confidence,
    ...(nested ? { nested } : {}),
  };
}

export function toJson(id: string | number | null, article: Article) {
  return {
    id,
    quotes: quotesJson(article),
    numbers: article.numbers.map(({ kind, span, value, unit, approx, counts, change }) => ({
      kind, ...cut(article, span), value, unit: unit ?? null, approx: approx ?? null, counts: counts ? article.text.slice(counts.start, counts.end) : null, ...(change ? { change } : {}),
    })),
    places: article.places.map(({ span, name, type, country, lat, lon, metonym }) => ({ ...cut(article, span), name, type, country: country ?? null, ...(lat === undefined || lon === undefined ? {} : { lat, lon }), metonym })),
    people: article.people.map(({ span, name }) => ({ ...cut(article, span), name })),
    organizations: article.organizations.map(({ span, name }) => ({ ...cut(article, span), name })),
    speakers: article.speakers.map(({ name, role, kind, aliases, mentions }) => ({ name, role: role ?? null, kind, aliases, mentions: mentions.length })),
    claims: article.claims.map(({ span, kind, speaker, numbers, places }) => ({ ...cut(article, span), kind, speaker: speaker === undefined ? null : (article.speakers[speaker]?.name ?? null), numbers, places })),
  };
}
