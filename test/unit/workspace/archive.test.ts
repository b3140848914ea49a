import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { storeFolder } from '../../../server/storeFolder';
import { memoryFiles, openArchive, type Archive } from '../../../server/workspace/archive';
import { createComparer } from '../../../server/workspace/comparer';
import type { Reduced } from '../../../server/workspace/reduced';
import { parseQuery } from '../../../server/workspace/search/query';
import type { StoreFiles } from '../../../server/workspace/store/files';
import { madeNews } from '../../bench/news';
import { BLOG, COAST, OTHER, WIRE, reduced, STORY } from './story';

const stampOf = ({ text }: Reduced): { readonly hash: string; readonly size: number } => ({ hash: `of ${text.slice(0, 40)}`, size: text.length });
const fill = (archive: Archive, articles: Iterable<Reduced>): void => { for (const article of articles) archive.put(article, stampOf(article)); };

/** All that can be asked of it. */
function answers(archive: Archive): unknown {
  const { ids } = archive;
  return {
    ids, size: archive.size, stamps: ids.map((id) => archive.stampOf(id)), articles: ids.map((id) => archive.articleOf(id)), partners: ids.map((id) => archive.partnersOf(id)),
    findings: [...archive.findings()], stories: [...archive.stories()], found: ['ship', 'speaker:lunde', 'number:10..20', 'since:2025', '"heavy seas"', ''].map((typed) => [...archive.search(parseQuery(typed))]),
  };
}

/** The same, of an archive that was never closed. */
async function expected(articles: Iterable<Reduced>): Promise<unknown> {
  const archive = await openArchive(memoryFiles(), '1');
  fill(archive, articles);
  const comparer = createComparer();
  for (const id of archive.ids) comparer.addArticle(archive.articleOf(id)!);
  const all = answers(archive);
  assert.deepEqual([...archive.findings()], [...comparer.findings()]);
  return all;
}

/** Stops for ever at one of its writes or removals: before it, or right after. */
function stopping(files: StoreFiles, at: number, isDone: boolean): StoreFiles {
  let left = at;
  const step = async (how: () => Promise<void>): Promise<void> => {
    if (left-- > 0) return how();
    if (left === -1 && isDone) await how();
    throw new Error('stopped');
  };
  return { ...files, write: (name, bytes) => step(() => files.write(name, bytes)), remove: (name) => step(() => files.remove(name)) };
}

const folders: string[] = [];
const newFolder = (): string => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsmark-archive-'));
  folders.push(folder);
  return folder;
};
after(() => { for (const folder of folders) fs.rmSync(folder, { recursive: true, force: true }); });

const POOL: readonly Reduced[] = [...'abcde'].flatMap((id) => [COAST, WIRE, BLOG, OTHER].map((text, i) => reduced(id, i === 3 ? `${text}\n\nNote ${id}.` : text)));
const many = (count: number): readonly Reduced[] => Array.from({ length: count }, (_, i) => reduced(`${i}.txt`, `${[COAST, WIRE, BLOG, OTHER][i % 4]!.replace(/Havfruen/g, `Havfruen ${i % 7}`)}\n\nNote ${i}.`));
const NEWS = (() => {
  let made: readonly Reduced[] | undefined;
  return () => (made ??= [...madeNews(80)].map(({ id, text }) => reduced(id, text)));
})();

describe('an archive', () => {
  it('answers after a reopening as before, in memory and on a disk', async () => {
    for (const files of [memoryFiles(), storeFolder(newFolder())]) {
      const archive = await openArchive(files, '1');
      fill(archive, STORY);
      await archive.flush();
      archive.removeArticle('other.txt');
      await archive.flush();
      const again = await openArchive(files, '1');
      assert.deepEqual(answers(again), answers(archive));
      assert.deepEqual(answers(again), await expected(STORY.filter(({ id }) => id !== 'other.txt')));
      assert.deepEqual(again.broken, []);
    }
  });

  it('gives of any puts, removals, flushes, reopenings and kills what was kept last', async () => {
    const step = fc.oneof(
      { weight: 5, arbitrary: fc.record({ kind: fc.constant('put' as const), article: fc.constantFrom(...POOL) }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), id: fc.constantFrom(...'abcde') }) },
      { weight: 3, arbitrary: fc.constant({ kind: 'flush' as const }) },
      { weight: 1, arbitrary: fc.constant({ kind: 'reopen' as const }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('kill' as const), at: fc.nat(3), isDone: fc.boolean() }) },
    );
    await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 24 }), async (steps) => {
      const files = memoryFiles();
      let archive = await openArchive(files, '1');
      let now = new Map<string, Reduced>(), kept = now;
      for (const one of steps) {
        switch (one.kind) {
          case 'put': archive.put(one.article, stampOf(one.article)); now = new Map(now).set(one.article.id, one.article); break;
          case 'remove': archive.removeArticle(one.id); now = new Map([...now].filter(([id]) => id !== one.id)); break;
          case 'flush': await archive.flush(); kept = now; break;
          case 'reopen': archive = await openArchive(files, '1'); now = kept; break;
          case 'kill': {
            const dying = await openArchive(stopping(files, one.at, one.isDone), '1');
            for (const article of now.values()) if (dying.articleOf(article.id)?.text !== article.text) dying.put(article, stampOf(article));
            for (const id of dying.ids) if (!now.has(id)) dying.removeArticle(id);
            await dying.flush().then(() => { kept = now; }, () => undefined);
            archive = await openArchive(files, '1');
            const there = new Map(archive.ids.map((id) => [id, archive.articleOf(id)!]));
            // all of it or nothing of it
            assert.ok([now, kept].some((state) => same(state, there)), `neither ${[...now.keys()].join()} nor ${[...kept.keys()].join()}, but ${[...there.keys()].join()}`);
            now = kept = there;
          }
        }
      }
      assert.deepEqual(answers(archive), await expected(now.values()));
      await archive.flush();
      assert.deepEqual(answers(await openArchive(files, '1')), await expected(now.values()));
    }), { numRuns: 60 });
  });

  it('loses nothing and keeps nothing twice where a write fails, and keeps it with the next', async () => {
    for (let at = 0; at < 9; at++) {
      for (const isDone of [false, true]) {
        const files = memoryFiles();
        const failing = stopping(files, at, isDone);
        const archive = await openArchive(failing, '1');
        const articles = NEWS();
        let kept = 0;
        for (let from = 0; from < articles.length; from += 10) {
          fill(archive, articles.slice(from, from + 10));
          const fails = await archive.flush().then(() => false, () => true);
          if (fails) break;
          kept = Math.min(articles.length, from + 10);
        }
        const again = await openArchive(files, '1');
        assert.ok(again.size >= kept && again.size <= kept + 10, `${again.size} of ${kept}`);
        assert.deepEqual(again.ids.map((id) => again.articleOf(id)), articles.slice(0, again.size).map((article) => article));
      }
    }
  });

  it('takes in what comes while it writes', async () => {
    const files = memoryFiles();
    let during: (() => void) | undefined;
    const archive = await openArchive({ ...files, write: async (name, bytes) => {
      during?.();
      await files.write(name, bytes);
    } }, '1');
    const articles = many(90);
    fill(archive, articles.slice(0, 70));
    let next = 70;
    during = () => {
      if (next < 90) fill(archive, [articles[next++]!]);
      archive.removeArticle(`${next - 60}.txt`);
      if (next === 75) fill(archive, [articles[11]!]);
    };
    await archive.flush();
    await archive.flush();
    during = undefined;
    await archive.flush();
    assert.deepEqual(answers(await openArchive(files, '1')), answers(archive));
  });

  it('goes over from lookups on the disk to changes above them without a seam', async () => {
    const folder = newFolder();
    const articles = NEWS();
    const archive = await openArchive(storeFolder(folder), '1');
    fill(archive, articles.slice(0, 66));
    await archive.flush();
    assert.ok(fs.existsSync(path.join(folder, 'lookups.bin')));
    const again = await openArchive(storeFolder(folder), '1');
    fill(again, articles.slice(66));
    for (const { id } of articles.slice(0, 7)) again.removeArticle(id);
    fill(again, articles.slice(3, 5));
    const all = await expected([...articles.slice(3, 5), ...articles.slice(7)]);
    assert.deepEqual(answers(again), all);
    await again.flush();
    assert.deepEqual(answers(await openArchive(storeFolder(folder), '1')), all);
  });

  it('stays as large as what it holds, however often one article is written', async () => {
    const files = memoryFiles();
    const archive = await openArchive(files, '1');
    fill(archive, STORY);
    for (let i = 0; i < 200; i++) {
      archive.put(reduced('coast.txt', `${COAST}\n\nNote ${i}.`), { hash: String(i) });
      await archive.flush();
    }
    const names = await files.list();
    assert.ok(names.length < 60, `${names.length} files`);
    assert.equal((await openArchive(files, '1')).stampOf('coast.txt')?.hash, '199');
  });

  it('begins anew with another version of the analysis', async () => {
    const files = memoryFiles();
    const archive = await openArchive(files, '1');
    fill(archive, NEWS());
    await archive.flush();
    const next = await openArchive(files, '2');
    assert.deepEqual([next.size, next.broken], [0, []]);
    fill(next, STORY);
    await next.flush();
    assert.deepEqual(answers(await openArchive(files, '2')), await expected(STORY));
  });

  it('throws at nobody where files are broken, and tells which are', async () => {
    const source = memoryFiles();
    const archive = await openArchive(source, '1');
    for (let from = 0; from < 80; from += 20) {
      fill(archive, NEWS().slice(from, from + 30));
      await archive.flush();
    }
    const names = await source.list();
    assert.ok(names.includes('lookups.bin') && names.length > 2);
    const way = fc.oneof(
      fc.record({ kind: fc.constant('cut' as const), part: fc.double({ min: 0, max: 1, noNaN: true }) }),
      fc.record({ kind: fc.constant('turned' as const), part: fc.double({ min: 0, max: 0.9999, noNaN: true }) }),
      fc.constant({ kind: 'gone' as const }),
      fc.constant({ kind: 'unreadable' as const }),
    );
    await fc.assert(fc.asyncProperty(fc.uniqueArray(fc.record({ name: fc.constantFrom(...names), way }), { minLength: 1, maxLength: 3, selector: ({ name }) => name }), async (harms) => {
      const files = memoryFiles();
      for (const name of names) await files.write(name, (await source.read(name))!);
      for (const { name, way: how } of harms) {
        const bytes = (await files.read(name))!.slice();
        if (how.kind === 'cut') await files.write(name, bytes.subarray(0, Math.floor(bytes.length * how.part)));
        if (how.kind === 'turned') {
          bytes[Math.floor(bytes.length * how.part)]! ^= 0x55;
          await files.write(name, bytes);
        }
        if (how.kind === 'gone') await files.remove(name);
      }
      const unreadable = new Set(harms.flatMap(({ name, way: how }) => (how.kind === 'unreadable' ? [name] : [])));
      const hurt = await openArchive({ ...files, read: (name) => (unreadable.has(name) ? Promise.reject(new Error('no right to read it')) : files.read(name)) }, '1');
      const found = hurt.ids.flatMap((id) => hurt.articleOf(id) ?? []);
      for (const article of found) assert.deepEqual(article, NEWS().find(({ id }) => id === article.id));
      assert.equal(hurt.size, found.length);
      if (hurt.size < 80 && !harms.some(({ way: { kind } }) => kind === 'gone')) assert.ok(hurt.broken.length > 0);
      void hurt.findingsOf(hurt.ids[0] ?? '');
      for (const { article } of hurt.search({ words: 'hidden harbor' })) assert.ok(hurt.stampOf(article));
    }), { numRuns: 25 });
  });

  it('is a folder that draws a clear line round what it could not write', async () => {
    const folder = newFolder();
    const files = storeFolder(folder);
    await files.write('a.bin', Uint8Array.of(1, 2, 3, 4));
    assert.deepEqual([...files.slice('a.bin', 1, 3)], [2, 3]);
    assert.throws(() => files.slice('a.bin', 2, 6));
    await files.write('a.bin', Uint8Array.of(9));
    assert.deepEqual([...files.slice('a.bin', 0, 1)], [9]);
    assert.equal(await files.read('none'), undefined);
    assert.deepEqual(await storeFolder(path.join(folder, 'none')).list(), []);
    await files.remove('none');
    fs.mkdirSync(path.join(folder, 'b.bin'));
    await assert.rejects(files.write('b.bin', Uint8Array.of(1)));
    assert.throws(() => files.slice('gone.bin', 0, 1));
    files.close();
  });
});

const same = (a: ReadonlyMap<string, Reduced>, b: ReadonlyMap<string, Reduced>): boolean => a.size === b.size && [...a].every(([id, { text }]) => b.get(id)?.text === text);
