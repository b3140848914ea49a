/** Text of articles and sidecars is hostile: all that goes into HTML or SVG passes here. */

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Fit for text and for values in double quotes. What no document of XML may hold is left out. */
export const html = (text: string): string => text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]/g, '').replace(/[&<>"']/g, (char) => ENTITIES[char]!);

/** The address as a link may have it; undefined for any but http and https, so that no `javascript:` or `data:` is ever followed. */
export function webAddress(source: string): string | undefined {
  if (!/^https?:\/\/[^\s\0-\x1f]+$/i.test(source)) return undefined;
  try {
    const { href, protocol } = new URL(source);
    return protocol === 'http:' || protocol === 'https:' ? href : undefined;
  } catch {
    return undefined;
  }
}
