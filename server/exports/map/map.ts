/**
 * Places → a map as SVG. Colours are the page's: `map-sea`, `map-grid`, `map-land`, `map-border`, `map-dot`, `map-area`, `map-label` and
 * `map-halo` are the classes to give them. Nothing in it asks a network, and no name stands in it unescaped.
 */
import { html } from '../escape';
import { drawMap, type Drawing, type MapPlace } from './drawing';
import { LETTER } from './labels';
import type { Frame } from './projection';

export type { MapPlace } from './drawing';

export interface MapOptions extends Frame {
  /** Of the whole picture, for those who cannot see it. */
  readonly title: string;
}

/** Undefined where no place can be shown. */
export function mapSvg(places: readonly MapPlace[], options: MapOptions): string | undefined {
  const { width, height, title } = options;
  const drawing = drawMap(places, options);
  if (!drawing) return undefined;
  const drawn = (name: string, shape: string): string => (shape === '' ? '' : `<path class="${name}" d="${shape}"/>`);
  return `<svg class="map" viewBox="0 0 ${width} ${height}" role="group" aria-label="${html(title)}" xmlns="http://www.w3.org/2000/svg">`
    + `<rect class="map-sea" width="${width}" height="${height}"/>${drawn('map-grid', drawing.grid)}${drawn('map-land', drawing.land)}${drawn('map-border', drawing.borders)}`
    + `${drawing.marks.map(mark).join('')}</svg>`;
}

function mark({ place: { name, size, title, href }, dot: { x, y, radius }, label }: Drawing<MapPlace>['marks'][number]): string {
  const dot = `<circle class="${size === 'town' ? 'map-dot' : 'map-area'}" cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${radius.toFixed(1)}"/>`;
  const where = label && `x="${label.x.toFixed(1)}" y="${label.y.toFixed(1)}" text-anchor="${label.anchor}" font-size="${LETTER}" aria-hidden="true"`;
  const words = where === undefined ? '' : `<text class="map-halo" ${where}>${html(name)}</text><text class="map-label" ${where}>${html(name)}</text>`;
  const inside = `<title>${html(title)}</title>${dot}${words}`;
  return href?.startsWith('#') ? `<a href="${html(href)}" aria-label="${html(title)}">${inside}</a>` : `<g role="img" aria-label="${html(title)}">${inside}</g>`;
}
