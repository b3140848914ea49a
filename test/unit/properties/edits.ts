/** Edits of a text as shares of it: drawn before it is known to which text they are made. */
import fc from 'fast-check';
import { typed } from './texts';

export interface Edit {
  readonly kind: 'type' | 'replace' | 'delete' | 'double' | 'move' | 'breaks';
  /** 0 to 1. */
  readonly at: number;
  readonly size: number;
  readonly words: string;
}

const share = fc.double({ min: 0, max: 1, noNaN: true });
export const anyEdit: fc.Arbitrary<Edit> = fc.record({ kind: fc.constantFrom('type', 'type', 'replace', 'delete', 'double', 'move', 'breaks'), at: share, size: share, words: typed });

export function edited(text: string, { kind, at, size, words }: Edit): string {
  const start = Math.floor(at * text.length);
  const end = Math.min(text.length, start + Math.ceil(size * size * 60));
  const [before, inside, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
  switch (kind) {
    case 'type': return before + words + inside + after;
    case 'replace': return before + words + after;
    case 'delete': return before + after;
    case 'double': return before + inside + inside + after;
    case 'move': return before + after + inside;
    case 'breaks': return before + (inside.includes('\n') ? inside.replaceAll('\n', ' ') : inside.replaceAll(' ', '\n')) + after;
  }
}
