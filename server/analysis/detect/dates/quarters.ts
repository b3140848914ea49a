/** Parts of a year told by number: `the third quarter of 2014`, `Q3 2014`, `H1 2025`. */
import { Amount } from '../numberClasses';
import { has, isDash, lowerAt, type Pieces } from '../amounts/pieces';
import type { DateExpression, DateReading } from './expression';
import { yearTail } from './tails';

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
  if (lowerAt(p, i + 1) === 'fiscal' || isFiscalYear(p, at)) return { first, end: yearOf(p, at, year)?.end ?? at, date: OWN_QUARTER };
  const value = yearOf(p, at, year);
  if (value) return { first, end: value.end, date: { kind: 'quarter', quarter, year: value.year } };
  const tail = yearTail(p, at);
  if (tail) return { first, end: tail.end, date: { kind: 'quarter', quarter, step: tail.step } };
  const plain = lowerAt(p, at) === 'of' && lowerAt(p, at + 1) === 'the' && lowerAt(p, at + 2) === 'year' ? at + 3 : at;
  return plain === at && isOfGame(p, i) ? undefined : { first, end: plain, date: { kind: 'quarter', quarter } };
}

/** Each company counts the quarters of its own year. */
const OWN_QUARTER: DateExpression = { kind: 'vague', unit: 'quarter' };

/** `of fiscal 2016`, `of its financial year` */
function isFiscalYear(p: Pieces, i: number): boolean {
  if (lowerAt(p, i) !== 'of' && lowerAt(p, i) !== 'in') return false;
  const word = lowerAt(p, i + 1);
  const next = lowerAt(p, i + 2);
  return word === 'fiscal' || word === 'financial' || next === 'fiscal' || next === 'financial';
}

const GAME: ReadonlySet<string> = new Set('team teams game games coach touchdown touchdowns yard yards scored score scoring scorer points quarterback goal goals rebounds foul fouls overtime halftime half-time defense defence offense kick kicked ball basket moon lunar'.split(' '));
const MONEY: ReadonlySet<string> = new Set('percent % cent percentage billion million trillion profit profits revenue revenues sales earnings income loss losses net economy economic growth gdp output exports imports inflation market markets shares company companies quarterly demand investment results'.split(' '));
/** How many words on either side tell a quarter of a game from one of a year. */
const REACH = 40;

/** `in the fourth quarter` of a match, or the moon's: nothing near speaks of business. */
function isOfGame(p: Pieces, i: number): boolean {
  let game = false;
  for (let k = Math.max(0, i - REACH); k < i + REACH && k < p.count; k++) {
    const word = lowerAt(p, k);
    if (MONEY.has(word) || has(p, k, Amount.currency)) return false;
    game ||= GAME.has(word);
  }
  return game;
}

/** A half needs its year: `H2` alone is many things. */
function readLetters(p: Pieces, i: number, { unit, nth }: { readonly unit: 'quarter' | 'half'; readonly nth: number }, year: YearAt): DateReading | undefined {
  // `Q3 FY25`
  if (lowerAt(p, i + 1) === 'fy' && has(p, i + 2, Amount.plain)) return { first: i, end: i + 3, date: OWN_QUARTER };
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
