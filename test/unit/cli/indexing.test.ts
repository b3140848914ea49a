/** `newsmark index`, `find` and `compare --index`, in real processes that are killed on the way. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { EMPTY } from '../../../server/annotation/sidecar/read';
import { writeSidecar } from '../../../server/annotation/sidecar/write';
import { parseCommand } from '../../../server/cli/args';
import { hashOf } from '../../../server/cli/sidecarFile';
import { act, all, claim, TEXT } from '../annotation/article';
import { madeNews } from '../../bench/news';
import { BLOG, COAST, WIRE } from '../workspace/story';
import { killed, newsmark } from './support/newsmark';

const MANY = 600;

describe('newsmark index', function () {
  this.timeout(240_000);
  const folders: string[] = [];
  const newFolder = (files: Readonly<Record<string, string>>): string => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsmark-index-'));
    folders.push(folder);
    for (const [name, text] of Object.entries(files)) {
      fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      fs.writeFileSync(path.join(folder, name), text);
    }
    return folder;
  };
  after(() => { for (const folder of folders) fs.rmSync(folder, { recursive: true }); });
  const story = (): string => newFolder({ 'news/coast.txt': COAST, 'news/old/wire.txt': WIRE, 'news/blog.txt': BLOG });
  const said = (folder: string, ...more: readonly string[]): string => {
    const { status, out, err } = newsmark(folder, ['index', 'news', ...more]);
    assert.deepEqual([status, err], [0, '']);
    return out.replace(/^.*?: /, '');
  };

  it('says what is new, changed and gone, and does nothing about the rest', () => {
    const folder = story();
    const file = path.join(folder, 'news/blog.txt');
    assert.equal(newsmark(folder, ['index', 'news']).out, `${path.join('news', '.newsmark', 'index')}: 3 articles: 3 new, 0 changed, 0 gone\n`);
    assert.equal(said(folder), '3 articles: 0 new, 0 changed, 0 gone\n');
    fs.utimesSync(file, new Date(), new Date());
    assert.equal(said(folder), '3 articles: 0 new, 0 changed, 0 gone\n');
    fs.writeFileSync(file, BLOG.replace('Kari', 'Mari'));
    fs.rmSync(path.join(folder, 'news/coast.txt'));
    fs.writeFileSync(path.join(folder, 'news/old/new.md'), COAST);
    assert.equal(said(folder), '3 articles: 1 new, 1 changed, 1 gone\n');
    assert.match(newsmark(folder, ['find', 'speaker:mari', '--index', 'news']).out, /^blog\.txt:\d+:\d+: Mari Lunde: “/);
    assert.equal(fs.readFileSync(path.join(folder, 'news/.newsmark/index/.gitignore'), 'utf8'), '*\n');
  });

  it('finds in all articles what comparing them by name finds', () => {
    const folder = story();
    said(folder, '--index', 'kept');
    interface Document {
      readonly articles: readonly unknown[];
      readonly findings: readonly { readonly id: string }[];
    }
    const sorted = ({ articles, findings }: Document) => ({ articles, findings: [...findings].sort((a, b) => (a.id < b.id ? -1 : 1)) });
    const indexed = JSON.parse(newsmark(folder, ['compare', '--format', 'json', '--index', 'kept']).out) as Document;
    const named = JSON.parse(newsmark(path.join(folder, 'news'), ['compare', '--format', 'json', 'blog.txt', 'coast.txt', 'old/wire.txt']).out) as Document;
    assert.ok(named.findings.length > 5);
    assert.deepEqual(sorted(indexed), sorted(named));
    assert.match(newsmark(folder, ['compare', '--index', 'kept']).out, /^3 articles\n\n {2}1 {2}Another speaker[^]+\n\d+ findings\n$/);
    assert.match(newsmark(folder, ['compare', '--index', 'kept', '--format', 'markdown']).out, /^# Compared\n\n- blog\\\.txt: [^]+\n## 1\. Another speaker\n/);
  });

  it('finds claims, as text, CSV and JSON', () => {
    const folder = story();
    said(folder);
    const find = (...args: readonly string[]) => newsmark(path.join(folder, 'news'), ['find', ...args]);
    assert.match(find('nobody', 'warned').out, /^blog\.txt:\d+:\d+: Kari Lunde: “Nobody warned us[^\n]+\n[^]*\n?\d claims? in 3 articles\n$/);
    assert.equal(find('zebra').out, '0 claims in 3 articles\n');
    assert.match(find('--format', 'csv', 'nobody').out, /^file,line,column,kind,speaker,text,status,date,title\r\nblog\.txt,/);
    const hits = JSON.parse(find('--format', 'json', 'nobody warned').out) as { file: string; start: number; text: string; speaker: string }[];
    assert.ok(hits.length > 1);
    const texts: Readonly<Record<string, string>> = { 'coast.txt': COAST, 'old/wire.txt': WIRE, 'blog.txt': BLOG };
    for (const { file, start, text } of hits) assert.equal(texts[file]!.slice(start, start + 6), text.slice(0, 6));
  });

  it('knows what was judged, and sees when it is judged anew', () => {
    const folder = newFolder({ 'news/ferry.txt': TEXT });
    said(folder);
    const sidecar = path.join(folder, 'news/ferry.txt.newsmark.json');
    const found = (): string => newsmark(folder, ['find', 'status:verified', '--index', 'news']).out;
    assert.equal(found(), '0 claims in 1 article\n');
    const checked = act({ kind: 'annotation', annotation: act(claim('We have no money'), { kind: 'confirm' }) }, { kind: 'status', status: 'verified' });
    fs.writeFileSync(sidecar, writeSidecar(TEXT, { ...EMPTY, annotations: all(checked) }, { source: 'ferry.txt', hash: hashOf(TEXT), analyser: '0.1.0' }));
    assert.equal(said(folder), '1 article: 0 new, 1 changed, 0 gone\n');
    assert.match(found(), /^ferry\.txt:\d+:\d+: .*“We have no money.*” \[verified\]\n1 claim in 1 article\n$/);
    fs.rmSync(sidecar);
    assert.equal(said(folder), '1 article: 0 new, 1 changed, 0 gone\n');
    assert.equal(found(), '0 claims in 1 article\n');
  });

  it('tells what cannot be read, and what is no index', () => {
    const folder = story();
    fs.writeFileSync(path.join(folder, 'news/odd.txt'), Buffer.from([1, 0, 2]));
    const { status, out, err } = newsmark(folder, ['index', 'news', '--workers', '1']);
    assert.deepEqual([status, err], [1, `newsmark: ${path.join('news', 'odd.txt')} is binary, not text\n`]);
    assert.match(out, /3 articles: 3 new, 0 changed, 0 gone; 1 failed\n$/);
    assert.deepEqual(newsmark(folder, ['index', 'gone']), { status: 1, out: '', err: 'newsmark: gone does not exist\n' });
    for (const command of [['find', 'x'], ['compare']]) assert.deepEqual(newsmark(folder, [...command, '--index', 'gone']), { status: 1, out: '', err: 'newsmark: gone holds no index of this version: newsmark index makes one\n' });
  });

  it('leaves alone what else lies in the folder of the index, and lets no second one write', () => {
    const folder = story();
    fs.mkdirSync(path.join(folder, 'kept'));
    fs.writeFileSync(path.join(folder, 'kept/thesis.txt'), 'mine');
    fs.writeFileSync(path.join(folder, 'kept/lock'), String(process.pid));
    assert.match(newsmark(folder, ['index', 'news', '--index', 'kept']).err, new RegExp(`^newsmark: kept is being written by process ${process.pid}; `));
    fs.writeFileSync(path.join(folder, 'kept/lock'), '999999999');
    said(folder, '--index', 'kept');
    assert.equal(fs.readFileSync(path.join(folder, 'kept/thesis.txt'), 'utf8'), 'mine');
    assert.ok(!fs.existsSync(path.join(folder, 'kept/lock')));
  });

  it('loses and repeats nothing where it is killed, at whatever moment', async () => {
    const folder = newFolder(Object.fromEntries([...madeNews(MANY)].map(({ id, text }) => [`news/${id}`, text.slice(0, 1500)])));
    const whole = newsmark(folder, ['index', 'news', '--index', 'whole']);
    assert.match(whole.out, /600 articles: 600 new/);
    const place = path.join(folder, 'killed');
    fs.mkdirSync(place);
    let kills = 0;
    // at the first sign of each file: its draft, its name, its removal
    for (const moment of [/^articles-1\.bin\.draft$/, /^articles-1\.bin$/, /^lookups\.bin\.draft$/, /^articles-2\.bin\.draft$/, /^lookups\.bin$/, /^articles-3\.bin$/]) {
      if (await killed(folder, ['index', 'news', '--index', 'killed'], place, () => fs.readdirSync(place).some((name) => moment.test(name)))) kills++;
    }
    assert.ok(kills >= 2, `killed ${kills} times`);
    const { status, out, err } = newsmark(folder, ['index', 'news', '--index', 'killed']);
    assert.deepEqual([status, err], [0, '']);
    assert.match(out, /: 600 articles: \d+ new, 0 changed, 0 gone\n$/);
    assert.match(newsmark(folder, ['index', 'news', '--index', 'killed']).out, /: 600 articles: 0 new, 0 changed, 0 gone\n$/);
    for (const args of [['find', '', '--format', 'json'], ['compare', '--format', 'json']]) {
      const [one, other] = ['whole', 'killed'].map((index) => newsmark(folder, [...args, '--index', index]).out);
      assert.ok(one!.length > 100_000);
      assert.equal(other, one);
    }
  });

  it('refuses what makes no sense', () => {
    for (const args of [['index'], ['index', 'a', 'b'], ['index', 'a', '--workers', '65'], ['index', 'a', '--date', '2026-01-31'], ['index', 'a', '--index', ''], ['find'], ['find', 'x', '--format', 'markdown'], ['find', 'x', '--workers', '2'], ['compare', 'a', 'b', '--index', 'c'], ['compare', 'a', '--index', 'c'], ['claims', 'a', '--index', 'c']]) assert.equal(parseCommand(args).kind, 'misuse', args.join(' '));
  });
});
