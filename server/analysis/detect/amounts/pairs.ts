/** Links the halves of `1,400 kilometers (900 miles)`: the same quantity told in two units. */
import type { LocalNumber } from '../facts';
import { pairing } from './unitPairs';

export function linkPairs(text: string, numbers: readonly LocalNumber[]): readonly LocalNumber[] {
  let linked: LocalNumber[] | undefined;
  for (let i = 0; i + 1 < numbers.length; i++) {
    const first = (linked ?? numbers)[i]!;
    const second = numbers[i + 1]!;
    if (first.unit === undefined || first.pair !== undefined || !isPair(text, first, second)) continue;
    linked ??= [...numbers];
    linked[i] = { ...first, pair: i + 1, pairing: pairing(first, second) };
    linked[i + 1] = { ...second, pair: i, pairing: pairing(second, first) };
  }
  return linked ?? numbers;
}

/** Only a bracket, or `, or `, stands between them, and they measure one dimension in two units. */
function isPair(text: string, first: LocalNumber, second: LocalNumber): boolean {
  if (first.unit === undefined || second.unit === undefined || first.unit === second.unit) return false;
  const gap = second.from - first.to;
  if (gap < 2 || gap > 12) return false;
  const between = text.slice(first.to, second.from).trim();
  const bracket = between === '(' || between === '[' || /^\((about|around|roughly|nearly|some|or|over)$/.test(between);
  if (!bracket && !/^(, or( about)?|or( about)?|, about|\/)$/.test(between)) return false;
  if (first.kind === 'money' && second.kind === 'money') return bracket;
  return first.measure !== undefined && second.measure !== undefined && first.measure.dimension === second.measure.dimension && first.measure.dimension !== 'time';
}
