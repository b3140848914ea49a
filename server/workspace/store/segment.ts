/**
 * A file of articles that is written once: four numbers, what it holds as JSON, the articles one behind the other.
 * It also names the articles that were removed before it was written, so that all can be told from the segments alone, in their order.
 */
import { isWhole, lengthOf, type BlockShape } from './blocks';
import { aligned, bytesOf, checksum, fromUtf8, joined, padded, utf8, words32 } from './bytes';
import { areIds, areRows, entryOf, rowOf, type Entry, type Row, type Stamp } from './entry';

const MAGIC = 0x534d4e31;
const HEAD = 16;

export const segmentName = (number: number): string => `articles-${number}.bin`;
export const segmentNumber = (name: string): number | undefined => (/^articles-\d{1,15}\.bin$/.test(name) ? Number(name.slice(9, -4)) : undefined);

interface Manifest {
  readonly analyser: string;
  readonly articles: readonly Row[];
  readonly removed: readonly string[];
}

export interface Block {
  readonly id: string;
  readonly stamp: Stamp;
  readonly date: string | undefined;
  readonly shape: BlockShape;
  readonly bytes: Uint8Array;
}

export interface Segment {
  readonly entries: readonly Entry[];
  readonly removed: readonly string[];
}

export function encodeSegment(analyser: string, number: number, blocks: readonly Block[], removed: readonly string[]): { readonly bytes: Uint8Array; readonly entries: readonly Entry[] } {
  let at = 0;
  const relative = blocks.map(({ id, stamp, date, shape, bytes }): Entry => {
    const entry = { id, stamp, date, place: { segment: number, at, shape } };
    at += bytes.length;
    return entry;
  });
  const manifest = utf8.encode(JSON.stringify({ analyser, articles: relative.map(rowOf), removed } satisfies Manifest));
  const whole = joined([manifest]);
  const head = Uint32Array.of(MAGIC, manifest.length, checksum(whole), 0);
  return { bytes: joined([bytesOf(head), whole, ...blocks.map(({ bytes }) => bytes)]), entries: relative.map((entry) => moved(entry, HEAD + whole.length)) };
}

const moved = (entry: Entry, by: number): Entry => ({ ...entry, place: { ...entry.place, at: entry.place.at + by } });

/** `broken`: cut or overwritten; what is whole in it is given all the same. `foreign`: of another analyser. */
export type Decoded = ({ readonly kind: 'whole' | 'broken' } & Segment) | { readonly kind: 'foreign' };

const NOTHING: Segment = { entries: [], removed: [] };

export function decodeSegment(file: Uint8Array, number: number, analyser: string): Decoded {
  const bytes = aligned(file);
  const manifest = readManifest(bytes);
  if (!manifest) return { kind: 'broken', ...NOTHING };
  if (manifest.analyser !== analyser) return { kind: 'foreign' };
  const from = HEAD + padded(words32(bytes, 0, 4)[1]!);
  const all = manifest.articles.map((row) => moved(entryOf(row), from)).map((entry) => ({ ...entry, place: { ...entry.place, segment: number } }));
  const entries = all.filter(({ place: { at, shape } }) => isWhole(bytes.subarray(at, at + lengthOf(shape)), shape));
  return { kind: entries.length === all.length ? 'whole' : 'broken', entries, removed: manifest.removed };
}

function readManifest(bytes: Uint8Array): Manifest | undefined {
  if (bytes.length < HEAD) return undefined;
  const [magic, length = 0, sum] = words32(bytes, 0, 4);
  const json = bytes.subarray(HEAD, HEAD + padded(length));
  if (magic !== MAGIC || json.length !== padded(length) || checksum(json) !== sum) return undefined;
  try {
    const manifest = JSON.parse(fromUtf8(json.subarray(0, length))) as Manifest | null;
    return manifest && areRows(manifest.articles) && areIds(manifest.removed) ? manifest : undefined;
  } catch {
    return undefined;
  }
}
