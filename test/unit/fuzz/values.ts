/** Values that no handler expects, and well-formed ones broken in one place. */
import type { Random } from './random';

const deep = (): unknown => {
  let value: unknown = 'x';
  for (let i = 0; i < 200; i++) value = i % 2 === 0 ? [value] : { uri: value };
  return value;
};

/** JSON of any kind. */
export function anyValue(random: Random): unknown {
  switch (random.below(16)) {
    case 0: return null;
    case 1: return [];
    case 2: return {};
    case 3: return random.below(10) - 5;
    case 4: return random.of([1e308, -1e308, 2 ** 31, 2 ** 53, 0.5, -0]);
    case 5: return '';
    case 6: return random.of(['__proto__', 'constructor', 'toString', 'file:///', 'not a uri', '%E0%A4%A', '\u0000', '\ud800', '../../etc/passwd', 'x'.repeat(10_000)]);
    case 7: return true;
    case 8: return [null, 1, 'a', {}, []];
    case 9: return JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}');
    case 10: return deep();
    case 11: return { length: 5 };
    case 12: return Array.from({ length: 1000 }, () => ({}));
    case 13: return { start: { line: -1, character: -1 }, end: { line: 1e9, character: 1e9 } };
    case 14: return { uri: 7, textDocument: 'a', position: [] };
    default: return undefined;
  }
}

/** A copy in which one part, at any depth, is something else or missing. */
export function broken(random: Random, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || random.chance(0.25)) return anyValue(random);
  const keys = Object.keys(value);
  if (keys.length === 0) return anyValue(random);
  const key = random.of(keys);
  const inner = broken(random, (value as Record<string, unknown>)[key]);
  if (Array.isArray(value)) return value.map((item: unknown, i) => (String(i) === key ? inner : item));
  return { ...value, [key]: inner };
}
