/** What a person types for the value of a number. */
export interface Value {
  readonly value: number | string | { readonly low: number; readonly high: number };
  readonly unit: string;
}

/** `14,000`, `3–5 days`, `2026-11-28`; undefined for what is none of these. */
export function readValue(typed: string): Value | undefined {
  const day = /^\s*(\d{4}(?:-\d{2}(?:-\d{2})?)?(?:T[\d:]+)?)\s*$/.exec(typed);
  if (day?.[1]?.includes('-')) return { value: day[1], unit: '' };
  const [, low, high, unit = ''] = /^\s*(-?[\d,]*\.?\d+)(?:\s*(?:–|-|to)\s*(-?[\d,]*\.?\d+))?\s*(.*?)\s*$/.exec(typed) ?? [];
  if (low === undefined) return undefined;
  const [from, to] = [low, high ?? low].map((digits) => Number(digits.replaceAll(',', ''))) as [number, number];
  if (!Number.isFinite(from) || !Number.isFinite(to) || from > to) return undefined;
  return { value: high === undefined ? from : { low: from, high: to }, unit };
}
