/** Walks the rooms in order and owns the paragraph cache. The one way in: text goes in, an `Article` comes out. */
import type { Article, Span } from './article';
import type { Carry, ParagraphFacts } from './detect/facts';
import { detectParagraph, type Detectors } from './detect/paragraph';
import type { SingleQuotes } from './detect/quotations';
import { openGazetteer } from './detect/toponyms';
import { classify } from './detect/wordClasses';
import { resolveArticle } from './resolve/article';
import { splitParagraphs } from './text/paragraphs';
import { createReader } from './text/reader';

/** The two binary data files, as bytes; the host reads them. */
export interface Lexicon {
  readonly tagger: Uint8Array;
  readonly gazetteer: Uint8Array;
}

export interface AnalysisOptions {
  readonly singleQuotes: SingleQuotes;
  /** The day that relative dates count from where the article gives none, ISO 8601. */
  readonly date?: string;
}

export interface Analyzer {
  /** Never throws, whatever the text. */
  analyze(text: string, options?: AnalysisOptions): Article;
  /** Paragraphs looked up, and found, since the analyzer was made. */
  readonly cache: { readonly asked: number; readonly found: number };
}

/** About 50 articles of 20 paragraphs. */
const CACHED_PARAGRAPHS = 1000;

export function createAnalyzer(lexicon: Lexicon): Analyzer {
  const reader = createReader(lexicon.tagger, classify);
  const gazetteer = openGazetteer(lexicon.gazetteer);
  const known = new Map<string, ParagraphFacts>();
  const cache = { asked: 0, found: 0 };

  /** Facts from the cache, else from the detectors. The oldest entry makes room: a Map keeps the order of insertion. */
  function facts(paragraph: string, carryIn: Carry, detectors: Detectors): ParagraphFacts {
    const key = `${detectors.singleQuotes}\n${carryIn}\n${paragraph}`;
    cache.asked++;
    const cached = known.get(key);
    if (cached) {
      cache.found++;
      known.delete(key);
      known.set(key, cached);
      return cached;
    }
    const fresh = detectParagraph(paragraph, carryIn, detectors);
    known.set(key, fresh);
    if (known.size > CACHED_PARAGRAPHS) known.delete(known.keys().next().value!);
    return fresh;
  }

  return {
    cache,
    analyze(text, { singleQuotes, date }: AnalysisOptions = { singleQuotes: 'auto' }) {
      const detectors: Detectors = { reader, gazetteer, singleQuotes };
      let carry: Carry = '';
      const paragraphs: { readonly span: Span; readonly facts: ParagraphFacts }[] = [];
      for (const span of splitParagraphs(text)) {
        const found = facts(text.slice(span.start, span.end), carry, detectors);
        paragraphs.push({ span, facts: found });
        carry = found.carryOut;
      }
      return resolveArticle(text, paragraphs, date);
    },
  };
}
