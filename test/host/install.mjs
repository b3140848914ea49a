// Installs the real VS Code of the tests: code-server and a Node 24 to run it, from the npm registry only.
// Into .vscode-host/ of this repository, or into the folder that NEWSMARK_HOST_DIR names. Once: later calls return at once.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const CODE_SERVER = '4.139.1'; // is VS Code 1.139.1
const NODE = '24.21.0'; // the major version that this code-server asks for

const repository = fileURLToPath(new URL('../..', import.meta.url));
/** The folder that holds (or will hold) the host. */
export const hostDir = resolve(process.env.NEWSMARK_HOST_DIR || join(repository, '.vscode-host'));
/** The Node that runs code-server and, inside it, the extension host. */
export const hostNode = join(hostDir, `node_modules/node-${process.platform}-${process.arch}/bin/node`);
/** code-server's entry script. */
export const hostEntry = join(hostDir, 'node_modules/code-server/out/node/entry.js');
const stamp = join(hostDir, 'installed.json');
const wanted = JSON.stringify({ 'code-server': CODE_SERVER, node: NODE });

export const installed = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && existsSync(hostNode) && existsSync(hostEntry);

/** Without scripts: code-server's own postinstall compiles eight native modules, none of which extensions need. */
function npm(cwd, ...args) {
  execFileSync('npm', [...args, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
}

export function install() {
  if (installed()) return;
  const begun = Date.now();
  console.log(`Installing code-server ${CODE_SERVER} (the VS Code of the tests) and Node ${NODE} into ${hostDir}: about 780 MB, once.`);
  mkdirSync(hostDir, { recursive: true });
  // its own package.json, so that npm does not take the repository for its root
  const manifest = { name: 'newsmark-vscode-host', private: true, dependencies: { 'code-server': CODE_SERVER, [`node-${process.platform}-${process.arch}`]: NODE } };
  writeFileSync(join(hostDir, 'package.json'), JSON.stringify(manifest, null, 2));
  npm(hostDir, 'install');
  // VS Code's own dependencies are a second package inside. Not `npm ci`: its shrinkwrap is not in step with its package.json.
  npm(join(hostDir, 'node_modules/code-server/lib/vscode'), 'install', '--omit=dev');
  const version = execFileSync(hostNode, [hostEntry, '--config', join(hostDir, 'config.yaml'), '--version'], { encoding: 'utf8' });
  if (!version.includes(CODE_SERVER)) throw new Error(`code-server ${CODE_SERVER} was installed but calls itself ${version}`);
  writeFileSync(stamp, wanted);
  console.log(`Installed in ${Math.round((Date.now() - begun) / 1000)} s.`);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) install();
