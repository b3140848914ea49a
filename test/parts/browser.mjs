// The parts that need a browser: the suite inside the extension host of a real VS Code, and the end-to-end run.
import { ensureChromium } from '../host/chromium.mjs';
import { mocha, run } from './command.mjs';

let chromium;
function missing() {
  chromium ??= ensureChromium() ?? '';
  if (!chromium) console.log('No Chromium here and none could be installed: the browser tests cannot run. They are counted as not run.');
  return chromium === '';
}
const NOT_RUN = { passed: 0, failed: 0, skipped: 1 };

/** The mocha suite against the packed extension; `host` is `node` or `web`. */
export async function suite(host) {
  if (missing()) return NOT_RUN;
  const { status: bundled } = await run('node', ['test/host/bundle.mjs']);
  if (bundled !== 0) return { passed: 0, failed: 1, skipped: 0 };
  const args = ['seeds', '--extensionDevelopmentPath=dist-test', `--extensionTestsPath=dist-test/suite.${host}.js`, '--vsix=newsmark.vsix', ...(host === 'web' ? ['--web'] : [])];
  const { status, output } = await run('node', ['test/host/runInCodeServer.mjs', ...args]);
  const result = /^\[suite\] result (.*)$/m.exec(output)?.[1];
  const { passes: passed = 0, failures = 0, pending: skipped = 0 } = result ? JSON.parse(result) : {};
  return { passed, failed: failures === 0 && (status !== 0 || passed === 0) ? 1 : failures, skipped };
}

export const e2e = async () => (missing() ? NOT_RUN : mocha(['test/e2e/*.test.mjs'], ['--timeout', '180000', '--reporter', 'spec', '--bail']));
