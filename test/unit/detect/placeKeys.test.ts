import assert from 'node:assert/strict';
import { abbreviationKey, looseKey, placeKey, withoutArticle } from '../../../server/analysis/detect/placeKeys';

const same = (a: string, b: string) => assert.equal(placeKey(a), placeKey(b));
const looselySame = (a: string, b: string) => assert.equal(looseKey(placeKey(a)), looseKey(placeKey(b)));

describe('keys of place names', () => {
  it('leave out case, marks on letters, hyphens and apostrophes', () => {
    same('São Tomé', 'Sao Tome');
    same('Stratford-upon-Avon', 'STRATFORD UPON AVON');
    same('N’Djamena', "N'Djamena");
    same('Łódź', 'Lodz');
    assert.notEqual(placeKey('Hama'), placeKey('Homs'));
  });
  it('write Saint and Mount in one way, and no leading “the”', () => {
    same('Saint Petersburg', 'St. Petersburg');
    same('The Hague', 'Hague');
    assert.notEqual(placeKey('The'), '');
  });
  it('are empty for other scripts', () => assert.equal(placeKey('Москва'), ''));
  it('know a name without its Arabic article', () => {
    assert.equal(withoutArticle(placeKey('Al-Bab')), 'bab');
    assert.equal(withoutArticle(placeKey('Albany')), undefined);
  });
  it('meet in the loose key where only the romanisation differs', () => {
    looselySame('Kfar Zeita', 'Kafr Zita');
    looselySame('Qaryatain', 'Al-Qaryatayn');
    looselySame('Talbiseh', 'Talbisah');
    assert.notEqual(looseKey(placeKey('Hama')), looseKey(placeKey('Homs')));
  });
  it('keep the case of abbreviations', () => {
    assert.equal(abbreviationKey('U.S.'), abbreviationKey('US'));
    assert.notEqual(abbreviationKey('US'), abbreviationKey('us'));
  });
});
