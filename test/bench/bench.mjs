// `npm run bench [-- PART …]`: bundles the benchmark and the servers it starts as the product is bundled, then runs it. Run from source, tsx's helpers would be timed too.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { build } from 'esbuild';
import { root } from '../setup.mjs';

const common = { absWorkingDir: root, outdir: 'dist-test/bench', bundle: true, minify: true, platform: 'node', format: 'cjs', target: 'node20', logLevel: 'warning' };
const entryPoints = (names) => Object.fromEntries(names.map((name) => [name, `test/bench/${name}.ts`]));
await Promise.all([
  build({ ...common, entryPoints: entryPoints(['run', 'archive']), external: ['compromise', 'wink-nlp', 'wink-eng-lite-web-model', 'chrono-node'] }),
  build({ ...common, entryPoints: { ...entryPoints(['emptyServer', 'memoryServer', 'loader']), server: 'server/node.ts', client: 'client/node.ts' }, external: ['vscode'], target: 'es2022' }),
]);
for (const name of ['tagger.bin', 'gazetteer.bin']) fs.copyFileSync(`${root}server/lexicon/packed/${name}`, `${root}dist-test/bench/${name}`);

const [what, ...rest] = process.argv.slice(2);
const [file, args] = what === 'archive' ? ['archive', rest] : ['run', process.argv.slice(2)];
process.exit(spawnSync(process.execPath, ['--expose-gc', `dist-test/bench/${file}.js`, ...args], { cwd: root, stdio: 'inherit' }).status ?? 1);
