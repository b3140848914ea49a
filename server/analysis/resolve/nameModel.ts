/**
 * Person, organization, place or none of them: a linear model over what is known of a possible name. Its features are abstract (no word of
 * any text), its weights lie in `lexicon/weights/name-model.tsv` and are fitted by `lexicon/build/trainNames.ts`.
 */
import { Around, Inside, Whole } from '../detect/nameEvidence';
import { NAME_MODEL } from '../../lexicon/packed/lists.generated';
import type { NameUnit } from './nameUnits';

export const KINDS = ['person', 'organization', 'place', 'other'] as const;
export type NameKind = (typeof KINDS)[number];

/** An enum of bits lists its names and, the other way round, its numbers. */
const bitNames = (bits: typeof Around | typeof Inside | typeof Whole, prefix: string): readonly string[] =>
  Object.entries(bits).flatMap(([name, bit]) => (typeof bit === 'number' ? [`${prefix}.${name}`] : []));
const AROUND = bitNames(Around, 'around');
const INSIDE = bitNames(Inside, 'inside');
const WHOLE = bitNames(Whole, 'whole');
/** One word or several, in the gazetteer or not: evidence weighs differently. */
export const BANKS = ['word', 'toponym', 'phrase', 'placePhrase'] as const;

/** Where the features of each set of bits begin in their bank, after the bias. The bits are numbered from 0 without a gap, in the order of their features. */
const FIRST_AROUND = 1;
const FIRST_ANYWHERE = FIRST_AROUND + AROUND.length;
const FIRST_INSIDE = FIRST_ANYWHERE + AROUND.length;
const FIRST_WHOLE = FIRST_INSIDE + INSIDE.length;
export const PER_BANK = FIRST_WHOLE + WHOLE.length;

/** The features of each bank, then those that weigh the same in all of them: `any around.saidAfter`. */
export const FEATURES: readonly string[] = [...BANKS, 'any'].flatMap((bank) =>
  ['bias', ...AROUND, ...AROUND.map((name) => name.replace('around', 'anywhere')), ...INSIDE, ...WHOLE].map((name) => `${bank} ${name}`));

const bankOf = ({ run: { form, toponym } }: NameUnit): number => (form.inside & Inside.oneWord ? 0 : 2) + (toponym ? 1 : 0);

/** What any of its mentions says, if there are several. */
const anywhere = ({ group }: NameUnit): number => (group.count > 1 ? group.around : 0);

/** Numbers of the features that hold. */
export function featuresOf(unit: NameUnit): number[] {
  const { run: { around, form }, whole } = unit;
  const start = bankOf(unit) * PER_BANK;
  const active = [start];
  const push = (bits: number, first: number): void => { for (let left = bits; left !== 0; left &= left - 1) active.push(start + first + numberOf(left)); };
  push(around, FIRST_AROUND);
  push(anywhere(unit), FIRST_ANYWHERE);
  push(form.inside, FIRST_INSIDE);
  push(whole, FIRST_WHOLE);
  return active;
}

/** The number of the lowest bit. */
const numberOf = (bits: number): number => 31 - Math.clz32(bits & -bits);

/** The file gives weights with two decimals. Counted in hundredths their sums are exact, in whatever order they are added. */
export const PER_POINT = 100;

/** Weights by feature and kind, the shared ones added to each bank's. */
const weights = readWeights();

function readWeights(): Int32Array {
  const table = new Int32Array(FEATURES.length * KINDS.length);
  const index = new Map(FEATURES.map((name, i) => [name, i]));
  for (const line of NAME_MODEL.split('\n')) {
    const [name, ...values] = line.split('\t');
    const row = index.get(name ?? '');
    if (row !== undefined) values.forEach((value, kind) => { table[row * KINDS.length + kind] = Math.round(Number(value) * PER_POINT); });
  }
  const own = BANKS.length * PER_BANK * KINDS.length;
  for (let at = 0; at < own; at++) table[at]! += table[own + (at % (PER_BANK * KINDS.length))]!;
  return table;
}

/** Adds the scores of a name, in the order of `KINDS`, to four numbers of `scores`: the weights of `featuresOf`, without making a list of them. */
export function addScores(unit: NameUnit, scores: Int32Array, at: number): void {
  const { run: { around, form }, whole } = unit;
  const start = bankOf(unit) * PER_BANK;
  addRow(start, scores, at);
  addBits(around, start + FIRST_AROUND, scores, at);
  addBits(anywhere(unit), start + FIRST_ANYWHERE, scores, at);
  addBits(form.inside, start + FIRST_INSIDE, scores, at);
  addBits(whole, start + FIRST_WHOLE, scores, at);
}

function addBits(bits: number, first: number, scores: Int32Array, at: number): void {
  for (let left = bits; left !== 0; left &= left - 1) addRow(first + numberOf(left), scores, at);
}

function addRow(feature: number, scores: Int32Array, at: number): void {
  const row = feature * KINDS.length;
  scores[at]! += weights[row]!;
  scores[at + 1]! += weights[row + 1]!;
  scores[at + 2]! += weights[row + 2]!;
  scores[at + 3]! += weights[row + 3]!;
}
