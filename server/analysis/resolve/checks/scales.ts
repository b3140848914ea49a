/** `$4.2 billion` where the same deal was `$4.2 million` before: one figure with two scales in one article. */
import type { Check, NumberMention, Span } from '../../article';
import { significantDigits } from '../../detect/amounts/conversions';

const SMALLEST = 1e6;
/** How far around a figure words are read that say what it is about. */
const REACH = 60;
const COMMON = new Set('million billion trillion dollars euros pounds percent about from that this with were have been more than said over which their year years month will would could into when after before first they also only last next some such what most'.split(' '));

/** Told at the second of the two. Round figures meet by chance, so only those that are not round and stand near a word in common. */
export function checkScales(text: string, numbers: readonly NumberMention[]): readonly Check[] {
  let checks: Check[] | undefined;
  let seen: Map<string, { readonly value: number; readonly span: Span }> | undefined;
  for (let i = 0; i < numbers.length; i++) {
    const { kind, unit, value, span, pair } = numbers[i]!;
    if (typeof value !== 'number' || value < SMALLEST || pair !== undefined || (kind !== 'money' && kind !== 'cardinal') || isRound(value)) continue;
    const key = `${unit ?? ''} ${mantissa(value)}`;
    const other = (seen ??= new Map()).get(key);
    if (!other) seen.set(key, { value, span });
    else if (isThousandfold(other.value, value) && shareWord(text, other.span, span)) (checks ??= []).push({ kind: 'scale', span, written: text.slice(span.start, span.end), otherAt: other.span, other: text.slice(other.span.start, other.span.end) });
  }
  return checks ?? NONE;
}

const NONE: readonly Check[] = [];

/** 4.2 for 4,200,000 and for 4,200,000,000. */
const mantissa = (value: number): number => Number((value / 1000 ** Math.floor(Math.log10(value) / 3 + 1e-12)).toPrecision(6));

/** One digit, or two that end in 5: 4, 15 and 2.5 million. */
function isRound(value: number): boolean {
  const digits = significantDigits(value);
  return digits < 2 || (digits === 2 && Math.round(value / 10 ** (Math.floor(Math.log10(value) + 1e-12) - 1)) % 5 === 0);
}

const isThousandfold = (a: number, b: number): boolean => Math.abs(Math.max(a, b) / Math.min(a, b) - 1000) < 0.5;

function shareWord(text: string, a: Span, b: Span): boolean {
  const words = wordsAround(text, a);
  for (const word of wordsAround(text, b)) if (words.has(word)) return true;
  return false;
}

/** Words of the figure's own sentence, as far as it can be told without asking. */
function wordsAround(text: string, { start, end }: Span): ReadonlySet<string> {
  const before = text.slice(Math.max(0, start - REACH), start).split(/[.!?]\s/).pop()!;
  const behind = text.slice(end, end + REACH).split(/[.!?]\s/)[0]!;
  return new Set((`${before} ${behind}`.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => !COMMON.has(word)));
}
