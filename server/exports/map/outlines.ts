/** Natural Earth's land and borders, unpacked when the first map is drawn. */
import { BORDERS, LAKES, LAND } from '../../lexicon/packed/outlines.generated';
import { decodeLines, type Line } from './outlineCode';

/** GeoJSON, as `d3-geo` draws it. */
export interface Outlines {
  readonly land: { readonly type: 'MultiPolygon'; readonly coordinates: [number, number][][][] };
  readonly borders: { readonly type: 'MultiLineString'; readonly coordinates: [number, number][][] };
}

let unpacked: Outlines | undefined;

export function outlines(): Outlines {
  const lines = (code: string): [number, number][][] => decodeLines(code).map((line: Line) => line.map(([lon, lat]) => [lon, lat]));
  return (unpacked ??= {
    // the Caspian is cut out of Eurasia, the longest ring
    land: { type: 'MultiPolygon', coordinates: withLakes(lines(LAND).map((ring) => [ring]), lines(LAKES)) },
    borders: { type: 'MultiLineString', coordinates: lines(BORDERS) },
  });
}

function withLakes(polygons: [number, number][][][], lakes: [number, number][][]): [number, number][][][] {
  const largest = polygons.reduce((best, polygon, i) => (polygon[0]!.length > polygons[best]![0]!.length ? i : best), 0);
  return polygons.map((polygon, i) => (i === largest ? [...polygon, ...lakes] : polygon));
}
