/** Who is meant by a surname: a title parts a couple, house style settles the rest. */
import { firstNameClasses, NameClass } from '../detect/nameClasses';
import { Speech } from '../detect/speechClasses';
import { fullest, type Named, type Person } from './person';

/** What the first name suggests. */
function leaningOf({ forms }: Person): number {
  const { words } = fullest(forms);
  if (words.length < 2) return 0;
  const classes = firstNameClasses(words[0]!, words[0]!);
  return classes & NameClass.femaleName ? Speech.female : classes & NameClass.maleName ? Speech.male : 0;
}

/** House style gives the surname alone to whoever bore it first in the article, and names relatives in full, unless both were named before. A relative named within the paragraph may go on by surname. */
export function bearerOf(named: Named, start: number, title: number): Person | undefined {
  const { sharing } = named;
  const people = sharing.around(start);
  const closest = nearest(people, start, title);
  if (people.length < 2 || title !== 0 || !closest || sharing.areMany) return closest;
  if (named.owner === undefined) {
    const before = people.filter(({ fullAt }) => fullAt.length > 0 && fullAt[0]! < start);
    if (before.length > 0) named.owner = before.length === 1 ? before[0]! : null;
  }
  return named.owner && distanceTo(closest, start) > NEAR ? named.owner : closest;
}

/** Two of the surname were named in full before, and nothing tells which of them it is: neither a title nor that one of them bore it alone. */
export const isContested = ({ sharing, owner }: Named, person: Person, title: number): boolean =>
  title === 0 && (sharing.areMany || owner === null || (owner !== undefined && owner !== person));

/** In letters: a sentence or two. */
const NEAR = 250;

/** The person of that surname who was named last before, else first after. A title tells a couple apart: `Mr. Reis` is never a `Mrs. Reis`, and hardly Clara Reis. */
export function nearest(people: readonly Person[], start: number, title: number): Person | undefined {
  // mostly there is one
  let best = people[0];
  if (people.length < 2) return best !== undefined && contradicts(best.titles, title) ? undefined : best;
  best = undefined;
  let least = Infinity;
  for (let i = 0; i < people.length; i++) {
    const person = people[i]!;
    if (contradicts(person.titles, title)) continue;
    const distance = distanceTo(person, start) + (title !== 0 && contradicts(leaningOf(person), title) ? FAR : 0);
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
