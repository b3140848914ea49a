/** Ranks the places of each name: by what the article says of its countries and regions, by what stands beside it, by size. */
import type { GazetteerEntry } from '../detect/gazetteer';
import { Around } from '../detect/nameEvidence';
import { placeCandidates, type PlaceCandidate } from '../detect/placeCandidates';
import { featureBits, placeFacts } from '../detect/placeFacts';
import { placeKey } from '../detect/placeKeys';
import { toponymAt } from '../detect/toponyms';
import type { CountryCounts, DescribedNames } from './describedNames';
import { likeliestTown, meansState, ofState } from './namesakeStates';
import type { NameUnit } from './nameUnits';
import { leader, leads, type Contest } from './placeContest';
import { newNeighborhood, type Neighborhood } from './placeNearness';
import { makeMates, matchRows, standInRow } from './placeRows';

export interface Scored {
  readonly of: PlaceCandidate;
  readonly entry: GazetteerEntry;
  readonly score: number;
}

/** All places of one form. */
export interface RankedPlaces {
  /** The likeliest first. */
  readonly ranked: readonly Scored[];
  readonly containers: Containers;
}

/** What the form is said to lie in, and how often: Syria for `Homs, Syria`. */
export type Containers = ReadonlyMap<GazetteerEntry, number>;

/** A town that bears the name only among others: Columbus was once Franklin. */
const OTHER_NAME = 2.5;
/** Beside a town of the name in a state that the article names: a town of a country that it does not name, and a country named by this name alone. */
const FOREIGN_TOWN = 3;
const LONE_COUNTRY = 5;
/** A country whose name is also a state's, where the article speaks of that state's legislature, or names its towns and none of the country. */
const STATE_SPOKEN_OF = 5;
/** For each time that it is said to lie in that country or state. */
const IN_COUNTRY = 8;
const IN_STATE = 12;
/** How far settled places draw the others to them. */
const NEARNESS = 4;

/** How often each first-level region is named; by the entry of the region. */
type RegionCounts = ReadonlyMap<number, number>;

/** By the number of the group. `names`: those judged to be places. */
export function rankPlaces(names: readonly NameUnit[], { countries, groups }: DescribedNames): readonly (RankedPlaces | undefined)[] {
  const ranked = new Array<RankedPlaces | undefined>(groups.length).fill(undefined);
  const contests = gather(names, groups.length);
  const regions = namedRegions(names);
  const mostNamed = mostOf(countries);
  let known: readonly PlaceCandidate[] | undefined;
  // few articles name what is a country and a state
  const towns = (): readonly PlaceCandidate[] => (known ??= contests.flatMap(({ places }) => likeliestTown(places)));
  for (let i = 0; i < contests.length; i++) score(contests[i]!, countries, mostNamed, regions, towns);
  matchRows(contests);
  // the clear ones first: the others are drawn to them
  const neighborhood = newNeighborhood(settledOf(contests));
  for (let i = 0; i < contests.length; i++) {
    const contest = contests[i]!;
    draw(contest, neighborhood);
    ranked[contest.unit.group.index] = { ranked: rank(contest), containers: contest.containers ?? NO_CONTAINERS };
  }
  return ranked;
}

const NO_CONTAINERS: Containers = new Map();

function gather(names: readonly NameUnit[], groups: number): readonly Contest[] {
  const contests: Contest[] = [];
  const byGroup = new Array<Contest | undefined>(groups).fill(undefined);
  for (let i = 0; i < names.length; i++) {
    const unit = names[i]!;
    const { group: { index }, run: { toponym, around } } = unit;
    let contest = byGroup[index];
    if (!contest) contests.push((contest = byGroup[index] = { unit, places: placeCandidates(toponym), scores: [], containers: undefined, statehood: false, mates: undefined }));
    if (!contest.statehood) contest.statehood = ofState(unit);
    if (around & Around.placeAfterComma) addContainers(unit, contest);
    const before = i > 0 ? names[i - 1]! : undefined;
    if (before && standInRow(before, unit)) makeMates(byGroup[before.group.index]!, contest);
  }
  return contests;
}

export const CONTAINERS = featureBits('country', 'state', 'area');

/** `Homs, Syria`; `Paris, Texas`. */
function addContainers({ run: { endToken }, paragraph: { facts: { words, toponyms } } }: NameUnit, contest: Contest): void {
  const after = toponymAt(toponyms, endToken + 1);
  if (!after || words[endToken]!.lower !== ',') return;
  const { features, entries } = placeFacts(after.entry);
  if (!(features & CONTAINERS)) return;
  const containers = (contest.containers ??= new Map());
  for (const entry of entries) if (contains(entry)) containers.set(entry, (containers.get(entry) ?? 0) + 1);
}

export const contains = ({ feature, country }: GazetteerEntry): boolean => feature === 'country' || feature === 'state' || (feature === 'area' && country !== undefined);

const STATE = featureBits('state');

function namedRegions(names: readonly NameUnit[]): RegionCounts {
  const counts = new Map<number, number>();
  for (let i = 0; i < names.length; i++) {
    const { toponym } = names[i]!.run;
    if (!toponym || !(placeFacts(toponym).features & STATE)) continue;
    for (const { feature, region } of placeFacts(toponym).entries) if (feature === 'state' && region !== undefined) counts.set(region, (counts.get(region) ?? 0) + 1);
  }
  return counts;
}

/** At least 1. */
function mostOf(counts: readonly number[]): number {
  let most = 1;
  for (let i = 0; i < counts.length; i++) if (counts[i]! > most) most = counts[i]!;
  return most;
}

function score(contest: Contest, countries: CountryCounts, mostNamed: number, regions: RegionCounts, towns: () => readonly PlaceCandidate[]): void {
  const { unit, places, scores, containers } = contest;
  const inNamedRegion = regions.size > 0 && places.some(({ point, entry: { region } }) => point && region !== undefined && regions.has(region));
  for (let i = 0; i < places.length; i++) {
    const { entry: { feature, region }, country, point, key, start } = places[i]!;
    const named = country >= 0 ? countries[country]! : 0;
    let sum = start;
    if (named > 0) sum += 3 * Math.sqrt(named / mostNamed);
    if (region !== undefined && feature !== 'state' && regions.size > 0) sum += 1.5 * Math.log2(1 + (regions.get(region) ?? 0));
    if (inNamedRegion) {
      if (point && country >= 0 && named === 0) sum -= FOREIGN_TOWN;
      if (feature === 'country' && named <= unit.group.count) sum -= LONE_COUNTRY;
    }
    if (feature === 'country' && places.length > 1 && meansState(contest, places[i]!, towns)) sum -= STATE_SPOKEN_OF;
    if (point && key !== keyOf(unit)) sum -= OTHER_NAME;
    if (containers) sum += contained(places[i]!.entry, containers);
    scores.push(sum);
  }
}

function contained({ country, region }: GazetteerEntry, containers: Containers): number {
  let sum = 0;
  for (const [container, times] of containers) {
    if (container.feature === 'country' && country === container.country) sum += IN_COUNTRY * times;
    if (container.feature === 'state' && region === container.region) sum += IN_STATE * times;
  }
  return sum;
}

/** Those that stand alone, or lead clearly. */
function settledOf(contests: readonly Contest[]): GazetteerEntry[] {
  const settled: GazetteerEntry[] = [];
  for (let i = 0; i < contests.length; i++) {
    const { places, scores } = contests[i]!;
    const first = leader(scores);
    if (first >= 0 && places[first]!.point && leads(scores, first)) settled.push(places[first]!.entry);
  }
  return settled;
}

/** Towns are drawn to the settled ones. */
function draw({ places, scores }: Contest, neighborhood: Neighborhood): void {
  if (places.length < 2) return;
  for (let i = 0; i < places.length; i++) if (places[i]!.point) scores[i]! += NEARNESS * neighborhood.nearness(places[i]!.entry);
}

/** Most names have few places, so that each is put where it belongs; the larger first where two score the same. */
function rank({ places, scores }: Contest): readonly Scored[] {
  const ranked: Scored[] = [];
  for (let i = 0; i < places.length; i++) {
    const { entry } = places[i]!;
    const own = scores[i]!;
    let at = i;
    for (; at > 0; at--) {
      const before = ranked[at - 1]!;
      if (before.score > own || (before.score === own && before.entry.population >= entry.population)) break;
      ranked[at] = before;
    }
    ranked[at] = { of: places[i]!, entry, score: own };
  }
  return ranked;
}

/** The form's own key, of all its words. */
function keyOf({ paragraph, run: { form, firstToken, endToken } }: NameUnit): string {
  return (form.placeKey ??= placeKey(paragraph.facts.words.slice(firstToken, endToken).map(({ text }) => text).join(' ')));
}
