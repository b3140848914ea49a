/**
 * What an article is looked up by among thousands: fingerprints of its running text, all word pairs of its short quotations, full names.
 * A long quotation shares fingerprints wherever it is trimmed; one of two to eight words may be shorter than a window, so it is not sampled.
 */
import type { Span } from '../../analysis/article';
import { isVerbatim, type Name, type Utterance } from '../reduced';
import { fingerprints, ngrams } from '../words/fingerprints';
import { contentCount, hashOf, keyOf, TextWords } from '../words/run';

const SHORT_QUOTE = 8;

export function featuresOf(text: string, sentences: readonly Span[], utterances: readonly Utterance[], names: readonly Name[]): readonly number[] {
  const features = new Set<number>();
  const words = new TextWords(text);
  const hashes: number[] = [];
  for (const sentence of sentences) for (const hash of words.hashes(sentence)) hashes.push(hash);
  fingerprints({ hashes, count: hashes.length }, features);
  for (const utterance of utterances) {
    const run = words.run(utterance.pieces);
    if (isVerbatim(utterance) && run.count <= SHORT_QUOTE && contentCount(run) > 0) for (const gram of ngrams(run, run.count < 3 ? 2 : 3)) features.add(gram);
    else fingerprints(run, features);
  }
  for (const { kind, name } of names) if (kind !== 'place' && name.includes(' ')) features.add(hashOf(name.split(' ').map(keyOf).join(' '), NAME_SEED));
  return [...features].sort((a, b) => a - b);
}

const NAME_SEED = 0x1234567;
