/** Which place each place name means. */
import type { Confidence, Place, PlaceCandidate } from '../article';
import { Around } from '../detect/nameEvidence';
import { isPoint, type KnownPlace } from '../detect/placeCandidates';
import type { DescribedNames } from './describedNames';
import { spanOf, type NameUnit } from './nameUnits';
import { kilometers } from './placeNearness';
import { ownRanking } from './ownPlace';
import { rankPlaces, type RankedPlaces, type Scored } from './placeRanking';

/** Doublings of people by which a namesake outshines a town. */
const OUTSHONE = 4;
/** Nearer namesakes are the same place told twice, in kilometers. */
const SAME_PLACE = 100;
/** A province lies no further from its town, in kilometers. */
const SAME_PROVINCE = 300;
const MOST_OTHERS = 5;

/** What a form means: the same for all its mentions, but for those that a province or a city follows. */
interface Meaning {
  readonly place: KnownPlace;
  /** By which deeds it stands for those who govern: bits of `Acts`. */
  readonly governing: number;
  /** By how much it leads over the next. */
  readonly lead: number;
  readonly outshone: boolean;
  readonly ambiguousWith: readonly PlaceCandidate[];
}

export function resolvePlaces(names: readonly NameUnit[], described: DescribedNames): readonly Place[] {
  const ranking = rankPlaces(names, described);
  const plain = new Array<Meaning | undefined>(ranking.length);
  const asProvince = new Array<Meaning | undefined>(ranking.length);
  const places: Place[] = [];
  for (let i = 0; i < names.length; i++) {
    const unit = names[i]!;
    const { index } = unit.group;
    const of = ownRanking(unit, ranking[index]!);
    if (of !== ranking[index]) {
      places.push(of.ranked.length === 0 ? unknownPlace(unit, of) : placeOf(unit, meaningOf(of, false)));
      continue;
    }
    const province = (unit.run.around & Around.placeNounAfter) !== 0;
    places.push(of.ranked.length === 0 ? unknownPlace(unit, of) : placeOf(unit, ((province ? asProvince : plain)[index] ??= meaningOf(of, province))));
  }
  return places;
}

function meaningOf({ ranked, containers }: RankedPlaces, province: boolean): Meaning {
  const best = province ? preferred(ranked) : ranked[0]!;
  const { entry } = best;
  const others = ranked.filter((other) => other.entry.id !== entry.id && kilometers(other.entry, entry) > SAME_PLACE);
  return {
    place: best.of.told,
    governing: best.of.governing,
    lead: best.score - (others[0]?.score ?? -10),
    // `Paris` in Tennessee may well be right, but nobody should take it for certain unless the article says so
    outshone: isPoint(entry) && containers.size === 0 && others.some((other) => other.entry.population > entry.population + OUTSHONE),
    ambiguousWith: others.slice(0, MOST_OTHERS).map(({ of }) => of.told),
  };
}

/** `Hama province` means the province, `New York` the city, where both are called so. */
function preferred(ranked: readonly Scored[]): Scored {
  const best = ranked[0]!;
  return ranked.find(({ entry }) => (entry.feature === 'state' || entry.feature === 'county') && entry.country === best.entry.country && kilometers(entry, best.entry) < SAME_PROVINCE) ?? best;
}

function placeOf(unit: NameUnit, { place, governing, lead, outshone, ambiguousWith }: Meaning): Place {
  const span = spanOf(unit);
  const { certainty } = unit;
  const metonym = (unit.run.acts & governing) !== 0;
  const confidence: Confidence = lead > 4 && !outshone && certainty === 'sure' ? 'sure' : lead > 1.5 && certainty !== 'guess' ? 'likely' : 'guess';
  const { name, type, country, lat, lon } = place;
  return country === undefined ? { span, name, type, lat, lon, metonym, confidence, ambiguousWith } : { span, name, type, country, lat, lon, metonym, confidence, ambiguousWith };
}

/** A place that the gazetteer does not know gets no coordinates: where it lies would be invented. `Tal Sikkin, Syria` gives its country. */
function unknownPlace(unit: NameUnit, { containers }: RankedPlaces): Place {
  let country: string | undefined;
  for (const container of containers.keys()) country ??= container.country;
  return { span: spanOf(unit), name: unit.run.text, type: 'other', ...(country === undefined ? {} : { country }), metonym: false, confidence: 'guess', ambiguousWith: [] };
}
