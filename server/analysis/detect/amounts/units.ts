/** Units of measure: `kilometers`, `sq mi`, `square kilometers`, `km/h`, `barrels a day`. */
import { UNITS } from '../../../lexicon/packed/lists.generated';
import type { NumberKind } from '../../article';
import { Amount, rowsOf } from '../numberClasses';
import { Tag } from '../../text/tokens';
import { has, isArticle, isDash, lowerAt, tagAt, touches, valueAt, written, type Pieces } from './pieces';

export interface Unit {
  /** English singular: `square kilometer` */
  readonly name: string;
  /** `length`, `time`, `percent` … */
  readonly dimension: string;
  /** In the dimension's base unit. */
  readonly size: number;
  /** Zero point, for temperatures. */
  readonly offset: number;
  readonly system: 'metric' | 'imperial' | 'other';
  /** What an amount in this unit is. */
  readonly kind: Extract<NumberKind, 'percent' | 'duration' | 'measure'>;
  /** People and things are so old. */
  readonly tellsAge: boolean;
  /** Smaller units may follow: feet and inches. */
  readonly hasParts: boolean;
  /** Its name has other meanings in some places: `one day`, `second`. */
  readonly wary: boolean;
}

export interface UnitReading {
  readonly unit: Unit;
  /** One past the unit's last piece. */
  readonly end: number;
}

interface Form {
  readonly unit: Unit;
  /** The further words of `metric tons`. */
  readonly rest: readonly string[];
  /** Must stand exactly so: `MW`, `m`. */
  readonly exact: string | undefined;
}

const AGES = new Set(['year', 'month', 'week', 'day']);
const PARTED = new Set(['time', 'length', 'mass']);
const WARY = new Set(['day', 'second', 'turn', 'stone']);

/** What readers ask of a unit again and again is told here once, from its name and dimension. */
function newUnit(name: string, dimension: string, size: number, offset: number, system: Unit['system']): Unit {
  const kind = dimension === 'percent' ? 'percent' : dimension === 'time' ? 'duration' : 'measure';
  return { name, dimension, size, offset, system, kind, tellsAge: AGES.has(name), hasParts: PARTED.has(dimension), wary: WARY.has(name) };
}

export const UNITS_BY_NAME: ReadonlyMap<string, Unit> = new Map(
  rowsOf(UNITS).map(([name = '', dimension = '', size = '', system = '']) => {
    const [factor = '', offset = '0'] = size.split(',');
    return [name, newUnit(name, dimension, Number(factor), Number(offset), system as Unit['system'])];
  }),
);

const FORMS: ReadonlyMap<string, readonly Form[]> = collectForms();

function collectForms(): Map<string, Form[]> {
  const forms = new Map<string, Form[]>();
  for (const [name = '', , , , list = ''] of rowsOf(UNITS)) {
    const unit = UNITS_BY_NAME.get(name)!;
    for (const form of list.split('|')) {
      const [first = '', ...rest] = form.split(' ');
      const asWritten = form !== form.toLowerCase() || form.length === 1;
      const known = forms.get(first.toLowerCase()) ?? [];
      known.push({ unit, rest: rest.map((word) => word.toLowerCase()), exact: asWritten && rest.length === 0 ? first : undefined });
      forms.set(first.toLowerCase(), known);
    }
  }
  // the longest first, forms bound to their capitals before free ones: `metric tons`, `MW`
  for (const known of forms.values()) known.sort((a, b) => b.rest.length - a.rest.length || Number(b.exact !== undefined) - Number(a.exact !== undefined));
  return forms;
}

/** The unit that is written so, and nothing else: `km`, `metric tons`, `%`, `square kilometer`, `miles per hour`. */
export function unitWritten(words: string): Unit | undefined {
  const [above = '', ...below] = words.split(' per ');
  if (below.length > 0) {
    const [over, under] = [unitWritten(above), unitWritten(below.join(' per '))];
    return over && under && quotient(over, under);
  }
  const [first = '', ...rest] = words.split(' ');
  const forms = FORMS.get(first.toLowerCase())?.filter((form) => form.rest.join(' ') === rest.join(' ').toLowerCase());
  return (forms?.find(({ exact }) => exact === first) ?? forms?.find(({ exact }) => exact === undefined))?.unit ?? unitNamed(words);
}

/** The unit that begins at piece `i`, alone: `square kilometers` but not `kilometers per hour`. */
export function readSimpleUnit(p: Pieces, i: number): UnitReading | undefined {
  if (!has(p, i, Amount.unit)) return undefined;
  const { lower } = p.words[i]!;
  if (lower === 'square' || lower === 'cubic') return powered(p, isDash(p, i + 1) ? i + 2 : i + 1, lower === 'square' ? 2 : 3);
  const forms = FORMS.get(lower);
  if (forms === undefined) return undefined;
  for (let k = 0; k < forms.length; k++) {
    const { unit, rest, exact } = forms[k]!;
    if (exact !== undefined && written(p, i) !== exact) continue;
    const end = rest.length === 0 ? i + 1 : matchWords(p, i + 1, rest);
    if (end > 0) return unit.dimension === 'length' ? raised(p, unit, end) : { unit, end };
  }
  return undefined;
}

function matchWords(p: Pieces, i: number, words: readonly string[]): number {
  let at = i;
  for (const word of words) {
    if (isDash(p, at)) at++;
    if (lowerAt(p, at) !== word) return 0;
    at++;
  }
  return at;
}

function powered(p: Pieces, i: number, power: 2 | 3): UnitReading | undefined {
  const base = readSimpleUnit(p, i);
  if (!base || base.unit.dimension !== 'length') return undefined;
  return { unit: power === 2 ? squareOf(base.unit) : cubeOf(base.unit), end: base.end };
}

/** `km^2`, `4 km cubed` */
function raised(p: Pieces, unit: Unit, end: number): UnitReading {
  const next = lowerAt(p, end);
  if (next === '²' || next === 'squared') return { unit: squareOf(unit), end: end + 1 };
  if (next === '³' || next === 'cubed') return { unit: cubeOf(unit), end: end + 1 };
  const power = next === '^' ? valueAt(p, end + 1) : 0;
  return power === 2 || power === 3 ? { unit: power === 2 ? squareOf(unit) : cubeOf(unit), end: end + 2 } : { unit, end };
}

/** A unit by its name, powers of lengths and rates too: `square kilometer`, `kilometer per liter`. */
export function unitNamed(name: string): Unit | undefined {
  const known = UNITS_BY_NAME.get(name);
  if (known) return known;
  const [above, below] = name.split(' per ').map((part) => (part === name ? undefined : unitNamed(part)));
  if (above && below) return quotient(above, below);
  const length = name.startsWith('square ') || name.startsWith('cubic ') ? UNITS_BY_NAME.get(name.slice(name.indexOf(' ') + 1)) : undefined;
  return length && (name.startsWith('square ') ? squareOf(length) : cubeOf(length));
}

const squareOf = (unit: Unit): Unit => newUnit(`square ${unit.name}`, 'area', unit.size ** 2, unit.offset, unit.system);
const cubeOf = (unit: Unit): Unit => newUnit(`cubic ${unit.name}`, 'volume', unit.size ** 3, unit.offset, unit.system);

/** The unit at piece `i` with what it is counted by: `kilometers per hour`, `miles an hour`, `barrels a day`, `m/s`. */
export function readUnit(p: Pieces, i: number): UnitReading | undefined {
  const base = readSimpleUnit(p, i);
  if (base === undefined || base.unit.kind === 'percent') return base;
  const per = readPer(p, base.end);
  if (per && base.unit.kind === 'duration') return isShare(p, base.unit, per) ? { unit: quotient(base.unit, per.unit), end: per.end } : base;
  if (per) return { unit: quotient(base.unit, per.unit), end: per.end };
  const below = lowerAt(p, base.end) === 'of' ? readPerOf(p, base.end + 1) : undefined;
  return below ? { unit: quotient(base.unit, below), end: base.end } : base;
}

/** The day of `500,000 barrels of crude oil a day`: it belongs to the unit, but what lies between does not. */
function readPerOf(p: Pieces, i: number): Unit | undefined {
  for (let k = i; k < i + 3 && (tagAt(p, k) === Tag.NOUN || tagAt(p, k) === Tag.ADJ); k++) {
    const per = readPer(p, k + 1);
    if (per) return per.unit.dimension === 'time' && !WHEN.has(lowerAt(p, per.end)) ? per.unit : undefined;
  }
  return undefined;
}

/** `40 hours a week`, but not `three days a week later` nor `two weeks an hour`. */
const isShare = (p: Pieces, above: Unit, { unit, end }: UnitReading): boolean => unit.dimension === 'time' && unit.size > above.size && !WHEN.has(lowerAt(p, end));

/** `per hour`, `an hour`, `/h` */
export function readPer(p: Pieces, i: number): UnitReading | undefined {
  const at = isDash(p, i) ? i + 1 : i;
  const word = lowerAt(p, at);
  if (word === '/') return touches(p, at) ? readSimpleUnit(p, at + 1) : undefined;
  const article = isArticle(p, at);
  if (!article && word !== 'per') return undefined;
  const below = readSimpleUnit(p, isDash(p, at + 1) ? at + 2 : at + 1);
  return below && below.unit.dimension !== 'percent' && (!article || below.unit.dimension === 'time') ? below : undefined;
}

/** What people pay for, besides units: `$5 a ticket`, `12 cents per share`. */
const PAID_FOR = new Set('share person head piece ticket seat plate copy household child student passenger worker employee customer user card game room mile adult family pupil resident voter patient taxpayer subscriber unit night bag bottle'.split(' '));

/** What money is paid for: `hour` in `$20 an hour`, `share` in `12 cents a share`. */
export function readRate(p: Pieces, i: number): { readonly name: string; readonly end: number } | undefined {
  const at = isDash(p, i) ? i + 1 : i;
  const word = lowerAt(p, at);
  if (word !== 'per' && word !== '/' && !isArticle(p, at)) return undefined;
  const behind = isDash(p, at + 1) ? at + 2 : at + 1;
  if (PAID_FOR.has(lowerAt(p, behind))) return { name: lowerAt(p, behind), end: behind + 1 };
  // `$6 billion a year earlier` tells when
  const reading = readSimpleUnit(p, behind);
  if (!reading || reading.unit.dimension === 'percent' || WHEN.has(lowerAt(p, reading.end)) || (word === '/' && !touches(p, at))) return undefined;
  return { name: reading.unit.name, end: reading.end };
}
const WHEN = new Set(['ago', 'earlier', 'later', 'before', 'after', 'on']);

function quotient(above: Unit, below: Unit): Unit {
  const name = `${above.name} per ${below.name}`;
  if (above.dimension === 'time' && below.dimension === 'time') return newUnit(name, 'time', above.size / below.size, 0, above.system);
  return UNITS_BY_NAME.get(name) ?? newUnit(name, `${above.dimension} per ${below.dimension}`, above.size / below.size, 0, above.system);
}
