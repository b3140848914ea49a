// `npm run bench`: bundles the benchmark as the product is bundled, then runs it. Run from source, tsx's helpers would be timed too.
// `npm run bench -- archive`: an archive of 100, 1,000 and 10,000 made-up articles instead.
import { spawnSync } from 'node:child_process';
import { build } from 'esbuild';
import { root } from '../setup.mjs';

await build({
  absWorkingDir: root, entryPoints: { run: 'test/bench/run.ts', archive: 'test/bench/archive.ts' }, outdir: 'dist-test/bench', bundle: true, minify: true, platform: 'node', format: 'cjs', target: 'node20', logLevel: 'warning',
  external: ['compromise', 'wink-nlp', 'wink-eng-lite-web-model'],
});
const [what, ...rest] = process.argv.slice(2);
const [file, args] = what === 'archive' ? ['archive', rest] : ['run', process.argv.slice(2)];
process.exit(spawnSync(process.execPath, ['--expose-gc', `dist-test/bench/${file}.js`, ...args], { cwd: root, stdio: 'inherit' }).status ?? 1);
