/** Addresses in words. */

/** `storm%20over%20hull.txt` → `storm over hull.txt`; what is no address stays as it is. */
export function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** `file:///a/storm%20over%20hull.txt` → `storm over hull.txt`. */
export const nameOf = (uri: string): string => decoded(uri.slice(uri.lastIndexOf('/') + 1));
