/** The `.gitignore` files of a folder and of those above it, up to the one that was named: as in the editor's search. */
import fs from 'node:fs/promises';
import path from 'node:path';
import ignore from 'ignore';

export interface Rules {
  ignores(file: string, isFolder: boolean): boolean;
}

export const noRules: Rules = { ignores: () => false };

/** The rules of a folder go before those above it. */
export async function rulesOf(folder: string, above: Rules): Promise<Rules> {
  const own = ignore({ ignorecase: false }).add(await fs.readFile(path.join(folder, '.gitignore'), 'utf8'));
  return {
    ignores(file, isFolder) {
      const { ignored, unignored } = own.test(path.relative(folder, file).split(path.sep).join('/') + (isFolder ? '/' : ''));
      return ignored || (!unignored && above.ignores(file, isFolder));
    },
  };
}
