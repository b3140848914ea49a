/** Words without what speech and print write differently: case, punctuation, hyphens, fillers, contractions, numerals. */
import { FILLERS, FORMS } from './lists';
import { joinNumerals } from './numerals';

export interface Word {
  /** `will` and `not` for `won’t`, 25 for `twenty-five`. */
  readonly key: string;
  /** Where it stands in the text; both words of a contraction stand where it does. */
  readonly start: number;
  readonly end: number;
  /** A sentence ends behind it. */
  readonly stop: boolean;
  /** A comma, a colon or a dash stands behind it. */
  readonly pause: boolean;
}

const TOKEN = /\d[\d,]*(?:\.\d+)?(?:st|nd|rd|th)?|(?:\p{L}\.){2,}|['’](?:em|cause)\b|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*|[$€£%&]/gu;
/** `[applause]`, `(inaudible)`: what nobody said. */
const ASIDE = /[[(](?:[\p{Ll} -]{3,30}|[\p{Lu} -]{3,30}|(?:Applause|Laughter|Inaudible|Crosstalk|Music|Pause)[\p{L} ]{0,20})[\])]/gu;
const MONEY: Readonly<Record<string, string>> = { $: 'dollars', '€': 'euros', '£': 'pounds' };
const ENDINGS: Readonly<Record<string, string>> = { "'re": 'are', "'ve": 'have', "'ll": 'will', "'m": 'am', "'s": "'s", "'d": "'d" };

export function wordsOf(text: string, { asides = false } = {}): readonly Word[] {
  const read = asides ? text.replace(ASIDE, (words) => ' '.repeat(words.length)) : text;
  const words: Word[] = [];
  let money: Word | undefined;
  for (const match of read.matchAll(TOKEN)) {
    const raw = match[0];
    const end = match.index + raw.length;
    const at = { start: match.index, end, pause: /^\s?[,;:–—]/.test(read.slice(end, end + 2)), stop: /^[^\s\p{L}\p{N}]{0,3}[.?!…]["”’')\]]*(?:\s|$)/u.test(read.slice(end, end + 8)) || (raw.endsWith('.') && /^\s+\p{Lu}/u.test(read.slice(end, end + 3))) };
    if (raw in MONEY) money = { ...at, key: MONEY[raw]! };
    else {
      const keys = keysOf(raw);
      words.push(...keys.map((key, index) => ({ ...at, key, stop: at.stop && index === keys.length - 1, pause: at.pause && index === keys.length - 1 })));
      // `$5 million` is said `5 million dollars`
      if (money && !/^\s*(?:thousand|million|billion|trillion|bn|m)\b/i.test(read.slice(end, end + 12))) {
        words.push({ ...money, stop: at.stop });
        money = undefined;
      }
    }
  }
  return withoutFillers(joinNumerals(words.filter(({ key }, index) => !(key === 'cent' && words[index - 1]?.key === 'per')).map((word) => (word.key === 'per' && /^\s?cent\b/i.test(read.slice(word.end, word.end + 6)) ? { ...word, key: 'percent' } : word))));
}

function keysOf(raw: string): readonly string[] {
  const lower = raw.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replace(/’/g, "'");
  if (/^\d/.test(lower)) return [lower.replace(/,/g, '')];
  if (lower.includes('.')) return [lower.replace(/\./g, '')];
  const form = FORMS.get(lower);
  if (form) return form;
  if (lower.endsWith("n't")) return [lower.slice(0, -3), 'not'];
  const apostrophe = lower.lastIndexOf("'");
  if (apostrophe <= 0) return [lower];
  const ending = ENDINGS[lower.slice(apostrophe)];
  return ending === undefined ? [lower.replace(/'/g, '')] : [lower.slice(0, apostrophe), ending];
}

/** `um`, `you know`. */
function withoutFillers(words: readonly Word[]): readonly Word[] {
  return words.filter(({ key }, index) => !(FILLERS.has(key) || FILLERS.has(`${key} ${words[index + 1]?.key ?? ''}`) || FILLERS.has(`${words[index - 1]?.key ?? ''} ${key}`)));
}

/** `it’s` may be `it is` or `it has`, `I’d` `I would` or `I had`. */
const EITHER: Readonly<Record<string, readonly string[]>> = { "'s": ['is', 'has', 'us', 's'], "'d": ['would', 'had', 'did'] };

export const sameKey = (a: string, b: string): boolean => a === b || (EITHER[a]?.includes(b) ?? false) || (EITHER[b]?.includes(a) ?? false);
