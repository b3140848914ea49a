import assert from 'node:assert/strict';
import { passes, readFilter, termFor } from '../../../client/model/claimFilter';
import { deskTree } from '../../../client/model/deskTree';
import { markWords } from '../../../client/model/statuses';
import { article, claim, mark, range, speaker, unattributed } from './article';

const note = { id: 'n', text: 'asked the press office', by: 'Ida', at: '' };
const ARTICLE = article([
  claim({ text: 'We will close it', speaker: 0, mark: mark({ status: 'verified', assignee: 'Tom Grant', notes: [note] }) }, 0),
  claim({ text: 'Nobody asked us', speaker: 1, form: 'indirect', kind: 'reported', hasNumbers: true, confidence: 'guess', anonymous: true }, 1),
  unattributed({ text: 'It was time', mark: mark({ status: 'disputed', stale: 'It is time', verdict: 'corrected' }) }, 2),
], [speaker('Ida Cole'), speaker('Anton Reuss')], { desk: {
  state: 'ready', checked: 2, passages: [{ ...mark({ id: 'p', notes: [note] }), what: 'passage', range: range(4, 0, 3), text: 'the pier' }],
  rejected: [{ ...mark({ id: 'r', verdict: 'rejected' }), what: 'claim', range: range(5, 0, 3), text: 'so-called' }], detached: [{ ...mark({ id: 'd', status: 'verified' }), what: 'claim', text: 'gone words' }],
} });
const shown = (filter: string): readonly string[] => ARTICLE.claims.filter((one) => passes(ARTICLE, one, readFilter(filter))).map(({ text }) => text.split(' ')[0]!);

describe('the filter of claims', () => {
  for (const [filter, expected] of [
    ['', 'We Nobody It'], ['close', 'We'], ['status:verified', 'We'], ['status:verified status:disputed', 'We It'], ['status:unchecked', 'Nobody'], ['status:verified is:stale', ''],
    ['is:stale', 'It'], ['is:checked', 'We It'], ['is:unchecked', 'Nobody'], ['is:unknown', 'It'], ['is:anonymous', 'Nobody'], ['is:doubtful', 'Nobody It'], ['is:confirmed', 'It'], ['is:conflict', ''],
    ['has:numbers', 'Nobody'], ['has:notes', 'We'], ['has:evidence', ''], ['speaker:"Ida Cole"', 'We'], ['speaker:reuss', 'Nobody'], ['speaker:unknown', 'It'], ['form:reported', 'Nobody'], ['form:direct', 'We It'],
    ['assigned:grant', 'We'], ['press office', 'We'], ['time is:stale', 'It'], ['close is:stale', ''], ['is:nonsense', ''], ['STATUS:Verified', 'We'],
  ] as const) it(`“${filter}” lets through: ${expected || 'nothing'}`, () => assert.equal(shown(filter).join(' '), expected));

  it('writes terms that it reads again', () => {
    for (const value of ['verified', 'cannot be verified', 'Ida “Toni” Cole']) assert.deepEqual(readFilter(termFor('status', value)).terms.get('status'), [value.toLowerCase()]);
  });
});

describe('the rows below the claims', () => {
  const groups = (filter: string): readonly string[] => deskTree(ARTICLE, 'order', filter).flatMap((node) => (node.kind === 'strays' ? [`${node.label} ${node.rows.length}`] : []));
  it('are what is detached, then notes, then what was rejected', () => assert.deepEqual(groups(''), ['Not found in the text 1', 'On other words 1', 'Rejected 1']));
  it('can be filtered for', () => {
    assert.deepEqual(groups('is:detached'), ['Not found in the text 1']);
    assert.deepEqual(groups('is:rejected'), ['Rejected 1']);
    assert.deepEqual(groups('press office'), ['On other words 1']);
    assert.deepEqual(groups('speaker:cole'), []);
  });
});

describe('the words beside a claim', () => {
  it('are none where nobody touched it, and none for the tick', () => {
    assert.deepEqual(markWords(undefined, 'verified'), []);
    assert.deepEqual(markWords(mark({ status: 'verified', verdict: 'confirmed' }), 'verified'), []);
  });
  it('tell every other state', () => assert.deepEqual(
    markWords(mark({ status: 'false', stale: 'x', verdict: 'corrected', notes: [note, note], assignee: 'Tom', found: 'guess', conflicts: [{ id: 'c', by: '', says: '' }] }), 'verified'),
    ['false', 'text changed', 'conflict', 'found again, a guess', 'corrected', '2 notes', '@Tom'],
  ));
});
