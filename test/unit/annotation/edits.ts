/** A text whose every character is known again after any edit: what an anchor should have done can be read off. */
import fs from 'node:fs';
import path from 'node:path';
import type { Span } from '../../../server/analysis/article';
import type { Edit } from '../../../server/annotation/follow';

export interface Tracked {
  readonly text: string;
  /** By offset: where the character stood in the first text, or -1 for one that was typed since. */
  readonly origins: readonly number[];
}

export const tracked = (text: string): Tracked => ({ text, origins: Array.from({ length: text.length }, (_, i) => i) });

export function replace({ text, origins }: Tracked, { start, end }: Span, typed: string, typedOrigins?: readonly number[]): Tracked {
  return {
    text: text.slice(0, start) + typed + text.slice(end),
    origins: [...origins.slice(0, start), ...(typedOrigins ?? Array.from<number>({ length: typed.length }).fill(-1)), ...origins.slice(end)],
  };
}

/** Makes an edit, and says what an editor would have told of it. */
export interface Operation {
  readonly kind: 'type' | 'delete' | 'retype' | 'drop-paragraph' | 'move-paragraph' | 'crlf' | 'straight-marks' | 'wrap';
  /** Where, and how much: shares of the text, 0 to 1. */
  readonly at: number;
  readonly size: number;
  readonly words: string;
}

export function operate(before: Tracked, { kind, at, size, words }: Operation): { readonly after: Tracked; readonly edits: readonly Edit[] } {
  const { text } = before;
  const start = Math.floor(at * text.length);
  const end = Math.min(text.length, start + Math.floor(size * size * 80));
  switch (kind) {
    case 'type': return one(before, { start, end: start }, words);
    case 'delete': return one(before, { start, end }, '');
    case 'retype': return one(before, { start, end }, words);
    case 'drop-paragraph': return one(before, paragraphAt(text, start), '');
    case 'move-paragraph': {
      const from = paragraphAt(text, start);
      const [moved, origins] = [text.slice(from.start, from.end), before.origins.slice(from.start, from.end)];
      const cut = replace(before, from, '');
      const to = paragraphAt(cut.text, Math.floor(size * cut.text.length)).start;
      return { after: replace(cut, { start: to, end: to }, moved, origins), edits: [{ start: from.start, end: from.end, length: 0 }, { start: to, end: to, length: moved.length }] };
    }
    case 'crlf': return everywhere(before, /(?<!\r)\n/g, '\r\n');
    case 'straight-marks': return everywhere(before, /[“”]/g, '"');
    case 'wrap': return everywhere(before, / (?=[a-m])/g, '\n');
  }
}

const one = (before: Tracked, span: Span, typed: string) => ({ after: replace(before, span, typed), edits: [{ ...span, length: typed.length }] });

function everywhere(before: Tracked, pattern: RegExp, by: string): { readonly after: Tracked; readonly edits: readonly Edit[] } {
  let after = before;
  const edits: Edit[] = [];
  for (const { index } of [...before.text.matchAll(pattern)].reverse()) {
    after = replace(after, { start: index, end: index + 1 }, by);
    edits.push({ start: index, end: index + 1, length: by.length });
  }
  return { after, edits };
}

function paragraphAt(text: string, offset: number): Span {
  const start = text.lastIndexOf('\n\n', offset - 1) + 2;
  const end = text.indexOf('\n\n', offset);
  return start < 2 ? { start: 0, end: end < 0 ? text.length : end + 2 } : { start, end: end < 0 ? text.length : end + 2 };
}

const seeds = path.join(__dirname, '../../../seeds');
/** The sample articles of the repository. */
export const SAMPLES: readonly string[] = fs.readdirSync(seeds).filter((name) => /\.(?:txt|news|article)$/.test(name)).map((name) => fs.readFileSync(path.join(seeds, name), 'utf8'));
