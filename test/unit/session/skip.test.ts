import assert from 'node:assert/strict';
import { DEFAULT_SETTINGS } from '../../../server/session/settings';
import { looksLikeText, pathFilter, whySkip, type Mode } from '../../../server/session/skip';
import type { Settings } from '../../../server/protocol';

const why = (text: string, settings: Partial<Settings> = {}, { mode = 'auto', languageId = 'plaintext' }: { mode?: Mode; languageId?: string } = {}): string => {
  const all = { ...DEFAULT_SETTINGS, ...settings };
  return whySkip({ uri: 'file:///home/ann/news/old/a%20b.txt', version: 1, languageId, text }, mode, all, pathFilter(all.include, all.exclude, ['file:///home/ann/news']))?.reason ?? 'annotated';
};
const check = (actual: string, expected: string): void => assert.equal(actual, expected);

describe('a document is skipped', () => {
  it('not when it is an article', () => check(why('“No,” she said.'), 'annotated'));
  it('not when it is empty', () => check(why(''), 'annotated'));
  it('when its language is not asked for', () => check(why('x', {}, { languageId: 'python' }), 'language'));
  it('when it is larger than allowed', () => check(why('xxxx', { maxFileSize: 3 }), 'too-large'));
  it('not when it is as large as allowed', () => check(why('xxx', { maxFileSize: 3 }), 'annotated'));
  it('when it holds NUL', () => check(why('PK\u0000\u0003'), 'not-text'));
  it('when it is mostly replacement characters', () => check(why('caf\ufffd \ufffd\ufffd\ufffd'), 'not-text'));
  it('not for one bad letter', () => check(why('A caf\ufffd in the town of Tarwick.'), 'annotated'));
  it('when a person said so', () => check(why('x', {}, { mode: 'off' }), 'switched-off'));
  it('when an earlier server ended over it, whatever it is', () => check(why('\u0000', { languages: [] }, { mode: 'aside' }), 'set-aside'));
  it('not when a person wants it', () => check(why('xxxx', { maxFileSize: 3, languages: [], exclude: ['**'] }, { mode: 'on' }), 'annotated'));
  it('even then when it is not text', () => check(why('\u0000', {}, { mode: 'on' }), 'not-text'));
});

describe('globs', () => {
  it('exclude by a path below the workspace folder', () => check(why('x', { exclude: ['old/**'] }), 'excluded'));
  it('exclude by a name anywhere, decoded', () => check(why('x', { exclude: ['**/a b.txt'] }), 'excluded'));
  it('exclude by the whole path', () => check(why('x', { exclude: ['/home/ann/**'] }), 'excluded'));
  it('leave others', () => check(why('x', { exclude: ['**/*.md', 'new/**'] }), 'annotated'));
  it('include only what they name', () => check(why('x', { include: ['drafts/**'] }), 'excluded'));
  it('include what they name', () => check(why('x', { include: ['old/*.txt'] }), 'annotated'));
  it('that cannot be read match nothing', () => check(why('x', { exclude: ['['.repeat(70_000)] }), 'annotated'));
});

describe('looks like text', () => {
  it('with tabs, form feeds and line breaks', () => assert.ok(looksLikeText('\t\f\r\n'.repeat(10))));
  it('not with many control characters', () => assert.ok(!looksLikeText('\u0001\u0002ab')));
});
