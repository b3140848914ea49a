/** The characters met so far, findable by noun and by recency, so that the walk stays linear in the article's length. */
import { newCharacter, type GrowingCharacter, type NewCharacter } from './character';

/** After so many sentences nobody is present enough to be meant by a pronoun; see `salience.ts`. */
const REMEMBERED_SENTENCES = 7;

export interface Stage {
  readonly characters: readonly GrowingCharacter[];
  add(properties: NewCharacter): GrowingCharacter;
  /** The character of this name or description, new if it has not been met. */
  named(name: string, properties: Omit<NewCharacter, 'name'>): GrowingCharacter;
  /** Lets the character be taken up by a noun: `secretary` for Defense Secretary Ash Carter. */
  learnNoun(character: GrowingCharacter, noun: string): void;
  withNoun(noun: string): readonly GrowingCharacter[];
  noteMention(character: GrowingCharacter): void;
  recent(sentence: number): readonly GrowingCharacter[];
}

export function newStage(): Stage {
  const characters: GrowingCharacter[] = [];
  const byName = new Map<string, GrowingCharacter>();
  const byNoun = new Map<string, GrowingCharacter[]>();
  // a set keeps the order of first mention, and holds each once without a search
  const recent = new Set<GrowingCharacter>();

  const index = (character: GrowingCharacter, noun: string): void => {
    const others = byNoun.get(noun);
    if (others) others.push(character);
    else byNoun.set(noun, [character]);
  };
  const add = (properties: NewCharacter): GrowingCharacter => {
    const character = newCharacter(characters.length, properties);
    characters.push(character);
    for (const noun of character.nouns) index(character, noun);
    return character;
  };
  return {
    characters,
    add,
    named(name, properties) {
      const key = name.toLowerCase();
      let character = byName.get(key);
      if (!character) byName.set(key, (character = add({ ...properties, name })));
      return character;
    },
    learnNoun(character, noun) {
      if (character.nouns.includes(noun)) return;
      character.nouns.push(noun);
      index(character, noun);
    },
    withNoun: (noun) => byNoun.get(noun) ?? [],
    noteMention(character) {
      recent.add(character);
    },
    recent(sentence) {
      for (const character of recent) if (sentence - character.lastSentence > REMEMBERED_SENTENCES) recent.delete(character);
      return [...recent];
    },
  };
}
