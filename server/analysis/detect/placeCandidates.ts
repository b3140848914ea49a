/** The places of one name with what ranking asks of each, whatever the article. */
import type { PlaceCandidate as ArticlePlace } from '../article';
import { countryNumber } from './countryNumbers';
import { FEATURE_TYPES, type Feature, type GazetteerEntry } from './gazetteer';
import { Acts, isSeatOfPower } from './governmentWords';
import { isNamedByState, placeFacts } from './placeFacts';
import { placeKey } from './placeKeys';
import type { ToponymEntry } from './toponyms';

export interface PlaceCandidate {
  readonly entry: GazetteerEntry;
  /** Of its own name: the one it is found by may be another. */
  readonly key: string;
  readonly country: number;
  /** A town or a county. */
  readonly point: boolean;
  /** What it starts with for being what it is. */
  readonly start: number;
  /** By what deeds it stands for those who govern: bits of `Acts`. */
  readonly governing: number;
  /** As the article tells of it. */
  readonly told: KnownPlace;
}

export type KnownPlace = ArticlePlace & { readonly lat: number; readonly lon: number };

/** People count in steps of doubling. */
const START: Readonly<Record<Feature, number>> = { town: 0, seat: 1, capital: 3, country: 14, state: 6.5, county: 2, water: 8, mountain: 7, continent: 12, area: 9, building: 8, region: 6 };
const PER_DOUBLING = 0.6;
/** Georgia: a country only where the article speaks of it more than of the state's country. */
const CONTESTED_COUNTRY = 8;

/** `Savannah` and `St. Louis` are towns before they are regions of Ghana and Senegal. */
const FOREIGN_STATE = 4;

/** `Moscow has urged …`, `Kansas said …`, `Leeds has banned …`. */
const GOVERNING: Readonly<Record<Feature, number>> = {
  country: Acts.governs, capital: Acts.governs, state: Acts.speaks, county: Acts.speaks, seat: Acts.legislates, town: Acts.legislates,
  water: 0, mountain: 0, continent: 0, area: 0, building: 0, region: 0,
};

const NONE: readonly PlaceCandidate[] = [];

/** None for a name that the gazetteer does not know. */
export function placeCandidates(toponym: ToponymEntry | undefined): readonly PlaceCandidate[] {
  if (!toponym) return NONE;
  const facts = placeFacts(toponym);
  return (facts.candidates ??= readCandidates(facts.entries));
}

function readCandidates(entries: readonly GazetteerEntry[]): readonly PlaceCandidate[] {
  const keys = entries.map(({ name }) => placeKey(name));
  return entries.map((entry, index) => {
    const { feature, population, country } = entry;
    const contested = feature === 'country' && entries.some((other, i) => other.feature === 'state' && other.country !== country && keys[i] === keys[index]);
    const start = (contested ? CONTESTED_COUNTRY : feature === 'state' && !isNamedByState(country) ? FOREIGN_STATE : START[feature]) + (isTown(entry) ? PER_DOUBLING * population : 0);
    return { entry, key: keys[index]!, country: countryNumber(country), point: isPoint(entry), start, governing: governingOf(entry), told: toldOf(entry) };
  });
}

const governingOf = ({ feature, name }: GazetteerEntry): number => (isSeatOfPower(name) ? Acts.governs | (feature === 'building' ? Acts.employs : 0) : GOVERNING[feature]);

const isTown = ({ feature }: GazetteerEntry): boolean => feature === 'town' || feature === 'seat' || feature === 'capital';
export const isPoint = (entry: GazetteerEntry): boolean => isTown(entry) || entry.feature === 'county';

const toldOf = ({ name, feature, country, lat, lon }: GazetteerEntry): KnownPlace => ({ name, type: FEATURE_TYPES[feature], ...(country === undefined ? {} : { country }), lat: round(lat), lon: round(lon) });
const round = (degrees: number): number => Math.round(degrees * 1000) / 1000;
