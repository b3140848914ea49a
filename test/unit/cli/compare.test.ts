import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { columnsOf, wrapped } from '../../../server/cli/columns';
import { newsmark as run, type Run } from './support/newsmark';
import { BLOG, COAST, WIRE } from '../workspace/story';

interface Cut {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
interface Change {
  readonly kind: string;
  readonly before?: Cut;
  readonly after?: Cut;
  readonly weight?: string;
}
interface Member extends Cut {
  readonly file: string;
  readonly line: number;
  readonly sentence?: Cut;
  readonly diff?: readonly Change[];
  readonly around?: readonly Change[];
}

describe('newsmark compare', function () {
  this.timeout(60_000);
  let folder: string;
  before(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsmark-compare-'));
    for (const [name, text] of [['coast.txt', COAST], ['wire.txt', WIRE], ['blog.txt', BLOG], ['ferry-漁船事故の記事とても長い名前のファイル-long-long-name.txt', BLOG]] as const) fs.writeFileSync(path.join(folder, name), text);
  });
  after(() => fs.rmSync(folder, { recursive: true }));

  const newsmark = (...args: readonly string[]): Run => run(folder, ['compare', ...args]);

  it('lists findings for reading, drift first, in lines that fit a terminal', () => {
    const { status, out, err } = newsmark('coast.txt', 'wire.txt', 'blog.txt');
    assert.deepEqual([status, err], [0, '']);
    assert.match(out, /^3 articles, \d+ findings\n\n  1  Another speaker \(likely\)\n/);
    assert.match(out, /blog\.txt gives it to Kari Lunde; coast\.txt gives it to Henrik Solberg/);
    assert.match(out, /coast\.txt:9:2 +“Nobody warned us/);
    assert.match(out, /Changed: “probably” dropped \[hedge\]/);
    assert.match(out, /coast\.txt:3:99 +14 in: The ferry|coast\.txt:3:99 +14 in: OSLO/);
    assert.match(out, /“center” → “hub”/);
    assert.ok(out.split('\n').every((line) => columnsOf(line) <= 100));
  });

  it('fits wide characters and long names', () => {
    const { out } = newsmark('coast.txt', 'ferry-漁船事故の記事とても長い名前のファイル-long-long-name.txt');
    assert.ok(out.split('\n').every((line) => columnsOf(line) <= 100), out);
  });

  it('writes one JSON document, and Markdown', () => {
    const document = JSON.parse(newsmark('--format', 'json', 'coast.txt', 'wire.txt').out) as { articles: { id: string }[]; findings: { kind: string; reason: string; members: Member[] }[] };
    assert.deepEqual(document.articles.map(({ id }) => id), ['coast.txt', 'wire.txt']);
    const texts: Readonly<Record<string, string>> = { 'coast.txt': COAST, 'wire.txt': WIRE };
    const assertCut = (file: string, { start, end, text }: Cut): void => assert.equal(texts[file]!.slice(start, end), text);
    for (const { kind, reason, members } of document.findings) {
      assert.ok(kind && reason && members.length > 1);
      for (const { file, diff = [], around = [], sentence, ...cut } of members) {
        assertCut(file, cut);
        if (sentence) assertCut(file, sentence);
        for (const { before, after } of [...diff, ...around]) {
          if (before) assertCut(members[0]!.file, before);
          if (after) assertCut(file, after);
        }
      }
    }
    const changes = document.findings.flatMap(({ members }) => members.flatMap(({ diff = [] }) => diff));
    assert.ok(changes.some(({ kind, before, weight }) => kind === 'dropped' && before?.text === 'probably' && weight === 'hedge'));
    assert.match(newsmark('--format', 'markdown', 'coast.txt', 'wire.txt').out, /^# Compared\n\n- coast\\\.txt: Ferry sinks off Tromso, 14 dead \(2025-10-12\)\n/);
  });

  it('refuses one file, the same file twice and formats it has not', () => {
    for (const args of [[], ['coast.txt'], ['coast.txt', 'coast.txt'], ['--format', 'csv', 'coast.txt', 'wire.txt']]) assert.equal(newsmark(...args).status, 2, args.join(' '));
  });

  it('compares the rest where a file cannot be read, and says so', () => {
    const { status, out, err } = newsmark('coast.txt', 'missing.txt', 'wire.txt');
    assert.equal(status, 1);
    assert.match(err, /missing\.txt does not exist/);
    assert.match(out, /^2 articles/);
  });
});

describe('columns of a terminal', () => {
  it('are two for wide characters and none for joined ones', () => {
    assert.deepEqual(['東京', 'cafe\u0301', 'café', '👩‍👩‍👧', ''].map(columnsOf), [4, 4, 4, 2, 0]);
  });
  it('hold every line, and no word is lost', () => {
    assert.deepEqual(wrapped('one two three', 7), ['one two', 'three']);
    assert.deepEqual(wrapped('abcdefghij kl', 4), ['abcd', 'efgh', 'ij', 'kl']);
    assert.deepEqual(wrapped('東京都港区', 5), ['東京', '都港', '区']);
    assert.deepEqual(wrapped('', 5), ['']);
  });
});
