/** Markdown as prose: what is markup or code becomes blanks, so that every offset stays as it is. */

/** Reads what is prose of a document: `said **Mara Lind**` → `said   Mara Lind  `. As long as the text, with the same line breaks. */
export function proseOf(text: string, languageId: string): string {
  if (languageId !== 'markdown') return text;
  const parts: string[] = [];
  let state: 'prose' | 'matter' | 'comment' | '`' | '~' = 'prose';
  for (let from = 0, first = true; from < text.length; first = false) {
    const newline = text.indexOf('\n', from);
    const to = newline < 0 ? text.length : newline + 1;
    const line = text.slice(from, to);
    const start = line.trimStart();
    if (state === 'prose') {
      if (first && line.trimEnd() === '---') state = 'matter';
      else if (start.startsWith('```')) state = '`';
      else if (start.startsWith('~~~')) state = '~';
      else if (start.startsWith('<!--') && !line.includes('-->')) state = 'comment';
      parts.push(state === 'prose' ? proseLine(line) : blanked(line));
    } else {
      parts.push(blanked(line));
      const ends = state === 'matter' ? line.trimEnd() === '---' : state === 'comment' ? line.includes('-->') : start.startsWith(state.repeat(3));
      if (ends) state = 'prose';
    }
    from = to;
  }
  return parts.join('');
}

/** Headings, lists and block quotes lose their marks; then emphasis, inline code, comments and the targets of links. */
const proseLine = (line: string): string =>
  withoutComments(line)
    .replace(/^[ \t]*(?:(?:#{1,6}|>|[-*+]|\d{1,3}[.)])[ \t]+)+/, blanked)
    .replace(/`[^`\n]*`/g, blanked)
    .replace(/\[([^[\]\n]*)\](\([^()\s]*\))/g, (_, label: string, target: string) => ` ${label} ${blanked(target)}`)
    .replace(/\*{1,3}(?=[^\s*])|(?<=[^\s*])\*{1,3}/g, blanked)
    .replace(/(?<![\p{L}\p{N}])_{1,2}(?=[^\s_])|(?<=[^\s_])_{1,2}(?![\p{L}\p{N}])/gu, blanked);

const blanked = (text: string): string => text.replace(/[^\r\n]/g, ' ');

/** By hand: a pattern would look for the end anew at each of a thousand beginnings. */
function withoutComments(line: string): string {
  const parts: string[] = [];
  let done = 0;
  for (let from = line.indexOf('<!--'); from >= 0; from = line.indexOf('<!--', done)) {
    const end = line.indexOf('-->', from);
    if (end < 0) break;
    parts.push(line.slice(done, from), ' '.repeat(end + 3 - from));
    done = end + 3;
  }
  return parts.length === 0 ? line : parts.join('') + line.slice(done);
}
