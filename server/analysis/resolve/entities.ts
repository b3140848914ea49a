/** Which runs of capitals name a person, an organization or a place, decided once for the whole article, and which name the same one. */
import type { Demonym, Place, Span } from '../article';
import { findDemonyms } from './demonyms';
import type { Feature } from '../detect/gazetteer';
import { Inside } from '../detect/nameEvidence';
import { describeUnits, type DescribedName } from './describedNames';
import type { Draft } from './draft';
import { featuresOf, KINDS, probabilities, scoreName, type NameKind } from './nameModel';
import type { NameGroup } from './nameUnits';
import { findTurns } from './turns';
import { joinOrganizations } from './organizations';
import { joinPeople } from './people';
import { resolvePlaces } from './places';

export interface Entity {
  readonly kind: 'person' | 'organization';
  /** The fullest form in the article. */
  readonly name: string;
  /** By start. */
  readonly mentions: readonly Span[];
  /** Title words that stand before or after a mention: `U.S. Defense Secretary`. */
  readonly titles: readonly Span[];
  /** `SOHR`, introduced in brackets or made of the first letters. */
  readonly acronym?: string;
  /** Every other form: `Carter`, `Davatoglu`. */
  readonly variants: readonly string[];
}

export interface Entities {
  readonly entities: readonly Entity[];
  readonly places: readonly Place[];
  readonly demonyms: readonly Demonym[];
}

/** A possible name with what it was judged to be. */
export interface JudgedName extends DescribedName {
  readonly kind: NameKind;
  readonly probability: number;
}

export function resolveEntities(draft: Draft): Entities {
  const described = describeUnits(draft);
  const judged = judgeLabels(draft, judge(described.units));
  const of = (kind: NameKind): readonly JudgedName[] => judged.filter((name) => name.kind === kind);
  const entities = [...joinPeople(draft, of('person')), ...joinOrganizations(draft, of('organization'))].sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start);
  const taken = [...entities.flatMap(({ mentions }) => mentions)];
  return { entities, places: resolvePlaces(draft, judged, described), demonyms: findDemonyms(draft, taken) };
}

/** Who speaks under `MORA:` in an interview is a person, unless the label is an ordinary word (`MODERATOR`) or a known organization. */
function judgeLabels(draft: Draft, judged: readonly JudgedName[]): readonly JudgedName[] {
  const turns = findTurns(draft);
  if (turns.length === 0) return judged;
  const labels = new Set(turns.filter(({ colon }) => colon !== undefined).map(({ paragraph }) => paragraph));
  return judged.map((name) => {
    const { paragraph, run, evidence } = name.unit;
    const label = labels.has(paragraph.index) ? paragraph.facts.turn?.at : undefined;
    if (label === undefined || run.at.from < label.from || run.at.to !== label.to || evidence.inside & Inside.allCommon || name.whole.includes('knownOrganization')) return name;
    return { ...name, kind: 'person' };
  });
}

/** Seas, parts of the world and countries of several words name nothing else; seats of power count as places (DESIGN, 7). */
function isPlaceByName({ unit, entries }: DescribedName): boolean {
  if (unit.toponym?.match === 'abbreviation') return unit.group.key !== 'car' && entries.some(({ feature }) => feature === 'country');
  if (unit.toponym?.match !== 'name') return false;
  if (entries.some(({ feature }) => feature === 'building')) return true;
  return unit.words.length > 1 && unit.group.key !== 'european union' && entries.some(({ feature }) => SINGLE_MEANING.has(feature));
}

const SINGLE_MEANING: ReadonlySet<Feature> = new Set(['country', 'water', 'mountain', 'continent', 'area']);

/** One form means the same throughout an article, most of the time: each unit counts with the mean of its group. */
const GROUP_WEIGHT = 1;

function judge(units: readonly DescribedName[]): readonly JudgedName[] {
  const scores = units.map(({ unit, whole }) => scoreName(featuresOf(unit, whole)));
  const sums = sumByGroup(units, scores);
  return units.map((name, index) => {
    const { unit, entries, whole } = name;
    if (isPlaceByName(name)) return { unit, entries, whole, kind: 'place', probability: 1 };
    const { length } = unit.group.units;
    const own = scores[index]!;
    const sum = sums.get(unit.group)!;
    for (let kind = 0; kind < KINDS.length; kind++) own[kind] = (own[kind]! + (GROUP_WEIGHT * sum[kind]!) / length) / (1 + GROUP_WEIGHT);
    const shares = probabilities(own);
    let best = 0;
    for (let kind = 1; kind < KINDS.length; kind++) if (shares[kind]! > shares[best]!) best = kind;
    // a word of the list that is no ordinary word is a name wherever it stands with a capital: `Hezbollah`, `al-Qaida`
    const kind = KINDS[best] === 'other' && whole.includes('knownOrganization') ? 'organization' : KINDS[best]!;
    return { unit, entries, whole, kind, probability: shares[best]! };
  });
}

function sumByGroup(units: readonly DescribedName[], scores: readonly (readonly number[])[]): ReadonlyMap<NameGroup, readonly number[]> {
  const sums = new Map<NameGroup, number[]>();
  for (let i = 0; i < units.length; i++) {
    const { group } = units[i]!.unit;
    const sum = sums.get(group);
    if (!sum) sums.set(group, [...scores[i]!]);
    else for (let kind = 0; kind < KINDS.length; kind++) sum[kind]! += scores[i]![kind]!;
  }
  return sums;
}
