/** Units in words. */

const IRREGULAR: Readonly<Record<string, string>> = { foot: 'feet', inch: 'inches', percent: 'percent', hertz: 'hertz', yen: 'yen', yuan: 'yuan', renminbi: 'renminbi', baht: 'baht', rand: 'rand', won: 'won', century: 'centuries', celsius: 'Celsius', fahrenheit: 'Fahrenheit' };

/** `(1, 'kilometer')` → `kilometer`, `(3, 'square foot')` → `square feet`, `(20, 'degree Celsius')` → `degrees Celsius`. */
export function unitName(value: number, unit: string): string {
  if (unit === 'pound-mass') return unitName(value, 'pound');
  if (value === 1) return unit;
  const [head, ...rest] = unit.split(' of ');
  if (rest.length > 0) return `${unitName(value, head!)} of ${rest.join(' of ')}`;
  const [of, per] = unit.split(' per ');
  if (of !== undefined && per !== undefined) return `${unitName(value, of)} per ${per}`;
  if (unit.startsWith('degree')) return unit.replace(/^degrees?/, 'degrees');
  if (unit.startsWith('pound ')) return unit.replace(/^pound/, 'pounds');
  const words = unit.split(' ');
  const last = words.pop()!;
  return [...words, IRREGULAR[last] ?? plural(last)].join(' ');
}

const plural = (noun: string): string => (/(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`);
