// Bundles the extension-host suite for the Node host and for the web worker host: no module is looked up inside them.
import { copyFileSync } from 'node:fs';
import { build } from 'esbuild';
import { root } from '../setup.mjs';

const common = { absWorkingDir: root, bundle: true, sourcemap: 'inline', target: 'es2022', format: 'cjs', outdir: 'dist-test', logLevel: 'warning' };
await Promise.all([
  build({ ...common, platform: 'node', entryPoints: { 'suite.node': 'test/host/suite/node.ts' }, external: ['vscode', 'mocha'] }),
  build({
    ...common, platform: 'browser', entryPoints: { 'suite.web': 'test/host/suite/web.ts' }, external: ['vscode'],
    alias: { 'node:assert/strict': './test/host/suite/assertWeb.ts' }, define: { 'process.env.NODE_ENV': '"test"' },
  }),
]);
// The suite lies inside the driver: VS Code runs it in the host of the extension whose folder holds it.
for (const name of ['package.json', 'empty.js']) copyFileSync(`${root}test/host/driver/${name}`, `${root}dist-test/${name}`);
