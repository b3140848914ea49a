/** The people of the article by surname, by first name, and by surnames a slip away. */
import { Namesakes } from './namesakes';
import { agree, type Named, type Person } from './person';
import { newSpellings } from './spellings';

export interface PeopleIndex {
  named(words: readonly string[]): Named;
  /** Notes a new form of a person. */
  add(words: readonly string[], surname: string, person: Person): void;
  /** The only person with that first name. */
  byFirstName(word: string): Person | undefined;
  /** `Davatoglu` for `Davutoglu`: a long surname one letter off, with no other first name; the only such person. */
  misspelt(words: readonly string[], surname: string): Person | undefined;
}

export function newPeopleIndex(): PeopleIndex {
  const bySurname = new Map<string, Namesakes>();
  /** Null for a first name of several. */
  const byFirst = new Map<string, Person | null>();
  const spellings = newSpellings<{ readonly words: readonly string[]; readonly person: Person }>();
  return {
    named(words) {
      const surname = words.at(-1)!;
      let sharing = bySurname.get(surname);
      if (!sharing) bySurname.set(surname, (sharing = new Namesakes()));
      return { words, surname, sharing, owner: undefined };
    },
    add(words, surname, person) {
      spellings.add(surname, { words, person });
      if (words.length < 2) return;
      const known = byFirst.get(words[0]!);
      if (known === undefined) byFirst.set(words[0]!, person);
      else if (known !== person) byFirst.set(words[0]!, null);
    },
    byFirstName: (word) => byFirst.get(word) ?? undefined,
    misspelt(words, surname) {
      let found: Person | undefined;
      const several = spellings.someNear(surname, ({ words: others, person }) => {
        if (words.length > 1 && others.length > 1 && !agree(words[0]!, others[0]!)) return false;
        if (found && found !== person) return true;
        found = person;
        return false;
      });
      return several ? undefined : found;
    },
  };
}
