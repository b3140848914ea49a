/** A figure: its value, in the other system too, what is counted, and the hedge before it. A date: which day is meant. */
import type { Approximation, Change, NumberMention, NumberValue, Quote } from '../../analysis/article';
import { differenceOf } from '../../analysis/query/difference';
import { inOtherSystem } from '../../analysis/query/otherSystem';
import { COMMANDS } from '../../protocol';
import type { Annotated } from '../annotated';
import { longDay } from '../days';
import { card, escape, icon, joined, link, quoted, type Look } from '../markdown';
import { unitName } from '../units';
import { grouped, wordsAt } from '../words';
import { markLines, offers } from './mark';
import { confidenceWords, whoseWords } from './quote';

export const HEDGES: Readonly<Record<Approximation, string>> = { about: 'about', 'at-least': 'at least', 'at-most': 'at most', 'more-than': 'more than', 'less-than': 'less than' };

export const CHANGES: Readonly<Record<Change['direction'], Readonly<Record<Change['role'], string>>>> = {
  up: { by: 'rise by this', from: 'before a rise', to: 'after a rise' },
  down: { by: 'fall by this', from: 'before a fall', to: 'after a fall' },
};

export function numberCard(doc: Annotated, number: NumberMention, quote: Quote | undefined, look: Look, more: readonly string[] = []): string {
  const lines = typeof number.value === 'string' ? dateLines(doc, number, number.value, look) : amountLines(doc, number, number.value, look);
  const mark = markLines(doc, doc.judged.on.numbers.get(doc.article.numbers.indexOf(number)), look);
  const foot = [whoseWords(doc, quote, look), offers(doc, 'number', number.span, look, 'confirm', 'value', 'reject', 'note')];
  return card([...lines, ...mark, ...more], foot.filter((line) => line).join('\n\n'));
}

function amountLines(doc: Annotated, number: NumberMention, value: Exclude<NumberValue, string>, look: Look): readonly (string | undefined)[] {
  const { kind, unit, span, counts, approx, change } = number;
  const counted = counts ? wordsAt(doc, counts) : '';
  const shown = amount(value, unit);
  const other = inOtherSystem(number);
  return [
    joined([`**${icon(look, kind === 'measure' ? 'symbol-ruler' : kind === 'duration' ? 'watch' : 'symbol-numeric')}${escape(shown)}**${unit === undefined && counted ? ` ${escape(counted)}` : ''}`, other && escape(amount(other.value, other.unit))]),
    joined([quoted(wordsAt(doc, span)), kind, approx && `*${HEDGES[approx]}*`, change && `*${CHANGES[change.direction][change.role]}*`, unit !== undefined && counted ? `for **${escape(counted)}**` : undefined]),
    pairLine(doc, number),
    differenceLine(doc, number),
    link(look, 'copy', 'Copy value', COMMANDS.copy, [typeof value === 'number' ? String(value) : `${value.low}–${value.high}`]),
  ];
}

/** `1,400 kilometers`, `3,000–5,000`. */
function amount(value: Exclude<NumberValue, string>, unit: string | undefined): string {
  const [digits, last] = typeof value === 'number' ? [grouped(value), value] : [`${grouped(value.low)}–${grouped(value.high)}`, value.high];
  return unit === undefined ? digits : `${digits} ${unitName(last, unit)}`;
}

/** From 5.2 to 4.9 million is 5.8 % less. */
function differenceLine(doc: Annotated, number: NumberMention): string | undefined {
  const difference = differenceOf(doc.article.numbers, number);
  if (!difference) return undefined;
  const { from, to, percent, points } = difference;
  const size = points === undefined ? `${Math.abs(percent).toFixed(1)} %` : unitPhrase(points);
  return `From ${quoted(wordsAt(doc, from.span))} to ${quoted(wordsAt(doc, to.span))}: ${size} ${percent > 0 ? 'more' : 'less'}.`;
}

const unitPhrase = (points: number): string => `${grouped(points)} percentage ${points === 1 ? 'point' : 'points'}`;

/** How far the other half of `1,400 kilometers (900 miles)` agrees. */
function pairLine(doc: Annotated, number: NumberMention): string | undefined {
  const pair = number.pair === undefined ? undefined : doc.article.numbers[number.pair];
  if (!pair || typeof pair.value !== 'number') return undefined;
  const says = `The text says ${quoted(wordsAt(doc, pair.span))}`;
  const { pairing } = number;
  if (!pairing || pairing.computed === 0) return `${says}.`;
  const difference = (pair.value / pairing.computed - 1) * 100;
  if (Math.abs(difference) < 0.1) return `${says}: the same.`;
  const rounding = rounded(pairing.computed, pair.value);
  return `${says}: ${Math.abs(difference).toFixed(1)} % ${difference > 0 ? 'more' : 'less'}${rounding ? `, rounded to the nearest ${rounding}` : ''}.`;
}

const STEPS = [[1, 'whole number'], [5, 'five'], [10, 'ten'], [50, 'fifty'], [100, 'hundred'], [500, 'five hundred'], [1000, 'thousand'], [10_000, 'ten thousand']] as const;

const rounded = (exact: number, stated: number): string | undefined => STEPS.find(([step]) => Math.round(exact / step) * step === stated)?.[1];

function dateLines(doc: Annotated, number: NumberMention, value: string, look: Look): readonly (string | undefined)[] {
  const day = longDay(value);
  const written = wordsAt(doc, number.span);
  const { anchor } = number;
  const counted = anchor && longDay(anchor.date);
  const other = anchor?.or && longDay(anchor.or);
  return [
    `**${icon(look, number.kind === 'time' ? 'watch' : 'calendar')}${escape(day ?? (number.kind === 'time' ? value : written))}**`,
    joined([day === written ? undefined : quoted(written), day || number.kind !== 'date' ? number.kind : undefined, anchor && confidenceWords(anchor.confidence, look)]),
    other && `${icon(look, 'question')}or ${escape(other)}: the words may mean either.`,
    counted ? `*Why:* counted from the article’s date, ${escape(counted)}.` : day || number.kind !== 'date' ? undefined : '*Why:* the article gives no date to count from.',
  ];
}
