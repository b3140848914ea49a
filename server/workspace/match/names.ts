/** Names of two articles that look like one person, body or place under two spellings; people who hold one office; one surname for two people. */
import type { Prepared } from '../prepared';
import type { Name } from '../reduced';
import { compareNames, nameTokens } from '../words/names';
import { officeOf } from './offices';
import type { Kinship } from './story';

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
    const relation = one.kind === 'place' || other.kind === 'place' ? (kinship === 'text' ? placeRelation(one, other) : undefined) : nameRelation(one, other, a, b);
    if (relation) found.push({ a: i, b: j, relation });
  }));
  return found;
}

function nameRelation(one: Name, other: Name, a: Prepared, b: Prepared): NameMatch['relation'] | undefined {
  const alike = compareNames(one.name, other.name);
  if (alike === 'spelling' || (alike === 'same' && differ(one, other))) return isNamed(a, other) || isNamed(b, one) ? undefined : one.kind === other.kind || alike === 'same' ? 'spelling' : undefined;
  if (one.kind !== 'person' || other.kind !== 'person') return undefined;
  const mine = officeOf(one, a.reduced), theirs = officeOf(other, b.reduced);
  if (alike === 'different') {
    if (mine && theirs && mine.key === theirs.key && mine.country === theirs.country && !isNamed(a, other) && !isNamed(b, one)) return 'office';
    return isSharedSurname(one, other, a, b) ? 'shared' : undefined;
  }
  return mine && theirs && mine.key !== theirs.key && mine.country === theirs.country ? 'role' : undefined;
}

/** An article that has both forms says itself that they are one, or two. */
const isNamed = ({ reduced }: Prepared, { kind, name }: Name): boolean => reduced.names.some((own) => own.kind === kind && (own.name === name || own.forms.some(({ words }) => words === name)));

/** `Bashar Assad` and `Bashar al-Assad`: the same words without the small ones. */
function differ(one: Name, other: Name): boolean {
  return one.name !== other.name && bare(one.name) !== bare(other.name) && one.name.includes(' ') === other.name.includes(' ');
}
const bare = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '').replace(/^the/, '');

/** One place by the gazetteer, and one article keeps to a form that the other never uses. */
function placeRelation(one: Name, other: Name): NameMatch['relation'] | undefined {
  if (one.kind !== 'place' || other.kind !== 'place' || one.name !== other.name || one.place?.country !== other.place?.country) return undefined;
  return keepsTo(one, other) || keepsTo(other, one) ? 'spelling' : undefined;
}

function keepsTo({ forms }: Name, { forms: others }: Name): boolean {
  const known = new Set(others.map(({ words }) => plain(words)));
  return forms.some(({ words, count }) => (count > 2 || forms.length === 1) && !isAbbreviation(words) && !known.has(plain(words)) && others.some((other) => !isAbbreviation(other.words) || plain(other.words) === 'us'));
}
/** `Ariz.`, `SC`, but not `USA`. */
const isAbbreviation = (words: string): boolean => /\.$/.test(words) || /^\p{Lu}{1,2}$/u.test(words);

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
