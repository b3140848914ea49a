/** Joins two one-sided bounds into one range: `more than 30 but fewer than 50`, `at most 100 and at least 20`. */
import type { LocalNumber } from '../facts';

/** What may stand between the two figures: a joint and the hedge of the second. */
const JOINT = /^\s*,?\s*(?:and|but|yet)\s+(?:(?:is|are|was|were)\s+)?(?:(?:no|not)\s+)?(?:at (?:least|most)|(?:more|less|fewer|greater|higher|lower|larger|smaller|bigger) than|over|under|above|below|up to)\s+$/i;

export function joinBounds(text: string, numbers: readonly LocalNumber[]): readonly LocalNumber[] {
  let joined: LocalNumber[] | undefined;
  for (let i = 0; i + 1 < numbers.length; i++) {
    const range = bothSides(text, numbers[i]!, numbers[i + 1]!);
    if (!range) {
      joined?.push(numbers[i]!);
      continue;
    }
    joined ??= numbers.slice(0, i);
    joined.push(range);
    i++;
    if (i + 1 === numbers.length) return joined;
  }
  joined?.push(numbers[numbers.length - 1]!);
  return joined ?? numbers;
}

const isLower = ({ approx }: LocalNumber): boolean => approx === 'more-than' || approx === 'at-least';
const isUpper = ({ approx }: LocalNumber): boolean => approx === 'less-than' || approx === 'at-most';

function bothSides(text: string, first: LocalNumber, second: LocalNumber): LocalNumber | undefined {
  if (first.approx === undefined || second.approx === undefined) return undefined;
  const rising = isLower(first) && isUpper(second);
  if (!rising && !(isUpper(first) && isLower(second))) return undefined;
  if (typeof first.value !== 'number' || typeof second.value !== 'number' || first.kind !== second.kind || first.unit !== second.unit) return undefined;
  const low = rising ? first.value : second.value;
  const high = rising ? second.value : first.value;
  const gap = second.from - first.to;
  if (low >= high || gap < 5 || gap > 40 || !JOINT.test(text.slice(first.to, second.from))) return undefined;
  return { ...second, approx: undefined, from: first.from, value: { low, high } };
}
