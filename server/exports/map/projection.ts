/** From the earth to the paper: a piece of it that holds all places with room around, or the whole earth where they lie too far apart. */
import { geoAzimuthalEqualArea, geoEqualEarth, geoPath, type GeoPermissibleObjects, type GeoProjection } from 'd3-geo';

export interface Spot {
  readonly lat: number;
  readonly lon: number;
}

export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Room for labels between the outermost places and the edge. */
  readonly margin: number;
}

/** Wider than this, in degrees from the middle, the earth is shown whole. */
const PIECE = 55;
/** From the middle to the nearest edge at least these degrees: the outlines are too coarse for less, and a reader would not know where it is. */
const NEAREST = 9;
const DEGREE = Math.PI / 180;

export function projectionFor(spots: readonly Spot[], frame: Frame): GeoProjection {
  const middle = middleOf(spots);
  const farthest = Math.max(...spots.map((spot) => distance(spot, middle)));
  return farthest > PIECE ? wholeEarth(frame) : piece(spots, middle, frame);
}

function wholeEarth({ width, height }: Frame): GeoProjection {
  const sphere: GeoPermissibleObjects = { type: 'Sphere' };
  const fitted = geoEqualEarth().rotate([-10, 0]).fitExtent([[4, 4], [width - 4, height - 4]], sphere);
  // without Antarctica there is room for the rest
  return fitted.clipExtent([[0, 0], [width, height]]);
}

function piece(spots: readonly Spot[], middle: Spot, { width, height, margin }: Frame): GeoProjection {
  const points: GeoPermissibleObjects = { type: 'MultiPoint', coordinates: spots.map(({ lon, lat }) => [lon, lat]) };
  const projection = geoAzimuthalEqualArea().rotate([-middle.lon, -middle.lat]).clipAngle(120);
  const largest = Math.min(width, height) / 2 / (NEAREST * DEGREE);
  const [[left, top], [right, bottom]] = geoPath(projection.scale(largest).translate([0, 0])).bounds(points);
  const shrink = Math.min(1, (width - 2 * margin) / Math.max(1, right - left), (height - 2 * margin) / Math.max(1, bottom - top));
  projection.scale(largest * shrink).translate([width / 2 - ((left + right) / 2) * shrink, height / 2 - ((top + bottom) / 2) * shrink]);
  return projection.clipExtent([[0, 0], [width, height]]);
}

/** Of the directions from the earth's centre, the mean. */
function middleOf(spots: readonly Spot[]): Spot {
  let [x, y, z] = [0, 0, 0];
  for (const { lat, lon } of spots) {
    x += Math.cos(lat * DEGREE) * Math.cos(lon * DEGREE);
    y += Math.cos(lat * DEGREE) * Math.sin(lon * DEGREE);
    z += Math.sin(lat * DEGREE);
  }
  return { lat: Math.atan2(z, Math.hypot(x, y)) / DEGREE, lon: Math.atan2(y, x) / DEGREE };
}

function distance(a: Spot, b: Spot): number {
  const [p, q] = [a.lat * DEGREE, b.lat * DEGREE];
  const cosine = Math.sin(p) * Math.sin(q) + Math.cos(p) * Math.cos(q) * Math.cos((a.lon - b.lon) * DEGREE);
  return Math.acos(Math.max(-1, Math.min(1, cosine))) / DEGREE;
}
