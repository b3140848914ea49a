/** Currencies: by symbol (`$`, `US$`), ISO code (`USD`), or word (`yuan`, `Australian dollars`). */
import { CURRENCIES } from '../../../lexicon/packed/lists.generated';
import { Amount, rowsOf } from '../numberClasses';
import { has, isDash, isNumber, isPlain, lowerAt, touches, written, type Pieces } from './pieces';

export interface CurrencyReading {
  /** English singular: `U.S. dollar`, `euro`, `pound sterling` */
  readonly unit: string;
  readonly first: number;
  readonly end: number;
}

const BY_SYMBOL = new Map<string, string>();
const BY_CODE = new Map<string, string>();
const BY_WORD = new Map<string, string>();
for (const [unit = '', code = '', words = '', symbols = ''] of rowsOf(CURRENCIES)) {
  if (code !== '') BY_CODE.set(code, unit);
  for (const word of words.split(' ')) if (word !== '') BY_WORD.set(word.toLowerCase(), unit);
  for (const symbol of symbols.split(' ')) if (symbol !== '') BY_SYMBOL.set(symbol.toLowerCase(), unit);
}

/** Paid with in many countries. */
const ABROAD = new Set(['USD', 'EUR']);
/** ISO 4217 begins a code with the country's own of ISO 3166; with X where several share the money. */
const HOMES = new Map([...BY_CODE].flatMap(([code, unit]) => (ABROAD.has(code) || code.startsWith('X') ? [] : [[unit, code.slice(0, 2)] as const])));

/** The one country whose money it is, ISO 3166-1: GB for `pound sterling`; empty for dollars, euros and what is no money. */
export const homeOf = (unit: string | undefined): string => (unit === undefined ? '' : (HOMES.get(unit) ?? ''));

/** Peoples whose name before a word picks the currency: `Australian dollars`. Those of the list, and other names for them. */
const NATIONAL: ReadonlyMap<string, string> = new Map([
  ...rowsOf(CURRENCIES).filter(([unit = '']) => unit.includes(' ')).map(([unit = '']): [string, string] => [unit.slice(0, unit.lastIndexOf(' ')).toLowerCase(), unit.slice(0, unit.lastIndexOf(' '))]),
  ['us', 'U.S.'], ['american', 'U.S.'], ['aussie', 'Australian'], ['british', 'British'], ['french', 'French'], ['belgian', 'Belgian'], ['italian', 'Italian'], ['japanese', 'Japanese'], ['saudi', 'Saudi'], ['iranian', 'Iranian'], ['malaysia', 'Malaysian'],
]);

const NAMES: ReadonlySet<string> = new Set(rowsOf(CURRENCIES).map(([unit = '']) => unit));

/** The currency that is written so, and nothing else: `euros`, `US$`, `USD`, `Australian dollars`, `pounds sterling`. */
export function currencyWritten(words: string): string | undefined {
  const own = NAMES.has(words) ? words : (BY_WORD.get(words.toLowerCase()) ?? BY_SYMBOL.get(words.toLowerCase()) ?? BY_CODE.get(words));
  if (own !== undefined) return own;
  const [, before = '', last = ''] = /^(.*) (\S+)$/.exec(words) ?? [];
  const noun = BY_WORD.get(last.toLowerCase());
  if (last === 'sterling') return currencyWritten(`British ${before}`);
  const nation = NATIONAL.get(before.toLowerCase());
  return nation === undefined || noun === undefined ? undefined : national(nation, noun);
}

/** Only before what is plainly an amount: `R250 million`, `N1,500`; but the R250 is a road. */
const ONE_LETTER: ReadonlyMap<string, string> = new Map([['R', 'South African rand'], ['N', 'Nigerian naira']]);

/** A currency that may stand before an amount, beginning at piece `i`: `$`, `US$`, `USD`, `Rs.`. */
export function readPrefix(p: Pieces, i: number): CurrencyReading | undefined {
  if (!has(p, i, Amount.currency)) return undefined;
  const whole = BY_SYMBOL.get(p.words[i]!.lower);
  if (whole !== undefined) {
    const behind = touches(p, i + 1) ? BY_SYMBOL.get(`${lowerAt(p, i + 1)}${p.words[i]!.lower}`) : undefined;
    // Australian papers write `$US113 trillion`
    return behind !== undefined && isNumber(p, i + 2) ? { unit: behind, first: i, end: i + 2 } : withLetters(p, i, whole);
  }
  const code = BY_CODE.get(written(p, i));
  if (code !== undefined) return { unit: code, first: i, end: i + 1 + (BY_SYMBOL.has(lowerAt(p, i + 1)) ? 1 : 0) };
  const letter = ONE_LETTER.get(written(p, i));
  if (letter !== undefined && touches(p, i + 1) && isNumber(p, i + 1) && (!isPlain(p, i + 1) || has(p, i + 2, Amount.scale))) return { unit: letter, first: i, end: i + 1 };
  const word = p.words[i]!.lower;
  if (word === 'rmb' && isNumber(p, i + 1)) return { unit: 'Chinese yuan', first: i, end: i + 1 };
  if (word === 'rs' || word === 'rs.') return { unit: 'rupee', first: i, end: i + 1 + (word === 'rs' && lowerAt(p, i + 1) === '.' ? 1 : 0) };
  return undefined;
}

/** `US$`, `A$`, `HK $`: letters before the symbol say whose dollar. The amount may hold the digits apart: `US $58`. */
function withLetters(p: Pieces, i: number, unit: string): CurrencyReading {
  if (i === 0) return { unit, first: i, end: i + 1 };
  const glued = touches(p, i);
  const letters = p.words[i - 1]!.lower.replaceAll('.', '');
  const gap = p.from[i]! - p.to[i - 1]!;
  // `cost us $5`: the pronoun, unless an article or a possessive stands before it
  const pronoun = letters === 'us' && written(p, i - 1) === 'us' && !['a', 'the', "'s", 's'].includes(lowerAt(p, i - 2));
  if (!glued && (gap !== 1 || letters.length < 2 || pronoun)) return { unit, first: i, end: i + 1 };
  const own = letters.length > 0 && letters.length <= 3 ? (BY_SYMBOL.get(`${letters}${p.words[i]!.lower}`) ?? (p.words[i]!.lower === '$' ? BY_CODE.get(letters.toUpperCase()) : undefined)) : undefined;
  return own === undefined ? { unit, first: i, end: i + 1 } : { unit: own, first: i - 1, end: i + 1 };
}

/** A currency that may stand after an amount: `dollars`, `Australian dollars`, `USD`, `€`, `U.S. dollars`. */
export function readSuffix(p: Pieces, i: number): CurrencyReading | undefined {
  // `a 12-cent rise`, but in `$26-$31` the second sign begins an amount
  const dash = isDash(p, i);
  if (dash && BY_SYMBOL.has(lowerAt(p, i + 1))) return undefined;
  const at = dash ? i + 1 : i;
  const own = wordAt(p, at);
  if (own !== undefined) return { unit: own, first: at, end: lowerAt(p, at + 1) === 'sterling' ? at + 2 : at + 1 };
  for (let length = 1; length <= 2; length++) {
    if (!has(p, at + length, Amount.currency)) continue;
    const nation = NATIONAL.get(length === 1 ? lowerAt(p, at) : `${lowerAt(p, at)} ${lowerAt(p, at + 1)}`);
    const noun = nation === undefined ? undefined : wordAt(p, at + length);
    if (noun !== undefined) return { unit: national(nation!, noun), first: at, end: at + length + 1 };
  }
  return undefined;
}

const LOWER_CODES = new Set(['usd', 'eur', 'gbp']);

function wordAt(p: Pieces, i: number): string | undefined {
  if (!has(p, i, Amount.currency)) return undefined;
  return BY_WORD.get(p.words[i]!.lower) ?? BY_SYMBOL.get(p.words[i]!.lower) ?? BY_CODE.get(written(p, i)) ?? (touches(p, i) || LOWER_CODES.has(p.words[i]!.lower) ? BY_CODE.get(written(p, i).toUpperCase()) : undefined);
}

function national(nation: string, noun: string): string {
  if (noun === 'pound' && nation === 'British') return 'pound sterling';
  const bare = noun.split(' ').pop()!;
  return bare === 'yuan' || bare === 'yen' ? noun : `${nation} ${bare}`;
}
