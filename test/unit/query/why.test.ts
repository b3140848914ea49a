import assert from 'node:assert/strict';
import type { RuleId } from '../../../server/analysis/article';
import { at } from '../../../server/analysis/query/at';
import { wordCount } from '../../../server/analysis/query/tally';
import { why } from '../../../server/analysis/query/why';
import { plainPhrase } from '../../../server/features/words';
import { find, HARBOUR, make, makeArticle, type MadeQuote } from '../support/handmade';

/** Why the words are given to the speaker, in one plain sentence. */
function reason(text: string, quote: Omit<MadeQuote, 'words'>, words = 'Stop'): string {
  const doc = make({ text, speakers: [{ name: 'Mara Quill', mentions: ['Quill'] }, { name: 'Ivo Lund', mentions: ['Lund'] }], quotes: [{ words, ...quote }] });
  return plainPhrase(why(doc.article, doc.article.quotes[0]!), doc);
}
const TEXT = 'Quill and Lund met.\n\n“Stop,” she said.';
const NAMED = { speaker: 0, mention: 'Quill', cue: 'said' };

describe('why', () => {
  const rule = (id: RuleId, expected: string): void => {
    it(`${id}: ${expected}`, () => assert.equal(reason(TEXT, { ...NAMED, rule: id }), expected));
  };
  rule('speaker-verb', '“said” stands next to “Quill”.');
  rule('verb-speaker', '“said” stands next to “Quill”.');
  rule('verb-before', '“Quill” and “said” stand before the words.');
  rule('according-to', '“said” names “Quill” as the source.');
  rule('label', 'The words follow the label “Quill”.');
  rule('same-speaker', 'The words go on after those given to “Quill”.');
  rule('sentence-before', '“Quill” stands in the sentence before.');
  rule('continues', 'The quotation of “Quill” was left open in the paragraph before.');

  it('resolves a pronoun with the line of the name', () => assert.equal(reason(TEXT, { speaker: 0, mention: 'she', kind: 'pronoun', cue: 'said', rule: 'speaker-verb' }), '“said” stands next to “she”, and “she” stands for Mara Quill (line 1).'));
  it('says who a description means, if that is anybody named', () => {
    assert.equal(reason('Quill and Lund met.\n\n“Stop,” the mayor said.', { speaker: 0, mention: 'the mayor', kind: 'description', cue: 'said', rule: 'speaker-verb' }), '“said” stands next to “the mayor”, and “the mayor” stands for Mara Quill (line 1).');
    assert.equal(reason('“Stop,” the mayor said. Quill and Lund met.', { speaker: 0, mention: 'the mayor', kind: 'description', cue: 'said', rule: 'speaker-verb' }), '“said” stands next to “the mayor”.');
  });
  it('names those a pronoun may be', () => assert.equal(reason(TEXT, { mention: 'she', kind: 'pronoun', cue: 'said', rule: 'speaker-verb', candidates: [0, 1] }), '“said” stands next to “she”, and “she” may be Mara Quill or Ivo Lund.'));
  it('admits that a pronoun leads nowhere', () => assert.equal(reason(TEXT, { mention: 'she', kind: 'pronoun', cue: 'said', rule: 'speaker-verb' }), '“said” stands next to “she”, and it is not clear who “she” is.'));
  it('says what is missing', () => {
    assert.equal(reason(TEXT, { because: 'no-cue' }), 'No reporting verb and no name stand near.');
    assert.equal(reason(TEXT, { because: 'no-name', cue: 'said' }), '“said” stands near, but the text does not name whose words they are.');
    assert.equal(reason(TEXT, { because: 'tie', candidates: [0, 1] }), 'Mara Quill or Ivo Lund fit about equally well.');
    assert.equal(reason(TEXT, { because: 'heading', candidates: [0] }), 'A heading names nobody; below it the same words are given to Mara Quill.');
    assert.equal(reason(TEXT, { form: 'scare', because: 'nobody' }), 'The marks stand round a term or a title; nobody is quoted.');
  });
});

describe('at', () => {
  const article = makeArticle(HARBOUR);
  const check = (words: string, expected: string): void => {
    it(`${words}: ${expected}`, () => {
      const found = at(article, find(HARBOUR.text, words).start);
      assert.equal(found ? `${found.kind} ${article.text.slice(found.span.start, found.span.end)}` : 'nothing', expected);
    });
  };
  check('3 May', 'number 3 May');
  check('Mara Quill', 'speaker Mara Quill');
  check('Tarwick', 'place Tarwick');
  check('said', 'cue said');
  check('“We will', 'quote “We will close it,”');
  check('long', 'quote “long overdue”');
  check('overdue” and', 'quote “long overdue”');
  check('work was', 'quote the work was “long overdue” and would cost $2.3 million');
  check('Ferry', 'nothing');

  it('ends before the character behind', () => assert.equal(at(article, find(HARBOUR.text, 'Tarwick').end), undefined));
  it('is silent outside the text', () => assert.deepEqual([at(article, -1), at(article, 1e6)], [undefined, undefined]));
});

describe('word count', () => {
  const check = (text: string, expected: number): void => {
    it(`“${text}” has ${expected}`, () => assert.equal(wordCount(text, { start: 0, end: text.length }), expected));
  };
  check('', 0);
  check('We — well, no', 3);
  check('It’s a twenty-first', 3);
  check('école été', 2);
  check('… – —', 0);
  check('1,400 km', 2);
});
