/** What people call a file: its path below the folder of the workspace it lies in, else its name. */

/** `file:///news/today/wire%20copy.txt` → `today/wire copy.txt`, where the folder is `file:///news`. */
export function labelsBelow(folders: readonly string[]): (uri: string) => string {
  const roots = folders.map((folder) => folder.replace(/\/?$/, '/')).sort((a, b) => b.length - a.length);
  return (uri) => {
    const root = roots.find((one) => uri.startsWith(one));
    return decoded(root === undefined ? uri.slice(uri.lastIndexOf('/') + 1) : uri.slice(root.length));
  };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
