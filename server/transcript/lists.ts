/** The word lists of the transcript check, unpacked. */
import { NUMERALS, SPOKEN_WORDS } from '../lexicon/packed/lists.generated';

export type Weight = 'negation' | 'hedge' | 'modal';

const rows = SPOKEN_WORDS.split('\n').map((line) => line.split('\t'));
const ofClass = (name: string): readonly string[] => rows.flatMap(([words = '', is]) => (is === name ? [words] : []));

export const FILLERS: ReadonlySet<string> = new Set(ofClass('filler'));
export const FORMS: ReadonlyMap<string, readonly string[]> = new Map(rows.flatMap(([words = '', is, written = '']) => (is === 'form' ? [[words, written.split(' ')] as const] : [])));
const WEIGHTS: ReadonlyMap<string, Weight> = new Map((['hedge', 'modal', 'negation'] as const).flatMap((kind) => ofClass(kind).map((word) => [word, kind] as const)));

/** `not`, `maybe`, `might`, `sort of`: what changes how much is claimed. */
export function weightOf(words: readonly string[]): Weight | undefined {
  const found = words.flatMap((word, index) => WEIGHTS.get(word) ?? WEIGHTS.get(`${word} ${words[index + 1] ?? ''}`) ?? []);
  return (['negation', 'modal', 'hedge'] as const).find((kind) => found.includes(kind));
}

export interface Numeral {
  readonly kind: 'unit' | 'tens' | 'scale' | 'ordinal';
  readonly value: number;
}

export const NUMERAL_WORDS: ReadonlyMap<string, Numeral> = new Map(NUMERALS.split('\n').flatMap((line): readonly (readonly [string, Numeral])[] => {
  const [word = '', is, value] = line.split('\t');
  const kind = is === 'zero' ? 'unit' : is;
  return kind === 'unit' || kind === 'tens' || kind === 'scale' || kind === 'ordinal' ? [[word, { kind, value: Number(value) }]] : [];
}));
