/** Everyone and every body of which the article speaks and who may speak in it, gathered by one walk over its mentions. */
import type { Mention, Span } from '../../article';

export type Gender = 'male' | 'female' | 'unknown';

/** A character grows while the article is walked; outside `cast/` it is read only. */
export interface Character {
  readonly id: number;
  readonly kind: 'person' | 'organization' | 'group' | 'unnamed';
  /** The fullest form: `Ash Carter`; a description as it first stands: `a Russian officer`. */
  readonly name: string;
  readonly role?: string;
  readonly gender: Gender;
  /** What the first name suggests; too weak to rule anybody out. */
  readonly leaning: Gender;
  readonly plural: boolean;
  readonly mentions: readonly Mention[];
  readonly aliases: readonly string[];
}

export interface GrowingCharacter extends Character {
  role?: string;
  gender: Gender;
  mentions: Mention[];
  aliases: string[];
  /** How present the character is in the reader's mind, at `lastSentence`. */
  salience: number;
  /** Counted over the article; a paragraph border counts as one more. */
  lastSentence: number;
  /** Where it was last named, described or meant. */
  lastMention: Span | undefined;
  /** The nouns it goes by, lower case: `secretary`, `ministry`. A handful: an array is quicker to make than a set. */
  readonly nouns: string[];
  /** Lower-case words before the noun of a description: `russian`, `senior`. */
  readonly modifiers: readonly string[];
}

/** Whom a mention means. */
export type Referent =
  | { readonly kind: 'character'; readonly character: Character; /** The earlier words that a pronoun goes back to. */ readonly antecedent?: Span }
  | { readonly kind: 'unresolved'; /** Best first; empty where nobody fits. */ readonly candidates: readonly Character[] };

export interface NewCharacter {
  readonly kind: Character['kind'];
  readonly name: string;
  readonly plural?: boolean;
  readonly gender?: Gender;
  readonly leaning?: Gender;
  readonly nouns?: readonly string[];
  readonly modifiers?: readonly string[];
}

export function newCharacter(id: number, { kind, name, plural = false, gender = 'unknown', leaning = 'unknown', nouns = [], modifiers = [] }: NewCharacter): GrowingCharacter {
  return { id, kind, name, plural, gender, leaning, mentions: [], aliases: [], salience: 0, lastSentence: -1, lastMention: undefined, nouns: [...nouns], modifiers };
}

/** Notes one more mention, and the form it took. */
export function addMention(character: GrowingCharacter, mention: Mention, text: string): void {
  character.mentions.push(mention);
  character.lastMention = mention.span;
  if (mention.form === 'pronoun') return;
  if (character.name.length === mention.span.end - mention.span.start && text.startsWith(character.name, mention.span.start)) return;
  const form = text.slice(mention.span.start, mention.span.end);
  if (!character.aliases.includes(form)) character.aliases.push(form);
}
