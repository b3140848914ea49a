/** One file with all that is looked up, in arrays that are used as they lie: a cache of what the segments say, written anew now and then. */
import type { Settled } from '../lookup/articles';
import type { SortedPostings } from '../lookup/sorted';
import { aligned, bytesOf, checksum, fromUtf8, joined, padded, utf8, words32 } from './bytes';
import { areIds, areRows, entryOf, rowOf, type Entry, type Row } from './entry';

const MAGIC = 0x4c4d4e31;
const HEAD = 32;
export const LOOKUPS = 'lookups.bin';

interface Catalogue {
  readonly analyser: string;
  readonly covers: number;
  readonly buried: readonly string[];
  /** By number. */
  readonly articles: readonly Row[];
}

export interface Lookups {
  /** The last segment that is in it. */
  readonly covers: number;
  /** Removed articles that an old segment may still hold. */
  readonly buried: readonly string[];
  readonly entries: readonly Entry[];
  readonly settled: Settled;
  readonly vocabulary: string;
}

export function encodeLookups(analyser: string, { covers, buried, entries, settled: { features, terms }, vocabulary }: Lookups): Uint8Array {
  const catalogue = utf8.encode(JSON.stringify({ analyser, covers, buried, articles: entries.map(rowOf) } satisfies Catalogue));
  const lines = utf8.encode(vocabulary);
  const arrays = [features.keys, features.starts, features.articles, terms.keys, terms.starts, terms.articles];
  const body = joined([...arrays.map(bytesOf), catalogue, lines]);
  return joined([bytesOf(Uint32Array.of(MAGIC, checksum(body), features.keys.length, features.articles.length, terms.keys.length, terms.articles.length, catalogue.length, lines.length)), body]);
}

/** `foreign`: of another analyser, to begin anew. */
export type DecodedLookups = ({ readonly kind: 'whole' } & Lookups) | { readonly kind: 'broken' | 'foreign' };

export function decodeLookups(file: Uint8Array, analyser: string): DecodedLookups {
  const bytes = aligned(file);
  if (bytes.length < HEAD || bytes.length % 4 !== 0) return { kind: 'broken' };
  const [magic, sum, featureKeys = 0, featureArticles = 0, termKeys = 0, termArticles = 0, catalogueLength = 0, linesLength = 0] = words32(bytes, 0, 8);
  const numbers = 2 * featureKeys + 1 + featureArticles + 2 * termKeys + 1 + termArticles;
  if (magic !== MAGIC || bytes.length !== HEAD + 4 * numbers + padded(catalogueLength) + padded(linesLength) || checksum(bytes.subarray(HEAD)) !== sum) return { kind: 'broken' };
  let at = HEAD;
  const take = (count: number): Uint32Array => {
    at += 4 * count;
    return words32(bytes, at - 4 * count, count);
  };
  const postings = (keys: number, articles: number): SortedPostings => ({ keys: take(keys), starts: take(keys + 1), articles: take(articles) });
  const features = postings(featureKeys, featureArticles), terms = postings(termKeys, termArticles);
  const catalogue = JSON.parse(fromUtf8(bytes.subarray(at, at + catalogueLength))) as Catalogue | null;
  if (!catalogue || !areRows(catalogue.articles) || !areIds(catalogue.buried) || !Number.isSafeInteger(catalogue.covers)) return { kind: 'broken' };
  if (catalogue.analyser !== analyser) return { kind: 'foreign' };
  const entries = catalogue.articles.map(entryOf);
  at += padded(catalogueLength);
  return { kind: 'whole', covers: catalogue.covers, buried: catalogue.buried, entries, settled: { ids: entries.map(({ id }) => id), features, terms }, vocabulary: fromUtf8(bytes.subarray(at, at + linesLength)) };
}
