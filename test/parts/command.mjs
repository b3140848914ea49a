// Runs a command, shows what it prints and counts the tests it reports.
import { spawn } from 'node:child_process';
import { root } from '../setup.mjs';

/** → `{status, output}`; the output is shown as it comes. */
export function run(command, args, { env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
    let output = '';
    for (const [stream, to] of [[child.stdout, process.stdout], [child.stderr, process.stderr]]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
        to.write(text);
      });
    }
    child.on('error', (error) => resolve({ status: 1, output: String(error) }));
    child.on('close', (status) => resolve({ status: status ?? 1, output }));
  });
}

/** A command that either succeeds or not: one test. */
export async function succeeds(command, ...args) {
  const { status } = await run(command, args);
  return status === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

const numberBefore = (word, output) => Number(new RegExp(`^\\s*(\\d+) ${word}`, 'm').exec(output)?.[1] ?? 0);

/** mocha: counts what its reporter says. A run that ended badly without a failing test, or ran none, counts as one failure. `--exit`: a test that fails may leave a server behind, which would be waited for without end. */
export async function mocha(specs, options = []) {
  const { status, output } = await run('npx', ['mocha', '--no-config', '--require', 'tsx/cjs', '--reporter', 'dot', '--exit', ...options, ...specs]);
  const counted = { passed: numberBefore('passing', output), failed: numberBefore('failing', output), skipped: numberBefore('pending', output) };
  if (counted.failed === 0 && (status !== 0 || counted.passed === 0)) counted.failed = 1;
  return counted;
}
