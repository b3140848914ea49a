import assert from 'node:assert/strict';
import { openGazetteer, type Gazetteer } from '../../../server/analysis/detect/gazetteer';
import { placeKey } from '../../../server/analysis/detect/placeKeys';
import { writeGazetteer, type PackedPlace } from '../../../server/lexicon/build/gazetteerFile';

const town = (name: string, more: Partial<PackedPlace> = {}): PackedPlace => ({ name, keys: [placeKey(name)], feature: 'town', population: 5, country: 'US', lat: 10, lon: -20, ...more });

/** More than two blocks, so that the search over blocks and inside one are both used. */
const MANY = Array.from({ length: 40 }, (_, i) => town(`Ville${String.fromCharCode(97 + (i % 26))}${i}`));

const bytesOf = (name: string): Uint8Array => new TextEncoder().encode(name);
const found = (gazetteer: Gazetteer, key: string): string[] => gazetteer.find(bytesOf(key), bytesOf(key).length).map((id) => gazetteer.entry(id).name).sort();

describe('the packed gazetteer', () => {
  const gazetteer = openGazetteer(writeGazetteer([
    ...MANY, town('Paris', { country: 'FR', feature: 'capital', population: 13, lat: 48.85, lon: 2.35 }), town('Paris', { region: 'US.TX' }), town('New Paris'), town('Zürich'), town('New Parisville'),
    town('Texas', { feature: 'state', region: 'US.TX', isRegion: true }), town('Red Sea', { feature: 'water', country: undefined } as never),
  ]));

  it('finds every name, and only those', () => {
    for (const { name } of MANY) assert.deepEqual(found(gazetteer, placeKey(name)), [name]);
    for (const absent of ['', 'a', 'pari', 'pariss', 'villea', 'zzz', 'new']) assert.deepEqual(found(gazetteer, absent), []);
  });
  it('gives all places of one name', () => assert.deepEqual(found(gazetteer, 'paris'), ['Paris', 'Paris']));
  it('knows whether a name goes on', () => {
    const continues = (key: string) => gazetteer.continues(bytesOf(key), bytesOf(key).length);
    assert.deepEqual(['new', 'red', 'new paris', 'paris', 'ne', 'zurich'].map(continues), [true, true, false, false, false, false]);
  });
  it('keeps what is known of a place', () => {
    const [inFrance, inTexas] = [...gazetteer.find(bytesOf('paris'), 5)].map((id) => gazetteer.entry(id)).sort((a, b) => b.population - a.population);
    assert.equal(inFrance?.feature, 'capital');
    assert.equal(inFrance?.country, 'FR');
    assert.ok(Math.abs(inFrance!.lat - 48.85) < 0.01 && Math.abs(inFrance!.lon - 2.35) < 0.01);
    assert.equal(inFrance?.region, undefined);
    assert.equal(gazetteer.entry(inTexas!.region!).name, 'Texas');
    assert.equal(gazetteer.entry(gazetteer.find(bytesOf('red sea'), 7)[0]!).country, undefined);
    assert.deepEqual(found(gazetteer, 'zurich'), ['Zürich']);
  });
  it('opens as empty over no bytes or strange bytes', () => {
    assert.equal(openGazetteer(new Uint8Array()).size, 0);
    assert.deepEqual(openGazetteer(new Uint8Array(200)).find(bytesOf('paris'), 5), []);
  });
});
