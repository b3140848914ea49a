/** Numbers in digits, with the separators of every locale that English news uses. */

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const COMMA = 44;
const DOT = 46;
/** Swiss papers write `1'250` and `1’250`. */
export const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019;

/** Digits from `at` on. */
function run(text: string, at: number, end: number): number {
  let to = at;
  while (to < end && isDigit(text.charCodeAt(to))) to++;
  return to - at;
}

/** Length of the number at `at`: all of `1,234.5`, `1.234.567`, `12,34,567`, `1’250`, `.25`; but only the 22 of the list `22,24,26`. */
export function numberLength(text: string, at: number, end: number): number {
  // inside a list (`22,24,26`) or a date (`6.5.2024`) the same mark is no decimal mark
  const listed = isDigit(text.charCodeAt(at - 2)) ? text.charCodeAt(at - 1) : -1;
  const whole = run(text, at, end);
  const mark = text.charCodeAt(at + whole);
  const swiss = isApostrophe(mark);
  const groups = grouped(text, at, end, swiss ? mark : COMMA);
  if (groups > 0) {
    const dot = at + groups;
    const decimals = text.charCodeAt(dot) === DOT ? run(text, dot + 1, end) : 0;
    return decimals > 0 && !continues(text, dot + 1 + decimals, end) ? groups + 1 + decimals : groups;
  }
  const dots = grouped(text, at, end, DOT);
  // one group of three after a dot is a decimal fraction: `1.250`
  if (dots > 0 && (dots - run(text, at, end)) / 4 >= 2) {
    const mark = at + dots;
    const decimals = text.charCodeAt(mark) === COMMA ? run(text, mark + 1, end) : 0;
    return decimals > 0 && !continues(text, mark + 1 + decimals, end) ? dots + 1 + decimals : dots;
  }
  if ((mark !== DOT && mark !== COMMA) || mark === listed) return whole;
  const decimals = run(text, at + whole + 1, end);
  if (decimals === 0) return whole;
  // `1.000,5`: dot groups, then a decimal comma
  if (mark === DOT && decimals === 3 && whole <= 3 && text.charCodeAt(at + whole + 4) === COMMA) {
    const rest = run(text, at + whole + 5, end);
    if (rest > 0 && rest !== 3) return whole + 5 + rest;
  }
  if (continues(text, at + whole + 1 + decimals, end)) return whole;
  return mark === DOT || decimals < 3 ? whole + 1 + decimals : whole;
}

/** Another separator and digit follow: a version, an address or a list. */
const continues = (text: string, at: number, end: number): boolean =>
  at + 1 < end && (text.charCodeAt(at) === DOT || text.charCodeAt(at) === COMMA) && isDigit(text.charCodeAt(at + 1));

/** Length of digits in groups of three (or Indian: groups of two, then three), 0 where they are not so grouped. */
function grouped(text: string, at: number, end: number, mark: number): number {
  const first = run(text, at, end);
  if (first === 0 || first > 3) return 0;
  let to = at + first;
  let groups = 0;
  let last = 0;
  while (text.charCodeAt(to) === mark) {
    const size = run(text, to + 1, end);
    if (size !== 3 && !(size === 2 && first <= 2 && mark === COMMA && last !== 3)) break;
    last = size;
    groups++;
    to += 1 + size;
  }
  return groups > 0 && last === 3 && !(to < end && text.charCodeAt(to) === mark && isDigit(text.charCodeAt(to + 1))) ? to - at : 0;
}

/** Value of a number found by `numberLength`. */
export function numberValue(text: string, from: number, to: number): number {
  let whole = 0;
  let at = from;
  for (; at < to && isDigit(text.charCodeAt(at)) && at - from < 15; at++) whole = whole * 10 + text.charCodeAt(at) - 48;
  return at === to ? whole : separatedValue(text, from, to);
}

function separatedValue(text: string, from: number, to: number): number {
  let last = -1;
  let dots = 0;
  let commas = 0;
  let digits = 0;
  let count = 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (isDigit(code)) {
      digits = digits * 10 + code - 48;
      count++;
      continue;
    }
    if (code === DOT) dots++;
    if (code === COMMA) commas++;
    last = i;
  }
  if (dots + commas === 0) return Number(text.slice(from, to).replace(/['’]/g, ''));
  const sameMarks = dots === 0 ? commas : dots;
  const isDecimal = dots > 0 && commas > 0 ? true : sameMarks === 1 && (dots === 1 || to - last - 1 !== 3);
  // so many digits and this power of ten are exact, and so is their quotient to the last bit
  if (count <= 15) return isDecimal ? digits / 10 ** (to - last - 1) : digits;
  const whole = text.slice(from, isDecimal ? last : to).replace(/[.,'’]/g, '');
  return Number(isDecimal ? `${whole}.${text.slice(last + 1, to)}` : whole);
}
