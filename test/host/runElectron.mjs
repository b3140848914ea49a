// The same suite through the unchanged @vscode/test-electron. Without settings it downloads desktop VS Code (Linux without a
// screen: xvfb-run -a). VSCODE_EXECUTABLE names another one; VSCODE_HOST=code-server uses code-server in its place.
import { resolve } from 'node:path';
import { runTests } from '@vscode/test-electron';

const executable = process.env.VSCODE_HOST === 'code-server' ? resolve('test/host/runInCodeServer.mjs') : process.env.VSCODE_EXECUTABLE;
await runTests({
  ...(executable ? { vscodeExecutablePath: executable } : { version: process.env.VSCODE_VERSION ?? 'stable' }),
  extensionDevelopmentPath: resolve('.'),
  extensionTestsPath: resolve('dist-test/suite.node.js'),
  launchArgs: [resolve('seeds'), '--disable-extensions'],
}).catch((error) => {
  console.error(String(error));
  process.exit(1);
});
