/** What stands behind the source of some evidence. Sources come from files that anybody may have written: nothing but the web and files by their path below a folder. */
export type EvidencePlace =
  | { readonly kind: 'web'; readonly address: string }
  /** Below one of the folders: `documents/minutes.pdf`. */
  | { readonly kind: 'below'; readonly path: string }
  /** Somewhere on this computer; opened only when the person says so. */
  | { readonly kind: 'outside'; readonly path: string }
  | { readonly kind: 'nowhere' };

export function placeOfEvidence(source: string): EvidencePlace {
  const typed = source.trim();
  if (/^https?:\/\/[^\s/]/i.test(typed)) return { kind: 'web', address: typed };
  // a backslash parts folders on Windows only: `..\..\x` would go up there after it was looked at here
  const path = typed.replaceAll('\\', '/');
  if (path === '' || /[\u0000-\u001f]/.test(path) || /^[a-z][a-z0-9+.-]+:/i.test(path) || path.startsWith('//')) return { kind: 'nowhere' };
  if (path.startsWith('/') || /^[a-z]:/i.test(path)) return /(?:^|\/)\.\.(?:\/|$)/.test(path) ? { kind: 'nowhere' } : { kind: 'outside', path: path.startsWith('/') ? path : `/${path}` };
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return { kind: 'nowhere' };
  }
  return parts.length === 0 ? { kind: 'nowhere' } : { kind: 'below', path: parts.join('/') };
}
