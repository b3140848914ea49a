/** Phrases of two words that introduce a quotation, the first as a lemma: `shoot back`, `put it`. */
import { CUE_PHRASES } from '../../lexicon/packed/lists.generated';

export const QUOTING_PHRASES: ReadonlySet<string> = new Set(CUE_PHRASES.split('\n').flatMap((line) => {
  const [phrase = '', classes = ''] = line.split('\t');
  return phrase.split(' ').length === 2 && classes.split(' ').includes('quote') ? [phrase] : [];
}));

/** `back`, `it` */
export const SECOND_WORDS: readonly string[] = [...QUOTING_PHRASES].map((phrase) => phrase.split(' ')[1]!);

/** `point out`: they report, and end in an adverb, as no noun does. */
export const PHRASES_WITH_ADVERB: ReadonlySet<string> = new Set(CUE_PHRASES.split('\n').map((line) => line.split('\t')[0]!).filter((phrase) => /^\S+ (?:back|out|off|up|down|in|aside)$/.test(phrase)));
