// What a bare clone lacks: the packages of package-lock.json. Plain Node, for it runs before anything is installed.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

export function ensurePackages() {
  const [major] = process.versions.node.split('.').map(Number);
  if (major < 20) throw new Error(`Newsmark is built with Node 20 or newer; this is ${process.version}.`);
  if (existsSync(`${root}node_modules/typescript`) && existsSync(`${root}node_modules/esbuild`)) return;
  console.log('Installing the packages of package-lock.json, once.');
  // --ignore-scripts: none of them needs its install script, and some of those download things
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' });
}
