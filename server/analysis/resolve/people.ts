/** Joins the mentions of one person: `Ash Carter`, `Carter`, `Mr. Carter`; two people of one surname stay apart. */
import type { Span } from '../article';
import { NameClass, nameClasses } from '../detect/nameClasses';
import type { Joined } from './entities';
import { bareSurname, startOf, type NameUnit } from './nameUnits';
import { bearerBehind, paddingOf } from './paddedNames';
import { newPeopleIndex } from './peopleIndex';
import { fullest, type Named, type Person } from './person';
import { bearerOf, isContested } from './surnames';

/** Without `Jr.`, `III`, `QC`, and the comma before them. */
function properWords(words: readonly string[]): readonly string[] {
  const kept = words.filter((word) => word !== ',' && (nameClasses(word, word) & NameClass.suffix) === 0);
  return (kept.length > 0 ? kept : words).map(bareSurname);
}

/** Full names go first, then what may be one with words of a headline before it, then surnames. */
const FULL = 0;
const PADDED = 1;
const ALONE = 2;

function roundOf(name: NameUnit): number {
  return name.group.words.length < 2 ? ALONE : paddingOf(name) > 0 ? PADDED : FULL;
}

/** Nobody is written in more ways; what is not kept joins no others. */
const MOST_FORMS = 64;

/** Filled when all are known. */
const NO_MENTIONS: Span[] = [];

export interface JoinedPeople {
  readonly joined: Joined;
  /** Where surnames stand that two of them bear. */
  readonly contestedAt: ReadonlySet<number>;
}

/** The person of each name; names in order. Full names go first, so that a surname in the headline finds its person further down. */
export function joinPeople(names: readonly NameUnit[], groups: number): JoinedPeople {
  const people: Person[] = [];
  const joined = new Array<Person>(names.length);
  const contestedAt = new Set<number>();
  const index = newPeopleIndex();
  const rounds = names.map(roundOf);
  const namedOf = new Array<Named | undefined>(groups);
  for (let round = FULL; round <= ALONE; round++) {
    for (let i = 0; i < names.length; i++) {
      if (rounds[i] !== round) continue;
      const { group, run: { text, title } } = names[i]!;
      const full = group.words.length > 1;
      const start = startOf(names[i]!);
      const named = (namedOf[group.index] ??= index.named((group.form.proper ??= properWords(group.words))));
      const { words, surname, sharing } = named;
      const padded = round === PADDED ? bearerBehind(named, names[i]!, start) : undefined;
      if (padded) {
        joined[i] = padded;
        continue;
      }
      let person = words.length > 1 ? sharing.ofFullName(words) : (bearerOf(named, start, title) ?? index.byFirstName(surname));
      if (!person && (person = index.misspelt(words, surname))) person.misspelt = true;
      if (!person) people.push((person = { kind: 'person', name: '', mentions: NO_MENTIONS, misspelt: false, forms: [], fullAt: [], aloneAt: -Infinity, titles: 0 }));
      if (person.forms.length < MOST_FORMS && !hasForm(person, text)) {
        person.forms.push({ words, text });
        index.add(words, surname, person);
      }
      person.titles |= title;
      if (full) person.fullAt.push(start);
      else person.aloneAt = start;
      sharing.met(person, words, start, full);
      if (!full && isContested(named, person, title)) contestedAt.add(start);
      joined[i] = person;
    }
  }
  for (const person of people) person.name = unslanted(fullest(person.forms).text);
  return { joined, contestedAt };
}

function hasForm({ forms }: Person, text: string): boolean {
  for (let i = 0; i < forms.length; i++) if (forms[i]!.text === text) return true;
  return false;
}

/** Of most names the second letter tells. */
const isSmall = (unit: number): boolean => unit >= 97 && unit <= 122;

/** Names in capitals throughout, as labels and headlines have them, read `Ash Carter`. */
const unslanted = (name: string): string => (name.length > 3 && !isSmall(name.charCodeAt(1)) && name === name.toUpperCase() ? name.toLowerCase().replaceAll(/(^|[\s-])\p{L}/gu, (start) => start.toUpperCase()) : name);
