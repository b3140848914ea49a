/** Every possible name of the article with its evidence, and what the article as a whole says of its form. */
import type { NameRun } from '../detect/facts';
import type { GazetteerEntry } from '../detect/gazetteer';
import { NameClass, prefixLength } from '../detect/nameClasses';
import { Around, Inside, type NameEvidence } from '../detect/nameEvidence';
import type { ToponymEntry } from '../detect/toponyms';
import { Shape, type Word } from '../text/tokens';
import type { Draft, DraftParagraph } from './draft';

export interface NameUnit {
  readonly paragraph: DraftParagraph;
  readonly run: NameRun;
  readonly evidence: NameEvidence;
  /** Its words in small letters: `ash carter`. */
  readonly words: readonly string[];
  readonly group: NameGroup;
  /** Gazetteer entries of exactly these words. */
  readonly toponym?: ToponymEntry;
}

/** All units of one form. */
export interface NameGroup {
  readonly key: string;
  readonly units: NameUnit[];
  /** Everything that stands around any of them. */
  around: number;
  /** Most probably a person's full name, by its own evidence alone. */
  fullName: boolean;
}

export interface NameUnits {
  readonly units: readonly NameUnit[];
  readonly groups: ReadonlyMap<string, NameGroup>;
  /** Small-letter words of the article. */
  readonly lower: ReadonlySet<string>;
  /** Last words of full names: `carter` → groups. */
  readonly surnames: ReadonlyMap<string, readonly NameGroup[]>;
  /** First words, and initials, of longer names that look like organizations. */
  readonly acronyms: ReadonlyMap<string, NameGroup>;
  readonly organizationParts: ReadonlySet<string>;
}

export function gatherUnits(draft: Draft): NameUnits {
  const units: NameUnit[] = [];
  const groups = new Map<string, NameGroup>();
  const lower = new Set<string>();
  for (const paragraph of draft.paragraphs) {
    const { tokens, names, toponyms } = paragraph.facts;
    for (const word of tokens.words) if ((word.shape & (Shape.initialUpper | Shape.innerUpper | Shape.lower)) === Shape.lower) lower.add(word.lower);
    for (const run of names) {
      const evidence = run.evidence as NameEvidence;
      const words: string[] = [];
      for (let i = run.firstToken; i < run.endToken; i++) if (tokens.words[i]!.lower !== '-') words.push(i === run.firstToken ? withoutPrefix(tokens.words[i]!) : tokens.words[i]!.lower);
      const key = words.join(' ');
      let group = groups.get(key);
      if (!group) groups.set(key, (group = { key, units: [], around: 0, fullName: false }));
      const toponym = evidence.toponym === undefined ? undefined : (toponyms[evidence.toponym]!.entry as ToponymEntry);
      const unit: NameUnit = { paragraph, run, evidence, words, group, ...(toponym ? { toponym } : {}) };
      group.around |= evidence.around;
      group.fullName ||= isFullName(evidence);
      group.units.push(unit);
      units.push(unit);
    }
  }
  return { units, groups, lower, ...relations(groups) };
}

const withoutPrefix = ({ text, lower, shape }: Word): string => (shape & Shape.initialUpper ? lower : lower.slice(prefixLength(text)));

const ORGANIZATION = Inside.organizationLast | Inside.organizationOf;

function isFullName({ inside, around }: NameEvidence): boolean {
  if (inside & (Inside.oneWord | Inside.moreWords | Inside.organizationWord | Inside.placeWord | Inside.facility | Inside.thing | Inside.ampersand)) return false;
  return (inside & (Inside.firstNameFirst | Inside.initial | Inside.particle | Inside.suffix)) !== 0 || (around & (Around.titleBefore | Around.ageAfter | Around.whoAfter)) !== 0;
}

function relations(groups: ReadonlyMap<string, NameGroup>): Pick<NameUnits, 'surnames' | 'acronyms' | 'organizationParts'> {
  const surnames = new Map<string, NameGroup[]>();
  const acronyms = new Map<string, NameGroup>();
  const organizationParts = new Set<string>();
  for (const group of groups.values()) {
    const { words, evidence: { inside } } = group.units[0]!;
    if (words.length < 2) continue;
    if (group.fullName) {
      const last = bareSurname(words.at(-1)!);
      const same = surnames.get(last);
      if (same) same.push(group);
      else surnames.set(last, [group]);
    }
    if (inside & ORGANIZATION || inside & Inside.moreWords) {
      const significant = words.filter((word) => !SMALL.has(word));
      if (significant.length > 1) acronyms.set(significant.map((word) => word[0]).join(''), group);
      if (inside & ORGANIZATION) for (const word of significant) organizationParts.add(word);
    }
  }
  return { surnames, acronyms, organizationParts };
}

/** `al-Assad` and `Assad` are one surname. */
export const bareSurname = (word: string): string => word.replace(/^(?:al|el|as|ad|ash|an|ar|at|az)-/, '').replaceAll(/[.'’]/g, '');

function isMisspeltSurname(word: string, { surnames }: NameUnits): boolean {
  if (word.length < 7) return false;
  for (const surname of surnames.keys()) if (surname[0] === word[0] && surname.length > 5 && oneEdit(surname, word)) return true;
  return false;
}

/** One letter put in, left out or changed. */
export function oneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return Math.max(a.length, b.length) - start - end <= 1;
}

const SMALL: ReadonlySet<string> = new Set(['of', 'for', 'the', 'and', 'on', '&', ',']);

/** Facts of a unit that need its group, the article or the gazetteer. */
export const Whole = ['country', 'state', 'seat', 'large', 'middle', 'small', 'geographic', 'building', 'abbreviation', 'loose', 'many', 'inCountry', 'lowerSeen', 'surname', 'acronym', 'organizationPart', 'repeated', 'often', 'commonClass', 'adjacentPlace', 'capitalsAcronym', 'knownThing', 'knownOrganization', 'acronymFirst'] as const;
export type WholeFact = (typeof Whole)[number];

/** What its places say of a unit. `entries` are those places, `countries` those that the article names. */
export function placeFacts({ match }: ToponymEntry, entries: readonly GazetteerEntry[], countries: ReadonlySet<string>): readonly WholeFact[] {
  const facts: WholeFact[] = [];
  const has = (feature: GazetteerEntry['feature']): boolean => entries.some((entry) => entry.feature === feature);
  const largest = Math.max(...entries.map(({ feature, population }) => (feature === 'town' || feature === 'seat' || feature === 'capital' ? population : 0)));
  if (has('country')) facts.push('country');
  if (has('state')) facts.push('state');
  if (has('seat') || has('capital')) facts.push('seat');
  facts.push(largest >= 9 ? 'large' : largest >= 6 ? 'middle' : 'small');
  if (has('water') || has('mountain') || has('continent') || has('area') || has('county')) facts.push('geographic');
  if (has('building')) facts.push('building');
  if (match === 'abbreviation') facts.push('abbreviation');
  if (match === 'loose') facts.push('loose');
  if (entries.length > 5) facts.push('many');
  if (entries.some(({ country }) => country !== undefined && countries.has(country))) facts.push('inCountry');
  return facts;
}

/** What the article says of a form, wherever it stands. */
export function formFacts({ units }: NameGroup, all: NameUnits): readonly WholeFact[] {
  const facts: WholeFact[] = [];
  const { words } = units[0]!;
  if (words.every((word) => all.lower.has(word))) facts.push('lowerSeen');
  if (words.length === 1) {
    const [only] = words as [string];
    if (all.surnames.has(bareSurname(only)) || isMisspeltSurname(only, all)) facts.push('surname');
    if (all.acronyms.has(only.replaceAll('.', ''))) facts.push('acronym');
    if (all.organizationParts.has(only)) facts.push('organizationPart');
  }
  if (units.length > 1) facts.push('repeated');
  if (units.length > 3) facts.push('often');
  return facts;
}

/** The facts that hold, in the order of `Whole`: those of its places and of its form, then its own. */
export function wholeFacts(unit: NameUnit, ofPlaces: readonly WholeFact[], ofForm: readonly WholeFact[]): readonly WholeFact[] {
  const { evidence: { inside, around }, words, run, paragraph } = unit;
  const facts = ofPlaces.slice();
  // `IS` and `US` are not the small words
  const unlikeSmall = words.length === 1 && (inside & Inside.allCapitals) !== 0;
  for (const fact of ofForm) if (!(unlikeSmall && fact === 'lowerSeen')) facts.push(fact);
  if (startsWithAcronym(unit)) facts.push('acronymFirst');
  if ((inside & Inside.oneWord) === 0) return facts;
  const first = paragraph.facts.tokens.words[run.firstToken]!;
  if (inside & Inside.allCommon) facts.push('commonClass');
  if (inside & Inside.allCapitals && !(around & Around.titleCase)) facts.push('capitalsAcronym');
  if (first.name & NameClass.thing) facts.push('knownThing');
  if (first.name & NameClass.organizationWord && !(first.name & NameClass.commonWord)) facts.push('knownOrganization');
  return facts;
}

/** `CCTV America`, `NBC News`: capitals throughout in the first word, but not in the next. */
function startsWithAcronym({ words, paragraph, run }: NameUnit): boolean {
  if (words.length < 2) return false;
  const all = paragraph.facts.tokens.words;
  const [first, last] = [all[run.firstToken]!, all[run.endToken - 1]!];
  return first.text.length > 2 && (first.shape & (Shape.lower | Shape.dot | Shape.digit)) === 0 && (last.shape & Shape.lower) !== 0;
}
