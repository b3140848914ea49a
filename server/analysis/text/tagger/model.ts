/** The packed model, expanded into typed arrays. `server/lexicon/build/tagger/packModel.ts` writes what this reads. */
import { HashIndex } from './hashIndex';
import { denseLayout, type DenseLayout, TAG_COUNT } from './layout';
import type { WordnetTable } from './wordnet';

export const MAGIC = 0x314d4d4e; // NMM1
/** For words whose tag is not fixed, and for words without a class of their own. */
export const NONE = 255;

export interface Model {
  readonly features: HashIndex;
  /** Row 0 is empty: `rows[features.find(hash) * TAG_COUNT + tag]`. */
  readonly rows: Int8Array;
  readonly layout: DenseLayout;
  readonly dense: Int8Array;
  /** Words seen often enough, by the hash of their folded form; position 0 is for all others. */
  readonly words: HashIndex;
  /** The tag of an unambiguous word, else `NONE`. */
  readonly fixed: Uint8Array;
  readonly classes: Uint8Array;
  /** Rows of `layout.transition`, 0 for words that have none. */
  readonly transitions: Uint16Array;
  readonly wordnet: WordnetTable;
}

/** Undefined for bytes that are no model. */
export function readModel(bytes: Uint8Array): Model | undefined {
  if (bytes.length < 32) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== MAGIC) return undefined;
  const [featureCount, denseCount, wordCount, wordnetCount, transitionCount] = [1, 2, 3, 4, 5].map((i) => view.getUint32(i * 4, true)) as [number, number, number, number, number];
  const source: Source = { bytes, at: 24 };

  const features = new HashIndex(readAscending(source, featureCount));
  const rows = new Int8Array((featureCount + 1) * TAG_COUNT);
  readRows(source, featureCount, rows, (i) => i + 1);

  const layout = denseLayout(transitionCount);
  const dense = new Int8Array(layout.rows * TAG_COUNT);
  const denseRows = readAscending(source, denseCount);
  readRows(source, denseCount, dense, (i) => denseRows[i]!);

  const words = new HashIndex(readAscending(source, wordCount));
  const fixed = withEmpty(readBytes(source, wordCount), NONE);
  const classes = withEmpty(readBytes(source, wordCount), NONE);
  const transitions = new Uint16Array(wordCount + 1);
  for (let i = 1; i <= wordCount; i++) transitions[i] = readVarint(source);

  const wordnet = { index: new HashIndex(readAscending(source, wordnetCount)), classes: withEmpty(readBytes(source, wordnetCount), 0) };
  return { features, rows, layout, dense, words, fixed, classes, transitions, wordnet };
}

interface Source {
  readonly bytes: Uint8Array;
  at: number;
}

function readBytes(source: Source, length: number): Uint8Array {
  return source.bytes.subarray(source.at, (source.at += length));
}

function readVarint(source: Source): number {
  let value = 0;
  let scale = 1;
  for (;;) {
    const byte = source.bytes[source.at++] ?? 0;
    value += (byte & 127) * scale;
    if (byte < 128) return value;
    scale *= 128;
  }
}

/** Unsigned numbers in ascending order, stored as differences. */
function readAscending(source: Source, count: number): Uint32Array {
  const numbers = new Uint32Array(count);
  let last = 0;
  for (let i = 0; i < count; i++) numbers[i] = last += readVarint(source);
  return numbers;
}

/** Sparse rows: which tags have a weight, in three planes of bytes, then the weights. */
function readRows(source: Source, count: number, out: Int8Array, rowOf: (i: number) => number): void {
  const masks = readBytes(source, count * 3);
  for (let i = 0; i < count; i++) {
    const mask = masks[i]! | (masks[count + i]! << 8) | (masks[count * 2 + i]! << 16);
    const row = rowOf(i) * TAG_COUNT;
    // from the lowest bit on
    for (let rest = mask; rest !== 0; rest &= rest - 1) out[row + 31 - Math.clz32(rest & -rest)] = source.bytes[source.at++]!;
  }
}

function withEmpty(bytes: Uint8Array, empty: number): Uint8Array {
  const all = new Uint8Array(bytes.length + 1);
  all[0] = empty;
  all.set(bytes, 1);
  return all;
}
