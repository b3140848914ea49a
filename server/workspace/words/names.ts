/** Whether two names may be one: `Carter` and `Ash Carter`, `al-Qaida` and `al-Qaeda`, `Tariq Odeh` and `Tarik Odeh`. */
import { NICKNAMES } from '../../lexicon/packed/lists.generated';
import { keyOf } from './run';

const SHORT_FORMS = new Map(NICKNAMES.split('\n').map((line) => {
  const [name = '', short = ''] = line.split('\t');
  return [name, new Set(short.split(' '))] as const;
}));

/** `same`: nothing differs that is pronounced. `part`: the one is a shorter form of the other. `spelling`: one word is spelled otherwise. */
export type NameRelation = 'same' | 'part' | 'spelling' | 'different';

const SMALL = new Set('mr mrs ms dr the of for and in al el bin ibn van von de der da di del la le jr sr sen rep gov gen col maj capt lt sgt prof rev president'.split(' '));

const tokensOf = new Map<string, readonly string[]>();
/** An archive has many names, and each is asked for again and again for a while. */
const MOST_NAMES = 20_000;

export function nameTokens(name: string): readonly string[] {
  const known = tokensOf.get(name);
  if (known) return known;
  if (tokensOf.size >= MOST_NAMES) tokensOf.clear();
  const tokens = cutName(name);
  tokensOf.set(name, tokens);
  return tokens;
}

function cutName(name: string): readonly string[] {
  const tokens = name.split(/[\s-]+/).map(keyOf).map((token) => token.replace(/[.,]/g, '')).filter((token) => token !== '' && !SMALL.has(token));
  return tokens.length > 0 ? tokens : [keyOf(name)];
}

export function compareNames(one: string, other: string): NameRelation {
  const a = nameTokens(one);
  const b = nameTokens(other);
  if (a.join(' ') === b.join(' ')) return 'same';
  if (isPart(a, b) || isPart(b, a)) return 'part';
  const [aLast, bLast] = [a[a.length - 1]!, b[b.length - 1]!];
  if (a.length > 1 && b.length > 1 && aLast === bLast && isShortFirst(a[0]!, b[0]!)) return 'part';
  if (a.length !== b.length) return 'different';
  const differing = a.findIndex((token, i) => token !== b[i]);
  if (a.some((token, i) => i !== differing && token !== b[i])) return 'different';
  return spelledAlike(a[differing]!, b[differing]!, differing === 0 && a.length > 1) ? 'spelling' : 'different';
}

/** All words of `a` in `b`, or `a` is made of the first letters of `b`. */
function isPart(a: readonly string[], b: readonly string[]): boolean {
  if (a.length >= b.length) return false;
  return a.every((token) => b.includes(token)) || (a.length === 1 && b.length > 1 && a[0] === b.map((token) => token[0]).join(''));
}

/** `Ash` for `Ashton`, `J` for `John`, `Bill` for `William`. */
function isShortFirst(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return SHORT_FORMS.get(a)?.has(b) === true || SHORT_FORMS.get(b)?.has(a) === true || (long.startsWith(short) && (short.length === 1 || short.length >= 3));
}

/** A first name that ends otherwise is somebody else’s: `Michael` and `Michelle`, `Maria` and `Marie`. */
export function spelledAlike(a: string, b: string, isFirst: boolean): boolean {
  const shorter = Math.min(a.length, b.length);
  if (shorter < 4 || a[a.length - 1] === 's' !== (b[b.length - 1] === 's')) return false;
  if (/\d/.test(a) || /\d/.test(b)) return false;
  if (isFirst && (shorter < 5 || a[a.length - 1] !== b[b.length - 1])) return false;
  if (skeleton(a) === skeleton(b)) return true;
  return !isFirst && a[0] === b[0] && shorter >= 6 && distance(a, b) <= 1;
}

/** What transliterations leave alone: `tms` for `Thomas` and `Tomas`, `alzh` for `Alezzah`, `kd` for `Qaida` and `Qaeda`. */
function skeleton(token: string): string {
  const bare = token.replace(/ck|q|c(?=[aou])|kh/g, 'k').replace(/ph/g, 'f').replace(/th/g, 't').replace(/[jy]/g, 'y').replace(/(.)\1+/g, '$1');
  return (/^[aeiou]/.test(bare) ? 'a' : '') + bare.replace(/[aeiouyw'’]/g, '') + (bare.length > 5 ? '' : bare.length);
}

/** Letters to put in, take out or change. Only asked whether it is 0, 1 or more. */
export function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 1) return 2;
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  let j = 0;
  while (j < a.length - i && j < b.length - i && a[a.length - 1 - j] === b[b.length - 1 - j]) j++;
  const left = Math.max(a.length, b.length) - i - j;
  const swapped = left === 2 && a.length === b.length && a[i] === b[i + 1] && a[i + 1] === b[i];
  return swapped ? 1 : left;
}
