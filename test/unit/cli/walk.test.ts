import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { articlesOf } from '../../../server/cli/walk';

describe('the articles of folders', () => {
  let root: string;
  beforeEach(() => { root = fs.mkdtempSync(path.join(os.tmpdir(), 'newsmark-walk-')); });
  afterEach(() => {
    fs.rmSync(root, { recursive: true });
  });

  function write(files: Readonly<Record<string, string>>): void {
    for (const [name, text] of Object.entries(files)) {
      fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
      fs.writeFileSync(path.join(root, name), text);
    }
  }
  async function walk({ include = [], exclude = [], besides, files = [root] }: { include?: string[]; exclude?: string[]; besides?: string; files?: string[] } = {}): Promise<readonly string[]> {
    const names: string[] = [];
    for await (const found of articlesOf(files, { include, exclude }, besides)) names.push(found.kind === 'article' ? `${path.relative(root, found.file)}${found.named ? ' (named)' : ''}` : `${path.relative(root, found.folder)} ${found.why}`);
    return names;
  }

  it('are text, Markdown and news, in all folders, in the order of their names', async () => {
    write({ 'b/z.txt': '', 'b/a.md': '', 'a.news': '', 'c.ARTICLE': '', 'd.json': '', 'e.txt.newsmark.json': '', '漁.txt': '', 'node_modules/x/readme.md': '', '.git/x.txt': '', '.newsmark/x.txt': '', '.hidden/h.txt': '' });
    assert.deepEqual(await walk(), ['.hidden/h.txt', 'a.news', 'b/a.md', 'b/z.txt', 'c.ARTICLE', '漁.txt']);
  });

  it('leave out what .gitignore says, each for its folder, the deeper before the higher', async () => {
    write({ '.gitignore': '*.md\n/drafts/\nold/*\n!old/kept.txt\nCaps.txt\n', 'a.md': '', 'a.txt': '', 'caps.txt': '', 'drafts/x.txt': '', 'b/drafts/y.txt': '', 'old/x.txt': '', 'old/kept.txt': '', 'b/.gitignore': '!wanted.md\n/z.txt\n', 'b/wanted.md': '', 'b/other.md': '', 'b/z.txt': '', 'b/c/z.txt': '' });
    assert.deepEqual(await walk(), ['a.txt', 'b/c/z.txt', 'b/drafts/y.txt', 'b/wanted.md', 'caps.txt', 'old/kept.txt']);
  });

  it('are chosen by globs as in the settings', async () => {
    write({ '2024/a.txt': '', '2025/a.txt': '', '2025/b.md': '', 'x.txt': '' });
    assert.deepEqual(await walk({ include: ['2025/**'], exclude: ['**/*.md'] }), ['2025/a.txt']);
  });

  it('are taken as they are named, and what is written to is none of them', async () => {
    write({ 'a.txt': '', 'out.txt': '', '.gitignore': 'a.txt', 'data.csv': '' });
    const file = (name: string): string => path.join(root, name);
    assert.deepEqual(await walk({ files: [file('data.csv'), file('a.txt'), file('gone.txt'), root], besides: file('out.txt') }), ['data.csv (named)', 'a.txt (named)', 'gone.txt (named)']);
  });

  it('do not follow links, which may go round', async () => {
    write({ 'a/x.txt': '' });
    fs.symlinkSync(root, path.join(root, 'a/round'));
    assert.deepEqual(await walk(), ['a/x.txt']);
  });
});
