#!/usr/bin/env node
// Stands in for the VS Code executable: takes the arguments that @vscode/test-electron passes (a folder,
// --extensionDevelopmentPath=, --extensionTestsPath=), runs the suite in code-server's extension host and exits 0 or 1.
// Our own: --web runs the extension in the web worker host, --vsix=FILE installs it first, --timeout=MS, --verbose.
// Exit 2: the suite never ended.
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { launchChromium } from './chromium.mjs';
import { startCodeServer } from './codeServer.mjs';

const argv = process.argv.slice(2);
const all = (name) => argv.filter((arg) => arg.startsWith(`--${name}=`)).map((arg) => arg.slice(name.length + 3));
const folder = resolve(argv.find((arg) => !arg.startsWith('-')) ?? '.');
const development = all('extensionDevelopmentPath').map((path) => resolve(path));
const tests = resolve(all('extensionTestsPath')[0] ?? '');
const limit = Number(all('timeout')[0] ?? 240_000);
const verbose = argv.includes('--verbose');
const pictures = resolve('test/e2e/pictures/latest');

if (development.length === 0 || !existsSync(tests)) {
  console.error(`no --extensionDevelopmentPath, or no test module at ${tests}`);
  process.exit(1);
}

/** In a worker host the payload's `extensionDevelopmentKind` does nothing; this setting moves the extension there. */
const settings = argv.includes('--web') ? { 'remote.extensionKind': { 'newsmark.newsmark': ['web'], 'newsmark.suite-driver': ['web'] } } : {};
const server = await startCodeServer({ testDriver: true, settings, vsix: all('vsix').map((file) => resolve(file))[0] });
let code = 2;
let browser;
try {
  browser = await launchChromium();
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.on('pageerror', (error) => console.error(`page error: ${error.message}`));
  page.on('console', (message) => {
    const text = message.text().replace(/^%c\s*(\w+) color: #\w+ /, '');
    if (verbose || text.startsWith('[suite]')) console.log(text);
  });
  const ended = new Promise((resolve, reject) => {
    // the workbench calls these two globals where they exist
    page.exposeFunction('codeAutomationExit', resolve);
    page.exposeFunction('codeAutomationLog', (type, args) => verbose && console.log(`[${type}]`, ...[args].flat()));
    page.on('crash', () => reject(new Error('the page crashed')));
    setTimeout(() => reject(new Error(`the suite did not end within ${limit} ms`)), limit).unref();
  });
  const payload = [...development.map((path) => ['extensionDevelopmentPath', server.uri(path)]), ['extensionTestsPath', server.uri(tests)]];
  await page.goto(server.address(folder, payload));
  code = await ended;
} catch (error) {
  console.error(String(error));
  console.error(server.log());
  mkdirSync(pictures, { recursive: true });
  for (const page of browser?.contexts().flatMap((context) => context.pages()) ?? []) {
    await page.screenshot({ path: join(pictures, 'suite-failed.png') }).catch(() => {});
  }
} finally {
  await browser?.close().catch(() => {});
  await server.stop();
}
process.exit(code);
