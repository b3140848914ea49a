/** Whether the label of a transcript is the speaker of the article. */
import type { Article, Speaker } from '../analysis/article';
import type { LabelVerdict } from './result';

const ROLES = /^(?:speaker|q|a|question|answer|reporter|host|moderator|interviewer|interviewee|unidentified|unknown|participant|voice|man|woman|male|female|narrator|audience|journalist|press)\b/i;
const TITLES = new Set(['mr', 'mrs', 'ms', 'miss', 'dr', 'sir', 'lord', 'lady', 'prof', 'professor', 'sen', 'senator', 'rep', 'gov', 'the', 'president', 'minister', 'secretary', 'mayor', 'general', 'gen', 'prime', 'chairman', 'chair', 'judge', 'jr', 'sr']);

const parts = (name: string): readonly string[] => (name.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').match(/\p{L}+/gu) ?? []).filter((part) => !TITLES.has(part));

/** `BELL`, `Anna Bell`, `AB` and `ANNA` are Anna Bell. */
export function names(label: string, { name, aliases }: Pick<Speaker, 'name' | 'aliases'>): boolean {
  const own = parts(label);
  if (own.length === 0) return false;
  return [name, ...aliases].some((form) => {
    const whole = parts(form);
    const initials = whole.map((part) => part[0]).join('');
    return own.every((part) => whole.includes(part)) || (whole.length > 1 && own.length === 1 && own[0] === initials) || (whole.length > 1 && own.includes(whole.at(-1)!) && own.some((part) => part[0] === whole[0]![0]));
  });
}

export function labelVerdict({ speakers }: Article, speaker: number | undefined, label: string | undefined, labels: readonly string[]): LabelVerdict {
  if (label === undefined) return { kind: 'unknown' };
  const who = speakers[speaker ?? -1];
  if (!who) return ROLES.test(label) ? { kind: 'unknown' } : { kind: 'proposed', label };
  if (names(label, who)) return { kind: 'agrees', label };
  if (who.kind !== 'person' || ROLES.test(label)) return { kind: 'unknown' };
  // only where somebody else is surely meant: another speaker of the article, or one who has another label here
  const other = speakers.some((one) => one !== who && one.kind === 'person' && names(label, one)) || labels.some((one) => names(one, who));
  return other ? { kind: 'differs', label } : { kind: 'unknown' };
}

/** Whether a transcript with these labels may hold what somebody said: not where it names others only. */
export function mayBe(who: Pick<Speaker, 'name' | 'aliases' | 'kind'> | undefined, labels: readonly string[]): boolean {
  return who === undefined || who.kind !== 'person' || labels.length === 0 || labels.some((label) => ROLES.test(label) || names(label, who));
}
