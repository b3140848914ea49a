/** `45 seats: 20 for the Reds, 15 for the Blues and 9 for the Greens`: parts that do not add up to the total before them. */
import type { Check, NumberMention } from '../../article';
import { rounding } from '../../detect/amounts/unitPairs';

/** From the total to its first part: what is counted, then a colon or a bracket. */
const OPENS = /^[^.;:()]{0,40}([:(])\s*$/;
const INCLUDES = /^[^.;:()]{0,40}, including\s+$/;
const JOINS = /^[^.;:()]{1,60}(?:,|\band|, and)\s+$/;
/** From the last part to the end of the list. */
const CLOSES: Readonly<Record<string, RegExp>> = { ':': /^[^.;:()\d]{1,60}[.;]/, '(': /^[^.;:()\d]{1,60}\)/ };
/** The list may hold only some of the parts. */
const OPEN_LIST = /\b(?:including|among|such as|mostly|mainly|some|others?|rest|most)\b/i;

/** Few parts make less than this of their total by a slip; as a rule they are not all of them. */
const LEAST_SHARE = 0.5;
/** Up to here people and things are counted one by one. */
const COUNTED_EXACTLY = 10_000;

/** Silent about anything rough or open. */
export function checkSum(text: string, numbers: readonly NumberMention[], index: number): Check | undefined {
  const total = numbers[index]!;
  const first = numbers[index + 1];
  if (!isExact(total) || !first || first.span.start - total.span.end > 60 || !sameThing(total, first)) return undefined;
  const gap = text.slice(total.span.end, first.span.start);
  if (INCLUDES.test(gap)) return isExact(first) && first.value > total.value ? sumCheck(total, first.value) : undefined;
  const mark = OPENS.exec(gap)?.[1];
  if (mark === undefined) return undefined;
  const parts = partsFrom(text, numbers, index + 1, total);
  const last = parts[parts.length - 1];
  if (!last || parts.length < 2) return undefined;
  const end = CLOSES[mark]!.exec(text.slice(last.span.end, last.span.end + 80));
  const list = text.slice(total.span.end, last.span.end + (end?.[0].length ?? 0));
  if (!end || OPEN_LIST.test(list) || !/\band\b/.test(list)) return undefined;
  const sum = parts.reduce((so, { value }) => so + value, 0);
  const slack = total.value < COUNTED_EXACTLY && total.unit === undefined ? 0 : parts.reduce((so, { value }) => so + rounding(value), rounding(total.value));
  return Math.abs(sum - total.value) <= slack || sum < total.value * LEAST_SHARE ? undefined : sumCheck(total, sum);
}

type Exact = NumberMention & { readonly value: number };

const isExact = (number: NumberMention): number is Exact =>
  (number.kind === 'cardinal' || number.kind === 'money') && typeof number.value === 'number' && number.approx === undefined && number.value > 1 && (number.kind === 'money' || Number.isInteger(number.value));

const sameThing = (a: NumberMention, b: NumberMention): boolean => a.kind === b.kind && a.unit === b.unit;

/** The parts joined by commas and `and`, each smaller than the total. */
function partsFrom(text: string, numbers: readonly NumberMention[], first: number, total: Exact): readonly Exact[] {
  const parts: Exact[] = [];
  for (let i = first; i < numbers.length; i++) {
    const part = numbers[i]!;
    const before = parts[parts.length - 1];
    if (before && !JOINS.test(text.slice(before.span.end, part.span.start))) break;
    // one is exact too, as a part: `three, two and one`
    if (!sameThing(total, part) || typeof part.value !== 'number' || part.approx !== undefined || part.value >= total.value || part.value <= 0) return [];
    parts.push(part as Exact);
  }
  return parts;
}

const sumCheck = ({ span, value }: Exact, computed: number): Check => ({ kind: 'sum', span, stated: value, computed });
