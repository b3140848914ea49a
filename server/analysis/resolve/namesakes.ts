/** Everybody of one surname: mostly one person, sometimes a family, and hundreds in a long list of people. */
import { firstWhere } from '../query/halving';
import { agree, type Person } from './person';

/** So many are asked one by one; of more, those of the same first name and those who are named near. */
const FEW = 64;
/** How many mentions before and behind are near. */
const NEAR = 32;

/** What is kept of more than a few. */
interface Many {
  readonly people: Set<Person>;
  readonly byFirstName: Map<string, Person>;
  /** Where they are named in full, ascending. */
  readonly full: { readonly start: number; readonly person: Person }[];
}

export class Namesakes {
  /** In the order in which they were found. */
  readonly people: Person[] = [];
  private many: Many | undefined;
  /** Whom the surname alone meant the last time. */
  private alone: Person | undefined;

  /** No house style tells so many apart. */
  get areMany(): boolean {
    return this.many !== undefined;
  }

  /** Takes note that the person is mentioned there, in full or by the surname alone; the person's own forms and places hold it already. */
  met(person: Person, words: readonly string[], start: number, full: boolean): void {
    if (!full) this.alone = person;
    if (!(this.many ? this.many.people.has(person) : this.people.includes(person))) {
      this.people.push(person);
      this.many?.people.add(person);
    }
    if (this.many && full) this.note(this.many, person, words[0]!, start);
    else if (this.people.length > FEW) this.many ??= this.gathered();
  }

  /** The first whose first name agrees: equal, an initial, or one the short form of the other (`Ash`, `Ashton`). */
  ofFullName(words: readonly string[]): Person | undefined {
    const same = this.many?.byFirstName.get(words[0]!);
    if (same) return same;
    for (let i = 0; i < this.people.length && i <= FEW; i++) {
      const { forms } = this.people[i]!;
      for (let f = 0; f < forms.length; f++) if (forms[f]!.words.length === 1 || agree(forms[f]!.words[0]!, words[0]!)) return this.people[i];
    }
    return undefined;
  }

  /** Whom the surname may mean there. */
  around(start: number): readonly Person[] {
    if (!this.many) return this.people;
    const { full } = this.many;
    const at = firstFrom(full, start);
    const near = full.slice(Math.max(0, at - NEAR), at + NEAR).map(({ person }) => person);
    return this.alone ? [...near, this.alone] : near;
  }

  private note({ full, byFirstName }: Many, person: Person, first: string, start: number): void {
    full.splice(firstFrom(full, start), 0, { start, person });
    if (!byFirstName.has(first)) byFirstName.set(first, person);
  }

  private gathered(): Many {
    const many: Many = { people: new Set(this.people), byFirstName: new Map(), full: [] };
    for (const person of this.people) {
      for (const start of person.fullAt) many.full.push({ start, person });
      for (const { words } of person.forms) if (words.length > 1 && !many.byFirstName.has(words[0]!)) many.byFirstName.set(words[0]!, person);
    }
    many.full.sort((a, b) => a.start - b.start);
    return many;
  }
}

const firstFrom = (full: Many['full'], start: number): number => firstWhere(full.length, (i) => full[i]!.start >= start);
