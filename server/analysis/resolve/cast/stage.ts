/** The characters met so far, findable by noun and by recency, so that the walk stays linear in the article's length. */
import { newCharacter, type GrowingCharacter, type NewCharacter } from './character';
import { pastWord } from './past';

/** After so many sentences nobody is present enough to be meant by a pronoun; see `salience.ts`. */
const REMEMBERED_SENTENCES = 7;
/** Of so many spokesmen `the spokesman` is none that was brought in before them. */
const MOST_OF_A_NOUN = 100;

const NOBODY: readonly GrowingCharacter[] = [];

export interface Stage {
  readonly characters: readonly GrowingCharacter[];
  add(name: string, properties: NewCharacter): GrowingCharacter;
  /** The character first met under this name or description. */
  known(name: string): GrowingCharacter | undefined;
  /** Adds one that is known by its name from now on. */
  introduce(name: string, properties: NewCharacter): GrowingCharacter;
  /** Lets the character be taken up by a noun: `secretary` for Defense Secretary Ash Carter. What only qualifies that noun, `defense`, is known of them but does not name them. */
  learnNoun(character: GrowingCharacter, noun: string, names: boolean): void;
  withNoun(noun: string): readonly GrowingCharacter[];
  noteMention(character: GrowingCharacter): void;
  /** Those mentioned lately, in the order of their first mention since they were last forgotten. Good until the next call. */
  recent(sentence: number): readonly GrowingCharacter[];
}

export function newStage(): Stage {
  const characters: GrowingCharacter[] = [];
  const byName = new Map<string, GrowingCharacter>();
  const byNoun = new Map<string, GrowingCharacter[]>();
  const recent: GrowingCharacter[] = [];

  const index = (character: GrowingCharacter, noun: string): void => {
    const others = byNoun.get(noun);
    if (others) {
      if (others.length === MOST_OF_A_NOUN) others.shift();
      others.push(character);
    } else byNoun.set(noun, [character]);
  };
  const add = (name: string, properties: NewCharacter): GrowingCharacter => {
    const character = newCharacter(characters.length, name, properties);
    characters.push(character);
    for (const noun of character.nouns) index(character, noun);
    return character;
  };
  return {
    characters,
    add,
    known(name) {
      const met = byName.get(name); // as written, which spares making a small copy
      if (met) return met;
      const lower = name.toLowerCase();
      const character = lower === name ? undefined : byName.get(lower);
      if (character) byName.set(name, character);
      return character;
    },
    introduce(name, properties) {
      const character = add(name, properties);
      byName.set(name, character);
      byName.set(name.toLowerCase(), character);
      return character;
    },
    learnNoun(character, noun, names) {
      if (character.nouns.includes(noun)) return;
      if (!names) {
        if (!character.modifiers.includes(noun)) character.modifiers = [...character.modifiers, noun];
        return;
      }
      character.nouns = [...character.nouns, noun];
      character.past |= pastWord(noun);
      index(character, noun);
    },
    withNoun: (noun) => byNoun.get(noun) ?? NOBODY,
    noteMention(character) {
      if (character.remembered) return;
      character.remembered = true;
      recent.push(character);
    },
    recent(sentence) {
      let kept = 0;
      for (let i = 0; i < recent.length; i++) {
        const character = recent[i]!;
        if (sentence - character.lastSentence > REMEMBERED_SENTENCES) character.remembered = false;
        else recent[kept++] = character;
      }
      recent.length = kept;
      return recent;
    },
  };
}
