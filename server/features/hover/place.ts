/** A place: which one, where it lies, and whether it stands for a government. */
import type { Place, PlaceCandidate, Quote } from '../../analysis/article';
import { placeId } from '../../analysis/query/place';
import type { Annotated } from '../annotated';
import { countryName } from '../countries';
import { bold, card, escape, icon, joined, type Look } from '../markdown';
import { markLines, offers } from './mark';
import { confidenceWords, whoseWords } from './quote';

const ALTERNATIVES = 3;

export function placeCard(doc: Annotated, place: Place, quote: Quote | undefined, look: Look, more: readonly string[] = []): string {
  const named = doc.article.places.filter((other) => placeId(other) === placeId(place)).length;
  const facts = joined([
    place.type === 'other' ? 'place' : place.type,
    place.country === undefined || place.type === 'country' ? undefined : escape(countryName(place.country)),
    place.lat === undefined || place.lon === undefined ? undefined : coordinates(place.lat, place.lon),
    named > 1 ? `named ${named} times` : undefined,
    place.confidence === 'sure' ? undefined : confidenceWords(place.confidence, look),
  ]);
  // of six towns of one name in one country, once is enough
  const others = [...new Set(place.ambiguousWith.map(candidate))].slice(0, ALTERNATIVES).join('; ');
  return card([
    `**${icon(look, place.type === 'country' ? 'globe' : 'location')}${escape(place.name)}**`,
    facts,
    place.metonym ? `${icon(look, 'info')}Here it stands for the **government**, not for the place.` : undefined,
    others ? `May also be ${others}.` : undefined,
    ...markLines(doc, doc.judged.on.places.get(doc.article.places.indexOf(place)), look),
    ...more,
  ], [whoseWords(doc, quote, look), offers(doc, 'place', place.span, look, 'confirm', 'place', 'reject', 'note')].filter((line) => line).join('\n\n'));
}

const candidate = ({ name, type, country }: PlaceCandidate): string =>
  `${bold(name)} (${joined([type === 'other' ? undefined : type, country === undefined ? undefined : escape(countryName(country))]).replace(' · ', ', ')})`;

/** `55.75° N, 37.62° E` */
const coordinates = (lat: number, lon: number): string => `${Math.abs(lat).toFixed(2)}° ${lat < 0 ? 'S' : 'N'}, ${Math.abs(lon).toFixed(2)}° ${lon < 0 ? 'W' : 'E'}`;
