/** What the forms of the article's names say of each other: surnames of full names, acronyms and parts of organizations; and its small letters of them. */
import { Inside, Whole } from '../detect/nameEvidence';
import { isSignificant, withoutDots } from '../detect/nameWords';
import { Shape, type Word } from '../text/tokens';
import type { NameGroup } from './nameUnits';
import { newSpellings, type Spellings } from './spellings';

const ORGANIZATION = Inside.organizationLast | Inside.organizationOf;
/** Shorter ones are too like other words. */
const SHORTEST_MISSPELT_ALONE = 7;
const SMALL_LETTERS = Shape.initialUpper | Shape.innerUpper | Shape.lower;

/** Adds the small-letter words of a paragraph that the article has not met before. */
export function addSmallWords(to: Word[], words: readonly Word[], article: number): void {
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (word.gathered === article) continue;
    word.gathered = article;
    if ((word.shape & SMALL_LETTERS) === Shape.lower) to.push(word);
  }
}

/** Full names and organizations, by what others may be called after them. */
interface Namesakes {
  readonly surnames: Set<string>;
  readonly spellings: Spellings<string>;
  readonly acronyms: Set<string>;
  readonly organizationParts: Set<string>;
}

/** Sets `whole` of each group. `small`: the small-letter words of the article. */
export function describeGroups(groups: readonly NameGroup[], small: readonly Word[]): void {
  const namesakes: Namesakes = { surnames: new Set(), spellings: newSpellings(), acronyms: new Set(), organizationParts: new Set() };
  for (let g = 0; g < groups.length; g++) if (groups[g]!.words.length > 1) addNamesakes(namesakes, groups[g]!);
  const capitals = alwaysCapital(groups, small);
  for (let g = 0; g < groups.length; g++) {
    const group = groups[g]!;
    const { count, words } = group;
    let whole = count > 3 ? Whole.repeated | Whole.often : count > 1 ? Whole.repeated : 0;
    if (!holdsAny(words, capitals)) whole |= Whole.lowerSeen;
    if (words.length === 1) whole |= wholeOfWord(namesakes, group);
    group.whole = whole;
  }
}

/** Words of the names that the article never writes in small letters. */
function alwaysCapital(groups: readonly NameGroup[], small: readonly Word[]): ReadonlySet<string> {
  const capitals = new Set<string>();
  for (let g = 0; g < groups.length; g++) {
    const { words } = groups[g]!;
    for (let i = 0; i < words.length; i++) capitals.add(words[i]!);
  }
  for (let i = 0; i < small.length; i++) capitals.delete(small[i]!.lower);
  return capitals;
}

function holdsAny(words: readonly string[], set: ReadonlySet<string>): boolean {
  for (let i = 0; i < words.length; i++) if (set.has(words[i]!)) return true;
  return false;
}

function addNamesakes({ surnames, spellings, acronyms, organizationParts }: Namesakes, { form, words, fullName }: NameGroup): void {
  if (fullName) {
    const { surname } = form;
    if (surname.length >= SHORTEST_MISSPELT_ALONE - 1 && !surnames.has(surname)) spellings.add(surname, surname);
    surnames.add(surname);
  }
  if (!(form.inside & (ORGANIZATION | Inside.moreWords))) return;
  if (form.acronym !== undefined) acronyms.add(form.acronym);
  if (form.inside & ORGANIZATION) for (const word of words) if (isSignificant(word)) organizationParts.add(word);
}

const always = (): boolean => true;

/** Whom or what a name of one word may be called after. */
function wholeOfWord({ surnames, spellings, acronyms, organizationParts }: Namesakes, { form, words }: NameGroup): number {
  const word = words[0]!;
  let whole = 0;
  if (surnames.has(form.surname) || (word.length >= SHORTEST_MISSPELT_ALONE && spellings.someNear(word, always))) whole |= Whole.surname;
  if (acronyms.has(withoutDots(word))) whole |= Whole.acronym;
  if (organizationParts.has(word)) whole |= Whole.organizationPart;
  return whole;
}
