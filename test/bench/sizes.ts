/** How large what ships is, and how long the client's bundle takes to be read. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { argument, mb, median, ms, type Part } from './part';

const root = path.join(__dirname, '../..');
const BUNDLES = ['client.js', 'client.web.js', 'server.js', 'server.web.js', 'cli.js', 'tagger.bin', 'gazetteer.bin'];

/** `require` of the client in a process of its own, with a stand-in for the editor; what `activate` itself does, an editor has to tell. */
const READ = `
const Module = require('node:module');
const anything = new Proxy(class {}, { get: (target, name) => (name === 'prototype' ? target.prototype : name === Symbol.toPrimitive ? () => '' : anything), apply: () => anything, construct: () => ({}) });
// its names as inherited ones: the bundle copies what it can list and inherits the rest
const editor = Object.create(anything);
const load = Module._load;
Module._load = (name, ...rest) => (name === 'vscode' ? editor : load(name, ...rest));
const begun = performance.now();
const { activate } = require(process.argv[1]);
console.log(JSON.stringify({ taken: performance.now() - begun, activate: typeof activate }));`;

function reading(): number {
  const { stdout, status } = spawnSync(process.execPath, ['-e', READ, path.join(__dirname, 'client.js')], { stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8' });
  const { taken, activate } = status === 0 ? (JSON.parse(stdout) as { readonly taken: number; readonly activate: string }) : { taken: 0, activate: 'nothing' };
  if (activate !== 'function') throw new Error(`the client's bundle exports ${activate} as activate`);
  return taken;
}

export function sizes(): Part {
  const files = BUNDLES.flatMap((name) => {
    const file = path.join(root, 'dist', name);
    return fs.existsSync(file) ? [{ name, bytes: fs.statSync(file).size, packed: gzipSync(fs.readFileSync(file), { level: 9 }).length }] : [];
  });
  const vsix = path.join(root, 'newsmark.vsix');
  const figures = { files, vsix: fs.existsSync(vsix) ? fs.statSync(vsix).size : null, client: median(Array.from({ length: Number(argument('starts') ?? 15) }, reading)) };
  return {
    title: 'Sizes (of the last build in dist/ and of newsmark.vsix; `npm run package` makes both as they ship)', figures,
    lines: [
      ...files.map(({ name, bytes, packed }) => `${name.padEnd(14)} ${mb(bytes).padStart(5)} MB, gzipped ${mb(packed).padStart(5)} MB`),
      figures.vsix === null ? 'newsmark.vsix is not there' : `newsmark.vsix ${mb(figures.vsix)} MB`,
      `the client's bundle, minified, is read in ${ms(figures.client)} ms (median, each in a new process)`,
    ],
  };
}
