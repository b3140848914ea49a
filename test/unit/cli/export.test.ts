import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readSidecar } from '../../../server/annotation/sidecar/read';
import { writeSidecar } from '../../../server/annotation/sidecar/write';
import { EMPTY } from '../../../server/annotation/sidecar/read';
import { parseCommand } from '../../../server/cli/args';
import { hashOf } from '../../../server/cli/sidecarFile';
import { act, all, claim, TEXT } from '../annotation/article';
import { confProblems } from '../exports/bratConf';
import { bratProblems } from '../exports/bratRules';
import { newsmark as run, type Run } from './support/newsmark';

const ROOT = path.join(__dirname, '../../..');
const newsmark = (...args: readonly string[]): Run => run(ROOT, args);

const sidecar = (status: string): string => {
  const said = act({ kind: 'annotation', annotation: act(claim('We have no money'), { kind: 'confirm' }) }, { kind: 'status', status });
  return writeSidecar(TEXT, { ...EMPTY, annotations: all(said) }, { source: 'ferry.txt', hash: hashOf(TEXT), analyser: '0.1.0' });
};

describe('newsmark export and import', function () {
  this.timeout(120_000);
  let made: string;
  const file = (...names: readonly string[]): string => path.join(made, ...names);
  const write = (name: string, content: string): void => {
    fs.mkdirSync(path.dirname(file(name)), { recursive: true });
    fs.writeFileSync(file(name), content);
  };
  beforeEach(() => {
    made = fs.mkdtempSync(path.join(os.tmpdir(), 'newsmark-export-'));
    write('ferry.txt', TEXT);
    write('story.txt', '“We will close it,” Mara Quill said. “By June.”\n');
  });
  afterEach(() => fs.rmSync(made, { recursive: true }));

  it('read what was judged beside the article, or in the folder .newsmark', () => {
    write('ferry.txt.newsmark.json', sidecar('verified'));
    const beside = newsmark('export', '--format', 'csv', file('ferry.txt'), file('story.txt'));
    assert.deepEqual([beside.status, beside.err], [0, '']);
    assert.match(beside.out, /^file,number,line/);
    assert.equal(beside.out.split('verified').length, 2);
    assert.equal(beside.out.split('number,line').length, 2);
    fs.rmSync(file('ferry.txt.newsmark.json'));
    write('.newsmark/ferry.txt.newsmark.json', sidecar('disputed'));
    assert.match(newsmark('export', '--format', 'claimreview', file('ferry.txt')).out, /"alternateName": "disputed"/);
  });

  it('leave a broken or newer file alone, say so, and go on without', () => {
    for (const content of ['{"items": [', '{"nm:format": 99, "items": []}']) {
      write('ferry.txt.newsmark.json', content);
      write('other.ann', 'T1\tPerson 0 5\tFerry\n');
      const { status, out, err } = newsmark('export', '--format', 'json', file('ferry.txt'));
      assert.equal(status, 1);
      assert.deepEqual((JSON.parse(out) as { annotations: unknown[] }).annotations, []);
      assert.match(err, /exported without its annotations: .*ferry\.txt\.newsmark\.json is left alone/);
      assert.equal(newsmark('import', file('ferry.txt'), file('other.ann')).status, 1);
      assert.equal(fs.readFileSync(file('ferry.txt.newsmark.json'), 'utf8'), content);
    }
  });

  it('make a list of several documents, and a file for each where one cannot hold them', () => {
    write('ferry.txt.newsmark.json', sidecar('with the lawyers, 50%'));
    assert.equal((JSON.parse(newsmark('export', '--format', 'jsonld', file('ferry.txt'), file('story.txt')).out) as unknown[]).length, 2);
    assert.equal(newsmark('export', '--format', 'html', file('ferry.txt'), file('story.txt')).status, 2);
    const { status } = newsmark('export', '--format', 'brat', '--out', `${file('out')}/`, file('ferry.txt'), file('story.txt'));
    assert.equal(status, 0);
    assert.deepEqual(fs.readdirSync(file('out')).sort(), ['annotation.conf', 'ferry.ann', 'ferry.txt', 'story.ann', 'story.txt']);
    assert.deepEqual(bratProblems(fs.readFileSync(file('out/ferry.ann'), 'utf8'), fs.readFileSync(file('out/ferry.txt'), 'utf8')), []);
    assert.deepEqual(confProblems(fs.readFileSync(file('out/ferry.ann'), 'utf8'), fs.readFileSync(file('out/annotation.conf'), 'utf8')), []);
    assert.equal(newsmark('export', '--format', 'html', '--out', file('packet.html'), file('ferry.txt')).status, 0);
    assert.match(fs.readFileSync(file('packet.html'), 'utf8'), /^<!DOCTYPE html>/);
  });

  it('never write over an article', () => {
    const { status, err } = newsmark('export', '--format', 'brat', '--out', made, file('ferry.txt'));
    assert.equal(status, 0, err);
    assert.equal(fs.readFileSync(file('ferry.txt'), 'utf8'), TEXT);
    assert.equal(newsmark('export', '--format', 'markdown', '--out', file('ferry.txt'), file('ferry.txt')).status, 2);
    assert.equal(fs.readFileSync(file('ferry.txt'), 'utf8'), TEXT);
  });

  it('bring annotations from one place to another, whole', () => {
    write('ferry.txt.newsmark.json', sidecar('verified'));
    const before = fs.readFileSync(file('ferry.txt.newsmark.json'), 'utf8');
    newsmark('export', '--format', 'jsonld', '--out', file('page.jsonld'), file('ferry.txt'));
    newsmark('export', '--format', 'brat', '--out', file('page.ann'), file('ferry.txt'));
    for (const page of ['page.jsonld', 'page.ann']) {
      fs.rmSync(file('ferry.txt.newsmark.json'));
      const { status, out, err } = newsmark('import', file('ferry.txt'), file(page));
      assert.deepEqual([status, err], [0, '']);
      assert.match(out, /ferry\.txt\.newsmark\.json: 1 imported/);
      assert.deepEqual(JSON.parse(fs.readFileSync(file('ferry.txt.newsmark.json'), 'utf8')), JSON.parse(before));
    }
    assert.deepEqual(fs.readdirSync(made).filter((name) => name.endsWith('.tmp')), []);
  });

  it('tell what was not understood, and import the rest', () => {
    write('other.ann', 'T1\tPerson 0 5\tFerry\nT2\tPerson 900 905\tNobody\n');
    const { status, err } = newsmark('import', '--by', 'Ola', file('ferry.txt'), file('other.ann'));
    assert.equal(status, 1);
    assert.match(err, /not understood: T2/);
    const read = readSidecar(fs.readFileSync(file('ferry.txt.newsmark.json'), 'utf8'), TEXT, hashOf(TEXT));
    assert.ok(read.kind === 'read' && [...read.sidecar.annotations.values()][0]!.by === 'Ola');
  });

  it('refuse what makes no sense', () => {
    for (const args of [['export', 'x'], ['export', '--format', 'pdf', 'x'], ['export', '--format', 'csv'], ['export', '--format', 'csv', '--by', 'x', 'y'], ['import', 'x'], ['import', 'x', 'y', 'z'], ['analyze', '--out', 'x', 'y'], ['import', '--out', 'x', 'y', 'z']]) assert.equal(parseCommand(args).kind, 'misuse', args.join(' '));
  });
});
