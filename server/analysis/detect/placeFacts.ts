/** What the places of one name have in common, read from the gazetteer once. */
import { countryNumber, NOWHERE } from './countryNumbers';
import { FEATURES, type Feature, type GazetteerEntry } from './gazetteer';
import { Whole } from './nameEvidence';
import type { PlaceCandidate } from './placeCandidates';
import type { ToponymEntry } from './toponyms';

export interface PlaceFacts {
  readonly entries: readonly GazetteerEntry[];
  /** Sets of `featureBits`. */
  readonly features: number;
  /** What they say of the name, whatever the article: bits of `Whole`. */
  readonly whole: number;
  /** Numbers of their countries, each once. */
  readonly countries: readonly number[];
  /** The one country that the name speaks for: its own, or that of a state; `NOWHERE` for none. */
  readonly country: number;
  /** Filled by `placeCandidates` when first asked for. */
  candidates: readonly PlaceCandidate[] | undefined;
}

export const featureBits = (...features: readonly Feature[]): number => features.reduce((bits, feature) => bits | (1 << FEATURES.indexOf(feature)), 0);

const COUNTRY = featureBits('country');
const STATE = featureBits('state');
const SEATS = featureBits('seat', 'capital');
const TOWNS = featureBits('town') | SEATS;
const GEOGRAPHIC = featureBits('water', 'mountain', 'continent', 'area', 'county');
const BUILDING = featureBits('building');
/** Half a million people, and some sixty thousand: steps of doubling. */
const LARGE = 9;
const MIDDLE = 6;
const MANY = 5;
/** A state’s name counts for its country where news name states without it. */
const NAMED_BY_STATE: ReadonlySet<string> = new Set(['US', 'CA', 'AU', 'GB']);
export const isNamedByState = (country: string | undefined): boolean => country !== undefined && NAMED_BY_STATE.has(country);

export const placeFacts = (toponym: ToponymEntry): PlaceFacts => (toponym.facts ??= readFacts(toponym));

function readFacts({ gazetteer, places, match }: ToponymEntry): PlaceFacts {
  const entries = places.map((id) => gazetteer.entry(id));
  const countries: number[] = [];
  let features = 0;
  let largest = 0;
  for (const { feature, population, country } of entries) {
    const bit = featureBits(feature);
    features |= bit;
    if (bit & TOWNS && population > largest) largest = population;
    if (country !== undefined && !countries.includes(countryNumber(country))) countries.push(countryNumber(country));
  }
  let whole = largest >= LARGE ? Whole.large : largest >= MIDDLE ? Whole.middle : Whole.small;
  if (features & COUNTRY) whole |= Whole.country;
  if (features & STATE) whole |= Whole.state;
  if (features & SEATS) whole |= Whole.seat;
  if (features & GEOGRAPHIC) whole |= Whole.geographic;
  if (features & BUILDING) whole |= Whole.building;
  if (match === 'abbreviation') whole |= Whole.abbreviation;
  if (match === 'loose') whole |= Whole.loose;
  if (entries.length > MANY) whole |= Whole.many;
  return { entries, features, whole, countries, country: match === 'loose' ? NOWHERE : countryOf(entries), candidates: undefined };
}

function countryOf(entries: readonly GazetteerEntry[]): number {
  const clear = entries.filter(({ feature }) => feature === 'country' || feature === 'state');
  const countries = new Set(clear.map(({ country }) => country));
  return countries.size === 1 && clear.some(({ feature, country }) => feature === 'country' || (country !== undefined && NAMED_BY_STATE.has(country))) ? countryNumber([...countries][0]) : NOWHERE;
}
