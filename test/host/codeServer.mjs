// Starts code-server in a folder of its own, which is gone afterwards; and the settings that make its window quiet.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { hostEntry, hostNode, install } from './install.mjs';

/** No welcome page, no chat, no look-ups: only the workbench. */
const QUIET = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'git.enabled': false,
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
};

/** Makes the workbench honour the `extensionDevelopmentPath` and `extensionTestsPath` of the page's address. */
const TEST_DRIVER = ['--vscode-option', 'enable-smoke-test-driver'];

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** What a terminal inside VS Code or code-server leaks turns the command into "open in the running window". */
const LEAKED = /^(VSCODE_(?!TEST_OPTIONS$)|CODE_SERVER_|PASSWORD$|HASHED_PASSWORD$|PORT$)/;

function environment(base) {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !LEAKED.test(name)));
  // VS Code leaves its sockets in TMPDIR; a gallery without an address is asked nothing
  const folders = { HOME: join(base, 'home'), TMPDIR: join(base, 'tmp'), XDG_RUNTIME_DIR: join(base, 'tmp') };
  for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true });
  return { ...env, ...folders, EXTENSIONS_GALLERY: JSON.stringify({ serviceUrl: '', itemUrl: '', resourceUrlTemplate: '' }) };
}

/** `/healthz` answers before VS Code itself is loaded; a broken installation shows only at the page. */
async function ready(url, child, log) {
  for (const end = Date.now() + 60_000; ; await pause(50)) {
    if (child.exitCode !== null) throw new Error(`code-server ended: ${log()}`);
    if (await fetch(`${url}/healthz`).then((answer) => answer.ok, () => false)) break;
    if (Date.now() > end) throw new Error(`code-server did not start: ${log()}`);
  }
  const page = await fetch(`${url}/?ew=true`);
  if (!page.ok) throw new Error(`code-server cannot load VS Code (HTTP ${page.status}): ${log()}`);
}

/** The extension host outlives its parent for a moment and writes once more. */
async function remove(folder) {
  for (let round = 0; round < 5; round++) {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    await pause(200);
  }
}

/** → `{url, authority, pid, uri(path), address(folder, payload), log(), stop()}`. `vsix` is installed before the start. */
export async function startCodeServer({ vsix, settings = {}, testDriver = false } = {}) {
  install();
  const base = mkdtempSync(join(tmpdir(), 'newsmark-host-'));
  const user = join(base, 'data/User');
  mkdirSync(user, { recursive: true });
  writeFileSync(join(user, 'settings.json'), JSON.stringify({ ...QUIET, ...settings }, null, 2));
  const env = environment(base);
  const folders = ['--config', join(base, 'config.yaml'), '--user-data-dir', join(base, 'data'), '--extensions-dir', join(base, 'extensions')];
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const authority = `127.0.0.1:${port}`;
  let text = '';
  let child;
  const stop = async () => {
    if (child && child.exitCode === null && child.signalCode === null) {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      const last = setTimeout(() => child.kill('SIGKILL'), 5000);
      await gone;
      clearTimeout(last);
    }
    await remove(base);
  };
  try {
    if (vsix) {
      if (!existsSync(vsix)) throw new Error(`no such file: ${vsix} (npm run package makes it)`);
      execFileSync(hostNode, [hostEntry, ...folders, '--install-extension', vsix], { env, stdio: 'pipe', encoding: 'utf8' });
    }
    child = spawn(hostNode, [
      hostEntry, ...folders, '--bind-addr', authority, '--auth', 'none', '--disable-telemetry', '--disable-update-check', '--disable-workspace-trust',
      '--disable-getting-started-override', '--ignore-last-opened', ...(testDriver ? TEST_DRIVER : []),
    ], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', (data) => (text += data));
    child.stderr.on('data', (data) => (text += data));
    await ready(url, child, () => text);
  } catch (error) {
    await stop();
    throw error;
  }
  /** The page of a folder. `payload` are the workbench's own start-up keys. */
  const address = (folder, payload = []) => {
    const keys = [['skipWelcome', 'true'], ['skipReleaseNotes', 'true'], ...payload];
    return `${url}/?folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(JSON.stringify(keys))}`;
  };
  return { url, authority, pid: child.pid, uri: (path) => `vscode-remote://${authority}${path}`, address, log: () => text, stop };
}
