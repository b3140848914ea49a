import assert from 'node:assert/strict';
import { listCapitals } from '../../../server/analysis/detect/capitals';
import { openGazetteer } from '../../../server/analysis/detect/gazetteer';
import { nameClasses } from '../../../server/analysis/detect/nameClasses';
import { abbreviationKey, looseKey, placeKey } from '../../../server/analysis/detect/placeKeys';
import { detectToponyms, toponymAt, toponymBefore } from '../../../server/analysis/detect/toponyms';
import { createReader } from '../../../server/analysis/text/reader';
import { NO_CLASSES } from '../../../server/analysis/text/tokens';
import { writeGazetteer } from '../../../server/lexicon/build/gazetteerFile';

const keys = (name: string): string[] => [name.includes('.') ? abbreviationKey(name) : placeKey(name), looseKey(placeKey(name))];
const NAMES = ['Homs', 'Kafr Zita', 'Al Bab', 'U.S.', 'New York', 'York', 'Gulf of Aden', 'Aden', 'St. Mary', 'Us', 'Bosnia and Herzegovina'];
const gazetteer = openGazetteer(writeGazetteer(NAMES.map((name) => ({ name, keys: name === 'St. Mary' ? [placeKey(name)] : keys(name), feature: 'town', population: 5, lat: 0, lon: 0 }))));
const reader = createReader(new Uint8Array(), (lower, text) => ({ ...NO_CLASSES, name: nameClasses(lower, text) }));

function check(marked: string) {
  const expected = [...marked.matchAll(/\[([^\]]*)\]/g)].map((match) => match[1]);
  const text = marked.replaceAll(/[[\]]/g, '');
  it(marked, () => {
    const tokens = reader.read(text);
    assert.deepEqual(detectToponyms(tokens, listCapitals(tokens), gazetteer).map(({ firstToken, endToken }) => text.slice(tokens.from[firstToken], tokens.to[endToken - 1])), expected);
  });
}

describe('words in the gazetteer', () => {
  check('They left [Homs] for [Al-Bab].');
  check('they left homs');
  check('She moved to [New York] from [York].');
  check('Ships in the [Gulf of Aden] turned to [Aden].');
  check('A [U.S.]-led force and others told us nothing.');
  check('Fighting near [Kfar Zeita] went on.');
  check('Fighting near Kfar Nobody went on.');
  check('[Bosnia and Herzegovina] and [Homs] agreed.');
  check('People in [St. Mary] voted.');
  check('They left [Homs], [New York] and [Homs].');
  it('share what they stand for, and are found by their first token', () => {
    const text = 'They left Homs for New York, then Homs.';
    const tokens = reader.read(text);
    const found = detectToponyms(tokens, listCapitals(tokens), gazetteer);
    assert.equal(found[0]!.entry, found[2]!.entry);
    assert.equal(toponymAt(found, 4), found[1]);
    assert.equal(toponymAt(found, 5), undefined);
    assert.equal(toponymBefore(found, 5), found[1]);
    assert.equal(toponymBefore(found, 2), undefined);
  });
});

describe('tokens with a capital', () => {
  it('are listed for each paragraph anew', () => {
    const listed = (text: string): string[] => { const tokens = reader.read(text); const { at, count } = listCapitals(tokens); return at.slice(0, count).map((i) => tokens.words[i]!.text); };
    assert.deepEqual(listed('The al-Bab road to Homs, iPhones and McCain'), ['The', 'al-Bab', 'Homs', 'iPhones', 'McCain']);
    assert.deepEqual(listed('no capitals in 1999'), []);
  });
});
