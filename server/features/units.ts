/** Units in words, and in the other system. */

const IRREGULAR: Readonly<Record<string, string>> = { foot: 'feet', inch: 'inches', percent: 'percent', hertz: 'hertz', yen: 'yen', yuan: 'yuan', renminbi: 'renminbi', baht: 'baht', rand: 'rand', won: 'won', century: 'centuries', celsius: 'Celsius', fahrenheit: 'Fahrenheit' };

/** `(1, 'kilometer')` → `kilometer`, `(3, 'square foot')` → `square feet`, `(20, 'degree Celsius')` → `degrees Celsius`. */
export function unitName(value: number, unit: string): string {
  if (value === 1) return unit;
  const [of, per] = unit.split(' per ');
  if (of !== undefined && per !== undefined) return `${unitName(value, of)} per ${per}`;
  if (unit.startsWith('degree')) return unit.replace(/^degrees?/, 'degrees');
  if (unit.startsWith('pound ')) return unit.replace(/^pound/, 'pounds');
  const words = unit.split(' ');
  const last = words.pop()!;
  return [...words, IRREGULAR[last] ?? plural(last)].join(' ');
}

const plural = (noun: string): string => (/(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`);

interface Conversion {
  readonly unit: string;
  readonly factor: number;
  readonly offset?: number;
}

const PAIRS: readonly (readonly [string, number, string])[] = [
  ['kilometer', 0.621371, 'mile'], ['meter', 3.28084, 'foot'], ['centimeter', 0.393701, 'inch'], ['millimeter', 0.0393701, 'inch'],
  ['kilogram', 2.204623, 'pound'], ['gram', 0.035274, 'ounce'], ['tonne', 1.102311, 'short ton'], ['metric ton', 1.102311, 'short ton'],
  ['hectare', 2.471054, 'acre'], ['square kilometer', 0.386102, 'square mile'], ['square meter', 10.76391, 'square foot'],
  ['liter', 0.264172, 'gallon'], ['kilometer per hour', 0.621371, 'mile per hour'],
];

const CONVERSIONS = new Map<string, Conversion>([
  // written first, so that the commoner unit of a pair overwrites: an inch becomes centimeters, not millimeters
  ...[...PAIRS].reverse().flatMap(([metric, factor, other]): [string, Conversion][] => [[metric, { unit: other, factor }], [other, { unit: metric, factor: 1 / factor }]]),
  ['knot', { unit: 'kilometer per hour', factor: 1.852 }],
  ['nautical mile', { unit: 'kilometer', factor: 1.852 }],
  ['yard', { unit: 'meter', factor: 0.9144 }],
  ['degree Celsius', { unit: 'degree Fahrenheit', factor: 1.8, offset: 32 }],
  ['degree Fahrenheit', { unit: 'degree Celsius', factor: 1 / 1.8, offset: -32 / 1.8 }],
]);

/** `(1400, 'kilometer')` → 869.9 miles; undefined for a unit without a counterpart. */
export function converted(value: number, unit: string): { readonly value: number; readonly unit: string } | undefined {
  const conversion = CONVERSIONS.get(unit);
  return conversion && { value: Number((value * conversion.factor + (conversion.offset ?? 0)).toPrecision(4)), unit: conversion.unit };
}
