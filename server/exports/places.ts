/** The places of an article, each once, with how often it is named: what the map and the list of places are made from. */
import type { Article, PlaceType, Span } from '../analysis/article';
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

/** The most named first. */
export function placeEntries({ places, text }: Article): readonly PlaceEntry[] {
  const entries = new Map<string, PlaceEntry>();
  for (const { name: known, span, type, country, lat, lon, metonym } of places) {
    const key = JSON.stringify([known, type, country]);
    const before = entries.get(key);
    const at = lat === undefined || lon === undefined ? before?.at : { lat, lon };
    const name = before?.name ?? written(text, span);
    entries.set(key, { name, known: known === name ? undefined : known, type, country: country === undefined || type === 'country' ? undefined : countryName(country), at, mentions: (before?.mentions ?? 0) + 1, spans: [...(before?.spans ?? []), span], governments: (before?.governments ?? 0) + Number(metonym) });
  }
  return [...entries.values()].sort((a, b) => b.mentions - a.mentions || (a.name < b.name ? -1 : 1));
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
