import assert from 'node:assert/strict';
import { isPassive, isPossessive, rowEnd, rowFirst, speaks } from '../../../server/analysis/detect/frame';
import { rowOf } from '../../../server/analysis/detect/jointSpeakers';
import { findMentions } from '../../../server/analysis/detect/mentions';
import { tagged } from './tagged';

/** What is said of the mention `words`, or of its absence (`undefined`). */
function check(line: string, words: string, expected: Readonly<Record<string, string | boolean>> | undefined): void {
  const { text, frame } = tagged(line);
  const mention = findMentions(frame).find(({ from, to }) => text.slice(from, to) === words);
  assert.equal(mention !== undefined, expected !== undefined, `“${words}” is ${mention ? '' : 'not '}a mention`);
  if (!mention || !expected) return;
  const word = (unit: number) => frame.words[unit]?.text ?? '-';
  const { form, preposition } = mention;
  const all = { form, preposition, possessive: isPossessive(mention), passive: isPassive(mention), speaks: speaks(mention), verb: word(mention.verb), second: word(mention.secondVerb), inverted: word(mention.invertedVerb), object: word(mention.objectOf), head: word(mention.head) };
  assert.deepEqual(Object.fromEntries(Object.keys(expected).map((key) => [key, all[key as 'form']])), expected);
}

describe('mentions', () => {
  describe('phrases', () => {
    it('a name', () => check('“No,” Ash Carter said/VERB .', 'Ash Carter', { form: 'named', verb: 'said' }));
    it('a lower-case word is none', () => check('“No,” yesterday/ADV said/VERB .', 'yesterday', undefined));
    it('a name after a weekday', () => check('On/ADP Monday Carter said/VERB so/ADV .', 'Carter', { form: 'named', verb: 'said' }));
    it('a weekday is none', () => check('On/ADP Monday Carter said/VERB so/ADV .', 'Monday', undefined));
    it('a description', () => check('A senior/ADJ diplomat said/VERB so/ADV .', 'A senior diplomat', { form: 'nominal', speaks: true, verb: 'said' }));
    it('a thing that does not speak', () => check('A red/ADJ bridge fell/VERB .', 'A red bridge', { form: 'nominal', speaks: false }));
    it('a description with its complement', () => check('A spokesman for the ministry said/VERB so/ADV .', 'A spokesman for the ministry', { head: 'spokesman', verb: 'said' }));
    it('a description on something', () => check('A colleague on the panel said/VERB so/ADV .', 'A colleague on the panel', { head: 'colleague', verb: 'said' }));
    it('but not on a day', () => check('A colleague on/ADP Friday said/VERB so/ADV .', 'A colleague', { verb: 'said' }));
    it('a participle between article and noun', () => check('A leader of the ruling/VERB party said/VERB so/ADV .', 'A leader of the ruling party', { verb: 'said' }));
    it('a description with a row of places', () => check('Traders/NOUN in Lagos , Nairobi and Cairo said/VERB so/ADV .', 'Traders in Lagos, Nairobi and Cairo', { head: 'Traders', verb: 'said' }));
    it('whose last depends on it', () => check('Traders/NOUN in Lagos , Nairobi and Cairo said/VERB so/ADV .', 'Cairo', { preposition: 'other' }));
    it('one speaker of a person and another', () => check('A spokesman for Lund and the mayor said/VERB so/ADV .', 'A spokesman for Lund', {}));
    it('a description with a place in a place', () => check('A nurse from/ADP Torvik , Minnesota , said/VERB so/ADV .', 'A nurse from Torvik, Minnesota', { verb: 'said' }));
    it('a description with what it knows', () => check('A person familiar/ADJ with/ADP the talks said/VERB so/ADV .', 'A person familiar with the talks', { head: 'person', verb: 'said' }));
    it('but no other adjective', () => check('A person happy/ADJ with/ADP the talks said/VERB so/ADV .', 'A person', { head: 'person' }));
    it('a complement of another noun stays apart', () => check('A bridge for the ministry fell/VERB .', 'A bridge', { verb: 'fell' }));
    it('a pronoun', () => check('“No,” she said/VERB .', 'she', { form: 'pronoun', verb: 'said' }));
    it('an object pronoun is none', () => check('The mayor told/VERB her/PRON so/ADV .', 'her', undefined));
    it('unless it is the source', () => check('It fell/VERB , according/VERB to her/PRON .', 'her', { form: 'pronoun', preposition: 'according-to' }));
    it('a determiner alone before a verb', () => check('Some/DET said/VERB so/ADV .', 'Some', { form: 'nominal', verb: 'said' }));
    it('but not elsewhere', () => check('Carter left/VERB some/DET .', 'some', undefined));
  });

  describe('rows', () => {
    const row = (line: string) => {
      const { text, frame } = tagged(line);
      const mentions = findMentions(frame);
      return mentions.flatMap((mention, index) => ((mention.row?.joinedTo ?? -1) < 0 && rowOf(mentions, index).length > 0 ? [[index, ...rowOf(mentions, index)].map((i) => text.slice(mentions[i]!.from, mentions[i]!.to)).join(' + ')] : []));
    };
    it('two subjects', () => assert.deepEqual(row('Ida Lund and two/NUM aides said/VERB so/ADV .'), ['Ida Lund + two aides']));
    it('an object and a subject are none', () => assert.deepEqual(row('Vance met/VERB Lund and Grant said/VERB so/ADV .'), []));
    it('nor what follows a preposition', () => assert.deepEqual(row('Vance asked/VERB for a photo and Lund said/VERB so/ADV .'), []));
    it('three', () => assert.deepEqual(row('Lund , Grant and Reis said/VERB so/ADV .'), ['Lund + Grant + Reis']));
    it('an apposition is none of them', () => assert.deepEqual(row('Lund , the mayor and Reis said/VERB so/ADV .'), ['the mayor + Reis']));
    it('behind the verb', () => assert.deepEqual(row('“No,” said/VERB Lund and Grant .'), ['Lund + Grant']));
    it('unless another verb follows', () => assert.deepEqual(row('“No,” said/VERB Lund and Grant laughed/VERB .'), []));
    it('according to both', () => assert.deepEqual(row('It fell/VERB , according/VERB to Lund and Grant .'), ['Lund + Grant']));
    it('where one begins and ends', () => {
      const { frame } = tagged('“No,” Lund and Grant said/VERB .');
      assert.deepEqual(findMentions(frame).map((mention) => [rowFirst(mention), rowEnd(mention)]), [[1, 4], [1, 4]]);
    });
  });

  describe('in names', () => {
    const phrases = (line: string, ...names: readonly string[]) => {
      const { text, frame } = tagged(line);
      return findMentions(frame, names.map((name) => ({ from: text.indexOf(name), to: text.indexOf(name) + name.length }))).map(({ from, to }) => text.slice(from, to));
    };
    it('none ends inside one', () => assert.deepEqual(phrases('The Army Corps of Engineers said/VERB so/ADV .', 'Army Corps of Engineers'), ['Army Corps of Engineers']));
    it('and a phrase goes on behind one', () => assert.deepEqual(phrases('A Ministry for Coal spokesman said/VERB so/ADV .', 'Ministry for Coal'), ['A Ministry for Coal spokesman']));
    it('where there is none, a phrase ends as ever', () => assert.deepEqual(phrases('The Army Corps of Engineers said/VERB so/ADV .'), ['Army Corps', 'Engineers']));
    it('a description takes the whole name', () => assert.deepEqual(phrases('A spokesman for the Coal and Gas Board said/VERB so/ADV .', 'Coal and Gas Board'), ['A spokesman for the Coal and Gas Board', 'Coal and Gas Board']));
  });

  describe('verbs', () => {
    it('over adverbs and auxiliaries', () => check('Carter has also/ADV said/VERB so/ADV .', 'Carter', { verb: 'said', passive: false }));
    it('over an apposition', () => check('Carter , a lawyer in Bern , said/VERB so/ADV .', 'Carter', { verb: 'said' }));
    it('over a relative clause', () => check('Carter , who left/VERB the bank , said/VERB so/ADV .', 'Carter', { verb: 'said' }));
    it('not into another clause', () => check('Carter , the bank lost/VERB .', 'Carter', { verb: '-' }));
    it('over brackets', () => check('Carter ( Bern ) said/VERB so/ADV .', 'Carter', { verb: 'said' }));
    it('over what only tells which one', () => check('A letter obtained/VERB by/ADP Carter warns/VERB so/ADV .', 'A letter', { verb: 'warns' }));
    it('but not where no verb goes on', () => check('A letter obtained/VERB by/ADP Carter .', 'A letter', { verb: 'obtained' }));
    it('over a relative clause without commas', () => check('An official who left/VERB in/ADP May said/VERB so/ADV .', 'An official', { verb: 'said' }));
    it('but not over one that holds a clause itself', () => check('An official who thinks/VERB the mayor said/VERB so/ADV .', 'An official', { verb: '-' }));
    it('over when it was', () => check('Carter last/ADJ week said/VERB so/ADV .', 'Carter', { verb: 'said' }));
    it('but not over another thing', () => check('Carter that/DET bridge said/VERB so/ADV .', 'Carter', { verb: '-' }));
    it('over “himself”', () => check('Carter himself/PRON said/VERB so/ADV .', 'Carter', { verb: 'said' }));
    it('but not over another pronoun', () => check('Carter they/PRON said/VERB so/ADV .', 'Carter', { verb: '-' }));
    it('a passive', () => check('Carter was quoted/VERB there/ADV .', 'Carter', { verb: 'quoted', passive: true }));
    it('a progressive is none', () => check('Carter was saying/VERB so/ADV .', 'Carter', { verb: 'saying', passive: false }));
    it('a second verb', () => check('Carter praised/VERB the plan and said/VERB so/ADV .', 'Carter', { verb: 'praised', second: 'said' }));
    it('of what only is something', () => check('Carter was glad/ADJ and said/VERB so/ADV .', 'Carter', { verb: '-', second: 'said' }));
    it('but not where another said it', () => check('Carter was glad/ADJ and Lynch said/VERB so/ADV .', 'Carter', { second: '-' }));
    it('but not that of another clause', () => check('Carter praised/VERB the plan that Lynch said/VERB so/ADV .', 'Carter', { second: '-' }));
    it('inverted', () => check('“No,” said/VERB Carter .', 'Carter', { inverted: 'said', object: '-' }));
    it('an object is not inverted', () => check('The mayor told/VERB Carter so/ADV .', 'Carter', { inverted: '-', object: 'told' }));
    it('a genitive has no verb', () => check("Carter’s said/VERB so/ADV .", 'Carter', { possessive: true, verb: '-' }));
  });

  describe('prepositions', () => {
    it('according to', () => check('It fell/VERB , according/VERB to Carter .', 'Carter', { preposition: 'according-to' }));
    it('to alone', () => check('It fell/VERB to Carter .', 'Carter', { preposition: 'other' }));
    it('by', () => check('The plan by Carter fell/VERB .', 'Carter', { preposition: 'by' }));
    it('none', () => check('Carter fell/VERB .', 'Carter', { preposition: 'none' }));
  });
});
