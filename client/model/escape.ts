/** Words of an article are data, never markup. */

/**
 * For hovers and tooltips: every mark that Markdown or VS Code could read is escaped, `$(icon)` and bare addresses too, and lines are joined.
 * `a *b* $(x)` → `a \*b\* \$\(x\)`.
 */
export const escapeMarkdown = (text: string): string => oneLine(text).replace(/[!-/:-@[-`{-~]/g, '\\$&');

/** For a Markdown document, which people also read as it is: only what would change the rendering. `5 * 3 (a_b)` → `5 \* 3 (a\_b)`. */
export const escapeDocument = (text: string): string => oneLine(text).replace(/[\\`*_[\]<>~|]|&(?=[#\w])/g, '\\$&').replace(/^(#|[-+] )/, '\\$1').replace(/^(\d{1,9})([.)] )/, '$1\\$2');

/** Line breaks and runs of white space become one space. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** For text of HTML and for values in double quotes; control characters are left out. */
export const escapeHtml = (text: string): string => text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]/g, '').replace(/[&<>"']/g, (char) => ENTITIES[char]!);
