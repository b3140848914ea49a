/** A person of the article in the making, and what tells whether two full names are one person's. */
import type { GrowingEntity } from './entities';

export interface Form {
  readonly words: readonly string[];
  readonly text: string;
}

export interface Person extends GrowingEntity {
  readonly kind: 'person';
  readonly forms: Form[];
  /** Where it is mentioned by its full name, ascending. */
  readonly fullAt: number[];
  /** Where it was last mentioned by one word, in the second round. */
  aloneAt: number;
  /** Bits of `Speech`: the titles it goes by, `Mrs.`. */
  titles: number;
}

/** What is known of a form in all its mentions. */
export interface Named {
  readonly words: readonly string[];
  readonly surname: string;
  /** Who else bears the surname; shared by all forms with it. */
  readonly sharing: Person[];
  /** Whom the surname alone means: the only bearer named in full before it first stands alone; null where there were several. */
  owner: Person | null | undefined;
}

export const fullest = (forms: readonly Form[]): Form => forms.reduce((a, b) => (b.words.length > a.words.length ? b : a));

/** First names agree: equal, an initial, or one the short form of the other (`Ash`, `Ashton`). */
export function sameFullName(people: readonly Person[], words: readonly string[]): Person | undefined {
  for (let i = 0; i < people.length; i++) {
    const { forms } = people[i]!;
    for (let f = 0; f < forms.length; f++) if (forms[f]!.words.length === 1 || agree(forms[f]!.words[0]!, words[0]!)) return people[i];
  }
  return undefined;
}

export function agree(a: string, b: string): boolean {
  if (a === b) return true;
  const length = Math.min(a.length, b.length);
  return (length === 1 || length >= 3) && (a.length < b.length ? b.startsWith(a) : a.startsWith(b));
}
