/** Why a document is not annotated, with words for people. */
import picomatch from 'picomatch';
import type { AnnotateParams, Settings, SkipReason } from '../protocol';
import { decoded } from '../uris';
import type { Snapshot } from './snapshot';

export interface Skip {
  readonly reason: SkipReason;
  readonly detail: string;
}

/** What a person chose, or that an earlier server ended over the document. */
export type Mode = AnnotateParams['mode'] | 'aside';

/** Tells whether a path is let in, for one pair of include and exclude globs. */
export type PathFilter = (uri: string) => boolean;

/** The first reason that holds, or undefined. A person's `on` overrules all but the one that no setting can change: that it is not text. */
export function whySkip(snapshot: Snapshot, mode: Mode, settings: Settings, admits: PathFilter): Skip | undefined {
  if (mode === 'off') return { reason: 'switched-off', detail: 'Annotation is switched off for this file.' };
  if (mode === 'aside') return { reason: 'set-aside', detail: 'Newsmark ended twice while it read this file, and leaves it alone until it is switched on again.' };
  if (!looksLikeText(snapshot.text)) return { reason: 'not-text', detail: 'The file does not look like text.' };
  if (mode === 'on') return undefined;
  if (!settings.languages.includes(snapshot.languageId)) return { reason: 'language', detail: `Files of the language “${snapshot.languageId}” are not annotated; see the setting newsmark.languages.` };
  if (!admits(snapshot.uri)) return { reason: 'excluded', detail: 'The path is left out by the settings newsmark.include and newsmark.exclude.' };
  if (snapshot.text.length > settings.maxFileSize)
    return { reason: 'too-large', detail: `The file has ${count(snapshot.text.length)} characters; the limit is ${count(settings.maxFileSize)} (setting newsmark.maxFileSize).` };
  return undefined;
}

const count = (value: number): string => value.toLocaleString('en-US');

/** Enough to tell; the rest of a long document is not read. */
const SAMPLE = 65_536;

/** False for NUL characters, and where more than a tenth is control or replacement characters. */
export function looksLikeText(text: string): boolean {
  const length = Math.min(text.length, SAMPLE);
  let odd = 0;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0) return false;
    if ((code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) || code === 0x7f || code === 0xfffd) odd++;
  }
  return odd * 10 <= length;
}

/** Globs are tried on the path as it is and on the path below each workspace folder that holds it. A glob that cannot be read admits nothing by itself. */
export function pathFilter(include: readonly string[], exclude: readonly string[], folders: readonly string[]): PathFilter {
  const included = include.map(matcher);
  const excluded = exclude.map(matcher);
  const roots = folders.map((folder) => pathOf(folder).replace(/\/?$/, '/'));
  return (uri) => {
    const path = pathOf(uri);
    const forms = [path.replace(/^\//, ''), ...roots.filter((root) => path.startsWith(root)).map((root) => path.slice(root.length))];
    const matches = (globs: readonly Matcher[]) => globs.some((glob) => forms.some((form) => glob(form)));
    return (included.length === 0 || matches(included)) && !matches(excluded);
  };
}

type Matcher = (path: string) => boolean;

function matcher(glob: string): Matcher {
  try {
    const matches = picomatch(glob.replace(/^\//, ''), { dot: true });
    return (path) => matches(path);
  } catch {
    return () => false;
  }
}

/** `file:///a/b%20c.txt` → `/a/b c.txt`. */
const pathOf = (uri: string): string => decoded(uri.replace(/^[a-z][a-z0-9+.-]*:(?:\/\/[^/]*)?/i, ''));
