/** Parts of a date told by nearness: `the end of the year`, `the beginning of March`, `early Wednesday`, `mid-2014`, `later in the afternoon`. */
import { Amount } from '../numberClasses';
import { has, isDash, lowerAt, type Pieces } from '../amounts/pieces';
import type { DateReading, Edge } from './expression';
import { readDayPart } from './names';
import { readCalendarUnit } from './relative';

const EDGES: ReadonlyMap<string, Edge> = new Map([['end', 'end'], ['beginning', 'start'], ['start', 'start'], ['middle', 'mid']]);
const NEARNESS: ReadonlyMap<string, Edge> = new Map([['early', 'early'], ['late', 'late'], ['mid', 'mid'], ['earlier', 'early'], ['later', 'late']]);

/** `the end of the year`, `the end of October`, `year-end`. */
export function readEdge(p: Pieces, i: number, inner: (p: Pieces, i: number) => DateReading | undefined): DateReading | undefined {
  const edge = EDGES.get(lowerAt(p, i));
  if (edge === undefined || lowerAt(p, i + 1) !== 'of') return undefined;
  const first = lowerAt(p, i - 1) === 'the' ? i - 1 : i;
  const unit = lowerAt(p, i + 2) === 'the' ? readCalendarUnit(p, i + 3) : undefined;
  // a financial year ends where its country says
  if (unit && has(p, unit.end - 2, Amount.dateLink) && unit.end > i + 4) return { first, end: unit.end, date: { kind: 'vague', unit: unit.value } };
  if (unit && unit.value !== 'hour' && unit.value !== 'minute' && unit.value !== 'second') return { first, end: unit.end, date: { kind: 'period', unit: unit.value, step: 0, edge } };
  const whole = inner(p, i + 2);
  if (!whole || whole.first !== i + 2 || whole.date.kind === 'clock' || whole.date.kind === 'range') return undefined;
  return { first, end: whole.end, date: { ...whole.date, edge } };
}

/** `early Wednesday`, `late October`, `mid-2014`, `earlier this week`, `earlier in the day`, `later in the afternoon`. */
export function readNearness(p: Pieces, i: number, inner: (p: Pieces, i: number) => DateReading | undefined): DateReading | undefined {
  const edge = NEARNESS.get(lowerAt(p, i));
  if (edge === undefined) return undefined;
  if (lowerAt(p, i + 1) === 'in' && lowerAt(p, i + 2) === 'the') {
    const unit = readCalendarUnit(p, i + 3);
    if (unit && unit.value !== 'century' && unit.value !== 'decade') return { first: i, end: unit.end, date: { kind: 'period', unit: unit.value, step: 0, edge } };
    const part = readDayPart(p, i + 3);
    if (part) return { first: i, end: part.end, date: { kind: 'shift', unit: 'day', amount: 0, part: part.value, edge } };
  }
  const comparative = lowerAt(p, i) === 'earlier' || lowerAt(p, i) === 'later';
  const at = isDash(p, i + 1) || lowerAt(p, i + 1) === 'on' || (comparative && lowerAt(p, i + 1) === 'in') ? i + 2 : i + 1;
  if (lowerAt(p, at - 1) === 'on' && !comparative) return undefined;
  const whole = inner(p, at);
  if (!whole || whole.first !== at || whole.date.kind === 'clock' || whole.date.kind === 'range') return undefined;
  if (comparative && whole.date.kind !== 'period' && whole.date.kind !== 'shift') return undefined;
  return { first: i, end: whole.end, date: { ...whole.date, edge } };
}
