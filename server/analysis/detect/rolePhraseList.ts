/** The phrases of `lexicon/lists/paragraph-phrases.tsv`, and the words that give those inside a paragraph away. */
import type { Role } from '../article';
import { PARAGRAPH_PHRASES } from '../../lexicon/packed/lists.generated';

export interface RolePhrase {
  readonly role: Role;
  readonly where: 'start' | 'end' | 'inside' | 'whole';
  /** Length of the longest paragraph it is looked for in. */
  readonly longest: number;
  readonly first: string;
  /** What must follow after other words; empty for nothing. */
  readonly second: string;
}

export const PHRASES: readonly RolePhrase[] = PARAGRAPH_PHRASES.split('\n').map((line) => {
  const [role, where, longest, phrase] = line.split('\t') as [Role, RolePhrase['where'], string, string];
  const [first, second = ''] = phrase.split(' … ') as [string, string?];
  return { role, where, longest: Number(longest), first, second };
});

const standing = (where: RolePhrase['where']): readonly RolePhrase[] => PHRASES.filter((phrase) => phrase.where === where);

function grouped(phrases: readonly RolePhrase[], keyOf: (phrase: string) => number): ReadonlyMap<number, readonly RolePhrase[]> {
  const groups = new Map<number, RolePhrase[]>();
  for (const phrase of phrases) groups.set(keyOf(phrase.first), [...(groups.get(keyOf(phrase.first)) ?? []), phrase]);
  return groups;
}

/** By first unit, by last unit, by length: so that most paragraphs are compared with none or few. */
export const OPENINGS = grouped(standing('start'), (phrase) => phrase.charCodeAt(0));
export const ENDINGS = grouped(standing('end'), (phrase) => phrase.charCodeAt(phrase.length - 1));
export const WHOLES = grouped(standing('whole'), (phrase) => phrase.length);

/** A phrase inside a paragraph, with the longest of its words: the reader never cuts a word of letters in two. */
export interface InnerPhrase extends RolePhrase {
  /** `contributed` of `contributed to this report`, `photo` of `(AP Photo/` */
  readonly key: string;
  /** Where the key stands in the phrase. */
  readonly keyAt: number;
}

export const INNER: readonly InnerPhrase[] = standing('inside').map((phrase) => {
  const key = phrase.first.split(/[^a-z]+/).reduce((longest, word) => (word.length > longest.length ? word : longest), '');
  return { ...phrase, key, keyAt: phrase.first.indexOf(key) };
});

const KEYS = new RegExp([...new Set(INNER.map(({ key }) => key))].join('|'));

/** Whether a form holds the key of a phrase. */
export const holdsKey = (lower: string): boolean => KEYS.test(lower);
