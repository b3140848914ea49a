/** The places of the overview, and their map in three widths. */
import type { Steps } from '../../analysis/steps';
import { drawMap } from '../../exports/map/drawing';
import { mapPlaces, placeEntries } from '../../exports/places';
import { toRange } from '../../convert';
import type { MapDrawing, PlaceShare } from '../../protocol';
import { perArticle, type Annotated } from '../annotated';

/** Names are set in one size, so a narrow page needs a map of its own. */
const FRAMES = [{ width: 720, height: 380, margin: 80 }, { width: 440, height: 300, margin: 60 }, { width: 300, height: 250, margin: 44 }] as const;

const entriesOf = perArticle(({ article }) => placeEntries(article));

export const placeShares = (doc: Annotated): readonly PlaceShare[] => entriesOf(doc).map(({ name, known, type, country, spans, governments }) => ({
  name, type, governments,
  ...(known === undefined ? {} : { known }),
  ...(country === undefined ? {} : { country }),
  ranges: spans.map((span) => toRange(doc.lines, span)),
}));

export function* mapDrawings(doc: Annotated): Steps<readonly MapDrawing[]> {
  const places = entriesOf(doc).flatMap((entry, index) => mapPlaces([entry]).map((place) => ({ ...place, index })));
  const drawings: MapDrawing[] = [];
  for (const frame of FRAMES) {
    yield;
    const drawing = drawMap(places, frame);
    if (!drawing) continue;
    const { grid, land, borders, marks } = drawing;
    const dots = marks.map(({ place: { index, size }, dot: { x, y, radius }, label }) => ({ place: index, size, x: tenth(x), y: tenth(y), radius: tenth(radius), ...(label ? { label: { x: tenth(label.x), y: tenth(label.y), anchor: label.anchor } } : {}) }));
    drawings.push({ width: frame.width, height: frame.height, grid, land, borders, dots });
  }
  return drawings;
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
