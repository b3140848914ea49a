/**
 * Places → a map as SVG. Colours are the page's: `map-sea`, `map-grid`, `map-land`, `map-border`, `map-dot`, `map-area`, `map-label` and
 * `map-halo` are the classes to give them. Nothing in it asks a network, and no name stands in it unescaped.
 */
import { geoGraticule, geoPath } from 'd3-geo';
import { html } from '../escape';
import { LETTER, placeLabels, type Dot } from './labels';
import { outlines } from './outlines';
import { projectionFor, type Frame, type Spot } from './projection';

export interface MapPlace extends Spot {
  readonly name: string;
  /** `town` is a point; an `area`, as a country is, has its name in its middle. */
  readonly size: 'town' | 'area';
  readonly mentions: number;
  /** What is read out and shown at rest: `Hull, United Kingdom, named 3 times`. */
  readonly title: string;
  /** Where a click leads; only fragments of the page itself (`#place-3`). */
  readonly href?: string;
}

export interface MapOptions extends Frame {
  /** Of the whole picture, for those who cannot see it. */
  readonly title: string;
}

/** Undefined where no place can be shown. */
export function mapSvg(places: readonly MapPlace[], options: MapOptions): string | undefined {
  const { width, height, title } = options;
  if (places.length === 0) return undefined;
  const projection = projectionFor(places, options);
  const path = geoPath(projection).digits(1);
  const { land, borders } = outlines();
  const shown = [...places].sort((a, b) => b.mentions - a.mentions || Number(a.size === 'area') - Number(b.size === 'area')).flatMap((place) => {
    const at = projection([place.lon, place.lat]);
    return at ? [{ place, dot: dotOf(place, at) }] : [];
  });
  const labels = placeLabels(shown.map(({ dot }) => dot), width, height);
  const marks = shown.map(({ place, dot }, i) => mark(place, dot, labels[i]));
  const drawn = (name: string, shape: string | null): string => (shape === null ? '' : `<path class="${name}" d="${shape}"/>`);
  return `<svg class="map" viewBox="0 0 ${width} ${height}" role="group" aria-label="${html(title)}" xmlns="http://www.w3.org/2000/svg">`
    + `<rect class="map-sea" width="${width}" height="${height}"/>${drawn('map-grid', path(geoGraticule().step([10, 10])()))}${drawn('map-land', path(land))}${drawn('map-border', path(borders))}`
    // the many stand under the few
    + `${marks.reverse().join('')}</svg>`;
}

const dotOf = ({ mentions, size, name }: MapPlace, [x, y]: readonly [number, number]): Dot => ({ x, y, radius: Math.min(9, (size === 'town' ? 3 : 2.5) + Math.sqrt(mentions)), label: name });

function mark({ name, size, title, href }: MapPlace, { x, y, radius }: Dot, label: ReturnType<typeof placeLabels>[number]): string {
  const dot = `<circle class="${size === 'town' ? 'map-dot' : 'map-area'}" cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${radius.toFixed(1)}"/>`;
  const where = label && `x="${label.x.toFixed(1)}" y="${label.y.toFixed(1)}" text-anchor="${label.anchor}" font-size="${LETTER}" aria-hidden="true"`;
  const words = where === undefined ? '' : `<text class="map-halo" ${where}>${html(name)}</text><text class="map-label" ${where}>${html(name)}</text>`;
  const inside = `<title>${html(title)}</title>${dot}${words}`;
  return href?.startsWith('#') ? `<a href="${html(href)}" aria-label="${html(title)}">${inside}</a>` : `<g role="img" aria-label="${html(title)}">${inside}</g>`;
}
