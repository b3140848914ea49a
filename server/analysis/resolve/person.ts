/** A person of the article in the making, and what tells whether two full names are one person's. */
import type { GrowingEntity } from './entities';
import type { Namesakes } from './namesakes';

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
  /** Who bears the surname; shared by all forms with it. */
  readonly sharing: Namesakes;
  /** Whom the surname alone means: the only bearer named in full before it first stands alone; null where there were several. */
  owner: Person | null | undefined;
}

export const fullest = (forms: readonly Form[]): Form => forms.reduce((a, b) => (b.words.length > a.words.length ? b : a));

/** First names agree: equal, an initial, or one the short form of the other (`Ash`, `Ashton`). */
export function agree(a: string, b: string): boolean {
  if (a === b) return true;
  const length = Math.min(a.length, b.length);
  return (length === 1 || length >= 3) && (a.length < b.length ? b.startsWith(a) : a.startsWith(b));
}
