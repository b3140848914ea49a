/** Which files are of a language, by their names: no document need be opened to know. */

/** What extensions of the editor say of a language, as in `contributes.languages`. */
export interface LanguageNames {
  readonly id?: unknown;
  readonly extensions?: unknown;
  readonly filenames?: unknown;
}

/** A pattern below any folder, and the language of the files it matches; of a file that several match, the first holds. */
export interface FilePattern {
  readonly glob: string;
  readonly language: string;
}

/** The core's own; no extension contributes it. */
const CORE: readonly LanguageNames[] = [{ id: 'plaintext', extensions: ['.txt'] }];

/** `associations` is the setting `files.associations`: what it gives to a language, and what it takes away from one. */
export function patternsOf(languages: readonly string[], contributed: readonly LanguageNames[], associations: Readonly<Record<string, unknown>>): readonly FilePattern[] {
  const chosen = Object.entries(associations).flatMap(([glob, language]) => (typeof language === 'string' ? [{ glob, language }] : []));
  const taken = new Set(chosen.filter(({ language }) => !languages.includes(language)).map(({ glob }) => glob));
  const given = chosen.filter(({ language }) => languages.includes(language)).map(({ glob, language }) => ({ glob: glob.includes('/') ? glob : `**/${glob}`, language }));
  return [...given, ...languages.flatMap((language): readonly FilePattern[] => {
    const own = [...CORE, ...contributed].filter(({ id }) => id === language).flatMap(({ extensions, filenames }) => [...strings(extensions).map((ending) => `*${ending}`), ...strings(filenames)]);
    const names = [...new Set(own)].filter((name) => !taken.has(name) && !/[{},/]/.test(name));
    // one search a language
    return names.length === 0 ? [] : [{ glob: names.length === 1 ? `**/${names[0]!}` : `**/{${names.join(',')}}`, language }];
  })];
}

const strings = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []);
