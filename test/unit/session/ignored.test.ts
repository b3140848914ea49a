import assert from 'node:assert/strict';
import { ignoredBy } from '../../../server/session/ignored';

describe('files that .gitignore leaves out', () => {
  const ignored = ignoredBy([
    { folder: 'file:///desk/drafts/', text: '!keep.txt\n*.old\n' },
    { folder: 'file:///desk/', text: '# ours\nbuild/\n*.tmp.txt\ndrafts/*.txt\n/top.txt\n' },
  ]);

  it('lie in ignored folders or have ignored names', () => {
    for (const name of ['build/a.txt', 'x/build/deep/a.txt', 'x/a.tmp.txt', 'top.txt', 'drafts/a.txt', 'drafts/b.old']) assert.ok(ignored(`file:///desk/${name}`), name);
    for (const name of ['a.txt', 'x/top.txt', 'building/a.txt', 'x/b.old']) assert.ok(!ignored(`file:///desk/${name}`), name);
  });

  it('are taken in again by a deeper file', () => assert.ok(!ignored('file:///desk/drafts/keep.txt')));

  it('are compared as people write them, blanks and all', () => {
    assert.ok(ignoredBy([{ folder: 'file:///my%20desk/', text: 'old news.txt\n' }])('file:///my%20desk/old%20news.txt'));
  });

  it('lie below the folder of the file that says so', () => {
    assert.ok(!ignored('file:///elsewhere/build/a.txt'));
    assert.ok(!ignored('file:///desk/'));
    assert.ok(!ignoredBy([])('file:///desk/a.txt'));
  });
});
