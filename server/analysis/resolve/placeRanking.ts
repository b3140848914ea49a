/** Ranks the places of each name: by what the article says of its countries and regions, by what stands beside it, by size. */
import type { Feature, GazetteerEntry } from '../detect/gazetteer';
import { Around } from '../detect/nameEvidence';
import { featureBits, placeFacts } from '../detect/placeFacts';
import { placeKey } from '../detect/placeKeys';
import { toponymAt } from '../detect/toponyms';
import type { DescribedNames } from './describedNames';
import type { NameUnit } from './nameUnits';
import { newNeighborhood } from './placeNearness';

export interface Scored { readonly entry: GazetteerEntry; readonly score: number }

/** All places of one form. */
export interface RankedPlaces {
  /** The likeliest first. */
  readonly ranked: readonly Scored[];
  readonly containers: Containers;
}

/** What the form is said to lie in, and how often: Syria for `Homs, Syria`. */
export type Containers = ReadonlyMap<GazetteerEntry, number>;

/** What a place starts with for being what it is; people count in steps of doubling. */
const START: Readonly<Record<Feature, number>> = { town: 0, seat: 1, capital: 3, country: 14, state: 6.5, county: 2, water: 8, mountain: 7, continent: 12, area: 9, building: 8, region: 6 };
const PER_DOUBLING = 0.6;
/** Georgia: a country only where the article speaks of it more than of the state's country. */
const CONTESTED_COUNTRY = 8;
/** A town that bears the name only among others: Columbus was once Franklin. */
const OTHER_NAME = 2.5;
/** Beside a town of the name in a state that the article names: a town of a country that it does not name, and a country named by this name alone. */
const FOREIGN_TOWN = 3;
const LONE_COUNTRY = 5;
/** For each time that it is said to lie in that country or state. */
const IN_COUNTRY = 8;
const IN_STATE = 12;
/** How far settled places draw the others to them. */
const NEARNESS = 4;
/** A lead by which the first is settled. */
const SETTLED = 2;

interface Candidates {
  readonly unit: NameUnit;
  readonly entries: readonly GazetteerEntry[];
  readonly containers: Map<GazetteerEntry, number>;
}

/** By the number of the group. `names`: those judged to be places. */
export function rankPlaces(names: readonly NameUnit[], { countries, groups }: DescribedNames): readonly (RankedPlaces | undefined)[] {
  const candidates = gather(names, groups.length);
  const regions = namedRegions(names);
  const mostNamed = Math.max(1, ...countries.values());
  const scores = candidates.map((of) => of && baseScores(of, countries, mostNamed, regions));
  // the clear ones first: the others are drawn to them
  const ranked = candidates.map((of, index) => of && rank(of.entries, scores[index]!));
  const neighborhood = newNeighborhood(settledOf(ranked));
  return candidates.map((of, index) => {
    if (!of) return undefined;
    const { entries, containers } = of;
    if (entries.length < 2) return { ranked: ranked[index]!, containers };
    const drawn = scores[index]!.map((score, i) => (isPoint(entries[i]!) ? score + NEARNESS * neighborhood.nearness(entries[i]!) : score));
    return { ranked: rank(entries, drawn), containers };
  });
}

const NOWHERE: readonly GazetteerEntry[] = [];

function gather(names: readonly NameUnit[], groups: number): (Candidates | undefined)[] {
  const gathered = new Array<Candidates | undefined>(groups).fill(undefined);
  for (const unit of names) {
    const { group, run: { toponym, around } } = unit;
    const of = (gathered[group.index] ??= { unit, entries: toponym ? placeFacts(toponym).entries : NOWHERE, containers: new Map() });
    if (around & Around.placeAfterComma) addContainers(unit, of.containers);
  }
  return gathered;
}

const CONTAINERS = featureBits('country', 'state', 'area');

/** `Homs, Syria`; `Paris, Texas`. */
function addContainers({ run: { endToken }, paragraph: { facts: { tokens, toponyms } } }: NameUnit, containers: Map<GazetteerEntry, number>): void {
  const after = toponymAt(toponyms, endToken + 1);
  if (!after || tokens.words[endToken]?.lower !== ',') return;
  const { features, entries } = placeFacts(after.entry);
  if (!(features & CONTAINERS)) return;
  for (const entry of entries) if (entry.feature === 'country' || entry.feature === 'state' || (entry.feature === 'area' && entry.country !== undefined)) containers.set(entry, (containers.get(entry) ?? 0) + 1);
}

const STATE = featureBits('state');

/** How often each first-level region is named; by the entry of the region. */
function namedRegions(names: readonly NameUnit[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { run: { toponym } } of names) {
    if (!toponym || !(placeFacts(toponym).features & STATE)) continue;
    for (const { feature, region } of placeFacts(toponym).entries) if (feature === 'state' && region !== undefined) counts.set(region, (counts.get(region) ?? 0) + 1);
  }
  return counts;
}

function baseScores({ unit, entries, containers }: Candidates, countries: ReadonlyMap<string, number>, mostNamed: number, regions: ReadonlyMap<number, number>): number[] {
  const { group } = unit;
  const inNamedRegion = entries.some((entry) => isPoint(entry) && entry.region !== undefined && regions.has(entry.region));
  return entries.map((entry) => {
    const { feature, population, country, region } = entry;
    let score = (feature === 'country' && sharesWithState(entry, entries) ? CONTESTED_COUNTRY : START[feature]) + (feature === 'town' || feature === 'seat' || feature === 'capital' ? PER_DOUBLING * population : 0);
    if (country !== undefined) score += 3 * ((countries.get(country) ?? 0) / mostNamed) ** 0.5;
    if (region !== undefined && feature !== 'state') score += 1.5 * Math.log2(1 + (regions.get(region) ?? 0));
    if (inNamedRegion) {
      if (isPoint(entry) && country !== undefined && !countries.has(country)) score -= FOREIGN_TOWN;
      if (feature === 'country' && (countries.get(country!) ?? 0) <= group.count) score -= LONE_COUNTRY;
    }
    if (isPoint(entry) && nameKey(entry) !== keyOf(unit)) score -= OTHER_NAME;
    for (const [container, times] of containers) {
      if (container.feature === 'country' && country === container.country) score += IN_COUNTRY * times;
      if (container.feature === 'state' && region === container.region) score += IN_STATE * times;
    }
    return score;
  });
}

const rank = (entries: readonly GazetteerEntry[], scores: readonly number[]): readonly Scored[] =>
  entries.map((entry, index) => ({ entry, score: scores[index]! })).sort((a, b) => b.score - a.score || b.entry.population - a.entry.population);

function settledOf(ranked: readonly (readonly Scored[] | undefined)[]): GazetteerEntry[] {
  const settled: GazetteerEntry[] = [];
  for (const list of ranked) {
    const first = list?.[0];
    if (first && first.score - (list[1]?.score ?? 0) > SETTLED && isPoint(first.entry)) settled.push(first.entry);
  }
  return settled;
}

const sharesWithState = (country: GazetteerEntry, entries: readonly GazetteerEntry[]): boolean => entries.some((entry) => entry.feature === 'state' && entry.country !== country.country && nameKey(entry) === nameKey(country));

/** Keys of names, kept with what they belong to. */
const keys = new WeakMap<object, string>();
function kept(owner: object, read: () => string): string {
  let key = keys.get(owner);
  if (key === undefined) keys.set(owner, (key = read()));
  return key;
}
const nameKey = (entry: GazetteerEntry): string => kept(entry, () => placeKey(entry.name));
const keyOf = ({ paragraph, run: { form, firstToken, endToken } }: NameUnit): string =>
  kept(form, () => placeKey(paragraph.facts.tokens.words.slice(firstToken, endToken).map(({ text }) => text).join(' ')));

export const isPoint = ({ feature }: GazetteerEntry): boolean => feature === 'town' || feature === 'seat' || feature === 'capital' || feature === 'county';
