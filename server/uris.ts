/** Addresses of documents in words. */

/** `file:///a/storm%20over%20hull.txt` → `storm over hull.txt`. */
export function nameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
