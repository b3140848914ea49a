/** Which place each place name means: by what the article says of its countries and regions, by what stands beside it, by size. */
import type { Confidence, Place, PlaceCandidate } from '../article';
import { FEATURE_TYPES, type Feature, type GazetteerEntry } from '../detect/gazetteer';
import { placeKey } from '../detect/placeKeys';
import { Around } from '../detect/nameEvidence';
import type { ToponymEntry } from '../detect/toponyms';
import { entriesOf, type DescribedNames } from './describedNames';
import { inArticle, type Draft } from './draft';
import type { JudgedName } from './entities';
import type { NameGroup } from './nameUnits';
import { isMetonym } from './metonyms';

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
/** How far settled places draw the others to them. */
const NEARNESS = 4;
/** Doublings of people by which a namesake outshines a town. */
const OUTSHONE = 4;

interface Scored { readonly entry: GazetteerEntry; readonly score: number }

export function resolvePlaces(draft: Draft, judged: readonly JudgedName[], { countries }: DescribedNames): readonly Place[] {
  const names = judged.filter(({ kind }) => kind === 'place');
  const inside = containers(names);
  const regions = namedRegions(judged);
  const mostNamed = Math.max(1, ...countries.values());
  const inNamedRegion = (entries: readonly GazetteerEntry[]): boolean => entries.some((entry) => isPoint(entry) && entry.region !== undefined && regions.has(entry.region));
  const base = (entry: GazetteerEntry, group: NameGroup, entries: readonly GazetteerEntry[]): number => {
    let score = (entry.feature === 'country' && sharesWithState(entry, entries) ? CONTESTED_COUNTRY : START[entry.feature]) + (entry.feature === 'town' || entry.feature === 'seat' || entry.feature === 'capital' ? PER_DOUBLING * entry.population : 0);
    if (entry.country !== undefined) score += 3 * ((countries.get(entry.country) ?? 0) / mostNamed) ** 0.5;
    if (entry.region !== undefined && entry.feature !== 'state') score += 1.5 * Math.log2(1 + (regions.get(entry.region) ?? 0));
    if (inNamedRegion(entries)) {
      if (isPoint(entry) && entry.country !== undefined && !countries.has(entry.country)) score -= FOREIGN_TOWN;
      if (entry.feature === 'country' && (countries.get(entry.country!) ?? 0) <= group.units.length) score -= LONE_COUNTRY;
    }
    if (isPoint(entry) && nameKey(entry) !== keyOf(group)) score -= OTHER_NAME;
    for (const container of inside.get(group) ?? []) {
      if (container.feature === 'country' && entry.country === container.country) score += 8;
      if (container.feature === 'state' && entry.region === container.region) score += 12;
    }
    return score;
  };

  // the clear ones first: the others are drawn to them
  const groups = new Map<NameGroup, { readonly entries: readonly GazetteerEntry[]; readonly names: JudgedName[] }>();
  for (const name of names) {
    const known = groups.get(name.unit.group);
    if (known) known.names.push(name);
    else groups.set(name.unit.group, { entries: name.entries, names: [name] });
  }
  const ranked = new Map<object, readonly Scored[]>();
  const rank = (entries: readonly GazetteerEntry[], score: (entry: GazetteerEntry) => number): readonly Scored[] => entries.map((entry) => ({ entry, score: score(entry) })).sort((a, b) => b.score - a.score || b.entry.population - a.entry.population);
  for (const [group, { entries }] of groups) ranked.set(group, rank(entries, (entry) => base(entry, group, entries)));
  const settled = [...ranked.values()].flatMap((list) => (list[0] && list[0].score - (list[1]?.score ?? 0) > 2 && isPoint(list[0].entry) ? [list[0].entry] : []));
  for (const [group, { entries }] of groups) if (entries.length > 1) ranked.set(group, rank(entries, (entry) => base(entry, group, entries) + (isPoint(entry) ? NEARNESS * nearness(entry, settled) : 0)));

  return names.map((name) => placeOf(draft, name, ranked.get(name.unit.group) ?? [], inside.get(name.unit.group) ?? [])).sort((a, b) => a.span.start - b.span.start);
}

const sharesWithState = (country: GazetteerEntry, entries: readonly GazetteerEntry[]): boolean => entries.some((entry) => entry.feature === 'state' && entry.country !== country.country && nameKey(entry) === nameKey(country));
/** Keys of names, kept with what they belong to: ranking asks for them again and again. */
const nameKeys = new WeakMap<object, string>();
function kept(owner: object, read: () => string): string {
  let key = nameKeys.get(owner);
  if (key === undefined) nameKeys.set(owner, (key = read()));
  return key;
}
const nameKey = (entry: GazetteerEntry): string => kept(entry, () => placeKey(entry.name));
const keyOf = (group: NameGroup): string => kept(group, () => {
  const { paragraph, run } = group.units[0]!;
  return placeKey(paragraph.facts.tokens.words.slice(run.firstToken, run.endToken).map(({ text }) => text).join(' '));
});
const isPoint = ({ feature }: GazetteerEntry): boolean => feature === 'town' || feature === 'seat' || feature === 'capital' || feature === 'county';

/** No more places need to be measured: the answer is 1. */
const NEAR_ENOUGH = 2;

/** 0 to 1: how near the nearest two settled places lie. */
function nearness(entry: GazetteerEntry, settled: readonly GazetteerEntry[]): number {
  let sum = 0;
  let count = 0;
  for (const other of settled) {
    if (other.id === entry.id) continue;
    const distance = kilometers(entry, other);
    if (distance < 400) { sum += 1 - distance / 400; count++; }
    if (sum > NEAR_ENOUGH) return 1;
  }
  return count === 0 ? 0 : Math.min(1, sum / 2 + 0.1);
}

function kilometers(a: GazetteerEntry, b: GazetteerEntry): number {
  const x = (a.lon - b.lon) * Math.cos(((a.lat + b.lat) * Math.PI) / 360);
  return 111.2 * Math.hypot(x, a.lat - b.lat);
}

/** `Homs, Syria`; `Paris, Texas`: what a name is said to lie in, by group. */
function containers(names: readonly JudgedName[]): ReadonlyMap<object, readonly GazetteerEntry[]> {
  const found = new Map<object, GazetteerEntry[]>();
  for (const { unit } of names) {
    if (!(unit.evidence.around & Around.placeAfterComma)) continue;
    const { tokens, toponyms } = unit.paragraph.facts;
    const after = toponyms.find(({ firstToken }) => firstToken === unit.run.endToken + 1);
    if (!after || tokens.words[unit.run.endToken]?.lower !== ',') continue;
    const list = entriesOf(after.entry as ToponymEntry).filter(({ feature, country }) => feature === 'country' || feature === 'state' || (feature === 'area' && country !== undefined));
    const known = found.get(unit.group);
    if (known) known.push(...list);
    else found.set(unit.group, [...list]);
  }
  return found;
}

/** How often each first-level region is named; by the entry of the region. */
function namedRegions(judged: readonly JudgedName[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { kind, entries } of judged) {
    if (kind !== 'place') continue;
    for (const { feature, region } of entries) if (feature === 'state' && region !== undefined) counts.set(region, (counts.get(region) ?? 0) + 1);
  }
  return counts;
}

/** A place that the gazetteer does not know gets no coordinates: where it lies would be invented. `Tal Sikkin, Syria` gives its country. */
function placeOf(draft: Draft, name: JudgedName, ranked: readonly Scored[], around: readonly GazetteerEntry[]): Place {
  const span = inArticle(name.unit.paragraph, name.unit.run.at);
  const best = preferred(name, ranked);
  const metonym = isMetonym(name, best?.entry);
  if (!best) {
    const country = around.find((entry) => entry.country !== undefined)?.country;
    return { span, name: draft.text.slice(span.start, span.end), type: 'other', ...(country === undefined ? {} : { country }), metonym, confidence: 'guess', ambiguousWith: [] };
  }
  const others = ranked.filter(({ entry }) => entry.id !== best.entry.id && kilometers(entry, best.entry) > 100);
  const lead = best.score - (others[0]?.score ?? -10);
  // `Paris` in Tennessee may well be right, but nobody should take it for certain unless the article says so
  const outshone = isPoint(best.entry) && around.length === 0 && others.some(({ entry }) => entry.population > best.entry.population + OUTSHONE);
  const confidence: Confidence = lead > 4 && !outshone && name.probability > 0.9 ? 'sure' : lead > 1.5 && name.probability > 0.6 ? 'likely' : 'guess';
  return { span, ...candidate(best.entry), metonym, confidence, ambiguousWith: others.slice(0, 5).map(({ entry }) => candidate(entry)) };
}

/** `Hama province` means the province, `New York` the city, where both are called so. */
function preferred({ unit: { evidence: { around } } }: JudgedName, ranked: readonly Scored[]): Scored | undefined {
  const best = ranked[0];
  if (!best || !(around & Around.placeNounAfter)) return best;
  return ranked.find(({ entry }) => (entry.feature === 'state' || entry.feature === 'county') && entry.country === best.entry.country && kilometers(entry, best.entry) < 300) ?? best;
}

const candidate = ({ name, feature, country, lat, lon }: GazetteerEntry): PlaceCandidate => ({ name, type: FEATURE_TYPES[feature], ...(country === undefined ? {} : { country }), lat: round(lat), lon: round(lon) });
const round = (degrees: number): number => Math.round(degrees * 1000) / 1000;
