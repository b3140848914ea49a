/** Which files `.gitignore` files leave out, as git does: one in a folder counts for what lies below it, and the last word is the deepest one's. */
import ignore, { type Ignore } from 'ignore';
import type { IgnoreFile } from '../protocol';
import { decoded } from '../uris';

/** Tells of a path, or of an address that begins as the folders do. Lines that cannot be read leave nothing out. */
export function ignoredBy(files: readonly IgnoreFile[]): (path: string) => boolean {
  // the outermost first
  const rules = [...files].sort((a, b) => a.folder.length - b.folder.length).map(({ folder, text }) => ({ folder, rule: ignore({ allowRelativePaths: true, ignorecase: false }).add(text) }));
  return (path) => {
    let ignored = false;
    for (const { folder, rule } of rules) {
      const below = path.startsWith(folder) ? decoded(path.slice(folder.length)) : '';
      if (below !== '') ignored = verdict(rule, below, ignored);
    }
    return ignored;
  };
}

function verdict(rule: Ignore, below: string, before: boolean): boolean {
  const { ignored, unignored } = rule.test(below);
  return ignored || (before && !unignored);
}
