// Bundles client, server and command line into dist/, with the two data files beside them.
// `--production` minifies and leaves out source maps. Sizes and what they are made of: dist/meta.json (esbuild metafile).
import fs from 'node:fs';
import { build } from 'esbuild';

const production = process.argv.includes('--production');
const common = { bundle: true, target: 'es2022', minify: production, sourcemap: !production, metafile: true, external: ['vscode'], outdir: 'dist', logLevel: 'warning', legalComments: 'none' };
const node = { ...common, platform: 'node', format: 'cjs' };
const browser = { ...common, platform: 'browser' };

const bundles = [
  { options: node, format: 'cjs', name: 'server', entry: 'server/node.ts' },
  { options: node, format: 'cjs', name: 'cli', entry: 'server/cli.ts', banner: { js: '#!/usr/bin/env node' } },
  { options: node, format: 'cjs', name: 'client', entry: 'client/node.ts' },
  { options: browser, format: 'iife', name: 'server.web', entry: 'server/browser.ts' },
  { options: browser, format: 'cjs', name: 'client.web', entry: 'client/browser.ts' },
].filter(({ entry }) => fs.existsSync(entry));

const results = await Promise.all(bundles.map(({ options, format, name, entry, banner }) => build({ ...options, format, entryPoints: { [name]: entry }, ...(banner ? { banner } : {}) })));

for (const file of ['tagger.bin', 'gazetteer.bin']) {
  const source = `server/lexicon/packed/${file}`;
  if (fs.existsSync(source)) fs.copyFileSync(source, `dist/${file}`);
  else {
    console.warn(`${source} is not there: run npm run lexicon. An empty ${file} stands in.`);
    fs.writeFileSync(`dist/${file}`, '');
  }
}

const outputs = Object.assign({}, ...results.map(({ metafile }) => metafile.outputs));
fs.writeFileSync('dist/meta.json', JSON.stringify({ inputs: Object.assign({}, ...results.map(({ metafile }) => metafile.inputs)), outputs }));
if (process.argv.includes('--sizes')) for (const [file, { bytes }] of Object.entries(outputs)) console.log(`${(bytes / 1024).toFixed(0).padStart(6)} kB  ${file}`);
