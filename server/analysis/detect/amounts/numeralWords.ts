/** The words of numerals, and what a numeral is once read. */
import { NUMERALS } from '../../../lexicon/packed/lists.generated';
import { NUMBER_WORD, rowsOf } from '../numberClasses';
import { has, lowerAt, type Pieces } from './pieces';

export interface Numeral {
  /** First piece, and one past the last. */
  readonly first: number;
  readonly end: number;
  readonly value: number;
  readonly form: 'cardinal' | 'ordinal' | 'fraction';
  /** Only digits, as in `1,400`, with no scale behind. */
  readonly digits: boolean;
  /** The last scale, 1000000 in `2.3 million`; 1 for none. A range shares it: `$26-$31 million`. */
  readonly scale: number;
}

export type Entry = { readonly kind: 'zero' | 'unit' | 'tens' | 'scale' | 'abbreviated' | 'ordinal' | 'parts' | 'fraction' | 'vulgar' | 'multitude'; readonly value: number };

/** `21st`, `2nd` */
export const ORDINAL_SUFFIXES: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th']);

const ENTRIES: ReadonlyMap<string, Entry> = new Map(
  rowsOf(NUMERALS).map(([form = '', kind = '', value = '']) => [form, { kind: kind as Entry['kind'], value: fractionOf(value) }]),
);

function fractionOf(value: string): number {
  const [above = '', below] = value.split('/');
  return below === undefined ? Number(above) : Number(above) / Number(below);
}

export const entryAt = (p: Pieces, i: number): Entry | undefined => (has(p, i, NUMBER_WORD) ? ENTRIES.get(p.words[i]!.lower) : undefined);

/** What a plural scale is worth: 1000 for `thousands`; 10 for `tens`. Undefined for any other word, `dozens` too. */
export function multitudeAt(p: Pieces, i: number): number | undefined {
  const entry = entryAt(p, i);
  return entry?.kind === 'multitude' || (entry?.kind === 'scale' && entry.value !== 12 && lowerAt(p, i).endsWith('s')) ? entry.value : undefined;
}
