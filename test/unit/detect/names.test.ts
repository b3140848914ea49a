import assert from 'node:assert/strict';
import { listCapitals } from '../../../server/analysis/detect/capitals';
import { classify } from '../../../server/analysis/detect/wordClasses';
import { Around, Inside } from '../../../server/analysis/detect/nameEvidence';
import { detectNames } from '../../../server/analysis/detect/names';
import { createReader } from '../../../server/analysis/text/reader';

const reader = createReader(new Uint8Array(), classify);
const namesIn = (text: string) => { const tokens = reader.read(text); return detectNames(text, tokens, listCapitals(tokens), []); };
const read = (text: string) => namesIn(text).map(({ from, to, around, form }) => ({ text: text.slice(from, to), around, form }));

/** `[Ida Cole]` marks what should be found. */
function check(marked: string) {
  const expected = [...marked.matchAll(/\[([^\]]*)\]/g)].map((match) => match[1]);
  it(marked, () => assert.deepEqual(read(marked.replaceAll(/[[\]]/g, '')).map(({ text }) => text), expected));
}

describe('possible names', () => {
  check('A man called [Ida Cole] left.');
  check('nothing here has a capital');
  check('Foreign Minister [Omar Haddad] met Chancellor [Vera Lindt].');
  check('Yesterday the Foreign Minister left.');
  check('[Apple] CEO [Tim Marsh] spoke.');
  check('Russian President [Pavel Orlov] and the [Russian Foreign Ministry] disagreed.');
  check('Many Russians and Muslims disagreed.');
  check('[General Motors] hired him.');
  check('The [University of Northfield] and the [Centre for Social and Economic Studies] agreed.');
  check('He wrote of [Northfield] and Monday [Marsh] replied.');
  check('She met [Ludwig van der Berg] and [Ban Ki-moon] there.');
  check('A [London]-based firm hired [Jean-Claude Petit].');
  check('Then police stopped [Haddad] on Tuesday.');
  check('Outraged [Marsh] left.');
  check('[Hale & Sons, Inc.] closed.');
  check('An anti-[NATO] rally met the [Council on Foreign Trade] there.');
  check('The [Northern Federation] on Monday met.');
  check('The [Northern Federation] on [Northfield] was silent.');
  check('The [Maritime and Coastguard Agency] and the [Agency] agreed.');
  check('The [Ashby Rail Users’ Group] and the [Teachers’ Union] agreed.');
  check('The [Lunds]’ [Council] agreed.');
  check('The [House of Representatives] met at [King’s College London].');
  check('The [House] met Representatives of [Northfield].');
  check('The king’s men left.');
  check('THE [HAGUE] was silent, and the [WHO] agreed.');
  check('Storm Destroys Homes Before Noon In Quiet [Hamptonville]');

  check('The [Health and Safety Executive] and the [Arts and Energy Research Council] agreed.');
  check('[Lund] and the [Safety Council] agreed.');
  check('[Lund] and [Health Council] agreed.');
  check('The [Truth and Reconciliation Commission] sat.');
  check('The [Bureau of Coal, Gas, Steel and Timber] agreed.');
  check('The [Bureau of Coal], which left, agreed.');
  check('They met [Anton “Toni” Reuss] and [Anton (Toni) Reuss] there.');
  check('They called [Anton] “[Toni]” there.');
  check('They told [Anton] “Never” twice.');
  check('They met pupil [Dean Watts] and Dean [Robert Watts] there.');

  it('sees what stands around them', () => {
    const around = (text: string) => read(text)[0]!.around;
    assert.ok(around('“No,” said Marsh.') & Around.saidBefore);
    assert.ok(around('“No,” Marsh said.') & Around.saidAfter);
    assert.ok(!(around('He saw Marsh there.') & (Around.saidAfter | Around.saidBefore)));
    assert.ok(around('They met in Marsh.') & Around.inBefore);
    assert.ok(around('The spokesman Marsh left.') & Around.titleBefore);
    assert.ok(around('He saw Marsh, who left.') & Around.whoAfter);
    assert.ok(!(around('He saw Marsh, and left.') & Around.whoAfter));
  });
  it('sees what they are made of', () => {
    const inside = (text: string) => read(text)[0]!.form.inside;
    assert.ok(inside('He saw John F. Marsh.') & Inside.initial);
    assert.ok(inside('He saw John F. Marsh.') & Inside.firstNameFirst);
    assert.ok(!(inside('He saw Zorblax Marsh.') & Inside.firstNameFirst));
    assert.ok(inside('He saw NATO there.') & Inside.allCapitals);
    assert.ok(inside('He joined Northfield University.') & Inside.organizationLast);
  });
  it('knows the title before them', () => {
    const [country, person] = read('U.S. Defense Secretary Ida Cole spoke.');
    assert.ok(!(country!.around & Around.titleBefore) && person!.around & Around.titleBefore);
    assert.ok(!(read('Today Ida Cole spoke.')[0]!.around & Around.titleBefore));
  });
  it('keep one form for all places, but for the blanks between the words', () => {
    const [first, second, third] = read('He saw Ida Cole, not ida cole. Later Ida Cole and Ida\nCole left.');
    assert.ok(first!.form === second!.form && first!.form === third!.form);
    assert.deepEqual([first!.text, second!.text, third!.text], ['Ida Cole', 'Ida Cole', 'Ida\nCole']);
    assert.notEqual(read('He saw IDA COLE there.')[0]!.form, first!.form);
    assert.equal(read('An anti-NATO rally met.')[0]!.form.key, 'nato');
  });
});
