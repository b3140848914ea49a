/** What a careful reader should look at among the figures: each kind of slip has its file, and is silent when unsure. */
import type { Check, NumberMention } from '../../article';
import { checkAge } from './ages';
import { checkScales } from './scales';
import { checkShare } from './shares';
import { checkSum } from './sums';
import { checkWeekday } from './weekdays';

export function checkNumbers(text: string, numbers: readonly NumberMention[], date: string | undefined): readonly Check[] {
  let checks: Check[] | undefined;
  const today = date === undefined ? undefined : Number(date.slice(0, 4));
  for (let i = 0; i < numbers.length; i++) {
    const check = checkNumber(text, numbers, i, today);
    if (check) (checks ??= []).push(check);
  }
  const scales = checkScales(text, numbers);
  return checks ? [...checks, ...scales] : scales;
}

function checkNumber(text: string, numbers: readonly NumberMention[], index: number, today: number | undefined): Check | undefined {
  const number = numbers[index]!;
  switch (number.kind) {
    case 'date': return checkWeekday(text, number) ?? checkAge(text, numbers, index, today);
    case 'percent': return checkShare(text, number);
    case 'cardinal':
    case 'money': return checkSum(text, numbers, index);
    case 'ordinal':
    case 'measure':
    case 'time':
    case 'duration': return undefined;
  }
}
