/** The map of the places, and the same places as a list. */
import type { MapDot, MapDrawing, Overview, PlaceShare } from '../../../server/protocol';
import { escapeHtml } from '../escape';
import { count } from '../words';
import { item, type Part } from './parts';

/** What the names on the map were measured for. */
const LETTER = 12;
const SIZES = ['large', 'medium', 'small'] as const;

export function placesPart({ places, maps }: Overview): Part | undefined {
  if (places.length === 0) return undefined;
  const drawn = new Set(maps[0]?.dots.map(({ place }) => place));
  const rows = places.map((place, index) => `<li>${item('place', index, `<span class="name">${escapeHtml(place.name)}</span> <span class="quiet">${escapeHtml(facts(place, drawn.has(index)))}</span>`, { title: tip(place) })}</li>`);
  const figure = maps.length === 0 ? '' : `<figure>${maps.map((map, i) => drawing(map, places, SIZES[i] ?? 'small')).join('')}<figcaption>Filled: towns and buildings. Rings: countries and areas. The larger, the more often named. Map: Natural Earth.</figcaption></figure>`;
  return { id: 'places', title: 'Places', count: String(places.length), body: `${figure}<ul class="places">${rows.join('\n')}</ul>` };
}

/** A picture of the list that follows it: pointers may use it, keyboards and readers have the list. */
function drawing({ width, height, grid, land, borders, dots }: MapDrawing, places: readonly PlaceShare[], size: (typeof SIZES)[number]): string {
  const line = (name: string, shape: string): string => (shape === '' ? '' : `<path class="${name}" d="${escapeHtml(shape)}"/>`);
  return `<svg class="map ${size}" viewBox="0 0 ${width} ${height}" role="img" aria-label="Map of the places; they are listed below" focusable="false"><rect class="sea" width="${width}" height="${height}"/>${line('grid', grid)}${line('land', land)}${line('border', borders)}${dots.map((dot) => mark(dot, places[dot.place])).join('')}</svg>`;
}

function mark({ place: index, size, x, y, radius, label }: MapDot, place: PlaceShare | undefined): string {
  if (!place) return '';
  const where = label && `x="${label.x}" y="${label.y}" text-anchor="${label.anchor}" font-size="${LETTER}"`;
  const name = escapeHtml(place.name);
  const words = where === undefined ? '' : `<text class="halo" ${where}>${name}</text><text class="label" ${where}>${name}</text>`;
  return `<g class="dot" data-list="place" data-index="${index}"><title>${escapeHtml(tip(place))}</title><circle class="reach" cx="${x}" cy="${y}" r="${radius + 5}"/><circle class="${size}" cx="${x}" cy="${y}" r="${radius}"/>${words}</g>`;
}

/** `city, United States · 3×` */
function facts({ known, type, country, ranges, governments }: PlaceShare, drawn: boolean): string {
  const kind = [type === 'other' ? '' : type, country ?? ''].filter((part) => part !== '').join(', ');
  const forGovernment = governments === 0 ? '' : governments === ranges.length ? 'for a government' : `${governments}× for a government`;
  return [known ?? '', kind, ranges.length > 1 ? `${ranges.length}×` : '', forGovernment, drawn ? '' : 'not on the map'].filter((part) => part !== '').join(' · ');
}

const tip = ({ name, country, ranges }: PlaceShare): string => `${name}${country === undefined ? '' : `, ${country}`}, named ${ranges.length === 1 ? 'once' : count(ranges.length, 'time')}`;
