/** Walks the rooms in order and owns the paragraph cache. The one way in: text goes in, an `Article` comes out. */
import type { Article } from './article';
import { explainAt } from './explain/explain';
import type { Explanation } from './explain/explanation';
import type { Carry, ParagraphFacts } from './detect/facts';
import { detectParagraph, type Detectors } from './detect/paragraph';
import type { SingleQuotes } from './detect/quotations';
import { openGazetteer, type Gazetteer } from './detect/toponyms';
import { classify } from './detect/wordClasses';
import { ParagraphCache } from './paragraphCache';
import { articleOf, resolveGathered, type Resolved } from './resolve/article';
import { gatherParagraph, newGathered } from './resolve/gathering';
import { splitParagraphs } from './text/paragraphs';
import { allOf, pausesAt, type Steps } from './steps';
import { createReader, type Reader } from './text/reader';

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
  /** The same with places to pause, after each paragraph that is new and between the steps over the whole article; several may be under way. */
  inSteps(text: string, options?: AnalysisOptions): Steps<Article>;
  /** Why the quote at an offset is given to whom it is; undefined where there is none. */
  explain(text: string, offset: number, options?: AnalysisOptions): Explanation | undefined;
  /** Paragraphs looked up, and found, since the analyzer was made. */
  readonly cache: { readonly asked: number; readonly found: number };
  /** Another over the same data, which has read nothing yet. */
  afresh(): Analyzer;
}

export const createAnalyzer = ({ tagger, gazetteer }: Lexicon): Analyzer => analyzerOver(createReader(tagger, classify), openGazetteer(gazetteer));

function analyzerOver(reader: Reader, gazetteer: Gazetteer): Analyzer {
  const cache = new ParagraphCache();

  function* resolve(text: string, { singleQuotes, date }: AnalysisOptions): Steps<Resolved> {
    const detectors: Detectors = { reader, gazetteer, singleQuotes };
    const detect = (paragraph: string, carryIn: Carry): ParagraphFacts => detectParagraph(paragraph, carryIn, detectors);
    let carry: Carry = '';
    const gathered = newGathered();
    cache.beginArticle();
    for (const span of splitParagraphs(text)) {
      const { found } = cache;
      const facts = cache.facts(text, span, carry, singleQuotes, detect);
      gatherParagraph(gathered, span, facts);
      carry = facts.carryOut;
      // one that is known takes less time than the pause
      if (cache.found === found || pausesAt(gathered.paragraphs.length)) yield;
    }
    cache.endArticle();
    return yield* resolveGathered(text, gathered, date);
  }

  function* article(text: string, options: AnalysisOptions): Steps<Article> {
    return yield* articleOf(yield* resolve(text, options));
  }

  return {
    cache,
    analyze: (text, options = DEFAULTS) => allOf(article(text, options)),
    inSteps: (text, options = DEFAULTS) => article(text, options),
    explain: (text, offset, options = DEFAULTS) => explainAt(allOf(resolve(text, options)), offset),
    afresh: () => analyzerOver(reader, gazetteer),
  };
}

const DEFAULTS: AnalysisOptions = { singleQuotes: 'auto' };
