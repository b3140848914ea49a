import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { createAnalyzer } from '../../../server/analysis/analyzer';

const packed = path.join(__dirname, '../../../server/lexicon/packed');
const bytes = (name: string): Uint8Array => (fs.existsSync(path.join(packed, name)) ? fs.readFileSync(path.join(packed, name)) : new Uint8Array());
const analyzer = createAnalyzer({ tagger: bytes('tagger.bin'), gazetteer: bytes('gazetteer.bin') });

const figures = (text: string): string => analyzer.analyze(text).numbers.map(({ span, unit }) => text.slice(span.start, span.end) + (unit === undefined ? '' : ` ${unit}`)).join(', ');

describe('ages', () => {
  it('stand behind surnames of two halves and behind particles, but not behind places', () => {
    assert.equal(figures('Gareth Pryce-Jones, 46, of Leeds, met Ana de la Cruz, 81, there.'), '46 year of age, 81 year of age');
    assert.equal(figures('The score between Ohio-Utah, 12, and Iowa was low.'), '12');
  });
  it('go on in a row, where nothing else is counted', () => {
    assert.equal(figures('The girls, aged 12, 14 and 16, left.'), '12 year of age, 14 year of age, 16 year of age');
    assert.equal(figures('A girl aged 12, and 3 others, left.'), '12 year of age, 3');
  });
});

describe('what is counted', () => {
  const counted = (text: string): string => analyzer.analyze(text).numbers.map(({ span, counts }) => `${text.slice(span.start, span.end)}: ${counts ? text.slice(counts.start, counts.end) : '-'}`).join(', ');
  it('is no week and no earthquake', () => assert.equal(counted('A magnitude 6.9 earthquake killed 61 the same week.'), '6.9: -, 61: -'));
  it('stands behind “of the”', () => assert.equal(counted('It killed 61 of the miners.'), '61: miners'));
});

describe('parts and rates', () => {
  it('take their unit', () => assert.equal(figures('It was down a quarter of a cent, and a quarter of a city left.'), 'a quarter of a cent cent, a quarter'));
  it('are no length of time', () => assert.equal(figures('It sold 500,000 barrels of crude a day, and took a day to rest.'), '500,000 barrels barrel per day, a day day'));
});

describe('levels of a change', () => {
  it('lend no unit to the next sentence', () => {
    assert.equal(figures('Prices rose from $20 to $75. The count fell to 45 from 60.'), '$20 dollar, $75 dollar, 45, 60');
    assert.equal(figures('The price fell to $45 from 60 in May.'), '$45 dollar, 60 dollar, May');
  });
});
