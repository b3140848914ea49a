/** Joins the mentions of one person: `Ash Carter`, `Carter`, `Mr. Carter`; two people of one surname stay apart. */
import { NameClass, nameClasses } from '../detect/nameClasses';
import { Speech } from '../detect/speechClasses';
import type { GrowingEntity, Joined } from './entities';
import { bareSurname, startOf, type NameUnit } from './nameUnits';
import { newSpellings } from './spellings';

interface Form {
  readonly words: readonly string[];
  readonly text: string;
}

interface Person extends GrowingEntity {
  readonly kind: 'person';
  readonly forms: Form[];
  /** Where it is mentioned by its full name, ascending. */
  readonly fullAt: number[];
  /** Where it was last mentioned by one word, in the second round. */
  aloneAt: number;
  /** Bits of `Speech`: the titles it goes by (`Mrs.`), and what the first name suggests. */
  titles: number;
  leaning: number;
}

/** What is known of a form in all its mentions. */
interface Named {
  readonly words: readonly string[];
  readonly surname: string;
  /** Who else bears the surname; shared by all forms with it. */
  readonly sharing: Person[];
}

const SUFFIX: ReadonlySet<string> = new Set(['jr', 'jr.', 'sr', 'sr.', 'ii', 'iii', 'iv', ',']);

function properWords(words: readonly string[]): readonly string[] {
  const kept = words.filter((word) => !SUFFIX.has(word));
  return (kept.length > 0 ? kept : words).map(bareSurname);
}

/** The person of each name; names in order. Full names go first, so that a surname in the headline finds its person further down. */
export function joinPeople(names: readonly NameUnit[], groups: number): Joined {
  const people: Person[] = [];
  const joined = new Array<Person>(names.length);
  const index = newPeopleIndex();
  const namedOf = new Array<Named | undefined>(groups);
  for (const full of [true, false]) {
    for (let i = 0; i < names.length; i++) {
      const { group, run: { text } } = names[i]!;
      if (group.words.length > 1 !== full) continue;
      const start = startOf(names[i]!);
      const named = (namedOf[group.index] ??= index.named(properWords(group.words)));
      const { words, surname, sharing } = named;
      let person = words.length > 1 ? sameFullName(sharing, words) : (nearest(sharing, start, titleOf(names[i]!)) ?? index.byFirstName(surname));
      if (!person && (person = index.misspelt(words, surname))) person.misspelt = true;
      if (!person) people.push((person = { kind: 'person', name: '', mentions: [], misspelt: false, forms: [], fullAt: [], aloneAt: -Infinity, titles: 0, leaning: leaningOf(words) }));
      if (!sharing.includes(person)) sharing.push(person);
      if (!hasForm(person, text)) {
        person.forms.push({ words, text });
        index.add(words, surname, person);
      }
      person.titles |= titleOf(names[i]!);
      if (full) person.fullAt.push(start);
      else person.aloneAt = start;
      joined[i] = person;
    }
  }
  for (const person of people) person.name = unslanted(fullest(person.forms).text);
  return joined;
}

const GENDERED = Speech.male | Speech.female;

/** `Speech.female` before a name for `Mrs. Reis`, `spokeswoman Reis`; 0 where nothing is told. */
function titleOf({ paragraph, run: { firstToken } }: NameUnit): number {
  const before = paragraph.facts.tokens.words[firstToken - 1];
  return before === undefined ? 0 : before.speech & GENDERED;
}

function leaningOf(words: readonly string[]): number {
  if (words.length < 2) return 0;
  const classes = nameClasses(words[0]!, words[0]!);
  return classes & NameClass.femaleName ? Speech.female : classes & NameClass.maleName ? Speech.male : 0;
}

function hasForm({ forms }: Person, text: string): boolean {
  for (let i = 0; i < forms.length; i++) if (forms[i]!.text === text) return true;
  return false;
}

const fullest = (forms: readonly Form[]): Form => forms.reduce((a, b) => (b.words.length > a.words.length ? b : a));

/** Names in capitals throughout, as labels and headlines have them, read `Ash Carter`. */
const unslanted = (name: string): string => (name === name.toUpperCase() && name.length > 3 ? name.toLowerCase().replaceAll(/(^|[\s-])\p{L}/gu, (start) => start.toUpperCase()) : name);

/** The person of that surname who was named last before, else first after. A title tells a couple apart: `Mr. Reis` is never a `Mrs. Reis`, and hardly Clara Reis. */
function nearest(people: readonly Person[], start: number, title: number): Person | undefined {
  // mostly there is one
  let best = people[0];
  if (people.length < 2) return best !== undefined && contradicts(best.titles, title) ? undefined : best;
  best = undefined;
  let least = Infinity;
  for (const person of people) {
    if (contradicts(person.titles, title)) continue;
    const distance = distanceTo(person, start) + (contradicts(person.leaning, title) ? FAR : 0);
    if (distance < least) { least = distance; best = person; }
  }
  return best;
}

/** One mentioned only later is further away than any before. */
const LATER = 1e7;

const FAR = 1e8;

/** One says male and the other female. */
const contradicts = (known: number, title: number): boolean => known !== 0 && title !== 0 && (known & title) === 0;

/** In letters from the nearest mention known so far. One-word names come in order, so that their last stands before. */
function distanceTo({ fullAt, aloneAt }: Person, start: number): number {
  let low = 0;
  for (let high = fullAt.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (fullAt[middle]! < start) low = middle + 1;
    else high = middle;
  }
  const before = Math.max(low > 0 ? fullAt[low - 1]! : -Infinity, aloneAt);
  const after = low < fullAt.length ? LATER + fullAt[low]! - start : Infinity;
  return Math.min(start - before, after);
}

/** First names agree: equal, an initial, or one the short form of the other (`Ash`, `Ashton`). */
function sameFullName(people: readonly Person[], words: readonly string[]): Person | undefined {
  for (let i = 0; i < people.length; i++) {
    const { forms } = people[i]!;
    for (let f = 0; f < forms.length; f++) if (forms[f]!.words.length === 1 || agree(forms[f]!.words[0]!, words[0]!)) return people[i];
  }
  return undefined;
}

function agree(a: string, b: string): boolean {
  if (a === b) return true;
  const length = Math.min(a.length, b.length);
  return (length === 1 || length >= 3) && (a.length < b.length ? b.startsWith(a) : a.startsWith(b));
}

/** The people of the article by their names. */
interface PeopleIndex {
  named(words: readonly string[]): Named;
  /** Notes a new form of a person. */
  add(words: readonly string[], surname: string, person: Person): void;
  /** The only person with that first name. */
  byFirstName(word: string): Person | undefined;
  /** `Davatoglu` for `Davutoglu`: a long surname one letter off, with no other first name; the only such person. */
  misspelt(words: readonly string[], surname: string): Person | undefined;
}

function newPeopleIndex(): PeopleIndex {
  const bySurname = new Map<string, Person[]>();
  /** Null for a first name of several. */
  const byFirst = new Map<string, Person | null>();
  const spellings = newSpellings<{ readonly words: readonly string[]; readonly person: Person }>();
  return {
    named(words) {
      const surname = words.at(-1)!;
      let sharing = bySurname.get(surname);
      if (!sharing) bySurname.set(surname, (sharing = []));
      return { words, surname, sharing };
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
