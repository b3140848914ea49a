/** Prunes and rounds trained weights to bytes, and writes what `analysis/text/tagger/model.ts` reads. */
import { TAG_COUNT } from '../../../analysis/text/tagger/layout';
import { MAGIC } from '../../../analysis/text/tagger/model';
import type { Dictionary } from './dictionary';
import type { Weights } from './perceptron';

/** Smaller weights are dropped, the others rounded to steps: costs no accuracy that could be measured. */
const LEAST_WEIGHT = 0.6;
const STEP = 0.5;

export function packModel({ values, featureRows, layout }: Weights, dictionary: Dictionary, wordnet: { hashes: readonly number[]; classes: readonly number[] }): Buffer {
  const rounded = (row: number): number[] =>
    Array.from(values.subarray(row * TAG_COUNT, (row + 1) * TAG_COUNT), (weight) => (Math.abs(weight) < LEAST_WEIGHT ? 0 : Math.max(-127, Math.min(127, Math.round(weight / STEP)))));
  const notEmpty = ({ row }: Row): boolean => row.some((weight) => weight !== 0);
  const features = [...featureRows].map(([hash, row]) => ({ at: hash >>> 0, row: rounded(row) })).filter(notEmpty).sort((a, b) => a.at - b.at);
  const dense = Array.from({ length: layout.rows }, (_, at) => ({ at, row: rounded(featureRows.size + at) })).filter(notEmpty);
  const words = [...dictionary.byHash.values()].sort((a, b) => a.hash - b.hash);

  const header = Buffer.alloc(24);
  [MAGIC, features.length, dense.length, words.length, wordnet.hashes.length, dictionary.transitionWords].forEach((n, i) => header.writeUInt32LE(n, i * 4));
  return Buffer.concat([
    header,
    ascending(features.map(({ at }) => at)), sparse(features),
    ascending(dense.map(({ at }) => at)), sparse(dense),
    ascending(words.map(({ hash }) => hash)), Buffer.from(words.map(({ fixed }) => fixed)), Buffer.from(words.map((word) => word.class)), varints(words.map(({ transition }) => transition)),
    ascending(wordnet.hashes), Buffer.from(wordnet.classes),
  ]);
}

interface Row {
  readonly at: number;
  readonly row: readonly number[];
}

function sparse(rows: readonly Row[]): Buffer {
  const masks = rows.map(({ row }) => row.reduce((mask, weight, tag) => (weight === 0 ? mask : mask | (1 << tag)), 0));
  const planes = [0, 8, 16].map((shift) => Buffer.from(masks.map((mask) => (mask >> shift) & 255)));
  return Buffer.concat([...planes, Buffer.from(Int8Array.from(rows.flatMap(({ row }) => row.filter((weight) => weight !== 0))).buffer)]);
}

const ascending = (numbers: readonly number[]): Buffer => varints(numbers.map((n, i) => n - (i === 0 ? 0 : numbers[i - 1]!)));

function varints(numbers: readonly number[]): Buffer {
  const bytes: number[] = [];
  for (let n of numbers) {
    for (; n >= 128; n = Math.floor(n / 128)) bytes.push((n % 128) | 128);
    bytes.push(n);
  }
  return Buffer.from(bytes);
}
