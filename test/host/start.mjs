// `npm start`: builds Newsmark and opens a real VS Code on the sample articles. Desktop VS Code where `code` is there, else
// code-server at a local address. Runs until Ctrl-C.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePackages, root } from '../setup.mjs';

const shell = process.platform === 'win32';
const npm = (...args) => execFileSync('npm', ['run', '-s', ...args], { cwd: root, stdio: 'inherit', shell });
/** VS Code's desktop command refuses to run as root; code-server does not mind. */
const desktop = () => !process.env.NEWSMARK_NO_DESKTOP && process.getuid?.() !== 0 && spawnSync('code', ['--version'], { stdio: 'ignore', shell }).status === 0;

ensurePackages();
const seeds = join(root, 'seeds');
const article = join(seeds, readdirSync(seeds).filter((name) => name.endsWith('.txt')).sort()[0] ?? '');

if (desktop()) {
  npm('build');
  console.log('Opening VS Code on the sample articles. Close its window, or press Ctrl-C, to end.');
  const child = spawn('code', ['--new-window', '--wait', `--extensionDevelopmentPath=${root}`, seeds, article], { stdio: 'inherit', shell });
  child.on('exit', (code) => process.exit(code ?? 0));
} else {
  npm('package');
  const { startCodeServer } = await import('./codeServer.mjs');
  const server = await startCodeServer({ vsix: join(root, 'newsmark.vsix') });
  console.log(`\nVS Code with Newsmark is open on the sample articles at\n\n  ${server.address(seeds, [['openFile', server.uri(article)]])}\n\nPress Ctrl-C to end.`);
  const end = async () => {
    await server.stop();
    process.exit(0);
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
}
