/** The articles that files and folders on a command line stand for: folders with all below them, in the order of their names. */
import fs from 'node:fs/promises';
import path from 'node:path';
import { pathFilter, type PathFilter } from '../session/skip';
import type { Choice } from './command';
import { noRules, rulesOf, type Rules } from './ignored';

export type Found =
  /** `named`: on the command line itself, not in a folder. */
  | { readonly kind: 'article'; readonly file: string; readonly named: boolean }
  | { readonly kind: 'unreadable'; readonly folder: string; readonly why: string };

/** What the editor takes for plain text, Markdown and news articles. */
const ARTICLE = /\.(?:txt|md|markdown|news|article)$/i;
/** Never searched: what programs keep there is nobody's article. */
const NEVER = new Set(['.git', '.hg', '.svn', 'node_modules', '.newsmark']);

/** Links within folders are not followed. `besides`: a file that is left out, since it is written to. */
export async function* articlesOf(files: readonly string[], { include, exclude }: Pick<Choice, 'include' | 'exclude'>, besides?: string): AsyncGenerator<Found> {
  const left = besides === undefined ? undefined : path.resolve(besides);
  for (const file of files) {
    if (!(await isFolder(file))) yield { kind: 'article', file, named: true };
    else for await (const found of within(file, noRules, pathFilter(include, exclude, [path.resolve(file)]))) if (left === undefined || found.kind !== 'article' || path.resolve(found.file) !== left) yield found;
  }
}

async function isFolder(file: string): Promise<boolean> {
  return file !== '-' && fs.stat(file).then((found) => found.isDirectory(), () => false);
}

async function* within(folder: string, above: Rules, admits: PathFilter): AsyncGenerator<Found> {
  let entries, rules;
  try {
    entries = await fs.readdir(folder, { withFileTypes: true });
    rules = entries.some(({ name }) => name === '.gitignore') ? await rulesOf(folder, above) : above;
  } catch (thrown) {
    yield { kind: 'unreadable', folder, why: `cannot be read: ${(thrown as Error).message}` };
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!NEVER.has(entry.name) && !rules.ignores(file, true)) yield* within(file, rules, admits);
    } else if (entry.isFile() && ARTICLE.test(entry.name) && admits(path.resolve(file)) && !rules.ignores(file, false)) yield { kind: 'article', file, named: false };
  }
}
