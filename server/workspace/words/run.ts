/** The words of a stretch of text, made comparable. */
import type { Span } from '../../analysis/article';
import { firstWhere } from '../../analysis/query/halving';
import { isContent } from './classes';

/** Parallel arrays, one entry a word; offsets count in the article's text. */
export interface Run {
  readonly count: number;
  /** Small letters, plain apostrophes, no accents, no possessive: `russia` for `Russia’s`. */
  readonly keys: readonly string[];
  /** 32-bit hashes of the keys. */
  readonly hashes: readonly number[];
  readonly content: readonly boolean[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const WORD = /(?:\p{L}\.){2,}|[\p{L}\p{N}]+(?:[.,'’‐‑-][\p{L}\p{N}]+)*/gu;
const known = new Map<string, { readonly key: string; readonly hash: number; readonly content: boolean }>();
/** News has some tens of thousands of words; what comes on top are names and slips of the pen. */
const MOST_KNOWN = 60_000;

export function runOf(text: string, spans: readonly Span[]): Run {
  const keys: string[] = [], hashes: number[] = [], content: boolean[] = [], starts: number[] = [], ends: number[] = [];
  for (const { start, end } of spans) {
    let at = start;
    // between two words stands no letter: the next place that reads like the word is the word
    for (const word of text.slice(start, end).match(WORD) ?? []) {
      const entry = wordEntry(word);
      at = text.indexOf(word, at);
      keys.push(entry.key);
      hashes.push(entry.hash);
      content.push(entry.content);
      starts.push(at);
      ends.push((at += word.length));
    }
  }
  return { count: keys.length, keys, hashes, content, starts, ends };
}

/** The words of a text, cut once: a run of any stretch is a part of them. */
export class TextWords {
  readonly #text: string;
  readonly #all: Run;

  constructor(text: string) {
    this.#text = text;
    this.#all = runOf(text, [{ start: 0, end: text.length }]);
  }

  run(spans: readonly Span[]): Run {
    const runs = spans.map((span) => this.#stretch(span));
    const [first, ...more] = runs;
    if (first && more.length === 0) return first;
    const joined = <T>(of: (run: Run) => readonly T[]): readonly T[] => ([] as T[]).concat(...runs.map(of));
    const keys = joined((run) => run.keys);
    return { count: keys.length, keys, hashes: joined((run) => run.hashes), content: joined((run) => run.content), starts: joined((run) => run.starts), ends: joined((run) => run.ends) };
  }

  /** Of the words of a stretch. */
  hashes(span: Span): readonly number[] {
    const range = this.#range(span);
    return range ? this.#all.hashes.slice(range.from, range.to) : runOf(this.#text, [span]).hashes;
  }

  #stretch(span: Span): Run {
    const range = this.#range(span);
    if (!range) return runOf(this.#text, [span]);
    const { from, to } = range;
    const { keys, hashes, content, starts, ends } = this.#all;
    return { count: to - from, keys: keys.slice(from, to), hashes: hashes.slice(from, to), content: content.slice(from, to), starts: starts.slice(from, to), ends: ends.slice(from, to) };
  }

  /** Undefined where a word goes on over an edge: there it is another, as in `said.We`. */
  #range({ start, end }: Span): { readonly from: number; readonly to: number } | undefined {
    const { starts, ends } = this.#all;
    const from = firstWhere(starts.length, (i) => starts[i]! >= start), to = firstWhere(starts.length, (i) => starts[i]! >= end);
    return (from > 0 && ends[from - 1]! > start) || (to > from && ends[to - 1]! > end) ? undefined : { from, to };
  }
}

function wordEntry(word: string): { readonly key: string; readonly hash: number; readonly content: boolean } {
  const hit = known.get(word);
  if (hit) return hit;
  const key = keyOf(word);
  const entry = { key, hash: hashOf(key), content: isContent(key) };
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(word, entry);
  return entry;
}

/** `russia` for `Russia’s`, `us` for `U.S.`, `davutoglu` for `Davutoğlu`. */
export function keyOf(word: string): string {
  const lower = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[’‘]/g, "'").replace(/[‐‑]/g, '-');
  return lower.replace(/'s$/, '').replace(/^(?:\p{L}\.)+\p{L}?\.?$/u, (initials) => initials.replaceAll('.', '')) || lower;
}

/** FNV-1a over UTF-16 units. */
export function hashOf(text: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** `target` for `targeted` and `targets`: enough to see one word in two of its forms, never shown. */
export function stemOf(key: string): string {
  if (key.length < 5) return key;
  const bare = key.replace(/(?:ies|ied)$/, 'y').replace(/(?:ing|edly|ed|es|s|e|ly)$/, '');
  return bare.length < 3 ? key : bare.replace(/([^aeiouls])\1$/, '$1');
}

/** Stems of the words that say what it is about. */
export function stemsOf({ count, keys, content }: Run): ReadonlySet<string> {
  const stems = new Set<string>();
  for (let i = 0; i < count; i++) if (content[i]) stems.add(stemOf(keys[i]!));
  return stems;
}

export const contentCount = ({ content }: Run): number => content.reduce((sum, one) => sum + Number(one), 0);
