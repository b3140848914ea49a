// `npm run bench`: bundles the benchmark as the product is bundled, then runs it. Run from source, tsx's helpers would be timed too.
import { spawnSync } from 'node:child_process';
import { build } from 'esbuild';
import { root } from '../setup.mjs';

await build({
  absWorkingDir: root, entryPoints: { run: 'test/bench/run.ts' }, outdir: 'dist-test/bench', bundle: true, minify: true, platform: 'node', format: 'cjs', target: 'node20', logLevel: 'warning',
  external: ['compromise', 'wink-nlp', 'wink-eng-lite-web-model'],
});
process.exit(spawnSync(process.execPath, ['dist-test/bench/run.js', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' }).status ?? 1);
