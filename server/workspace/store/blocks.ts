/** One article as it lies in a file: its features, its terms a line each, the rest as JSON. Features and terms can be had without the rest. */
import type { Reduced } from '../reduced';
import { bytesOf, checksum, fromUtf8, joined, padded, utf8, words32 } from './bytes';

/** The lengths of a block's parts. */
export interface BlockShape {
  readonly features: number;
  /** In bytes. */
  readonly terms: number;
  readonly rest: number;
  readonly sum: number;
}

export function encodeBlock({ features, ...rest }: Reduced, terms: Iterable<string>): { readonly shape: BlockShape; readonly bytes: Uint8Array } {
  const lines = utf8.encode([...terms].join('\n'));
  const json = utf8.encode(JSON.stringify(rest));
  const bytes = joined([bytesOf(Uint32Array.from(features)), lines, json]);
  return { shape: { features: features.length, terms: lines.length, rest: json.length, sum: checksum(bytes) }, bytes };
}

export const lengthOf = ({ features, terms, rest }: BlockShape): number => 4 * features + padded(terms) + padded(rest);

/** Whether the bytes are those that were written. */
export const isWhole = (bytes: Uint8Array, shape: BlockShape): boolean => bytes.length === lengthOf(shape) && checksum(bytes) === shape.sum;

export function readKeys(bytes: Uint8Array, { features, terms }: BlockShape): { readonly features: Uint32Array; readonly terms: readonly string[] } {
  const lines = fromUtf8(bytes.subarray(4 * features, 4 * features + terms));
  return { features: readFeatures(bytes, { features }), terms: lines === '' ? [] : lines.split('\n') };
}

/** A copy: the file need not stay in memory for it. */
export const readFeatures = (bytes: Uint8Array, { features }: Pick<BlockShape, 'features'>): Uint32Array => words32(bytes, 0, features).slice();

export function readArticle(bytes: Uint8Array, { features, terms, rest }: BlockShape): Reduced {
  const start = 4 * features + padded(terms);
  return { ...(JSON.parse(fromUtf8(bytes.subarray(start, start + rest))) as Omit<Reduced, 'features'>), features: [...words32(bytes, 0, features)] };
}
