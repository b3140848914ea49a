/**
 * How names of places are made comparable. The same functions make the gazetteer's keys and the keys looked up in a text:
 * `Deir al-Zour` and `Deir Al Zour` are one key, `Al-Bab` is found without its article, `Kfar Zeita` meets `Kafr Zita` in a looser key.
 */

const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe', ı: 'i', þ: 'th', ð: 'd', ə: 'e', ħ: 'h', ŋ: 'n' };
const ABBREVIATED: Readonly<Record<string, string>> = { saint: 'st', sankt: 'st', mount: 'mt', fort: 'ft' };
/** The Arabic article, as romanised before the letters that it takes on. */
const ARTICLES: ReadonlySet<string> = new Set(['al', 'el', 'ad', 'ed', 'ar', 'er', 'as', 'es', 'ash', 'esh', 'at', 'et', 'az', 'ez', 'an', 'en', 'ul', 'ud', 'ol', 'ur']);

/** `Kafr Nabl` → `kafr nabl`, `São Tomé` → `sao tome`, `St.-Denis` → `st denis`. Empty where a letter is not Latin. */
export function placeKey(name: string): string {
  let key = '';
  for (const char of name.toLowerCase().normalize('NFD')) {
    const code = char.codePointAt(0)!;
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) key += char;
    else if (code === 32 || code === 45 || code === 47 || code === 0xa0 || (code >= 0x2010 && code <= 0x2015)) key += ' ';
    else if (char in LETTERS) key += LETTERS[char];
    else if ((code >= 0x300 && code <= 0x36f) || code < 128 || isApostrophe(code)) continue;
    else return '';
  }
  const words = key.split(' ').filter((word) => word !== '').map((word) => ABBREVIATED[word] ?? word);
  if (words[0] === 'the' && words.length > 1) words.shift();
  return words.join(' ');
}

const isApostrophe = (code: number): boolean => code === 0x2019 || code === 0x2018 || code === 0x60 || code === 0xb4 || (code >= 0x2b0 && code <= 0x2ff);

/** Abbreviations keep their case, so that `US` is not `us`: `U.S.` → `=US`, `Calif.` → `=Calif`. */
export const abbreviationKey = (name: string): string => `=${name.replaceAll('.', '').replaceAll(' ', '')}`;

/** `al bab` → `bab`; undefined without an article. */
export function withoutArticle(key: string): string | undefined {
  const space = key.indexOf(' ');
  return space > 0 && ARTICLES.has(key.slice(0, space)) ? key.slice(space + 1) : undefined;
}

/**
 * One key for the ways in which an Arabic or Persian name is romanised, marked with `~`: `Kfar Zeita`, `Kafr Zita` → `~kafr zita`;
 * `Qaryatain`, `Al-Qaryatayn` → `~qaryatin`. Articles go, long vowels and final -eh/-ah become short ones, double letters single.
 */
export function looseKey(key: string): string {
  const words = key.split(' ').filter((word) => !ARTICLES.has(word)).map((word) => looseWord(word === 'kfar' || word === 'kfer' || word === 'kafer' ? 'kafr' : word));
  return `~${words.join(' ')}`;
}

const VOWELS: readonly (readonly [string, string])[] = [
  ['ee', 'i'], ['ei', 'i'], ['ey', 'i'], ['ai', 'i'], ['ay', 'i'], ['ie', 'i'], ['iy', 'i'], ['oo', 'u'], ['ou', 'u'], ['o', 'u'], ['aa', 'a'], ['e', 'i'], ['dj', 'j'], ['ch', 'sh'],
];

function looseWord(word: string): string {
  let loose = word;
  if (loose.length > 3 && (loose.endsWith('eh') || loose.endsWith('ah'))) loose = `${loose.slice(0, -2)}a`;
  for (const [from, to] of VOWELS) loose = loose.replaceAll(from, to);
  let single = '';
  for (const char of loose) if (!single.endsWith(char)) single += char;
  return single;
}
