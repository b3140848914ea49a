import assert from 'node:assert/strict';
import { Border, BORDERS, clauseEnds, newClauseEnds } from '../../../server/analysis/detect/clause';
import { countFinite } from '../../../server/analysis/detect/grammarWords';
import { chooseEnd } from '../../../server/analysis/detect/reported';
import { tagged } from './tagged';

/** Borders of a content that starts at the first unit: `The plan failed/VERB (preposition) on Monday` names each in its place. */
function check(marked: string): void {
  const { frame } = tagged(marked.replace(/\((?:[a-z]+)\) /g, ''));
  const words = frame.words.map(({ text }) => text);
  const to = words.at(-1) === '.' ? frame.count - 2 : frame.count - 1;
  const ends = newClauseEnds();
  clauseEnds(frame, 0, to, ends);
  const shown = words.slice(0, to + 1).map((word, i) => {
    const end = ends.last.indexOf(i - 1);
    return end >= 0 && ends.border[end] !== Border.end ? `(${BORDERS[ends.border[end]!]}) ${word}` : word;
  });
  assert.equal(shown.join(' '), marked.replace(/\/[A-Z]+/g, '').replace(/ \.$/, ''));
  assert.deepEqual([ends.count, ends.last.at(-1), ends.border.at(-1)], [ends.last.length, to, Border.end]);
}

describe('clause ends', () => {
  it('before a comma', () => check('the plan (verb) failed/VERB (comma) , she (verb) added/VERB .'));
  it('before a preposition of time or place', () => check('the plan (verb) failed/VERB (preposition) on/ADP Monday .'));
  it('not inside a noun phrase', () => check('the new harbour bridge .'));
  it('before a coordinator', () => check('the plan (verb) failed/VERB (coordinator) and/CCONJ he (verb) left/VERB .'));
  it('“, and” is one border, not two', () => check('the plan (verb) failed/VERB (comma) , and/CCONJ he (verb) left/VERB .'));
  it('before a conjunction', () => check('the plan (verb) failed/VERB (conjunction) because/SCONJ it (verb) rained/VERB .'));
  it('before a dash', () => check('the plan (verb) failed/VERB (dash) — again/ADV .'));
  it('before a bracket', () => check('the plan (paren) ( a draft ) (verb) failed/VERB .'));
  it('before a participle of speech', () => check('the plan (verb) failed/VERB (comma) , citing/VERB rain .'));
  it('before the agent', () => check('a failure (by) by/ADP critics .'));
  it('a phrase has the sentence end alone', () => check('the offer .'));
});

describe('ends that cut something off', () => {
  const cutting = (line: string): readonly string[] => {
    const { frame } = tagged(line);
    const ends = newClauseEnds();
    clauseEnds(frame, 0, frame.count - 2, ends);
    return ends.last.slice(0, ends.count).filter((_, i) => ends.dangling[i]).map((last) => frame.words[last]!.text);
  };
  it('stand after “to” and after a verb joined by “and”', () => assert.deepEqual(cutting('the dam was/AUX safe/ADJ and/CCONJ vowed/VERB to/PART rebuild/VERB in May .'), ['vowed', 'to']));
  it('but not after the verb of “to”', () => assert.deepEqual(cutting('the crew was/AUX willing/ADJ to/PART talk/VERB , she added/VERB .'), ['to']));
  it('nor after a noun', () => assert.deepEqual(cutting('the plan failed/VERB on/ADP Monday , she added/VERB .'), []));
});

describe('finite verbs', () => {
  const count = (line: string, enough = 9): number => {
    const { frame } = tagged(line);
    return countFinite(frame, 0, frame.count, enough);
  };
  it('counts verbs and auxiliaries', () => assert.equal(count('the plan has/AUX failed/VERB'), 2));
  it('no more than are asked for', () => assert.equal(count('the plan has/AUX failed/VERB', 1), 1));
  it('not infinitives', () => assert.equal(count('a plan to/PART win/VERB'), 0));
  it('not forms in -ing', () => assert.equal(count('a man leaving/VERB'), 0));
});

describe('the end that is chosen', () => {
  const endsAt = (last: number[], dangling = last.map(() => false), count = last.length) => ({ last, dangling, count, border: last.map(() => Border.end) });
  const chosen = (lasts: number[], chances: readonly number[], dangling?: boolean[]): number | undefined => lasts[chooseEnd(0, endsAt(lasts, dangling), chances)];
  it('is the likeliest where the rest is far from it', () => assert.equal(chosen([1, 9], [0.4, 0.6]), 9));
  it('shares most of its words with several likely ones rather than be the likeliest alone', () => assert.equal(chosen([2, 9, 10, 11], [0.34, 0.22, 0.22, 0.22]), 9));
  it('is the likeliest among neighbours', () => assert.equal(chosen([9, 10], [0.3, 0.7]), 10));
  it('is none of the ends left over from a longer list', () => assert.equal(chooseEnd(0, endsAt([9, 10], undefined, 1), [0.6, 0.4]), 0));
  it('cuts nothing off, though that would share most words', () => assert.equal(chosen([3, 6, 9], [0.4, 0.2, 0.4], [false, true, false]), 3));
});
