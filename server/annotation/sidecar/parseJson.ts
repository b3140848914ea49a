/** JSON of files that anybody may have written. */

/** In characters. A larger file is not read: no desk writes that many annotations on one article. */
export const LARGEST = 32 * 1024 * 1024;
/** What a desk writes nests a dozen deep; much deeper, and whatever compares or writes it would run out of stack. */
export const DEEPEST = 100;
/** Objects and lists: some ten an annotation. */
export const MOST_OBJECTS = 500_000;

export type ParsedJson = { readonly kind: 'value'; readonly value: unknown } | { readonly kind: 'refused'; readonly why: string };

/** Looks at size and nesting before anything is built of it. Keys are data: `__proto__` becomes a field like any other, and is never assigned. */
export function parseJson(json: string): ParsedJson {
  const bomb = json.length > LARGEST ? 'It is too large.' : bombIn(json);
  if (bomb !== undefined) return { kind: 'refused', why: bomb };
  try {
    return { kind: 'value', value: JSON.parse(json.replace(/^\ufeff/, '')) as unknown };
  } catch (error) {
    return { kind: 'refused', why: `It is not valid JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
}

const QUOTE = 0x22, BACKSLASH = 0x5c, LIST = 0x5b, LIST_END = 0x5d, OBJECT = 0x7b, OBJECT_END = 0x7d;

function bombIn(json: string): string | undefined {
  let [depth, objects, inString] = [0, 0, false];
  for (let i = 0; i < json.length; i++) {
    const code = json.charCodeAt(i);
    if (code === QUOTE) inString = !inString;
    else if (inString) {
      if (code === BACKSLASH) i++;
    } else if (code === LIST || code === OBJECT) {
      if (++depth > DEEPEST) return `It is nested deeper than ${DEEPEST} levels.`;
      if (++objects > MOST_OBJECTS) return 'It holds too much.';
    } else if (code === LIST_END || code === OBJECT_END) depth--;
  }
  return undefined;
}
