/** Judges every possible name of the article: by its own evidence, by that of its namesakes, and by what is beyond doubt. */
import type { Confidence } from '../article';
import type { GazetteerEntry } from '../detect/gazetteer';
import { Around, Inside, Whole } from '../detect/nameEvidence';
import { featureBits, placeFacts } from '../detect/placeFacts';
import { toponymAt } from '../detect/toponyms';
import { addScores, KINDS, PER_POINT, type NameKind } from './nameModel';
import type { DescribedNames } from './describedNames';
import type { NameUnit } from './nameUnits';
import type { Turn } from './turns';

const PERSON = KINDS.indexOf('person');
const PLACE = KINDS.indexOf('place');
const OTHER = KINDS.indexOf('other');
/** One form means the same throughout an article, most of the time: each unit counts with the mean of its group. */
const GROUP_WEIGHT = 1;

/** Sets the `kind` of each unit. */
export function judgeNames({ units, groups }: DescribedNames, turns: readonly Turn[]): void {
  const scores = new Int32Array(units.length * KINDS.length);
  const sums = new Float64Array(groups.length * KINDS.length);
  for (let i = 0; i < units.length; i++) scoreUnit(units[i]!, scores, i * KINDS.length, sums);
  for (let i = 0; i < units.length; i++) judgeUnit(units[i]!, scores, i * KINDS.length, sums);
  judgeLabels(units, turns);
}

function scoreUnit(unit: NameUnit, scores: Int32Array, own: number, sums: Float64Array): void {
  addScores(unit, scores, own);
  const shared = unit.group.index * KINDS.length;
  for (let kind = 0; kind < KINDS.length; kind++) sums[shared + kind]! += scores[own + kind]!;
}

/** The scores of the unit at hand with those of its group. */
const joint = [0, 0, 0, 0];

function judgeUnit(unit: NameUnit, scores: Int32Array, own: number, sums: Float64Array): void {
  if (isPlaceByName(unit)) {
    unit.kind = 'place';
    unit.certainty = 'sure';
    return;
  }
  const { index, count } = unit.group;
  const shared = index * KINDS.length;
  let best = 0;
  for (let kind = 0; kind < KINDS.length; kind++) {
    // for whole numbers' sake not yet divided; the first kind wins a tie
    joint[kind] = scores[own + kind]! * count + GROUP_WEIGHT * sums[shared + kind]!;
    if (joint[kind]! > joint[best]!) best = kind;
  }
  unit.kind = kindOf(unit, best);
  if (best === PLACE) unit.certainty = certaintyOf(shareOf(joint, best, count * (1 + GROUP_WEIGHT) * PER_POINT));
}

/** What stands beside people alone. */
const PERSONAL = Around.titleBefore | Around.honorificBefore | Around.ageAfter | Around.whoAfter;

/** `Victoria University of Wellington`: what an institution is of, or for. */
const INSTITUTION = Inside.organizationWord | Inside.organizationOf;

/**
 * A word of the list that is no ordinary word is a name wherever it stands with a capital: `Hezbollah`, `al-Qaida`; and no place, if the gazetteer has none
 * or the name is of several words: `via AP`, `the Red Cross`.
 */
function kindOf(unit: NameUnit, best: number): NameKind {
  const { whole, run: { form: { inside }, toponym, around }, group } = unit;
  if (group.explained) return 'other';
  if (whole & Whole.company && best !== PLACE && !(around & (Around.titleBefore | Around.honorificBefore))) return 'organization';
  if (best === PLACE && !toponym && (inside & INSTITUTION) === INSTITUTION) return 'organization';
  // `Saskatchewan said`: a state is nobody, unless the article names somebody so
  if (best === PERSON && inside & Inside.oneWord && whole & Whole.state && !(whole & (Whole.surname | Whole.loose)) && !(inside & Inside.firstNameFirst) && !(group.around & PERSONAL)) return 'place';
  // `Mr. Washington`, but `Miss Venezuela`
  if (best === PLACE && around & Around.honorificBefore && unit.paragraph.facts.words[unit.run.firstToken - 1]?.lower !== 'miss') return 'person';
  if (best === PERSON && !(group.around & PERSONAL)) {
    if (inside & Inside.ampersand) return 'organization';
    if (whole & Whole.knownThing && !(whole & Whole.surname)) return 'other';
  }
  const known = (whole & Whole.knownOrganization) !== 0;
  if (known && (inside & Inside.oneWord) === 0) return 'organization';
  if (best === PLACE && isClub(unit)) return 'organization';
  return known && (best === OTHER || (best === PLACE && !toponym)) ? 'organization' : KINDS[best]!;
}

const CLUB_ENDS: ReadonlySet<string> = new Set(['city', 'town', 'county']);
const TOWNS = featureBits('town', 'seat', 'capital');

/** `Norwich City`, where the gazetteer knows a British town of the first word and no place of both. */
function isClub({ run: { toponym, firstToken, around }, group: { words }, paragraph: { facts: { toponyms } } }: NameUnit): boolean {
  if (toponym || around & Around.placeNounAfter || words.length !== 2 || !CLUB_ENDS.has(words[1]!)) return false;
  const town = toponymAt(toponyms, firstToken);
  if (!town || town.endToken !== firstToken + 1) return false;
  let largest: GazetteerEntry | undefined;
  for (const entry of placeFacts(town.entry).entries) if (featureBits(entry.feature) & TOWNS && entry.population > (largest?.population ?? -1)) largest = entry;
  return largest?.country === 'GB';
}

/** The best of the scores as a probability; they count in parts of a point. */
function shareOf(scores: readonly number[], best: number, perPoint: number): number {
  let total = 0;
  for (let kind = 0; kind < scores.length; kind++) total += Math.exp((scores[kind]! - scores[best]!) / perPoint);
  return 1 / total;
}

const certaintyOf = (probability: number): Confidence => (probability > 0.9 ? 'sure' : probability > 0.6 ? 'likely' : 'guess');

const COUNTRY = featureBits('country');
const BUILDING = featureBits('building');
const SINGLE_MEANING = COUNTRY | featureBits('water', 'mountain', 'continent', 'area');

/** Seas, parts of the world and countries of several words name nothing else; seats of power count as places (DESIGN, 7). */
function isPlaceByName({ run: { toponym }, group: { key, words } }: NameUnit): boolean {
  if (!toponym || toponym.match === 'loose') return false;
  const { features } = placeFacts(toponym);
  if (toponym.match === 'abbreviation') return key !== 'car' && (features & COUNTRY) !== 0;
  return (features & BUILDING) !== 0 || (words.length > 1 && (features & SINGLE_MEANING) !== 0 && key !== 'european union');
}

/** Who speaks under `MORA:` in an interview is a person, unless the label is an ordinary word (`MODERATOR`) or a known organization. */
function judgeLabels(units: readonly NameUnit[], turns: readonly Turn[]): void {
  if (turns.length === 0) return;
  const labelled = new Set<number>();
  for (const { colon, paragraph } of turns) if (colon !== undefined) labelled.add(paragraph);
  for (const unit of units) {
    const { paragraph, run: { from, to, form }, whole } = unit;
    const label = labelled.has(paragraph.index) ? paragraph.facts.turn?.at : undefined;
    if (label && from >= label.from && to === label.to && !(form.inside & Inside.allCommon) && !(whole & Whole.knownOrganization)) unit.kind = 'person';
  }
}
