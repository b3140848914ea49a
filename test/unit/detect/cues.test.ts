import assert from 'node:assert/strict';
import { Cue, type CueClass, cueClasses, cueLemma } from '../../../server/analysis/detect/cues';
import { verbForms } from '../../../server/analysis/detect/inflect';

const has = (form: string, ...classes: CueClass[]): boolean => classes.every((name) => (cueClasses(form) & Cue[name]) !== 0);

describe('cue lexicon', () => {
  it('inflects regular verbs', () => {
    assert.deepEqual(verbForms('deny'), ['deny', 'denies', 'denied', 'denying']);
    assert.deepEqual(verbForms('announce'), ['announce', 'announces', 'announced', 'announcing']);
    assert.deepEqual(verbForms('lie'), ['lie', 'lies', 'lied', 'lying']);
    assert.deepEqual(verbForms('decree'), ['decree', 'decrees', 'decreed', 'decreeing']);
  });

  it('takes listed forms for the regular ones', () => {
    assert.deepEqual(verbForms('write', ['wrote', 'written']), ['write', 'writes', 'wrote', 'written', 'writing']);
    assert.deepEqual(verbForms('quip', ['quipped', 'quipping']), ['quip', 'quips', 'quipped', 'quipping']);
  });

  it('knows every form of a reporting verb and its lemma', () => {
    for (const form of ['say', 'says', 'said', 'saying']) assert.equal(cueLemma(form), 'say');
    assert.ok(has('told', 'tell', 'common'));
    assert.ok(has('urging', 'infinitive'));
    assert.ok(has('described', 'as'));
    assert.equal(cueClasses('telled'), 0);
  });

  it('gives a form the classes of all its readings', () => assert.ok(has('claims', 'that', 'noun')));
  it('knows the forms that can be nothing but the verb of a speaker', () => {
    for (const form of ['said', 'tells', 'wrote', 'added']) assert.ok(has(form, 'reportingForm'), form);
    for (const form of ['say', 'saying', 'claims', 'continued', 'table']) assert.ok(!has(form, 'reportingForm'), form);
  });
  it('keeps attitudes apart from speech', () => {
    assert.ok(has('believes', 'attitude'));
    assert.ok(!has('believes', 'that'));
  });
  it('knows no class for other words', () => {
    for (const word of ['table', 'according-to', 'sayings', '', 'constructor']) assert.equal(cueClasses(word), 0, word);
  });
});
