import assert from 'node:assert/strict';
import { TAGS } from '../../../server/analysis/text/tokens';
import { tagged } from './tagged';

/** Units of the frame by sentence, a quotation as Q. */
function check(line: string, expected: string): void {
  const { frame } = tagged(line);
  let got = '';
  for (let i = 0; i < frame.count; i++) {
    got += i === 0 ? '' : frame.sentences[i] === frame.sentences[i - 1] ? ' ' : ' | ';
    got += frame.quotation[i]! >= 0 ? 'Q' : frame.words[i]!.text;
  }
  assert.equal(got, expected);
}

describe('frame', () => {
  it('folds a quotation of several sentences into one unit', () => check('“We won. They lost,” she said/VERB .', 'Q she said .'));
  it('leaves a paragraph without marks as it is', () => check('She won/VERB . They lost/VERB .', 'She won . | They lost .'));
  it('ends a sentence at a quotation that ends in a full stop', () => check('“We won.” Carter left/VERB .', 'Q | Carter left .'));
  it('but not before a lower-case word', () => check('“We won.” she said/VERB .', 'Q she said .'));
  it('takes a speaker tag after a question into its sentence', () => check('“Did we win?” Carter asked/VERB .', 'Q Carter asked .'));
  it('but not another sentence', () => check('“Did we win?” Carter did/AUX not/PART know/VERB .', 'Q | Carter did not know .'));
  it('parts two quotations that follow each other', () => check('“We won.” “They lost.”', 'Q | Q'));
  it('keeps a fragment in the sentence', () => check('The “long count” began/VERB .', 'The Q began .'));
  it('starts anew with a quotation after a full stop', () => check('Carter left/VERB . “We won.”', 'Carter left . | Q'));

  const checkTag = (line: string, unit: number, tag: string) => assert.equal(TAGS[tagged(line).frame.tags[unit]!], tag);
  it('takes a capitalised word before a reporting verb for a name', () => checkTag('Lynch/VERB said/VERB so/ADV .', 0, 'PROPN'));
  it('or before any verb, where nothing else is likely', () => checkTag('Lynch/INTJ left/VERB so/ADV .', 0, 'PROPN'));
  it('or over a time and an adverb', () => checkTag('Lynch/ADV later/ADV Thursday told/VERB so/ADV .', 0, 'PROPN'));
  it('but not a noun before any verb', () => checkTag('Critics/NOUN left/VERB so/ADV .', 0, 'NOUN'));
  it('takes “fears” between a name and a clause for a verb', () => checkTag('Lynch fears/NOUN that/SCONJ he won/VERB .', 1, 'VERB'));
  it('but not between a name and its verb', () => checkTag('Lynch fears/NOUN grew/VERB .', 1, 'NOUN'));
  it('takes “shot back” after a name for a verb', () => checkTag('Lynch shot/NOUN back/ADV .', 1, 'VERB'));
  it('but not “shot” alone', () => checkTag('Lynch shot/NOUN high/ADV .', 1, 'NOUN'));
  it('takes the verb of a tag at the end for one', () => checkTag('“We won,” Lynch answers/NOUN .', 2, 'VERB'));
  it('also where nothing is quoted', () => checkTag('He won/VERB , the Times reports/NOUN .', 5, 'VERB'));
  it('but not after another noun', () => checkTag('“We won,” the bank answers/NOUN .', 3, 'NOUN'));
  it('takes “claims” between a name and a clause for a verb', () => checkTag('Lynch claims/NOUN that/SCONJ he won/VERB .', 1, 'VERB'));
  it('but not without the clause', () => checkTag('Lynch claims/NOUN grew/VERB .', 1, 'NOUN'));
});
