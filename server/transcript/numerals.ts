/** Numbers as they are said and as they are printed, made one: `twenty-five` and 25, `one point four million` and `1.4 million`. */
import { NUMERAL_WORDS } from './lists';
import type { Word } from './words';

/** Runs of numerals become one word each. */
export function joinNumerals(words: readonly Word[]): readonly Word[] {
  const joined: Word[] = [];
  for (let i = 0; i < words.length; ) {
    const run = readRun(words, i);
    if (run) {
      joined.push({ ...words[i]!, end: words[run.end - 1]!.end, key: run.key, stop: words[run.end - 1]!.stop, pause: words[run.end - 1]!.pause });
      i = run.end;
    } else joined.push(words[i++]!);
  }
  return joined;
}

const ORDINAL = /^(\d+)(?:st|nd|rd|th)$/;

function readRun(words: readonly Word[], from: number): { readonly key: string; readonly end: number } | undefined {
  let total = 0;
  let group: number | undefined;
  /** What the last word may still be joined by: a unit after tens, a scale after anything. */
  let room = 0;
  /** The scale told last: `million` may be followed by thousands only. */
  let scale = Infinity;
  let i = from;
  for (; i < words.length; i++) {
    const { key, stop, pause } = words[i]!;
    const digits = /^\d+(?:\.\d+)?$/.test(key) ? Number(key) : undefined;
    const numeral = NUMERAL_WORDS.get(key);
    if (digits !== undefined && group === undefined && digits < scale && (total === 0 || Number.isInteger(digits))) [group, room] = [digits, 0];
    else if (numeral?.kind === 'scale' && numeral.value < scale && (group !== undefined || total === 0) && (numeral.value > 100 || (group ?? 0) < 100)) {
      const { value } = numeral;
      if (value === 100) [group, room] = [(group ?? 1) * 100, 100];
      else [total, group, room, scale] = [total + (group ?? 1) * value, undefined, value, value];
    } else if (numeral && (numeral.kind === 'unit' || numeral.kind === 'tens') && fits(numeral.value, group, room, total)) {
      // `nineteen ninety-nine` is a year
      if (group !== undefined && group >= 13 && group <= 20 && room === 0) [group, room] = [group * 100 + numeral.value, numeral.kind === 'tens' ? 10 : 0];
      else [group, room] = [(group ?? 0) + numeral.value, numeral.kind === 'tens' ? 10 : 0];
    } else if (key === 'point' && group !== undefined && isDigit(words[i + 1])) {
      let fraction = '';
      while (isDigit(words[i + 1])) fraction += NUMERAL_WORDS.get(words[++i]!.key)?.value ?? words[i]!.key;
      [group, room] = [Number(`${group}.${fraction}`), 0];
    } else if (key === 'and' && (room >= 100 || total > 0) && i > from && continues(words[i + 1])) continue;
    else {
      const last = numeral?.kind === 'ordinal' && i >= from && fits(numeral.value, group, room, total) ? numeral.value : undefined;
      if (last !== undefined) return { key: `${total + (group ?? 0) + last}th`, end: i + 1 };
      break;
    }
    if (stop || pause) {
      i++;
      break;
    }
  }
  if (i > from) return { key: String(Number((total + (group ?? 0)).toPrecision(15))), end: i };
  const ordinal = ORDINAL.exec(words[from]!.key);
  return ordinal ? { key: `${Number(ordinal[1])}th`, end: from + 1 } : undefined;
}

function fits(value: number, group: number | undefined, room: number, total: number): boolean {
  if (group === undefined) return total === 0 || value < 1000;
  return value < room || (room === 0 && group >= 13 && group <= 20 && value >= 10 && value < 100 && total === 0);
}

const isDigit = (word: Word | undefined): boolean => word !== undefined && (/^\d$/.test(word.key) || (NUMERAL_WORDS.get(word.key)?.kind === 'unit' && NUMERAL_WORDS.get(word.key)!.value < 10));
const continues = (word: Word | undefined): boolean => ['unit', 'tens'].includes(NUMERAL_WORDS.get(word?.key ?? '')?.kind ?? '');
