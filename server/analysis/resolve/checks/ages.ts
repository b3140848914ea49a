/** `Ivan Petrov, 47, was born in 1950`: an age against the year of birth in the same sentence. */
import type { Check, NumberMention } from '../../article';
import { AGE_UNIT } from '../../detect/amounts/ages';

const BORN = /\bborn (?:in |on |circa )?$/;
/** What parts the age from the year of birth: another person, another time, another sentence. */
const PARTED = /\b(?:son|daughter|wife|husband|brother|sister|mother|father|child|children|when|whose|and his|and her)\b|[.!?;][”"’)]?\s+\p{Lu}/u;
const N = 110;
const A = 97;
const FARTHEST = 160;
const OLDEST = 120;

/** @param born an index: the date that may tell when somebody was born. @param today the article's year. */
export function checkAge(text: string, numbers: readonly NumberMention[], born: number, today: number | undefined): Check | undefined {
  const birth = numbers[born]!;
  const { start } = birth.span;
  // all that `BORN` ends with ends in n or a: few dates are looked at any further
  const letter = text.charCodeAt(start - 2);
  if ((letter !== N && letter !== A) || !BORN.test(text.slice(Math.max(0, start - 14), start))) return undefined;
  const year = yearOf(birth);
  if (year === undefined) return undefined;
  const near = besides(numbers, born).filter((other) => isNear(text, birth, other));
  const age = near.find((other) => isAge(text, other));
  if (!age || typeof age.value !== 'number') return undefined;
  const told = near.map(yearOf).filter((other) => other !== undefined && other > year);
  // with no other year in the sentence, the age is that of the day of the article
  const years = told.length > 0 ? told : today === undefined ? [] : [today];
  const last = years[years.length - 1];
  if (last === undefined || years.some((at) => at! - year === age.value || at! - year - 1 === age.value)) return undefined;
  return { kind: 'age', span: age.span, stated: age.value, born: year, computed: last - year, in: last };
}

/** Those that may be near, in order: of a long list of births each looks no further than its own. */
function besides(numbers: readonly NumberMention[], index: number): readonly NumberMention[] {
  const { start, end } = numbers[index]!.span;
  let from = index;
  while (from > 0 && start - numbers[from - 1]!.span.end <= FARTHEST) from--;
  let to = index + 1;
  while (to < numbers.length && numbers[to]!.span.start - end <= FARTHEST) to++;
  return [...numbers.slice(from, index), ...numbers.slice(index + 1, to)];
}

function yearOf({ kind, value, anchor }: NumberMention): number | undefined {
  const year = kind === 'date' && anchor === undefined && typeof value === 'string' ? /^(\d{4})(?:-\d\d)?(?:-\d\d)?$/.exec(value)?.[1] : undefined;
  return year === undefined ? undefined : Number(year);
}

function isAge(text: string, { unit, kind, value, counts, span }: NumberMention): boolean {
  if (typeof value !== 'number' || value > OLDEST || !Number.isInteger(value)) return false;
  return unit === AGE_UNIT || (kind === 'cardinal' && counts === undefined && /\bis (?:now )?$/.test(text.slice(Math.max(0, span.start - 8), span.start)) && /^[.,;]/.test(text.slice(span.end, span.end + 1)));
}

function isNear(text: string, { span: a }: NumberMention, { span: b }: NumberMention): boolean {
  const [from, to] = a.end <= b.start ? [a.end, b.start] : [b.end, a.start];
  return to - from <= FARTHEST && !PARTED.test(text.slice(from, to));
}
