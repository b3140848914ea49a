/** What a person types for the value of a number. */
export interface Value {
  readonly value: number | string | { readonly low: number; readonly high: number };
  readonly unit: string;
}

const AMOUNT = /^-?[\d,]*(?:\.\d+|\d)/;

/** `14,000`, `3–5 days`, `2026-11-28`; undefined for what is none of these. */
export function readValue(typed: string): Value | undefined {
  const day = /^\s*(\d{4}(?:-\d{2}(?:-\d{2})?)?(?:T[\d:]+)?)\s*$/.exec(typed);
  if (day?.[1]?.includes('-')) return { value: day[1], unit: '' };
  const text = typed.trim();
  const low = AMOUNT.exec(text)?.[0];
  if (low === undefined) return undefined;
  const rest = text.slice(low.length).trimStart();
  const joint = /^(?:–|-|to)\s*/.exec(rest)?.[0];
  const high = joint === undefined ? undefined : AMOUNT.exec(rest.slice(joint.length))?.[0];
  const unit = (high === undefined ? rest : rest.slice(joint!.length + high.length)).trim();
  const [from, to] = [low, high ?? low].map((digits) => Number(digits.replaceAll(',', ''))) as [number, number];
  if (!Number.isFinite(from) || !Number.isFinite(to) || from > to) return undefined;
  return { value: high === undefined ? from : { low: from, high: to }, unit };
}
