import assert from 'node:assert/strict';
import { SPEAKER_NOUN, Speech, speechClasses } from '../../../server/analysis/detect/speechClasses';

const has = (word: string, bits: number): boolean => (speechClasses(word) & bits) !== 0;

describe('classes of who speaks', () => {
  it('know nouns of speakers with their kind, in both numbers', () => {
    assert.ok(has('officials', Speech.person) && has('ministry', Speech.organization) && has('report', Speech.document));
    assert.ok(!has('wall', SPEAKER_NOUN) && !has('officials', Speech.organization));
  });

  it('tell whether “he” or “she” may follow', () => {
    assert.ok(has('mr.', Speech.male) && has('spokeswoman', Speech.female));
    assert.ok(!has('spokesman', Speech.female) && !has('official', Speech.male | Speech.female));
  });

  it('keep courtesy titles from what somebody does', () => assert.ok(has('mrs.', Speech.courtesy) && !has('spokeswoman', Speech.courtesy)));

  it('give a word all its classes', () => {
    assert.ok(has('that', Speech.definite) && has('that', Speech.relative));
    assert.ok(has('my', Speech.firstPerson) && has('my', Speech.address) && !has('your', Speech.firstPerson));
  });
});
