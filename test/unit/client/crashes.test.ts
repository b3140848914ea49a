import assert from 'node:assert/strict';
import { Crashes } from '../../../client/model/crashes';

describe('crashes of the server', () => {
  /** Each is what is under way when the server ends; the answer is what is set aside then. */
  const ends = (crashes: Crashes, ...rounds: readonly (readonly string[])[]): readonly (readonly string[])[] => rounds.map((uris) => {
    for (const uri of uris) crashes.begun(uri);
    return crashes.ended();
  });

  it('set a document aside at the second in a row', () => assert.deepEqual(ends(new Crashes(), ['a'], ['a']), [[], ['a']]));
  it('leave alone what was through in between', () => {
    const crashes = new Crashes();
    ends(crashes, ['a']);
    crashes.begun('a');
    crashes.through('a');
    assert.deepEqual(ends(crashes, ['a']), [[]]);
  });
  it('leave alone what was not under way the second time, or was closed', () => {
    const crashes = new Crashes();
    assert.deepEqual(ends(crashes, ['a'], ['b'], ['a']), [[], [], []]);
    crashes.begun('a');
    crashes.closed('a');
    assert.deepEqual(crashes.ended(), []);
  });
  it('set aside all that were under way both times', () => assert.deepEqual(ends(new Crashes(), ['a', 'b', 'c'], ['c', 'a']), [[], ['c', 'a']]));
  it('count anew after another try', () => {
    const crashes = new Crashes();
    ends(crashes, ['a'], ['a']);
    assert.deepEqual(crashes.aside, ['a']);
    crashes.retry('a');
    assert.deepEqual(crashes.aside, []);
    assert.deepEqual(ends(crashes, ['a'], ['a']), [[], ['a']]);
  });
});
