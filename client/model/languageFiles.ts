/** Which files are of a language, by their names: no document need be opened to know. */

/** What extensions of the editor say of a language, as in `contributes.languages`. */
export interface LanguageNames {
  readonly id?: unknown;
  readonly extensions?: unknown;
  readonly filenames?: unknown;
}

/** A pattern below any folder, and the language of the files it matches. */
export interface FilePattern {
  readonly glob: string;
  readonly language: string;
}

/** The core's own; no extension contributes it. */
const CORE: readonly LanguageNames[] = [{ id: 'plaintext', extensions: ['.txt'] }];

/** `associations` is the setting `files.associations`: what it names is no longer of the language that extensions give it to, so it stands first. */
export function patternsOf(languages: readonly string[], contributed: readonly LanguageNames[], associations: Readonly<Record<string, unknown>>): readonly FilePattern[] {
  const chosen = Object.entries(associations).flatMap(([glob, language]) => (typeof language === 'string' ? [{ glob: glob.includes('/') ? glob : `**/${glob}`, language }] : []));
  const named = [...CORE, ...contributed].flatMap(({ id, extensions, filenames }) =>
    typeof id === 'string' && languages.includes(id) ? [...strings(extensions).map((ending) => ({ glob: `**/*${ending}`, language: id })), ...strings(filenames).map((name) => ({ glob: `**/${name}`, language: id }))] : []);
  const all = [...chosen.filter(({ language }) => languages.includes(language)), ...named];
  return all.filter(({ glob }, index) => all.findIndex((other) => other.glob === glob) === index);
}

const strings = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []);
