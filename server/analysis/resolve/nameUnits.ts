/** Every possible name of the article, and what the article as a whole says of its form. */
import type { Confidence, Span } from '../article';
import type { NameRun } from '../detect/facts';
import { Around, Inside, Whole } from '../detect/nameEvidence';
import type { NameForm } from '../detect/nameForms';
import { Shape, type Word } from '../text/tokens';
import { inArticle, type Draft, type DraftParagraph } from './draft';
import type { NameKind } from './nameModel';
import { newSpellings } from './spellings';

export interface NameUnit {
  readonly paragraph: DraftParagraph;
  readonly run: NameRun;
  readonly group: NameGroup;
  /** Bits of `Whole`. */
  whole: number;
  /** What it is judged to be. */
  kind: NameKind;
  /** Of a place: how certainly it is one. */
  certainty: Confidence;
}

/** Where it stands in the article. */
export const startOf = ({ paragraph, run }: NameUnit): number => paragraph.start + run.at.from;
export const spanOf = ({ paragraph, run }: NameUnit): Span => inArticle(paragraph, run.at);

/** All units of one form. */
export interface NameGroup {
  /** Counted from 0 in the article. */
  readonly index: number;
  /** Its words in small letters: `ash carter`. */
  readonly words: readonly string[];
  readonly key: string;
  /** Bits of `Inside`, of its first unit. */
  readonly inside: number;
  count: number;
  /** Everything that stands around any of them. */
  around: number;
  /** Most probably a person's full name, by its own evidence alone. */
  fullName: boolean;
  /** Bits of `Whole` that the article gives to the form. */
  whole: number;
}

export interface NameUnits {
  /** In order. */
  readonly units: readonly NameUnit[];
  readonly groups: readonly NameGroup[];
}

export function gatherUnits(draft: Draft): NameUnits {
  const units: NameUnit[] = [];
  const groups: NameGroup[] = [];
  const byKey = new Map<string, NameGroup>();
  article++;
  for (const paragraph of draft.paragraphs) {
    const { names } = paragraph.facts;
    for (let i = 0; i < names.length; i++) units.push(newUnit(paragraph, names[i]!, byKey, groups));
  }
  describeForms(groups, smallWords(draft));
  return { units, groups };
}

function newUnit(paragraph: DraftParagraph, run: NameRun, byKey: Map<string, NameGroup>, groups: NameGroup[]): NameUnit {
  const { form, around } = run;
  const group = form.article === article ? groups[form.group]! : groupOf(form, byKey, groups);
  group.count++;
  group.around |= around;
  if (!group.fullName && isFullName(form.inside, around)) group.fullName = true;
  return { paragraph, run, group, whole: 0, kind: 'other', certainty: 'guess' };
}

/** Counts the articles, so that a word or a form says whether this one has met it. */
let article = 0;

/** Some forms are one group: `Ash Carter`, `ASH CARTER`. */
function groupOf(form: NameForm, byKey: Map<string, NameGroup>, groups: NameGroup[]): NameGroup {
  const { key, words, inside } = form;
  let group = byKey.get(key);
  if (!group) {
    group = { index: groups.length, words, key, inside, count: 0, around: 0, fullName: false, whole: 0 };
    byKey.set(key, group);
    groups.push(group);
  }
  form.article = article;
  form.group = group.index;
  return group;
}

const NO_PERSON = Inside.oneWord | Inside.moreWords | Inside.organizationWord | Inside.placeWord | Inside.facility | Inside.thing | Inside.ampersand;
const PERSON_INSIDE = Inside.firstNameFirst | Inside.initial | Inside.particle | Inside.suffix;
const PERSON_AROUND = Around.titleBefore | Around.ageAfter | Around.whoAfter;

const isFullName = (inside: number, around: number): boolean => (inside & NO_PERSON) === 0 && ((inside & PERSON_INSIDE) !== 0 || (around & PERSON_AROUND) !== 0);

/** The small-letter words of the article. */
function smallWords(draft: Draft): ReadonlySet<string> {
  const small = new Set<string>();
  for (const { facts: { tokens: { words } } } of draft.paragraphs) gatherSmall(words, small);
  return small;
}

function gatherSmall(words: readonly Word[], small: Set<string>): void {
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (word.gathered === article) continue;
    word.gathered = article;
    if ((word.shape & (Shape.initialUpper | Shape.innerUpper | Shape.lower)) === Shape.lower) small.add(word.lower);
  }
}

const ORGANIZATION = Inside.organizationLast | Inside.organizationOf;
const SMALL: ReadonlySet<string> = new Set(['of', 'for', 'the', 'and', 'on', '&', ',']);
/** Shorter ones are too like other words. */
const SHORTEST_MISSPELT_ALONE = 7;

/** What forms say of each other: surnames of full names, acronyms and parts of organizations. */
function describeForms(groups: readonly NameGroup[], small: ReadonlySet<string>): void {
  const surnames = new Set<string>();
  const spellings = newSpellings<string>();
  const acronyms = new Set<string>();
  const organizationParts = new Set<string>();
  for (const { words, inside, fullName } of groups) {
    if (words.length < 2) continue;
    if (fullName) {
      const surname = bareSurname(words.at(-1)!);
      if (surname.length >= SHORTEST_MISSPELT_ALONE - 1 && !surnames.has(surname)) spellings.add(surname, surname);
      surnames.add(surname);
    }
    if (!(inside & (ORGANIZATION | Inside.moreWords))) continue;
    const significant = words.filter((word) => !SMALL.has(word));
    if (significant.length > 1) acronyms.add(initialsOf(significant));
    if (inside & ORGANIZATION) for (const word of significant) organizationParts.add(word);
  }
  const misspelt = (word: string): boolean => word.length >= SHORTEST_MISSPELT_ALONE && spellings.someNear(word, () => true);

  for (const group of groups) {
    const { words, count } = group;
    let whole = count > 3 ? Whole.repeated | Whole.often : count > 1 ? Whole.repeated : 0;
    if (words.every((word) => small.has(word))) whole |= Whole.lowerSeen;
    if (words.length === 1) {
      const only = words[0]!;
      if (surnames.has(bareSurname(only)) || misspelt(only)) whole |= Whole.surname;
      if (acronyms.has(withoutDots(only))) whole |= Whole.acronym;
      if (organizationParts.has(only)) whole |= Whole.organizationPart;
    }
    group.whole = whole;
  }
}

const initialsOf = (words: readonly string[]): string => {
  let initials = '';
  for (const word of words) initials += word[0];
  return initials;
};

/** First letters, without those of small words: `sohr`. */
export const acronymOf = (words: readonly string[]): string => initialsOf(words.filter((word) => !SMALL.has(word)));

export const withoutDots = (word: string): string => (word.includes('.') ? word.replaceAll('.', '') : word);

/** `al-Assad` and `Assad` are one surname. */
export function bareSurname(word: string): string {
  const own = word.includes('-') ? word.replace(/^(?:al|el|as|ad|ash|an|ar|at|az)-/, '') : word;
  return /[.'’]/.test(own) ? own.replaceAll(/[.'’]/g, '') : own;
}
