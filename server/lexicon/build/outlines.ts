/**
 * Packs the outlines of the world's land and the borders of its countries (Natural Earth 1:110m, npm `world-atlas`) into
 * `packed/outlines.generated.ts`: each line as differences in hundredths of a degree, in characters that need no escaping.
 */
import fs from 'node:fs';
import path from 'node:path';
import { geoArea } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { encodeLines, type Line } from '../../exports/map/outlineCode';

const target = path.join(__dirname, '../packed/outlines.generated.ts');
const source = path.join(__dirname, '../../../node_modules/world-atlas/countries-110m.json');
const sources = [source, __filename, path.join(__dirname, '../../exports/map/outlineCode.ts')];

type Atlas = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

/** A ring so small that rounding turned it over would colour the rest of the world. */
const isSmall = (ring: Line): boolean => ring.length > 3 && geoArea({ type: 'Polygon', coordinates: [ring.map(([lon, lat]) => [lon, lat])] }) < 2 * Math.PI;
const rounded = (line: Line): Line => line.map(([lon, lat]) => [Math.round(lon * 100) / 100, Math.round(lat * 100) / 100] as const);

if (!isFresh()) {
  const atlas = JSON.parse(fs.readFileSync(source, 'utf8')) as Atlas;
  const { features } = feature(atlas, atlas.objects.land);
  const polygons = features.flatMap(({ geometry }) => (geometry.type === 'MultiPolygon' ? geometry.coordinates : geometry.type === 'Polygon' ? [geometry.coordinates] : [])) as unknown as readonly (readonly Line[])[];
  // the Caspian, a hole in its continent, is packed as a ring of its own: its winding tells
  const rings = polygons.flatMap(([outer, ...holes]) => (outer && isSmall(rounded(outer)) ? [[outer, ...holes]] : []));
  const borders = mesh(atlas, atlas.objects.countries, (a, b) => a !== b).coordinates as unknown as readonly Line[];
  const constant = (name: string, value: string): string => `export const ${name}: string = ${JSON.stringify(value)};\n`;
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.writeFileSync(target, '// Generated from Natural Earth (npm world-atlas) by `npm run lexicon`. Do not edit.\n'
    + constant('LAND', encodeLines(rings.map(([outer]) => outer!))) + constant('LAKES', encodeLines(rings.flatMap(([, ...holes]) => holes))) + constant('BORDERS', encodeLines(borders)));
  console.log(`packed ${rings.length} outlines and ${borders.length} borders`);
}

function isFresh(): boolean {
  return fs.existsSync(target) && sources.every((file) => fs.statSync(file).mtimeMs <= fs.statSync(target).mtimeMs);
}
