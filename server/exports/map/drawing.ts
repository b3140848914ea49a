/** Places → what a map is made of: lines of land and borders, dots, and where their names stand. No markup. */
import { geoGraticule, geoPath, type GeoPermissibleObjects } from 'd3-geo';
import { placeLabels, type Dot, type Label } from './labels';
import { outlines } from './outlines';
import { newPen } from './pen';
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

export interface Drawing<P extends MapPlace> {
  /** Each as SVG has it in `d`; empty where nothing of it is in the frame. */
  readonly grid: string;
  readonly land: string;
  readonly borders: string;
  /** The most named last: the many stand under the few. */
  readonly marks: readonly { readonly place: P; readonly dot: Dot; readonly label: Label | undefined }[];
}

/** Undefined where no place can be shown. */
export function drawMap<P extends MapPlace>(places: readonly P[], frame: Frame): Drawing<P> | undefined {
  if (places.length === 0) return undefined;
  const projection = projectionFor(places, frame);
  const pen = newPen();
  const path = geoPath(projection, pen);
  const draw = (what: GeoPermissibleObjects): string => {
    path(what);
    return pen.take();
  };
  const { land, borders } = outlines();
  const shown = [...places].sort((a, b) => b.mentions - a.mentions || Number(a.size === 'area') - Number(b.size === 'area')).flatMap((place) => {
    const at = projection([place.lon, place.lat]);
    return at ? [{ place, dot: dotOf(place, at) }] : [];
  });
  const labels = placeLabels(shown.map(({ dot }) => dot), frame.width, frame.height);
  const marks = shown.map((one, i) => ({ ...one, label: labels[i] })).reverse();
  return { grid: draw(geoGraticule().step([10, 10]).precision(5)()), land: draw(land), borders: draw(borders), marks };
}

const dotOf = ({ mentions, size, name }: MapPlace, [x, y]: readonly [number, number]): Dot => ({ x, y, radius: Math.min(9, (size === 'town' ? 3 : 2.5) + Math.sqrt(mentions)), label: name });
