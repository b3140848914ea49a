/** Where an article tells that somebody asked not to be named, and whether it tells why. */
import type { Article, Span } from '../analysis/article';
import { paragraphIndexAt } from '../analysis/query/sentence';
import { ANONYMITY_TERMS, SOURCE_NOUNS, type AnonymityClass } from './lists';
import type { UnnamedSource } from './sources';
import { findPhrase, isPhraseAt, loweredOf, sentenceAt, slice, wordsOf } from './text';

/** `condition`: that it was asked for; `reason`: why. The span is the sentence. */
export interface Anonymity {
  readonly kind: 'condition' | 'reason';
  readonly sentence: Span;
  readonly words: Span;
  /** `like many interviewed for this article`: it holds for every source. */
  readonly forAll: boolean;
}

/** `on condition of anonymity to describe the talks` */
const TO_DO = /^(?: publicly| by name)?,? (?:in order )?(?:to|so) [a-z]/;

const has = (lower: string, kind: AnonymityClass, start: number, end: number): boolean => ANONYMITY_TERMS.some((term) => term.class === kind && findPhrase(lower, term.phrase, start, end) >= 0);

/** What tells of it by itself; all are letters, blanks and apostrophes. */
const TELLING = ANONYMITY_TERMS.filter((term) => term.class === 'condition' || term.class === 'reason');
/** One walk through the text for all of them: most articles have none, and a keystroke walks through a long one again. */
const ANY = new RegExp(TELLING.map(({ phrase }) => phrase).join('|'), 'g');

/** By start. */
export function anonymityOf(article: Article): readonly Anonymity[] {
  const lower = loweredOf(article);
  const found: Anonymity[] = [];
  ANY.lastIndex = 0;
  for (let match = ANY.exec(lower); match; match = ANY.exec(lower)) {
    const at = match.index;
    // one may begin within another
    ANY.lastIndex = at + 1;
    for (const { phrase, class: kind } of TELLING) {
      if (!isPhraseAt(lower, phrase, at)) continue;
      const end = at + phrase.length;
      const sentence = sentenceAt(article, at) ?? { start: at, end };
      const explained = kind === 'reason' || TO_DO.test(lower.slice(end, end + 40)) || has(lower, 'because', at, sentence.end);
      found.push({ kind: explained ? 'reason' : 'condition', sentence, words: { start: at, end }, forAll: has(lower, 'all', sentence.start, sentence.end) });
    }
  }
  return found;
}

/**
 * What is told of one source: in its paragraphs or the ones beside them, or anywhere of the same noun:
 * `The officials spoke on condition of anonymity because …` covers every official of the article.
 */
export function anonymityFor(article: Article, source: UnnamedSource, all: readonly Anonymity[]): Anonymity | undefined {
  const near = new Set(source.quotes.flatMap(({ span }) => [span.start, source.mention.start]).map((offset) => paragraphIndexAt(article.paragraphs, offset)));
  const meant = all.filter((one) => {
    if (one.forAll) return true;
    const at = paragraphIndexAt(article.paragraphs, one.words.start);
    const nouns = wordsOf(slice(article, one.sentence)).flatMap((word) => SOURCE_NOUNS.get(word)?.noun ?? []);
    return nouns.length > 0 ? nouns.includes(source.description.noun.noun) : [at - 1, at, at + 1].some((index) => near.has(index));
  });
  return meant.find(({ kind }) => kind === 'reason') ?? meant[0];
}
