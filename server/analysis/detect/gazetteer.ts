/**
 * The packed gazetteer, read in place: nothing is unpacked when it is opened, so it costs its own size in memory and no time.
 *
 * Little-endian. Header of 32-bit numbers: magic, keys, entries, countries, then the offsets of the sections:
 *   key blocks     offset of each block of 16 keys
 *   keys           front-coded: letters shared with the key before, letters of its own, number of postings; its letters; the postings
 *   name blocks    offset of each block of 16 names
 *   names          front-coded in the same way, in UTF-8
 *   latitudes, longitudes (int16), regions (uint16: number of the first-level region, 0xffff for none), countries (uint8), kinds (uint8)
 *   region entries (uint32: the entry of each region), country codes (two letters each)
 * A posting is the difference between an entry's number and the one written before in the same block, zigzag, seven bits a byte.
 */
import type { PlaceType } from '../article';

export const GAZETTEER_MAGIC = 0x315a474e;
export const BLOCK = 16;
export const NO_REGION = 0xffff;

/** Features, the high four bits of an entry's kind. `seat` is the capital of a first-level region, `capital` of a country. */
export const FEATURES = ['town', 'seat', 'capital', 'country', 'state', 'county', 'water', 'mountain', 'continent', 'area', 'building', 'region'] as const;
export type Feature = (typeof FEATURES)[number];

export const FEATURE_TYPES: Readonly<Record<Feature, PlaceType>> = {
  town: 'city', seat: 'city', capital: 'city', country: 'country', state: 'state', county: 'region', water: 'water', mountain: 'mountain', continent: 'continent', area: 'area', building: 'building', region: 'region',
};

export interface GazetteerEntry {
  readonly id: number;
  /** In English, or as the place itself writes it: `Deir ez-Zor`. */
  readonly name: string;
  readonly feature: Feature;
  /** 0 to 15: each step doubles, 0 is below 500 people. */
  readonly population: number;
  /** ISO 3166-1 alpha-2; absent for seas and regions of several countries. */
  readonly country?: string;
  /** Entry of the first-level region it lies in. */
  readonly region?: number;
  readonly lat: number;
  readonly lon: number;
}

export interface Gazetteer {
  /** Number of entries; 0 for the empty one. */
  readonly size: number;
  /** Entries whose key is `key[0, length)`, as numbers; empty for none. */
  find(key: Uint8Array, length: number): readonly number[];
  /** Whether a key goes on after `key[0, length)` and a space. */
  continues(key: Uint8Array, length: number): boolean;
  entry(id: number): GazetteerEntry;
}

/** Entries kept once read. */
const MOST_KNOWN = 20_000;
const NOTHING: readonly number[] = Object.freeze([]);
const EMPTY: Gazetteer = { size: 0, find: () => NOTHING, continues: () => false, entry: () => { throw new RangeError('the gazetteer is empty'); } };

export function openGazetteer(bytes: Uint8Array): Gazetteer {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 64 || data.getUint32(0, true) !== GAZETTEER_MAGIC) return EMPTY;
  const header = (index: number): number => data.getUint32(4 * index, true);
  const keys = header(1);
  const size = header(2);
  const [keyBlocks, keyStart, nameBlocks, nameStart, lats, lons, regions, countries, kinds, regionEntries, codes] = Array.from({ length: 11 }, (_, i) => header(4 + i)) as [number, number, number, number, number, number, number, number, number, number, number];
  const blocks = Math.ceil(keys / BLOCK);
  const known = new Map<number, GazetteerEntry>();
  const scratch = new Uint8Array(512);
  let at = 0;

  const blockAt = (block: number): number => keyStart + data.getUint32(keyBlocks + 4 * block, true);

  /** Compares `key` with the first key of a block, which is written whole. */
  function compareHead(block: number, key: Uint8Array, length: number): number {
    const head = blockAt(block);
    const own = bytes[head + 1]!;
    for (let i = 0; i < own && i < length; i++) {
      const difference = key[i]! - bytes[head + 3 + i]!;
      if (difference !== 0) return difference;
    }
    return length - own;
  }

  /** The last block whose first key is not after `key`; -1 before the first. */
  function blockOf(key: Uint8Array, length: number): number {
    let low = 0;
    let high = blocks;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compareHead(middle, key, length) >= 0) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  function readNumber(): number {
    let value = 0;
    let factor = 1;
    for (;;) {
      const byte = bytes[at++]!;
      value += (byte & 127) * factor;
      if (byte < 128) return value;
      factor *= 128;
    }
  }

  /** Steps over the postings of a key, adding them to `found` if given; `id` goes on from key to key of a block. */
  function postings(count: number, id: number, found?: number[]): number {
    for (let p = 0; p < count; p++) {
      const step = readNumber();
      id += step & 1 ? -(step + 1) / 2 : step / 2;
      found?.push(id);
    }
    return id;
  }

  /**
   * Walks the block in which `key` would stand, keeping how many letters the key at hand shares with it. One that shares more letters
   * with its predecessor than that did with `key` lies before it too, and is skipped unread.
   */
  function seek(key: Uint8Array, length: number, want: 'key'): readonly number[];
  function seek(key: Uint8Array, length: number, want: 'prefix'): boolean;
  function seek(key: Uint8Array, length: number, want: 'key' | 'prefix'): readonly number[] | boolean {
    const missing = want === 'key' ? NOTHING : false;
    const block = blockOf(key, length);
    if (block < 0) return want === 'key' ? NOTHING : headStarts(0, key, length);
    at = blockAt(block);
    const count = Math.min(BLOCK, keys - block * BLOCK);
    let matched = 0;
    let id = 0;
    for (let k = 0; k < count; k++) {
      const shared = bytes[at]!;
      const own = bytes[at + 1]!;
      const posted = bytes[at + 2]!;
      at += 3;
      if (shared <= matched) {
        matched = shared;
        let i = 0;
        while (i < own && matched < length && bytes[at + i] === key[matched]) { i++; matched++; }
        if (matched === length && want === 'prefix') return true;
        if (matched === length && i === own) {
          at += own;
          const found: number[] = [];
          postings(posted, id, found);
          return found;
        }
        if (i < own && (matched === length || bytes[at + i]! > key[matched]!)) return missing;
      }
      at += own;
      id = postings(posted, id);
    }
    return want === 'key' ? NOTHING : headStarts(block + 1, key, length);
  }

  function headStarts(block: number, prefix: Uint8Array, length: number): boolean {
    if (block >= blocks) return false;
    const head = blockAt(block);
    if (bytes[head + 1]! < length) return false;
    for (let i = 0; i < length; i++) if (bytes[head + 3 + i] !== prefix[i]) return false;
    return true;
  }

  function name(id: number): string {
    let position = nameStart + data.getUint32(nameBlocks + 4 * Math.floor(id / BLOCK), true);
    let length = 0;
    for (let i = 0; i <= id % BLOCK; i++) {
      const shared = bytes[position]!;
      const own = bytes[position + 1]!;
      scratch.set(bytes.subarray(position + 2, position + 2 + own), shared);
      length = shared + own;
      position += 2 + own;
    }
    return readUtf8(scratch, length);
  }

  return {
    size,
    find: (key, length) => seek(key, length, 'key'),
    continues(key, length) {
      if (length + 1 >= scratch.length) return false;
      scratch.set(key.subarray(0, length));
      scratch[length] = 32;
      return seek(scratch, length + 1, 'prefix');
    },
    entry(id) {
      const seen = known.get(id);
      if (seen) return seen;
      const kind = bytes[kinds + id]!;
      const country = bytes[countries + id]!;
      const region = data.getUint16(regions + 2 * id, true);
      const entry: GazetteerEntry = {
        id,
        name: name(id),
        feature: FEATURES[kind >> 4] ?? 'town',
        population: kind & 15,
        ...(country === 255 ? {} : { country: String.fromCharCode(bytes[codes + 2 * country]!, bytes[codes + 2 * country + 1]!) }),
        ...(region === NO_REGION ? {} : { region: data.getUint32(regionEntries + 4 * region, true) }),
        lat: (data.getInt16(lats + 2 * id, true) * 90) / 32767,
        lon: (data.getInt16(lons + 2 * id, true) * 180) / 32767,
      };
      if (known.size > MOST_KNOWN) known.clear();
      known.set(id, entry);
      return entry;
    },
  };
}

/** `TextDecoder` belongs to the host, so the few lines are here; names lie in the basic plane. */
function readUtf8(bytes: Uint8Array, length: number): string {
  let text = '';
  for (let i = 0; i < length; ) {
    const first = bytes[i++]!;
    if (first >= 0xe0) text += String.fromCharCode(((first & 15) << 12) | ((bytes[i++]! & 63) << 6) | (bytes[i++]! & 63));
    else if (first >= 0xc0) text += String.fromCharCode(((first & 31) << 6) | (bytes[i++]! & 63));
    else text += String.fromCharCode(first);
  }
  return text;
}
