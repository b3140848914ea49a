/** Every possible name of the article, and which of them are of one form. */
import type { Confidence, Span } from '../article';
import type { NameRun } from '../detect/facts';
import { Around, Inside } from '../detect/nameEvidence';
import type { NameForm } from '../detect/nameForms';
import type { DraftParagraph } from './draft';
import type { NameKind } from './nameModel';
import { makeRoom, nextTurn } from './smallWords';

export { acronymOf, bareSurname, withoutDots } from '../detect/nameWords';

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
export const startOf = ({ paragraph, run }: NameUnit): number => paragraph.start + run.from;
export const spanOf = ({ paragraph: { start }, run }: NameUnit): Span => ({ start: start + run.from, end: start + run.to });

/** All units of one form. */
export interface NameGroup {
  /** Counted from 0 in the article. */
  readonly index: number;
  /** Of its first unit; another may have other capitals. */
  readonly form: NameForm;
  /** Its words in small letters: `ash carter`. */
  readonly words: readonly string[];
  /** These in one. */
  readonly key: string;
  count: number;
  /** Everything that stands around any of them. */
  around: number;
  /** Most probably a person's full name, by its own evidence alone. */
  fullName: boolean;
  /** An acronym that the article explains by small words: no organization. */
  explained: boolean;
  /** Bits of `Whole` that the article gives to the form. */
  whole: number;
}

/** The units of the article as they are gathered. */
export interface NameUnits {
  /** Counts the articles, so that a form says whether this one has met it. */
  readonly article: number;
  /** Of its small words; see `isUndisturbed`. */
  readonly turn: number;
  /** In order. */
  readonly units: NameUnit[];
  readonly groups: NameGroup[];
  /** By the key of their form. */
  readonly byKey: Map<string, NameGroup>;
}

let articles = 0;

export function newNameUnits(): NameUnits {
  makeRoom();
  return { article: ++articles, turn: nextTurn(), units: [], groups: [], byKey: new Map() };
}

/** Adds the names of a paragraph. */
export function addUnits(to: NameUnits, paragraph: DraftParagraph): void {
  const { names } = paragraph.facts;
  for (let i = 0; i < names.length; i++) {
    const run = names[i]!;
    const { form, around } = run;
    const group = form.article === to.article ? to.groups[form.group]! : groupOf(form, to);
    group.count++;
    group.around |= around;
    if (run.explained) group.explained = true;
    if (!group.fullName && isFullName(form.inside, around)) group.fullName = true;
    to.units.push({ paragraph, run, group, whole: 0, kind: 'other', certainty: 'guess' });
  }
}

/** Some forms are one group: `Ash Carter`, `ASH CARTER`. */
function groupOf(form: NameForm, { article, groups, byKey }: NameUnits): NameGroup {
  let group = byKey.get(form.key);
  if (!group) {
    group = { index: groups.length, form, words: form.words, key: form.key, count: 0, around: 0, fullName: false, explained: false, whole: 0 };
    byKey.set(form.key, group);
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
