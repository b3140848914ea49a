/** What a person types for the value of a number. */
export interface Value {
  readonly value: number | string | { readonly low: number; readonly high: number };
  readonly unit: string;
}

const AMOUNT = /^-?[\d,]*(?:\.\d+|\d)/;
const SCALE = /^(thousand|million|billion|trillion)s?\b/i;
const SCALES: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };

/** `14,000`, `3–5 days`, `$2.3 million`, `2026-11-28`; undefined for what is none of these. Piece by piece: one pattern for all of it could take long over a long line. */
export function readValue(typed: string): Value | undefined {
  const day = /^\s*(\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?(?:T[\d:]+)?)\s*$/.exec(typed);
  if (day?.[1]?.includes('-')) return isDay(day[1]) ? { value: day[1], unit: '' } : undefined;
  const sign = /^\p{Sc}/u.exec(typed.trim())?.[0] ?? '';
  let text = typed.trim().slice(sign.length).trimStart();
  const low = AMOUNT.exec(text)?.[0];
  if (low === undefined) return undefined;
  text = text.slice(low.length).trimStart();
  const joint = /^(?:–|-|to)\s*\p{Sc}?/u.exec(text)?.[0];
  const high = joint === undefined ? undefined : AMOUNT.exec(text.slice(joint.length))?.[0];
  if (high !== undefined) text = text.slice(joint!.length + high.length).trimStart();
  const scale = SCALE.exec(text);
  const rest = text.slice(scale?.[0].length ?? 0).trim();
  const by = scale ? SCALES[scale[1]!.toLowerCase()]! : 1;
  // 2.3 million is not 2,299,999.9999999995
  const [from, to] = [low, high ?? low].map((digits) => Number((Number(digits.replaceAll(',', '')) * by).toPrecision(15))) as [number, number];
  if (!Number.isFinite(from) || !Number.isFinite(to) || from > to) return undefined;
  return { value: high === undefined ? from : { low: from, high: to }, unit: sign === '' ? rest : sign + (rest === '' ? '' : ` ${rest}`) };
}

/** No 31 February. */
function isDay(value: string): boolean {
  const [year = 0, month = 1, day = 1] = value.split('T')[0]!.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
}
