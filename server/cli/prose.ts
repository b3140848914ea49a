/** Files as the editor would read them: of Markdown the prose alone, every offset as in the file. */
import { proseOf } from '../session/markdown';

/** `markdown` for `story.md`. */
export const languageOf = (file: string): string => (/\.(?:md|markdown)$/i.test(file) ? 'markdown' : 'plaintext');

export const proseIn = (file: string, text: string): string => proseOf(text, languageOf(file));
