/** Parts of a year told by number: `the third quarter of 2014`, `Q3 2014`, `H1 2025`. */
import { isDash, lowerAt, type Pieces } from '../amounts/pieces';
import type { DateReading } from './expression';
import { readStepped } from './relative';

const PARTS_OF_YEAR: ReadonlyMap<string, { readonly unit: 'quarter' | 'half'; readonly nth: number }> = new Map(
  [['q1', 'quarter', 1], ['q2', 'quarter', 2], ['q3', 'quarter', 3], ['q4', 'quarter', 4], ['h1', 'half', 1], ['h2', 'half', 2]].map(([form, unit, nth]) => [form as string, { unit: unit as 'quarter' | 'half', nth: nth as number }]),
);
const PLACES: ReadonlyMap<string, number> = new Map([['first', 1], ['second', 2], ['third', 3], ['fourth', 4]]);

type YearAt = (p: Pieces, i: number) => number | undefined;

/** `the third quarter of 2014`, `Q3 2014`, `H1 2025`, `the first quarter` */
export function readQuarter(p: Pieces, i: number, year: YearAt): DateReading | undefined {
  const letters = PARTS_OF_YEAR.get(lowerAt(p, i));
  if (letters) return readLetters(p, i, letters, year);
  const quarter = PLACES.get(lowerAt(p, i));
  if (quarter === undefined) return undefined;
  const noun = lowerAt(p, i + 1) === 'fiscal' || isDash(p, i + 1) ? i + 2 : i + 1;
  if (lowerAt(p, noun) !== 'quarter') return undefined;
  const at = noun + 1;
  const first = lowerAt(p, i - 1) === 'the' ? i - 1 : i;
  const value = yearOf(p, at, year);
  if (value) return { first, end: value.end, date: { kind: 'quarter', quarter, year: value.year } };
  const ofYear = lowerAt(p, at) === 'of' ? readStepped(p, at + 1) : undefined;
  if (ofYear && ofYear.date.kind === 'period' && ofYear.date.unit === 'year') return { first, end: ofYear.end, date: { kind: 'quarter', quarter, step: ofYear.date.step } };
  const plain = lowerAt(p, at) === 'of' && lowerAt(p, at + 1) === 'the' && lowerAt(p, at + 2) === 'year' ? at + 3 : at;
  return { first, end: plain, date: { kind: 'quarter', quarter } };
}

/** A half needs its year: `H2` alone is many things. */
function readLetters(p: Pieces, i: number, { unit, nth }: { readonly unit: 'quarter' | 'half'; readonly nth: number }, year: YearAt): DateReading | undefined {
  const value = yearOf(p, i + 1, year);
  if (unit === 'half') return value && { first: i, end: value.end, date: { kind: 'nth', nth, unit, of: { kind: 'year', year: value.year } } };
  return value ? { first: i, end: value.end, date: { kind: 'quarter', quarter: nth, year: value.year } } : { first: i, end: i + 1, date: { kind: 'quarter', quarter: nth } };
}

/** `2014`, `of 2014`, `in fiscal 2014` */
function yearOf(p: Pieces, i: number, year: YearAt): { readonly year: number; readonly end: number } | undefined {
  const behind = lowerAt(p, i) === 'of' || lowerAt(p, i) === 'in' ? i + 1 : i;
  const at = lowerAt(p, behind) === 'fiscal' ? behind + 1 : behind;
  const value = year(p, at);
  return value === undefined ? undefined : { year: value, end: at + 1 };
}
