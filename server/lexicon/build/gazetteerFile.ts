/** Writes the gazetteer in the form that `analysis/detect/gazetteer.ts` reads. */
import { BLOCK, FEATURES, GAZETTEER_MAGIC, NO_REGION, type Feature } from '../../analysis/detect/gazetteer';

export interface PackedPlace {
  readonly name: string;
  /** What it is looked up by, see `placeKeys.ts`. */
  readonly keys: readonly string[];
  readonly feature: Feature;
  readonly population: number;
  readonly country?: string;
  /** GeoNames code of the first-level region it lies in: `US.TX`. */
  readonly region?: string;
  /** It is that region itself. */
  readonly isRegion?: boolean;
  readonly lat: number;
  readonly lon: number;
}

const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8');

function sharedBytes(a: Buffer, b: Buffer): number {
  let i = 0;
  while (i < a.length && i < b.length && i < 255 && a[i] === b[i]) i++;
  return i;
}

function sevenBits(value: number): number[] {
  const bytes: number[] = [];
  for (; value >= 128; value = Math.floor(value / 128)) bytes.push((value % 128) | 128);
  return [...bytes, value];
}

/** Front-codes sorted texts in blocks; `tail` gives the bytes after each. */
function frontCode(texts: readonly Buffer[], header: (index: number) => number[], tail: (index: number) => number[]): { readonly blocks: Uint32Array; readonly bytes: Buffer } {
  const blocks = new Uint32Array(Math.ceil(texts.length / BLOCK));
  const parts: Buffer[] = [];
  let length = 0;
  texts.forEach((text, index) => {
    if (index % BLOCK === 0) blocks[index / BLOCK] = length;
    const shared = index % BLOCK === 0 ? 0 : sharedBytes(texts[index - 1]!, text);
    const part = Buffer.concat([Buffer.from([shared, text.length - shared, ...header(index)]), text.subarray(shared), Buffer.from(tail(index))]);
    parts.push(part);
    length += part.length;
  });
  return { blocks, bytes: Buffer.concat(parts) };
}

/** Postings as differences from the one written before in the block, zigzag. */
function codedPostings(postings: readonly (readonly number[])[]): number[][] {
  let id = 0;
  return postings.map((list, index) => {
    if (index % BLOCK === 0) id = 0;
    return list.flatMap((posting) => {
      const step = posting - id;
      id = posting;
      return sevenBits(step < 0 ? -2 * step - 1 : 2 * step);
    });
  });
}

export function writeGazetteer(unsorted: readonly PackedPlace[]): Buffer {
  const order = unsorted.map((place) => ({ place, first: place.keys[0] ?? '', name: utf8(place.name) }));
  const places = order.sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : Buffer.compare(a.name, b.name))).map(({ place }) => place);

  const byKey = new Map<string, number[]>();
  places.forEach((place, id) => { for (const key of place.keys) { const list = byKey.get(key); if (list) list.push(id); else byKey.set(key, [id]); } });
  const keys = [...byKey.keys()].sort();
  // a key of hundreds of villages helps nobody: the largest stay
  const postings = keys.map((key) => byKey.get(key)!.sort((a, b) => places[b]!.population - places[a]!.population || a - b).slice(0, 60).sort((a, b) => a - b));
  const coded = codedPostings(postings);
  const keyTable = frontCode(keys.map(utf8), (index) => [postings[index]!.length], (index) => coded[index]!);
  const nameTable = frontCode(places.map(({ name }) => utf8(name)), () => [], () => []);

  const codes = [...new Set(places.flatMap(({ country }) => (country === undefined ? [] : [country])))].sort();
  const regionIds = places.flatMap(({ isRegion }, id) => (isRegion ? [id] : []));
  const regionNumbers = new Map(regionIds.map((id, index) => [places[id]!.region!, index]));
  const int16 = (value: (place: PackedPlace) => number): Buffer => { const array = Int16Array.from(places, value); return Buffer.from(array.buffer); };
  const sections = [
    Buffer.from(keyTable.blocks.buffer), keyTable.bytes, Buffer.from(nameTable.blocks.buffer), nameTable.bytes,
    int16(({ lat }) => Math.round((lat / 90) * 32767)), int16(({ lon }) => Math.round((lon / 180) * 32767)),
    Buffer.from(Uint16Array.from(places, ({ region }) => (region === undefined ? NO_REGION : (regionNumbers.get(region) ?? NO_REGION))).buffer),
    Buffer.from(places.map(({ country }) => (country === undefined ? 255 : codes.indexOf(country)))),
    Buffer.from(places.map(({ feature, population }) => (FEATURES.indexOf(feature) << 4) | population)),
    Buffer.from(Uint32Array.from(regionIds).buffer), utf8(codes.join('')),
  ];
  const header = Buffer.alloc(64);
  [GAZETTEER_MAGIC, keys.length, places.length, codes.length].forEach((value, index) => header.writeUInt32LE(value, 4 * index));
  let offset = header.length;
  const padded = sections.map((section, index) => {
    header.writeUInt32LE(offset, 16 + 4 * index);
    const pad = Buffer.alloc((4 - (section.length % 4)) % 4);
    offset += section.length + pad.length;
    return Buffer.concat([section, pad]);
  });
  return Buffer.concat([header, ...padded]);
}
