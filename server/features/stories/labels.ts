/** What people call a file: its path below the folder of the workspace it lies in, else its name. */
import { decoded, nameOf } from '../../uris';

/** `file:///news/today/wire%20copy.txt` → `today/wire copy.txt`, where the folder is `file:///news`. */
export function labelsBelow(folders: readonly string[]): (uri: string) => string {
  const roots = folders.map((folder) => folder.replace(/\/?$/, '/')).sort((a, b) => b.length - a.length);
  return (uri) => {
    const root = roots.find((one) => uri.startsWith(one));
    return root === undefined ? nameOf(uri) : decoded(uri.slice(root.length));
  };
}

/** Without their folders, where no two of them have one name. */
export function briefly(paths: readonly string[]): readonly string[] {
  const names = paths.map((path) => path.slice(path.lastIndexOf('/') + 1));
  return new Set(names).size === names.length ? names : paths;
}
