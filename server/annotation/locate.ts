/**
 * Finds the words of an annotation again in a text that changed while nobody watched: the same words, then nearly the same, then what
 * stands between the same neighbours. Every way asks what stands around, so that `20` does not move to another sentence's `20`;
 * where that leaves doubt there is no answer, and the annotation is listed as detached.
 * Approximate search is that of `approx-string-match` (Myers' bit-vector algorithm).
 */
import search from 'approx-string-match';
import type { Span } from '../analysis/article';
import type { Found, TextQuote } from './annotation';
import { foldWords, type Folded } from './folded';

export interface Located {
  readonly span: Span;
  readonly found: Found;
}

/** A stretch of the folded text, with how far its words and its neighbours are those of the quote, 0 to 1. */
interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly words: number;
  readonly context: number;
}

/** Words this long are not written twice by chance. */
const TELLING = 24;
/** One letter makes another word of words this short: both neighbours must be there. */
const SHORT = 8;
/** Of a quote's characters, the share that may be others. */
const ERRORS = 0.35;
/** Where words are looked for first, on both sides of where they stood. */
const NEAR = 20_000;

/** `near`: where the words stood, in the text as it is now. */
export function locate(folded: Folded, quote: TextQuote, near: number): Located | undefined {
  const wanted: TextQuote = { exact: foldWords(quote.exact).trim(), prefix: foldWords(quote.prefix), suffix: foldWords(quote.suffix) };
  if (wanted.exact === '') return undefined;
  const hint = folded.at(near);
  const found = sameWords(folded.text, wanted, hint) ?? similarWords(folded.text, wanted, hint) ?? betweenNeighbours(folded.text, wanted, hint);
  return found && { span: folded.span(found.start, found.end), found: foundAs(found) };
}

const foundAs = ({ words, context }: Candidate): Found => (words === 1 && context >= 0.9 ? 'sure' : words >= 0.8 && context >= 0.5 ? 'likely' : 'guess');

function sameWords(text: string, wanted: TextQuote, hint: number): Candidate | undefined {
  const found: Candidate[] = [];
  for (let start = text.indexOf(wanted.exact); start >= 0; start = text.indexOf(wanted.exact, start + 1)) {
    const end = start + wanted.exact.length;
    if (isWhole(text, start, end, wanted)) found.push({ start, end, words: 1, context: contextOf(text, wanted, start, end) });
  }
  const best = bestOf(found, hint);
  // a headline is quoted again below: even long words alone do not tell
  const enough = found.length === 1 && wanted.exact.length >= TELLING ? 0.35 : 0.5;
  return best && best.context >= enough ? best : undefined;
}

function similarWords(text: string, wanted: TextQuote, hint: number): Candidate | undefined {
  const errors = Math.min(255, Math.floor(wanted.exact.length * ERRORS));
  if (errors < 1) return undefined;
  const from = Math.max(0, hint - NEAR);
  return similarIn(text.slice(from, hint + wanted.exact.length + NEAR), from) ?? (text.length > 2 * NEAR ? similarIn(text, 0) : undefined);

  function similarIn(part: string, offset: number): Candidate | undefined {
    const found = search(part, wanted.exact, errors).map(({ start, end, errors: wrong }) => {
      const [first, last] = [start + offset, end + offset];
      return { start: first, end: last, words: 1 - wrong / wanted.exact.length, context: contextOf(text, wanted, first, last) };
    });
    const best = bestOf(found, hint);
    return best && best.context >= (wanted.exact.length < SHORT ? 0.9 : best.words >= 0.8 && wanted.exact.length >= TELLING ? 0.35 : 0.5) ? best : undefined;
  }
}

/** The words were rewritten where they stand: both neighbours are there, and some of the words. */
function betweenNeighbours(text: string, wanted: TextQuote, hint: number): Candidate | undefined {
  const [before, after] = [wanted.prefix.trimStart(), wanted.suffix.trimEnd()];
  if (before.length < 12 || after.length < 12) return undefined;
  const found: Candidate[] = [];
  for (let at = text.indexOf(before); at >= 0; at = text.indexOf(before, at + 1)) {
    const start = at + before.length;
    const end = text.indexOf(after, start);
    if (end <= start || end - start > 3 * wanted.exact.length + 40) continue;
    found.push({ start, end, words: sharedWords(text.slice(start, end), wanted.exact), context: 1 });
  }
  const best = bestOf(found, hint);
  return best && best.words >= 0.4 ? best : undefined;
}

/** Best in words and neighbours together; of equals the one nearest to where it stood. */
function bestOf(found: readonly Candidate[], hint: number): Candidate | undefined {
  let best: Candidate | undefined;
  for (const candidate of found) {
    if (!best) { best = candidate; continue; }
    const ahead = candidate.words + candidate.context - best.words - best.context;
    if (ahead > 0.02 || (ahead > -0.02 && Math.abs(candidate.start - hint) < Math.abs(best.start - hint))) best = candidate;
  }
  return best;
}

function contextOf(text: string, { prefix, suffix }: TextQuote, start: number, end: number): number {
  const before = prefix === '' ? Number(start === 0) : alike(text.slice(Math.max(0, start - prefix.length - 4), start), prefix);
  const after = suffix === '' ? Number(end === text.length) : alike(text.slice(end, end + suffix.length + 4), suffix);
  // one side may have been rewritten where the other is as it was; a headline that says nearly the same as the lead is another place
  return Math.max(before, after) === 1 ? 0.7 + 0.3 * Math.min(before, after) : (before + after) / 2;
}

function alike(here: string, wanted: string): number {
  if (here.includes(wanted)) return 1;
  // any two texts share half of their letters in order: less than this says nothing
  let fewest = wanted.length;
  for (const { errors } of search(here, wanted, Math.floor(wanted.length * 0.4))) fewest = Math.min(fewest, errors);
  return 1 - fewest / wanted.length;
}

/** Not a part of a longer word: `he` is not in `the`, unless it was so before. */
function isWhole(text: string, start: number, end: number, { exact, prefix, suffix }: TextQuote): boolean {
  const open = isWord(exact.at(0)) && !isWord(prefix.at(-1)) && isWord(text[start - 1]);
  const close = isWord(exact.at(-1)) && !isWord(suffix.at(0)) && isWord(text[end]);
  return !open && !close;
}

const isWord = (unit: string | undefined): boolean => unit !== undefined && /[\p{L}\p{N}]/u.test(unit);

/** Of the words of both, the share that both have (Dice). */
function sharedWords(a: string, b: string): number {
  const words = wordsIn(a);
  const others = wordsIn(b);
  const left = new Map<string, number>();
  for (const word of words) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of others) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    shared++;
    left.set(word, count - 1);
  }
  return words.length + others.length === 0 ? 0 : (2 * shared) / (words.length + others.length);
}

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
