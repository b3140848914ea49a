/** schema.org's types and their properties, read from the declarations of npm `schema-dts`. */
import fs from 'node:fs';

interface Declared {
  readonly parents: readonly string[];
  readonly properties: ReadonlySet<string>;
}

const source = fs.readFileSync(require.resolve('schema-dts').replace(/schema\.js$/, 'schema.d.ts'), 'utf8');
const declared = new Map<string, Declared>();
for (const [, name = '', parents = '', body = ''] of source.matchAll(/^(?:export )?interface (\w+)Base(?: extends ([^{]*))? \{([\s\S]*?)^\}/gm)) {
  const before = declared.get(name);
  const properties = [...body.matchAll(/^\s+"?(\w+)"\??:/gm)].map(([, property]) => property!);
  declared.set(name, { parents: [...(before?.parents ?? []), ...[...parents.matchAll(/(\w+)Base/g)].map(([, parent]) => parent!)], properties: new Set([...(before?.properties ?? []), ...properties]) });
}

const has = (type: string, property: string): boolean => {
  const found = declared.get(type);
  return found !== undefined && (found.properties.has(property) || found.parents.some((parent) => has(parent, property)));
};

/** What the vocabulary does not know in a value: types, and properties of a type. */
export function unknownTerms(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(unknownTerms);
  if (typeof value !== 'object' || value === null) return [];
  const type = String((value as Record<string, unknown>)['@type']);
  const wrong = declared.has(type) ? [] : [`no type ${type}`];
  return [...wrong, ...Object.entries(value).flatMap(([property, inside]) => [...(property.startsWith('@') || has(type, property) ? [] : [`${type} has no ${property}`]), ...unknownTerms(inside)])];
}
