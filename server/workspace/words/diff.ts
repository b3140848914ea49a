/** What one telling changed in the words of another. */
import type { Span } from '../../analysis/article';
import { align, type Alignment } from './align';
import { weightOf, type Weight } from './classes';
import type { Run } from './run';

/** `says`: words that say something, not only `the` for `a`. `dropped`: only in the first. `added`: only in the second. `swapped`: other words in the same place, as `hub` for `center`. */
export type DiffPart =
  | { readonly kind: 'same'; readonly a: Span; readonly b: Span }
  | { readonly kind: 'dropped'; readonly a: Span; readonly weight: Weight; readonly says: boolean }
  | { readonly kind: 'added'; readonly b: Span; readonly weight: Weight; readonly says: boolean }
  | { readonly kind: 'swapped'; readonly a: Span; readonly b: Span; readonly weight: Weight; readonly says: boolean };

/** A word-by-word account in the order of the text; spans count in the articles' texts. */
export function diffOf(a: Run, b: Run, { a: inA, b: inB }: Alignment = align(a, b)): readonly DiffPart[] {
  const parts: DiffPart[] = [];
  let i = 0, j = 0, k = 0;
  while (i < a.count || j < b.count) {
    const toA = inA[k] ?? a.count;
    const toB = inB[k] ?? b.count;
    if (i < toA || j < toB) parts.push(gap(a, i, toA, b, j, toB));
    i = toA;
    j = toB;
    const from = k;
    while (k < inA.length && inA[k] === i && inB[k] === j && a.keys[i] === b.keys[j]) { k++; i++; j++; }
    if (k > from) parts.push({ kind: 'same', a: spanOf(a, toA, i), b: spanOf(b, toB, j) });
    else if (k < inA.length) {
      parts.push({ kind: 'swapped', a: spanOf(a, i, i + 1), b: spanOf(b, j, j + 1), weight: 'plain', says: false });
      k++; i++; j++;
    }
  }
  return parts;
}

function gap(a: Run, i: number, toA: number, b: Run, j: number, toB: number): DiffPart {
  const says = a.content.slice(i, toA).includes(true) || b.content.slice(j, toB).includes(true);
  if (i === toA) return { kind: 'added', b: spanOf(b, j, toB), weight: heaviest(nextTo(b, j, toB)), says };
  if (j === toB) return { kind: 'dropped', a: spanOf(a, i, toA), weight: heaviest(nextTo(a, i, toA)), says };
  const before = a.keys.slice(i, toA), after = b.keys.slice(j, toB);
  const lost = heaviest(before), won = heaviest(after);
  return { kind: 'swapped', a: spanOf(a, i, toA), b: spanOf(b, j, toB), weight: lost === 'negation' && won === 'negation' ? 'plain' : lost === 'plain' ? won : lost, says };
}

const ORDER: readonly Weight[] = ['negation', 'modal', 'hedge', 'plain'];
/** Of words before the first or after the last that is the same, those that no mark parts from it: `I do not believe` in `I do not believe we lost`, none of `Not fit! We lost`. */
function nextTo({ keys, starts, ends, count }: Run, from: number, to: number): readonly string[] {
  const parted = (at: number): boolean => starts[at]! - ends[at - 1]! > 1;
  let [first, last] = [from, to];
  if (from === 0 && to < count) for (let at = to; at > from; at--) if (parted(at)) { first = at; break; }
  if (to === count && from > 0) for (let at = from; at < to; at++) if (parted(at)) { last = at; break; }
  return keys.slice(first, last);
}

/** Of more words at once, what turns the meaning is lost among the rest; words swapped before words that came or went. */
const FEW = 4;
const heaviest = (keys: readonly string[]): Weight => (keys.length > FEW ? undefined : ORDER.find((weight) => keys.some((key, at) => weightOf(key) === weight && !isPreposition(key, keys[at + 1])))) ?? 'plain';

/** `about me` is no hedge, `about 40` is one, as is an `about` by itself: it stood before words that are the same. */
const isPreposition = (key: string, next: string | undefined): boolean => (key === 'about' || key === 'around') && next !== undefined && !/^\d/.test(next);

/** What changed, what turns the meaning first: negations, modals, hedges, then the rest; words swapped before words that came or went. */
export const changes = (parts: readonly DiffPart[]): readonly Exclude<DiffPart, { readonly kind: 'same' }>[] =>
  parts.flatMap((part) => (part.kind === 'same' ? [] : [part])).sort((one, other) => ORDER.indexOf(one.weight) - ORDER.indexOf(other.weight) || Number(other.says) - Number(one.says) || Number(other.kind === 'swapped') - Number(one.kind === 'swapped'));

/** Whether a negation, a modal or a hedge came or went. */
export const turnsMeaning = (parts: readonly DiffPart[]): boolean => parts.some((part) => part.kind !== 'same' && part.weight !== 'plain');

const spanOf = ({ starts, ends }: Run, from: number, to: number): Span => ({ start: starts[from]!, end: ends[to - 1]! });
