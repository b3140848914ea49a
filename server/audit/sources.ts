/** The unnamed sources of an article, each with what it is quoted with. */
import type { Article, Quote, Span, SpeakerId } from '../analysis/article';
import { mentionOf, speakersOf } from '../analysis/query/tally';
import { paragraphIndexAt } from '../analysis/query/sentence';
import { told } from './text';
import { describe, type Description } from './unnamed';

export interface UnnamedSource {
  readonly speaker: SpeakerId;
  /** The words that first name it beside something said. */
  readonly mention: Span;
  readonly words: string;
  readonly description: Description;
  readonly quotes: readonly Quote[];
}

/** By where they are first quoted. What is only guessed to be theirs is left out. */
export function unnamedSources(article: Article): readonly UnnamedSource[] {
  const named = new Set(article.speakers.filter(({ mentions }) => mentions.some(({ form }) => form === 'named')).map(({ id }) => id));
  const found = new Map<SpeakerId, { mention: Span; words: string; description: Description; quotes: Quote[] }>();
  for (const quote of article.quotes) {
    if (quote.form === 'scare' || quote.within !== undefined || quote.confidence === 'guess') continue;
    for (const speaker of speakersOf(quote)) {
      const known = found.get(speaker);
      if (known) known.quotes.push(quote);
      else if (!named.has(speaker)) {
        const source = readSource(article, quote, speaker);
        if (source) found.set(speaker, { ...source, quotes: [quote] });
      }
    }
  }
  return [...found].map(([speaker, source]) => ({ speaker, ...source })).sort((a, b) => a.mention.start - b.mention.start);
}

/** Of a speaker whom nothing names. */
function readSource(article: Article, quote: Quote, speaker: SpeakerId): Pick<UnnamedSource, 'mention' | 'words' | 'description'> | undefined {
  const who = article.speakers[speaker];
  if (!who || (who.kind !== 'unnamed' && who.kind !== 'group')) return undefined;
  const own = quote.joint.find((other) => other.speaker === speaker)?.mention ?? mentionOf(quote);
  // `he said` goes back to where it was told who he is
  const nominal = quote.attribution.kind === 'pronoun' ? who.mentions.find(({ form }) => form === 'nominal')?.span : own;
  // a heading tells in brief what the text tells in full
  if (!nominal || article.paragraphs[paragraphIndexAt(article.paragraphs, nominal.start)]?.role !== 'body') return undefined;
  const words = told(article, nominal);
  const description = describe(words, article.text.slice(nominal.end, nominal.end + 60));
  return description && { mention: nominal, words, description };
}
