/** The features of a form as hashes, for the word itself and for its neighbours: the one definition that trainer and run time share. */
import { hashStep, hashUnits } from '../characters';
import { type Form, FormShape, isPlainWord, isWordLike } from './form';
import { directClass, inflection, type WordnetTable } from './wordnet';

/** Reused from word to word: three stretches of `hashes`. */
export interface Features {
  readonly hashes: Int32Array;
  /** The word's own features are `[0, own)`. */
  own: number;
  /** What it tells of the word after it: `[own, previous)`. */
  previous: number;
  /** What it tells of the word before it: `[previous, next)`. */
  next: number;
}

export const newFeatures = (): Features => ({ hashes: new Int32Array(48), own: 0, previous: 0, next: 0 });

const LONGEST_SUFFIX = 4;
const LONGEST_PREFIX = 3;

const seed = (template: string): number => hashUnits(template);
const OWN = { form: seed('w'), exact: seed('f'), shape: seed('k'), class: seed('a'), suffix: seed('s'), whole: seed('s^'), prefix: seed('p'), wordnet: seed('x'), wordnetCapital: seed('y'), lastPart: seed('h') };
const PREVIOUS = { form: seed('Pw'), shape: seed('Pk'), class: seed('Pa'), suffix: seed('Ps'), border: seed('P|') };
const NEXT = { form: seed('Nw'), shape: seed('Nk'), class: seed('Na'), suffix: seed('Ns'), border: seed('N|') };

export function readFeatures(form: Form, ambiguityClass: number, wordnet: WordnetTable, features: Features): void {
  const { hashes } = features;
  features.own = ownFeatures(form, ambiguityClass, wordnet, hashes);
  features.previous = neighbourFeatures(form, ambiguityClass, PREVIOUS, hashes, features.own);
  features.next = neighbourFeatures(form, ambiguityClass, NEXT, hashes, features.previous);
}

/** The border of a sentence has no features of its own, and one for each neighbour. */
export function readBorderFeatures(features: Features): void {
  features.hashes[0] = PREVIOUS.border;
  features.hashes[1] = NEXT.border;
  features.own = 0;
  features.previous = 1;
  features.next = 2;
}

function ownFeatures(form: Form, ambiguityClass: number, wordnet: WordnetTable, out: Int32Array): number {
  const { length, shape } = form;
  let n = 0;
  out[n++] = over(OWN.form, form, 0, length);
  out[n++] = hashStep(OWN.shape, shape);
  out[n++] = hashStep(OWN.class, ambiguityClass);
  if (shape !== FormShape.lower) out[n++] = hashUnits(form.text, 0, Math.min(form.text.length, length), OWN.exact);
  if (!isWordLike(shape)) return n;
  for (let size = 1; size <= LONGEST_SUFFIX && size <= length; size++) {
    out[n++] = size === length ? over(OWN.whole, form, 0, length) : over(OWN.suffix, form, length - size, length);
  }
  for (let size = 2; size <= LONGEST_PREFIX && size < length; size++) out[n++] = over(OWN.prefix, form, 0, size);
  const listed = hashStep(hashStep(OWN.wordnet, directClass(wordnet, form.hashes[length]!)), inflection(wordnet, form));
  out[n++] = listed;
  out[n++] = hashStep(hashStep(OWN.wordnetCapital, listed), shape === FormShape.lower ? 0 : 1);
  if (shape === FormShape.hyphenLower || shape === FormShape.hyphenCapital) out[n++] = over(OWN.lastPart, form, afterLastHyphen(form), length);
  return n;
}

function neighbourFeatures(form: Form, ambiguityClass: number, seeds: typeof PREVIOUS, out: Int32Array, n: number): number {
  const { length, shape } = form;
  out[n++] = over(seeds.form, form, 0, length);
  out[n++] = hashStep(seeds.class, ambiguityClass);
  out[n++] = hashStep(seeds.shape, shape);
  if (!isPlainWord(shape)) return n;
  if (length > 3) out[n++] = over(seeds.suffix, form, length - 3, length);
  if (length > 2) out[n++] = over(seeds.suffix, form, length - 2, length);
  return n;
}

function over(hash: number, { units }: Form, from: number, to: number): number {
  for (let i = from; i < to; i++) hash = hashStep(hash, units[i]!);
  return hash;
}

function afterLastHyphen({ units, length }: Form): number {
  let i = length;
  while (i > 0 && units[i - 1] !== 45) i--;
  return i;
}
