/**
 * Finds the words of an annotation again in a text that changed while nobody watched: the same words, then nearly the same, then what
 * stands between the same neighbours. Every way asks what stands around, so that `20` does not move to another sentence's `20`;
 * where that leaves doubt there is no answer, and the annotation is listed as detached.
 * Approximate search is that of `approx-string-match` (Myers' bit-vector algorithm).
 */
import search from 'approx-string-match';
import type { Span } from '../analysis/article';
import { CONTEXT, type Found, type TextQuote } from './annotation';
import { foldWords, type Folded } from './folded';
import { GRAM } from './grams';

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
/** In a text longer than this, words are looked for where some of them, or of their neighbours, are to be found, and nowhere else. */
const LONG_TEXT = 40_000;
/** Words longer than this are found whole or between their neighbours; to look for half a book approximately takes minutes. */
const LONG_WORDS = 4_000;

/** `near`: where the words stood, in the text as it is now. `quick`: as in a long text, for one of very many. */
export function locate(folded: Folded, quote: TextQuote, near: number, quick = false): Located | undefined {
  const wanted: TextQuote = { exact: foldWords(quote.exact).trim(), prefix: foldWords(quote.prefix.slice(-2 * CONTEXT)), suffix: foldWords(quote.suffix.slice(0, 2 * CONTEXT)) };
  if (wanted.exact === '') return undefined;
  const { text } = folded;
  const hint = folded.at(near);
  const whole = !quick && text.length <= LONG_TEXT;
  const unchanged = whole ? undefined : amongNeighbours(folded, wanted, hint);
  const parts = unchanged ? [] : whole ? [{ start: 0, end: text.length }] : partsFor(folded, wanted, hint);
  const found = unchanged ?? sameWords(text, wanted, hint, parts) ?? similarWords(text, wanted, hint, parts) ?? betweenNeighbours(text, wanted, hint, parts);
  return found && { span: folded.span(found.start, found.end), found: foundAs(found) };
}

/** All of it is there as it was: the words between their neighbours. */
function amongNeighbours({ grams }: Folded, { exact, prefix, suffix }: TextQuote, hint: number): Candidate | undefined {
  const all = prefix + exact + suffix;
  if (all.length < GRAM || prefix === '' || suffix === '') return undefined;
  let best: number | undefined;
  for (const place of grams().places(all)) {
    const start = place + prefix.length;
    if (best === undefined || Math.abs(start - hint) < Math.abs(best - hint)) best = start;
  }
  return best === undefined ? undefined : { start: best, end: best + exact.length, words: 1, context: 1 };
}

/** Where some of the words and of their neighbours stand in this order: the few stretches of the text that have most of them. */
function partsFor({ text, grams }: Folded, { exact, prefix, suffix }: TextQuote, hint: number): readonly Span[] {
  const all = prefix + exact + suffix;
  const votes = new Map<number, number>();
  const step = Math.max(1, Math.floor(all.length / RUNS));
  for (let i = 0; i + GRAM <= all.length; i += step) for (const place of grams().runAt(all, i)) {
    const bucket = Math.floor((place - i) / BUCKET);
    votes.set(bucket, (votes.get(bucket) ?? 0) + 1);
  }
  const near = Math.floor((hint - prefix.length) / BUCKET);
  const likeliest = [...votes].filter(([, count]) => count > 1).sort(([a, m], [b, n]) => n - m || Math.abs(a - near) - Math.abs(b - near)).slice(0, PARTS).map(([bucket]) => bucket);
  const reach = all.length + exact.length + 2 * BUCKET;
  return apart([near, ...likeliest].map((bucket) => ({ start: Math.max(0, (bucket - 1) * BUCKET - exact.length), end: Math.min(text.length, bucket * BUCKET + reach) })));
}
const RUNS = 200;
const BUCKET = 64;
const PARTS = 5;

/** In order, those that meet made one. */
function apart(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && span.start <= last.end) joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else if (span.start < span.end) joined.push(span);
  }
  return joined;
}

/** Where the words begin in one of the parts. */
function* placesIn(text: string, words: string, parts: readonly Span[]): Generator<number> {
  for (const { start, end } of parts) {
    const part = text.slice(start, end);
    for (let at = part.indexOf(words); at >= 0; at = part.indexOf(words, at + 1)) yield start + at;
  }
}

const foundAs = ({ words, context }: Candidate): Found => (words === 1 && context >= 0.9 ? 'sure' : words >= 0.8 && context >= 0.5 ? 'likely' : 'guess');

function sameWords(text: string, wanted: TextQuote, hint: number, parts: readonly Span[]): Candidate | undefined {
  const found: Candidate[] = [];
  for (const start of placesIn(text, wanted.exact, parts)) {
    const end = start + wanted.exact.length;
    if (isWhole(text, start, end, wanted)) found.push({ start, end, words: 1, context: contextOf(text, wanted, start, end) });
  }
  const best = bestOf(found, hint);
  // a headline is quoted again below: even long words alone do not tell
  const enough = found.length === 1 && wanted.exact.length >= TELLING ? 0.35 : 0.5;
  return best && best.context >= enough ? best : undefined;
}

function similarWords(text: string, wanted: TextQuote, hint: number, parts: readonly Span[]): Candidate | undefined {
  const errors = Math.min(255, Math.floor(wanted.exact.length * ERRORS));
  if (errors < 1 || wanted.exact.length > LONG_WORDS) return undefined;
  const found = parts.flatMap((part) => search(text.slice(part.start, part.end), wanted.exact, errors).map(({ start, end, errors: wrong }) => {
    const [first, last] = [start + part.start, end + part.start];
    return { start: first, end: last, words: 1 - wrong / wanted.exact.length, context: contextOf(text, wanted, first, last) };
  }));
  const best = bestOf(found, hint);
  return best && best.context >= (wanted.exact.length < SHORT ? 0.9 : best.words >= 0.8 && wanted.exact.length >= TELLING ? 0.35 : 0.5) ? best : undefined;
}

/** The words were rewritten where they stand: both neighbours are there, and some of the words. */
function betweenNeighbours(text: string, wanted: TextQuote, hint: number, parts: readonly Span[]): Candidate | undefined {
  const [before, after] = [wanted.prefix.trimStart(), wanted.suffix.trimEnd()];
  if (before.length < 12 || after.length < 12) return undefined;
  const found: Candidate[] = [];
  for (const at of placesIn(text, before, parts)) {
    const start = at + before.length;
    const length = text.slice(start, start + 3 * wanted.exact.length + 40 + after.length).indexOf(after);
    if (length > 0) found.push({ start, end: start + length, words: sharedWords(text.slice(start, start + length), wanted.exact), context: 1 });
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
