/** The places of an article, each once, with how often it is named: what the map and the list of places are made from. */
import type { Article, Place, PlaceType, Span } from '../analysis/article';
import { placeId } from '../analysis/query/place';
import { countryName } from '../features/countries';
import { oneLine } from './exported';
import type { MapPlace } from './map/map';

export interface PlaceEntry {
  /** As the article first has it: `Antwerp`. */
  readonly name: string;
  /** As the gazetteer has it, where that is another name: `Antwerpen`. */
  readonly known: string | undefined;
  readonly type: PlaceType;
  /** In words; undefined for seas and for countries themselves. */
  readonly country: string | undefined;
  readonly at: { readonly lat: number; readonly lon: number } | undefined;
  readonly mentions: number;
  /** Where it is named. */
  readonly spans: readonly Span[];
  /** Of these, for a government. */
  readonly governments: number;
}

type Growing = Omit<PlaceEntry, 'mentions' | 'spans' | 'governments'> & { mentions: number; readonly spans: Span[]; governments: number };

/** The most named first. */
export function placeEntries({ places, text }: Article): readonly PlaceEntry[] {
  const entries = new Map<string, Growing>();
  for (const place of places) {
    const entry = entries.get(placeId(place));
    if (!entry) {
      entries.set(placeId(place), newEntry(text, place));
      continue;
    }
    entry.spans.push(place.span);
    entry.mentions++;
    entry.governments += Number(place.metonym);
  }
  return [...entries.values()].sort((a, b) => b.mentions - a.mentions || (a.name < b.name ? -1 : 1));
}

function newEntry(text: string, { name: known, span, type, country, lat, lon, metonym }: Place): Growing {
  const name = written(text, span);
  return {
    name, known: known === name ? undefined : known, type, country: country === undefined || type === 'country' ? undefined : countryName(country),
    at: lat === undefined || lon === undefined ? undefined : { lat, lon }, mentions: 1, spans: [span], governments: Number(metonym),
  };
}

/** `DULUTH` of a dateline is a name like others. */
function written(text: string, { start, end }: Span): string {
  const words = oneLine(text.slice(start, end));
  return words.length > 3 && words === words.toUpperCase() ? words.toLowerCase().replace(/(?<![\p{L}’'])\p{L}/gu, (letter) => letter.toUpperCase()) : words;
}

/** What can stand on a map. A continent is too large to be a point, and would zoom everything else away. */
export const mapPlaces = (entries: readonly PlaceEntry[]): readonly MapPlace[] =>
  entries.flatMap(({ name, type, country, at, mentions }): MapPlace[] => (at === undefined || type === 'continent' ? [] : [{
    name, ...at, mentions, size: type === 'city' || type === 'building' ? 'town' : 'area',
    title: `${name}${country === undefined ? '' : `, ${country}`}, ${mentions === 1 ? 'named once' : `named ${mentions} times`}`,
  }]));
