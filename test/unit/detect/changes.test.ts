import assert from 'node:assert/strict';
import { detectNumbers } from '../../../server/analysis/detect/numbers';
import { tagged } from './tagged';

/** Tagged words; behind each number that tells of a change stands what it should say: `fell/VERB by/ADP 20/NUM[down by]`. */
function check(marked: string): void {
  const expected = [...marked.matchAll(/\[(\w+ \w+)\]/g)].map((match) => match[1]!);
  const { text, tokens } = tagged(marked.replace(/\[\w+ \w+\]/g, ''));
  const found = detectNumbers(text, tokens).flatMap(({ change }) => (change ? [`${change.direction} ${change.role}`] : []));
  assert.deepEqual(found, expected);
}

describe('changes', () => {
  const changes = (marked: string) => it(marked, () => check(marked));
  const none = (marked: string) => it(`none: ${marked}`, () => check(marked));
  changes('Prices/NOUN rose/VERB about/ADV 3/NUM percent/NOUN[up by] ./PUNCT');
  none('They/PRON climbed/VERB 3/NUM hills/NOUN ./PUNCT');
  changes('Sales/NOUN were/AUX up/ADP 12/NUM percent/NOUN[up by] ./PUNCT');
  none('Crews/NOUN picked/VERB up/ADP 12/NUM goats/NOUN ./PUNCT');
  none('Up/ADP to/ADP 12/NUM percent/NOUN left/VERB ./PUNCT');
  changes('Thefts/NOUN fell/VERB last/ADJ spring/NOUN by/ADP 40/NUM[down by] to/ADP 210/NUM[down to] ./PUNCT');
  none('Rovers/PROPN fell/VERB ,/PUNCT then/ADV won/VERB by/ADP 20/NUM points/NOUN ./PUNCT');
  changes('It/PRON cut/VERB its/PRON staff/NOUN to/ADP 300/NUM[down to] ./PUNCT');
  none('It/PRON increased/VERB access/NOUN to/ADP 300/NUM huts/NOUN ./PUNCT');
  changes('The/DET age/NOUN was/AUX raised/VERB from/ADP 62/NUM[up from] to/ADP 65/NUM[up to] ./PUNCT');
  none('They/PRON moved/VERB from/ADP 62/NUM huts/NOUN to/ADP 65/NUM barns/NOUN ./PUNCT');
  changes('Tomatoes/NOUN had/AUX gone/VERB from/ADP 20/NUM[up from] to/ADP 75/NUM[up to] ./PUNCT');
  none('Pipes/NOUN going/VERB from/ADP 20/NUM to/PART 75/NUM meters/NOUN ./PUNCT');
  changes('Rates/NOUN eased/VERB to/ADP 2.1/NUM percent/NOUN[down to] in/ADP June/PROPN ,/PUNCT from/ADP 2.4/NUM percent/NOUN[down from] ./PUNCT');
  none('The/DET fund/NOUN paid/VERB 40/NUM percent/NOUN from/ADP 12/NUM barns/NOUN ./PUNCT');
  changes('A/DET 10/NUM percent/NOUN drop/NOUN[down by] and/CCONJ an/DET increase/NOUN of/ADP 300/NUM jobs/NOUN[up by] ./PUNCT');
  none('The/DET fall/NOUN of/ADP 20/NUM kings/NOUN took/VERB 3/NUM years/NOUN ./PUNCT');
  changes('Shares/NOUN closed/VERB 2/NUM percent/NOUN higher/ADV[up by] at/ADP 96/NUM ./PUNCT');
  none('The/DET index/NOUN was/AUX up/ADV at/ADP 96/NUM ;/PUNCT it/PRON boils/VERB down/ADV to/ADP 20/NUM ./PUNCT');
  changes('They/PRON cut/VERB the/DET budget/NOUN 5/NUM percent/NOUN[down by] ./PUNCT');
  changes('Visits/NOUN doubled/VERB since/SCONJ 2016/NUM ,/PUNCT from/ADP 500/NUM[up from] to/ADP 1,000/NUM[up to] ./PUNCT');
  none('Visits/NOUN began/VERB in/ADP 2016/NUM ,/PUNCT from/ADP 500/NUM huts/NOUN ./PUNCT');
  changes('It/PRON fell/VERB below/ADP 50/NUM percent/NOUN[down to] ./PUNCT');
  none('It/PRON stood/VERB below/ADP 50/NUM percent/NOUN ./PUNCT');
  changes('A/DET 23/NUM percent/NOUN year/NOUN -/PUNCT on/ADP -/PUNCT year/NOUN rise/NOUN[up by] ./PUNCT');
  none('A/DET 23/NUM percent/NOUN share/NOUN of/ADP the/DET rise/NOUN ./PUNCT');
  changes('Rents/NOUN go/VERB up/ADP by/ADP 3/NUM percent/NOUN[up by] ./PUNCT');
  changes('The/DET index/NOUN rose/VERB 30/NUM[up by] to/ADP 7,500/NUM[up to] ./PUNCT');
  none('Doubts/NOUN were/AUX raised/VERB by/ADP 2/NUM counties/NOUN ./PUNCT');
  changes('Staff/NOUN were/AUX cut/VERB by/ADP 20/NUM percent/NOUN[down by] ./PUNCT');
  none('The/DET lower/ADJ 95/NUM percent/NOUN paid/VERB on/ADP narrow/ADJ 2/NUM -/PUNCT lane/NOUN roads/NOUN ./PUNCT');
  none('It/PRON will/AUX free/ADJ up/ADP 2/NUM million/NUM dollars/NOUN ./PUNCT');
  none('They/PRON raised/VERB 5/NUM million/NUM dollars/NOUN ./PUNCT');
});

describe('rates of what is measured', () => {
  const read = (marked: string) => { const { text, tokens } = tagged(marked); return detectNumbers(text, tokens).map(({ from, to, unit }) => `${text.slice(from, to)} = ${unit}`); };
  it('reach over what lies between', () => {
    assert.deepEqual(read('It/PRON sold/VERB 500/NUM barrels/NOUN of/ADP crude/ADJ oil/NOUN a/DET day/NOUN ./PUNCT'), ['500 barrels = barrel per day']);
    assert.deepEqual(read('It/PRON leaks/VERB 20/NUM liters/NOUN of/ADP water/NOUN per/ADP second/NOUN ./PUNCT'), ['20 liters = liter per second']);
  });
  it('but not to when it was', () =>
    assert.deepEqual(read('It/PRON sold/VERB 500/NUM barrels/NOUN of/ADP oil/NOUN a/DET year/NOUN ago/ADV ./PUNCT'), ['500 barrels = barrel', 'a year ago = undefined']));
});

describe('the levels of a change', () => {
  const units = (marked: string) => { const { text, tokens } = tagged(marked); return detectNumbers(text, tokens).map(({ value, unit }) => `${String(value)} ${unit}`); };
  it('share their unit', () => {
    assert.deepEqual(units('Output/NOUN rose/VERB to/ADP 3.2/NUM million/NUM tonnes/NOUN from/ADP 2.9/NUM million/NUM ./PUNCT'), ['3200000 tonne', '2900000 tonne']);
    assert.deepEqual(units('It/PRON dropped/VERB from/ADP 208/NUM pounds/NOUN to/ADP 193/NUM ./PUNCT'), ['208 pound-mass', '193 pound-mass']);
    assert.deepEqual(units('It/PRON rose/VERB from/ADP 4.7/NUM to/ADP 4.8/NUM percent/NOUN ./PUNCT'), ['4.7 percent', '4.8 percent']);
  });
  it('do not where something else is counted', () =>
    assert.deepEqual(units('Output/NOUN rose/VERB to/ADP 32/NUM tonnes/NOUN from/ADP 29/NUM barns/NOUN ./PUNCT'), ['32 tonne', '29 undefined']));
});
