/** The sample articles and their gold. */
import fs from 'node:fs';
import path from 'node:path';
import { readMarked, type Gold } from './marked';

const here = __dirname;
export const seedsFolder = path.join(here, '../../../seeds');
export const markedFolder = path.join(here, '../marked');

export interface Seed {
  readonly id: string;
  readonly text: string;
  readonly gold: Gold;
}

export const marked = (): Seed[] =>
  fs.readdirSync(markedFolder).filter((name) => name.endsWith('.txt')).sort().map((name) => {
    const id = name.slice(0, -4);
    return { id, ...readMarked(id, fs.readFileSync(path.join(markedFolder, name), 'utf8')) };
  });

/** One annotation a line: short to read, short to compare. */
export function goldJson({ id, ...lists }: Gold): string {
  const parts = Object.entries(lists).map(([name, list]) => ` ${JSON.stringify(name)}: [\n${(list as readonly unknown[]).map((item) => `  ${JSON.stringify(item)}`).join(',\n')}\n ]`);
  return `{\n "id": ${JSON.stringify(id)},\n${parts.join(',\n')}\n}\n`;
}
