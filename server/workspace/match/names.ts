/** Names of two articles that look like one person, body or place under two spellings; people who hold one office; one surname for two people. */
import type { Prepared } from '../prepared';
import type { Name } from '../reduced';
import { compareNames, nameTokens } from '../words/names';
import { keyOf } from '../words/run';
import { officeOf, postOf } from './offices';
import { areDated, type Kinship } from './story';

export interface NameMatch {
  /** Indexes into `Reduced.names`. */
  readonly a: number;
  readonly b: number;
  readonly relation: 'spelling' | 'office' | 'role' | 'shared';
}

export function matchNames(a: Prepared, b: Prepared, kinship: Kinship): readonly NameMatch[] {
  if (kinship === 'none') return [];
  const found: NameMatch[] = [];
  a.reduced.names.forEach((one, i) => b.reduced.names.forEach((other, j) => {
    const relation = one.kind === 'place' || other.kind === 'place' ? (kinship === 'text' ? placeRelation(one, other) : undefined) : nameRelation(one, other, a, b, kinship);
    if (relation) found.push({ a: i, b: j, relation });
  }));
  return found;
}

function nameRelation(one: Name, other: Name, a: Prepared, b: Prepared, kinship: Kinship): NameMatch['relation'] | undefined {
  const alike = compareNames(one.name, other.name);
  if (alike === 'spelling' || (alike === 'same' && differ(one, other))) return isNamed(a, other) || isNamed(b, one) ? undefined : one.kind === other.kind || alike === 'same' ? 'spelling' : undefined;
  if (one.kind !== 'person' || other.kind !== 'person') return undefined;
  const mine = officeOf(one, a.reduced), theirs = officeOf(other, b.reduced);
  if (alike === 'different') {
    if (mine && theirs && mine.key === theirs.key && mine.country === theirs.country && !haveCommonWord(one, other) && !isNamed(a, other) && !isNamed(b, one)) return 'office';
    return kinship === 'text' && areDated(a, b) && isSharedSurname(one, other, a, b) ? 'shared' : undefined;
  }
  if (mine && theirs) return mine.key !== theirs.key && mine.country === theirs.country ? 'role' : undefined;
  const post = postOf(one), theirPost = postOf(other);
  return post !== undefined && theirPost !== undefined && post !== theirPost ? 'role' : undefined;
}

/** An article that has both forms says itself that they are one, or two. */
const isNamed = ({ reduced }: Prepared, { kind, name }: Name): boolean => reduced.names.some((own) => own.kind === kind && (own.name === name || own.forms.some(({ words }) => words === name)));

/** `Barack Obama` and `Obama Speech`: a name with a word too many is nobody else’s. */
function haveCommonWord(one: Name, other: Name): boolean {
  const words = nameTokens(other.name);
  return nameTokens(one.name).some((word) => words.includes(word));
}

/** `Bashar Assad` and `Bashar al-Assad`: the same words without the small ones. Accents, titles and `Jr.` are a matter of style. */
function differ(one: Name, other: Name): boolean {
  return bare(one.name) !== bare(other.name) && one.name.includes(' ') === other.name.includes(' ');
}
const STYLE = /^(?:the|mr|mrs|ms|dr|sen|rep|gov|gen|col|maj|capt|lt|sgt|prof|rev|president|jr|sr)$/;
const bare = (name: string): string => name.split(/\s+/).map((word) => keyOf(word).replace(/[.,]/g, '')).filter((word) => !STYLE.test(word)).join('').replace(/[^\p{L}\p{N}]+/gu, '');

/** One place by the gazetteer, and one article keeps to a form that the other never uses. */
function placeRelation(one: Name, other: Name): NameMatch['relation'] | undefined {
  if (one.kind !== 'place' || other.kind !== 'place' || one.name !== other.name || one.place?.country !== other.place?.country) return undefined;
  return keepsTo(one, other) || keepsTo(other, one) ? 'spelling' : undefined;
}

function keepsTo({ forms }: Name, { forms: others }: Name): boolean {
  const known = new Set(others.map(({ words }) => plain(words)));
  return forms.some(({ words, count }) => (count > 2 || forms.length === 1) && !known.has(plain(words)) && others.some((other) => areSpellings(words, other.words)));
}

/** `Kyiv` and `Kiev`, `Russia` and `Russian Federation`; not `U.S.`, `America` and `United States`, and not `Washington State` for `Washington`: every paper has all of them. */
function areSpellings(one: string, other: string): boolean {
  const a = nameTokens(one), b = nameTokens(other);
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return !isAbbreviation(one) && !isAbbreviation(other) && a[0]![0] === b[0]![0] && !short.every((word) => long.includes(word));
}
/** `Ariz.`, `SC`, `USA`. */
const isAbbreviation = (words: string): boolean => /\.$/.test(words) || /^\p{Lu}{1,3}$/u.test(words);

const plain = (words: string): string => words.toLowerCase().replace(/[.’'\s-]|^the\s/g, '');

/** Two people of one surname, each of whom one article calls by the surname alone and the other never names. */
function isSharedSurname(one: Name, other: Name, a: Prepared, b: Prepared): boolean {
  const x = nameTokens(one.name), y = nameTokens(other.name);
  const surname = x[x.length - 1]!;
  if (x.length < 2 || y.length < 2 || surname !== y[y.length - 1] || surname.length < 3 || x[0]![0] === y[0]![0]) return false;
  const alone = ({ forms }: Name): boolean => forms.some(({ words }) => nameTokens(words).join(' ') === surname);
  const unique = ({ reduced }: Prepared, name: Name): boolean => reduced.names.every((own) => own.kind !== 'person' || own === name || nameTokens(own.name).at(-1) !== surname);
  return alone(one) && alone(other) && unique(a, one) && unique(b, other);
}
