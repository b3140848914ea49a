/**
 * Person, organization, place or none of them: a linear model over what is known of a possible name. Its features are abstract (no word of
 * any text), its weights lie in `lexicon/weights/name-model.tsv` and are fitted by `lexicon/build/trainNames.ts`.
 */
import { Around, Inside } from '../detect/nameEvidence';
import { softmax } from '../detect/ranker';
import { NAME_MODEL } from '../../lexicon/packed/lists.generated';
import { Whole, type NameUnit, type WholeFact } from './nameUnits';

export const KINDS = ['person', 'organization', 'place', 'other'] as const;
export type NameKind = (typeof KINDS)[number];

/** An enum of bits lists its names and, the other way round, its numbers. */
const bitNames = (bits: typeof Around | typeof Inside, prefix: string): readonly (readonly [string, number])[] =>
  Object.entries(bits).flatMap(([name, bit]) => (typeof bit === 'number' ? [[`${prefix}.${name}`, bit] as const] : []));
const AROUND = bitNames(Around, 'around');
const INSIDE = bitNames(Inside, 'inside');
/** One word or several, in the gazetteer or not: evidence weighs differently. */
export const BANKS = ['word', 'toponym', 'phrase', 'placePhrase'] as const;
export const PER_BANK = 1 + 2 * AROUND.length + INSIDE.length + Whole.length;

/** The features of each bank, then those that weigh the same in all of them: `any around.saidAfter`. */
export const FEATURES: readonly string[] = [...BANKS, 'any'].flatMap((bank) =>
  ['bias', ...AROUND.map(([name]) => name), ...AROUND.map(([name]) => name.replace('around', 'anywhere')), ...INSIDE.map(([name]) => name), ...Whole.map((name) => `whole.${name}`)].map((name) => `${bank} ${name}`));

/** Numbers of the features that hold. */
export function featuresOf({ evidence: { around, inside }, group, toponym }: NameUnit, whole: readonly WholeFact[]): number[] {
  const start = ((inside & Inside.oneWord ? 0 : 2) + (toponym ? 1 : 0)) * PER_BANK;
  const active = [start];
  pushBits(around, start + 1, active);
  if (group.units.length > 1) pushBits(group.around, start + 1 + AROUND.length, active);
  pushBits(inside, start + 1 + 2 * AROUND.length, active);
  for (const fact of whole) active.push(start + 1 + 2 * AROUND.length + INSIDE.length + Whole.indexOf(fact));
  return active;
}

/** The bits of `Around` and `Inside` are numbered from 0 without a gap, in the order of their features. */
function pushBits(bits: number, first: number, active: number[]): void {
  for (let left = bits; left !== 0; left &= left - 1) active.push(first + 31 - Math.clz32(left & -left));
}

/** Weights by feature and kind, the shared ones added to each bank's. */
const weights = readWeights();

function readWeights(): Float64Array {
  const table = new Float64Array(FEATURES.length * KINDS.length);
  const index = new Map(FEATURES.map((name, i) => [name, i]));
  for (const line of NAME_MODEL.split('\n')) {
    const [name, ...values] = line.split('\t');
    const row = index.get(name ?? '');
    if (row !== undefined) values.forEach((value, kind) => { table[row * KINDS.length + kind] = Number(value); });
  }
  const own = BANKS.length * PER_BANK * KINDS.length;
  for (let at = 0; at < own; at++) table[at]! += table[own + (at % (PER_BANK * KINDS.length))]!;
  return table;
}

/** Scores in the order of `KINDS`. */
export function scoreName(features: readonly number[]): number[] {
  const scores = [0, 0, 0, 0];
  for (let i = 0; i < features.length; i++) for (let kind = 0, at = features[i]! * KINDS.length; kind < KINDS.length; kind++, at++) scores[kind]! += weights[at]!;
  return scores;
}

/** Scores as probabilities. */
export const probabilities = (scores: readonly number[]): number[] => softmax([...scores]);
