/** What the forms of the article's names say of each other: surnames of full names, acronyms and parts of organizations; and its small letters of them. */
import { Inside, Whole } from '../detect/nameEvidence';
import type { NameForm } from '../detect/nameForms';
import { isSignificant, withoutDots } from '../detect/nameWords';
import type { NameGroup, NameUnits } from './nameUnits';
import { smallWordsOf } from './smallWords';
import { newSpellings, type Spellings } from './spellings';

const ORGANIZATION = Inside.organizationLast | Inside.organizationOf;
/** Shorter ones are too like other words. */
const SHORTEST_MISSPELT_ALONE = 7;

/** Full names and organizations, by what others may be called after them. */
interface Namesakes {
  readonly surnames: Set<string>;
  readonly spellings: Spellings<string>;
  readonly acronyms: Set<string>;
  readonly organizationParts: Set<string>;
  /** Keys of companies and of what their names begin with: `tidewater marine`, `tidewater` for `Tidewater Marine Ltd`. */
  readonly companies: Set<string>;
}

/** What only a company's name ends in. */
const COMPANY_ENDS: ReadonlySet<string> = new Set(['inc', 'corp', 'ltd', 'llc', 'plc', 'co', 'gmbh']);

/** Sets `whole` of each group. */
export function describeGroups({ groups, article }: NameUnits): void {
  const namesakes: Namesakes = { surnames: new Set(), spellings: newSpellings(), acronyms: new Set(), organizationParts: new Set(), companies: new Set() };
  for (let g = 0; g < groups.length; g++) if (groups[g]!.words.length > 1) addNamesakes(namesakes, groups[g]!);
  for (let g = 0; g < groups.length; g++) {
    const group = groups[g]!;
    const { count, words, form } = group;
    let whole = count > 3 ? Whole.repeated | Whole.often : count > 1 ? Whole.repeated : 0;
    if (allSmall(form, article)) whole |= Whole.lowerSeen;
    if (words.length === 1) whole |= wholeOfWord(namesakes, group);
    if (namesakes.companies.has(group.key) && !(whole & Whole.surname)) whole |= Whole.company;
    group.whole = whole;
  }
}

/** Does the article write all words of the name in small letters too? */
function allSmall(form: NameForm, article: number): boolean {
  const words = smallWordsOf(form);
  for (let i = 0; i < words.length; i++) if (words[i]!.metIn !== article) return false;
  return true;
}

function addNamesakes({ surnames, spellings, acronyms, organizationParts, companies }: Namesakes, { form, words, fullName }: NameGroup): void {
  if (fullName) {
    const { surname } = form;
    if (surname.length >= SHORTEST_MISSPELT_ALONE - 1 && !surnames.has(surname)) spellings.add(surname, surname);
    surnames.add(surname);
  }
  if (COMPANY_ENDS.has(words.at(-1)!.replace('.', ''))) for (let end = 1; end <= words.length; end++) companies.add(words.slice(0, end).join(' '));
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
