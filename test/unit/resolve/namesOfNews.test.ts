import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { createAnalyzer } from '../../../server/analysis/analyzer';

const packed = path.join(__dirname, '../../../server/lexicon/packed');
const bytes = (name: string): Uint8Array => (fs.existsSync(path.join(packed, name)) ? fs.readFileSync(path.join(packed, name)) : new Uint8Array());
const analyzer = createAnalyzer({ tagger: bytes('tagger.bin'), gazetteer: bytes('gazetteer.bin') });

/** `people / organizations / places / days`. */
function named(text: string): string {
  const { people, organizations, places, numbers } = analyzer.analyze(text);
  const row = (items: readonly { readonly span: { readonly start: number; readonly end: number } }[]): string => items.map(({ span }) => text.slice(span.start, span.end)).join(', ');
  return [row(people), row(organizations), row(places), row(numbers.filter(({ kind }) => kind === 'date'))].join(' / ');
}

describe('names of people', () => {
  it('keep particles in a byline, but not the small words of a headline', () => {
    assert.equal(named('By Dana Reis and Luis F. de la Cruz\n\nThe port is shut.'), 'Dana Reis, Luis F. de la Cruz /  /  / ');
    assert.equal(named('Dana Reis On The Harbour Lund Never Left\n\nThe port is shut.').split(' / ')[0], 'Dana Reis');
  });
  it('keep particles behind a nickname', () => assert.equal(named('Josefina “Joey” van der Lund left on foot.'), 'Josefina “Joey” van der Lund /  /  / '));
  it('lose a title of two words and the ranks of police', () => {
    assert.equal(named('Chief Executive Thomas Reis said so, and Det Con Sunita Reis agreed.'), 'Thomas Reis, Sunita Reis /  /  / ');
    assert.equal(named('Executive Thomas left it to Con Edison.').includes('Edison /'), true);
  });
  it('begin behind the institution that they head', () => {
    assert.equal(named('The head of the Harbour Council Enver Solomon said no.'), 'Enver Solomon / Harbour Council /  / ');
    assert.equal(named('The head of the Harbour Council Trust said no.').split(' / ')[1], 'Harbour Council Trust');
  });
  it('are none in a generation', () => assert.equal(named('Some 37 percent of Gen Z agreed.').split(' / ')[0], ''));
});

describe('names of organizations', () => {
  it('are those that a company’s name begins with, unless a person bears it', () => {
    assert.equal(named('Hartwell Tool Works Inc fell. Hartwell cut jobs, and shares of Hartwell Tool rose.').split(' / ')[1], 'Hartwell Tool Works Inc, Hartwell, Hartwell Tool');
    assert.equal(named('Hartwell Tool Works Inc fell. “We tried,” said John Hartwell, 57. Hartwell left.').split(' / ')[0], 'John Hartwell, Hartwell');
  });
  it('hold a day where they are listed, others do not', () => {
    assert.equal(named('Sheffield Wednesday drew on Wednesday, USA Today reported.'), ' / Sheffield Wednesday, USA Today /  / Wednesday');
    assert.equal(named('He left Sheffield on Wednesday.'), ' /  / Sheffield / Wednesday');
  });
  it('are British clubs, but no city that is one', () => {
    assert.equal(named('Norwich City beat them, and he flew to Kuwait City.'), ' / Norwich City / Kuwait City / ');
  });
  it('are courts and forces with their owners', () => assert.equal(named('He appeared at Alnwick Magistrates’ Court after Durham Constabulary charged him.').split(' / ')[1], 'Alnwick Magistrates’ Court, Durham Constabulary'));
  it('are no acronyms that small words explain, unless those name an institution', () => {
    assert.equal(named('The gross state domestic product (GSDP) grew, and GSDP will grow.').split(' / ')[1], '');
    assert.equal(named('The ministry of health (MOH) grew, and MOH will grow.').split(' / ')[1], 'MOH, MOH');
  });
});

describe('names of places', () => {
  it('may begin like a title, where one is in them', () => {
    assert.equal(named('The firm in Bishop Auckland rang.'), ' /  / Bishop Auckland / ');
    assert.equal(named('Then Bishop Auckland rang.').split(' / ')[2], '');
  });
  it('are no sports', () => assert.equal(named('Cricket: India were bowled out for 185.').split(' / ')[2], 'India'));
});

describe('names at their borders', () => {
  it('end behind a suffix, but not inside an institution', () => {
    assert.equal(named('They met Gilberto Reis Jr. Manila has asked for nothing.'), 'Gilberto Reis Jr. /  / Manila / ');
    assert.ok(named('They met at the Gilberto Reis Jr. Hospital.').includes('Gilberto Reis Jr. Hospital'));
  });
  it('hold two sciences, or two partners', () => {
    assert.equal(named('The Harbour Institute of Volcanology and Seismology said so.').split(' / ')[1], 'Harbour Institute of Volcanology and Seismology');
    assert.equal(named('Marks & Reis said so. Marks left.').split(' / ')[1], 'Marks & Reis');
  });
  it('are states, unless somebody bears the name', () => {
    assert.equal(named('Saskatchewan said it would send 30 delegates.'), ' /  / Saskatchewan / ');
    assert.equal(named('Mr. Washington said it would rain, and Miss Venezuela agreed.').split(' / ')[0], 'Washington');
    assert.equal(named('Ana Delaware, 47, left. Delaware said it would rain.').split(' / ')[0], 'Ana Delaware, Delaware');
  });
  it('are counties with their direction', () => {
    assert.equal(named('It rained in West Yorkshire and in Greater Manchester.').split(' / ')[2], 'West Yorkshire, Greater Manchester');
    assert.equal(named('It rained in northern Yorkshire.').split(' / ')[2], 'Yorkshire');
  });
});
