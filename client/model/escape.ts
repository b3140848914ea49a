/** Words of an article are data, never markup. */

/**
 * For hovers and tooltips: every mark that Markdown or VS Code could read is escaped, `$(icon)` and bare addresses too, and lines are joined.
 * `a *b* $(x)` → `a \*b\* \$\(x\)`.
 */
export const escapeMarkdown = (text: string): string => oneLine(text).replace(/[!-/:-@[-`{-~]/g, '\\$&');

/** For a Markdown document, which people also read as it is: only what would change the rendering. `5 * 3 (a_b)` → `5 \* 3 (a\_b)`. */
export const escapeDocument = (text: string): string => oneLine(text).replace(/[\\`*_[\]<>~|]|&(?=[#\w])/g, '\\$&').replace(/^(#|[-+] )/, '\\$1').replace(/^(\d{1,9})([.)] )/, '$1\\$2');

/**
 * For notifications, progress, prompts and the language status: the editor reads `[Open](command:x)` in them as a link, and a click on it runs
 * the command. No mark escapes there, so the two brackets are kept apart by a character that nobody sees.
 */
export const unlinked = (text: string): string => text.replace(/\](?=\()/g, ']\u2060');

/** In labels `$(name)` would be drawn as an icon. */
export const escapeIcons = (text: string): string => text.replace(/\$(?=\([\w-]+(?:~\w+)?\))/g, '\\$');

/** Line breaks and runs of white space become one space. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A note with its lines, all of it escaped but addresses of the web. */
export const noteMarkdown = (text: string): string =>
  text.split(/(https?:\/\/[\p{L}\p{N}\-._~:/?#@!$&*+,;=%]+)/u).map((part, i) => (i % 2 === 1 ? link(part) : part.split(/\r?\n/).map(escapeLine).join('  \n'))).join('');

/** With the space at its ends: an address may follow. */
const escapeLine = (line: string): string => (/^\s/.test(line) ? ' ' : '') + escapeMarkdown(line) + (line.trim() !== '' && /\s$/.test(line) ? ' ' : '');

/** A full stop behind an address ends the sentence. */
function link(address: string): string {
  let end = address.length;
  while (/[.,;:!?]/.test(address.charAt(end - 1))) end--;
  const [url, rest] = [address.slice(0, end), address.slice(end)];
  return `[${escapeMarkdown(url)}](<${url}>)${escapeMarkdown(rest)}`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** For text of HTML and for values in double quotes; control characters are left out. */
export const escapeHtml = (text: string): string => text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]/g, '').replace(/[&<>"']/g, (char) => ENTITIES[char]!);
