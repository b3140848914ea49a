import assert from 'node:assert/strict';
import { memoryFiles, openArchive } from '../../../server/workspace/archive';
import { bytesOf, checksum, joined, utf8, words32 } from '../../../server/workspace/store/bytes';
import type { Entry } from '../../../server/workspace/store/entry';
import { decodeLookups, encodeLookups, LOOKUPS } from '../../../server/workspace/store/lookups';
import { decodeSegment, segmentName } from '../../../server/workspace/store/segment';

/** A segment that says what it likes of its articles, with the sum that fits. */
function forged(manifest: string): Uint8Array {
  const json = joined([utf8.encode(manifest)]);
  return joined([bytesOf(Uint32Array.of(0x534d4e31, utf8.encode(manifest).length, checksum(json), 0)), json, new Uint8Array(64)]);
}

const row = (changes: Readonly<Record<number, unknown>> = {}): unknown[] => Object.assign(['file:///a.txt', 'h', 1, 2, 1, 0, 0, 4, 4, 0], changes);
const manifest = (articles: unknown, removed: unknown = []): string => JSON.stringify({ analyser: '1', articles, removed });

describe('an index whose files were forged', () => {
  for (const [name, json] of [
    ['a file elsewhere', manifest([row({ 4: '1/../../../secret' })])], ['a negative place', manifest([row({ 5: -8 })])], ['half a number', manifest([row({ 7: 0.5 })])], ['an endless article', manifest([row({ 6: 2 ** 40 })])],
    ['no name', manifest([row({ 0: null })])], ['a short row', manifest([['a']])], ['a row that is none', manifest([null])], ['no list', manifest({ length: 3 })], ['nobody removed', manifest([], null)], ['removed what has no name', manifest([], [{}])],
    ['nothing', 'null'], ['no JSON', '{'], ['a deep list', '['.repeat(100_000)],
  ] as const) {
    it(`says so, with ${name} in it`, async () => {
      const bytes = forged(json);
      assert.equal(words32(bytes, 0, 1)[0], 0x534d4e31);
      assert.deepEqual(decodeSegment(bytes, 1, '1'), { kind: 'broken', entries: [], removed: [] });
      const files = memoryFiles();
      await files.write(segmentName(1), bytes);
      const archive = await openArchive(files, '1');
      assert.deepEqual([archive.size, archive.ids], [0, []]);
    });
  }
  it('says so, where its lookups name a file elsewhere', async () => {
    const none = { keys: new Uint32Array(), starts: Uint32Array.of(0), articles: new Uint32Array() };
    const lookups = (place: Record<string, unknown>): Uint8Array => {
      const entry = { id: 'file:///a.txt', stamp: { hash: 'h' }, place: { segment: 1, at: 0, shape: { features: 0, terms: 0, rest: 0, sum: 0 }, ...place } } as Entry;
      return encodeLookups('1', { covers: 1, buried: [], entries: [entry], settled: { ids: [entry.id], features: none, terms: none }, vocabulary: '' });
    };
    assert.equal(decodeLookups(lookups({}), '1').kind, 'whole');
    for (const place of [{ segment: '1/../../../secret' }, { segment: -1 }, { at: 0.5 }, { at: '0' }, { shape: { features: 2 ** 40, terms: 0, rest: 0, sum: 0 } }]) {
      assert.equal(decodeLookups(lookups(place), '1').kind, 'broken', JSON.stringify(place));
    }
    const asked: string[] = [];
    const files = memoryFiles();
    await files.write(LOOKUPS, lookups({ segment: '1/../../../secret' }));
    const archive = await openArchive({ ...files, slice: (name) => (asked.push(name), new Uint8Array()) }, '1');
    assert.deepEqual([archive.size, asked], [0, []]);
  });
  it('is read where it only has an odd name in it', async () => {
    const files = memoryFiles();
    await files.write(segmentName(1), forged(manifest([], ['__proto__', 'constructor'])));
    const archive = await openArchive(files, '1');
    assert.equal(archive.size, 0);
    assert.equal(archive.stampOf('__proto__'), undefined);
  });
});
