/** `120 percent of voters`: no part of people is more than all of them. */
import type { Check, NumberMention } from '../../article';

const PEOPLE = /^ of (?:the |all |its |their |those |these )?(?:\p{L}+ ){0,2}(?:voters|people|residents|respondents|adults|children|women|men|students|pupils|patients|workers|employees|members|households|homes|seats|votes|ballots)\b/u;
const TURNOUT = /\bturnout (?:was|of|at|reached|stood at|hit) (?:\p{L}+ )?$/u;

export function checkShare(text: string, { kind, unit, value, span }: NumberMention): Check | undefined {
  if (kind !== 'percent' || unit !== 'percent' || typeof value !== 'number' || value <= 100) return undefined;
  const ofPeople = PEOPLE.test(text.slice(span.end, span.end + 60)) || TURNOUT.test(text.slice(Math.max(0, span.start - 40), span.start));
  return ofPeople ? { kind: 'over-hundred', span, value } : undefined;
}
