/** `newsmark analyze --jsonl` over folders, in real processes that are killed on the way. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { killed, newsmark, sizeOf } from './support/newsmark';

const COUNT = 60;
const story = (number: number): string => `Harbour ${number} to close\n\n“We will close ${number} harbours,” Mara Quill said. “By June.”\n\nSome 40 boats lie there.\n`.repeat(4);
const ids = (lines: string): readonly string[] => lines.trimEnd().split('\n').map((line) => (JSON.parse(line) as { id: string }).id);

describe('newsmark analyze --jsonl of folders', function () {
  this.timeout(120_000);
  let folder: string;
  const expected = Array.from({ length: COUNT }, (_, number) => `news/${number % 3}/${String(number).padStart(3, '0')}.txt`).sort();
  before(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsmark-lines-'));
    for (const file of expected) {
      fs.mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
      fs.writeFileSync(path.join(folder, file), story(Number(path.basename(file, '.txt'))));
    }
  });
  after(() => fs.rmSync(folder, { recursive: true }));

  it('writes the same with threads as without, in order', () => {
    const alone = newsmark(folder, ['analyze', '--jsonl', 'news']);
    const three = newsmark(folder, ['analyze', '--format', 'jsonl', '--workers', '3', 'news']);
    assert.deepEqual([alone.status, alone.err, three.status, three.err], [0, '', 0, '']);
    assert.deepEqual(ids(alone.out), expected);
    assert.equal(three.out, alone.out);
  });

  it('filters the same with threads as without', () => {
    const input = [...expected.map((id) => JSON.stringify({ id, text: story(id.length) })), '{oops', '', '{"id":"x"}'].join('\n');
    const alone = newsmark(folder, ['analyze', '--jsonl'], input);
    assert.equal(alone.status, 1);
    assert.deepEqual(newsmark(folder, ['analyze', '--jsonl', '--workers', '2'], input), alone);
    assert.equal(ids(alone.out).length, COUNT + 2);
  });

  it('tells what cannot be read or is too large, and goes on', () => {
    const odd = path.join(folder, 'odd');
    fs.mkdirSync(odd);
    for (const [name, content] of [['a.txt', story(1)], ['b.txt', Buffer.from([0x7f, 0, 0])], ['c.txt', 'x '.repeat(2000)], ['d.txt', story(2)]] as const) fs.writeFileSync(path.join(odd, name), content);
    const { status, out, err } = newsmark(folder, ['analyze', '--jsonl', '--workers', '2', '--max-size', '2000', 'odd', 'gone']);
    assert.equal(status, 1);
    assert.deepEqual(ids(out), ['odd/a.txt', 'odd/d.txt']);
    assert.equal(err, 'newsmark: odd/b.txt is binary, not text\nnewsmark: odd/c.txt is left out: it has 4,000 characters, the limit is 2,000 (--max-size)\nnewsmark: gone does not exist\n');
    assert.equal(newsmark(folder, ['analyze', '--jsonl', '--max-size', '10', 'odd/a.txt']).status, 0, 'one that is named is taken however large it is');
    fs.rmSync(odd, { recursive: true });
  });

  it('goes on after kills, each article exactly once', async () => {
    const whole = newsmark(folder, ['analyze', '--jsonl', 'news']).out;
    const out = path.join(folder, 'out.jsonl');
    const args = ['analyze', '--jsonl', '--workers', '2', '--out', 'out.jsonl', '--resume', 'news'];
    let kills = 0;
    for (const part of [0.05, 0.3, 0.31, 0.7]) if (await killed(folder, args, folder, () => sizeOf(out) > part * whole.length)) kills++;
    assert.ok(kills > 0, 'was never killed');
    // a kill seldom tears a line by itself
    fs.truncateSync(out, sizeOf(out) - 10);
    const { status, out: said, err } = newsmark(folder, args);
    assert.deepEqual([status, err], [0, '']);
    assert.match(said, /^out\.jsonl: 60 articles: \d+ now, \d+ before\n$/);
    assert.equal(fs.readFileSync(out, 'utf8'), whole);
    assert.match(newsmark(folder, args).out, /60 articles: 0 now, 60 before/);
    const refused = newsmark(folder, args.filter((arg) => arg !== '--resume'));
    assert.deepEqual([refused.status, refused.err], [1, 'newsmark: out.jsonl is there already: --resume goes on with it\n']);
    assert.equal(fs.readFileSync(out, 'utf8'), whole);
  });
});
