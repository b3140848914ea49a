import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readSidecarOf } from '../../../server/cli/sidecarFile';
import { runImport } from '../../../server/cli/import';

const PAGE = '{"items":[],"nm:secret":"of mine"}';
const TEXT = 'Nobody asked us.';

describe('the sidecar of a folder that came from elsewhere', () => {
  let root: string, article: string, outside: string;
  beforeEach(function () {
    root = fs.mkdtempSync(path.join(os.tmpdir(), 'newsmark-sidecar-'));
    [article, outside] = [path.join(root, 'folder/story.txt'), path.join(root, 'outside')];
    for (const folder of [path.dirname(article), outside]) fs.mkdirSync(folder);
    fs.writeFileSync(article, TEXT);
    fs.writeFileSync(path.join(outside, 'story.txt.newsmark.json'), PAGE);
    try {
      fs.symlinkSync(outside, path.join(root, 'folder/.newsmark'), 'dir');
    } catch {
      console.log('    not run here: this account may make no links, as on Windows');
      this.skip();
    }
  });
  afterEach(() => fs.rmSync(root, { recursive: true }));

  const unusable = async (why: RegExp): Promise<void> => {
    const read = await readSidecarOf(article, TEXT);
    assert.ok(read.kind === 'unusable' && why.test(read.why), JSON.stringify(read));
  };
  it('is none where a link stands in the place of the folder .newsmark', () => unusable(/\.newsmark is a link/));
  it('is none where it is a link itself, a folder, or a pipe that would never end', async () => {
    const sidecar = `${article}.newsmark.json`;
    fs.symlinkSync(path.join(outside, 'story.txt.newsmark.json'), sidecar);
    await unusable(/newsmark\.json is a link/);
    fs.rmSync(sidecar);
    fs.mkdirSync(sidecar);
    await unusable(/no file/);
    fs.rmdirSync(sidecar);
    if (spawnSync('mkfifo', [sidecar]).status === 0) await unusable(/no file/);
  });
  it('is written nowhere else by an import', async () => {
    const annotations = path.join(root, 'made.json');
    fs.writeFileSync(annotations, JSON.stringify([{ type: 'Annotation', id: 'a', bodyValue: 'x', target: { selector: { type: 'TextQuoteSelector', exact: 'Nobody' } } }]));
    const told: string[] = [];
    const write = async (text: string): Promise<void> => void told.push(text);
    assert.equal(await runImport({ file: article, annotations, by: '', analyser: '0' }, write, write), false);
    assert.match(told.join(''), /nothing is imported.*is a link/);
    assert.equal(fs.readFileSync(path.join(outside, 'story.txt.newsmark.json'), 'utf8'), PAGE);
    fs.rmSync(path.join(root, 'folder/.newsmark'));
    assert.equal(await runImport({ file: article, annotations, by: '', analyser: '0' }, write, write), true);
    assert.deepEqual(fs.readdirSync(path.dirname(article)).sort(), ['story.txt', 'story.txt.newsmark.json']);
  });
});
