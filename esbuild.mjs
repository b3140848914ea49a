// Bundles client, server and command line. INTERIM: the command line only.
import { build } from 'esbuild';
await build({ entryPoints: { cli: 'server/cli.ts' }, outdir: 'dist', bundle: true, platform: 'node', format: 'cjs', target: 'node20', sourcemap: true, logLevel: 'warning' });
