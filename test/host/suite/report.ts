/** Runs what was registered and throws when a test failed or none ran: every host turns that into a non-zero exit. */
import * as vscode from 'vscode';

export const TIMEOUT = 30_000;

export interface Runnable {
  run(done: (failures: number) => void): Mocha.Runner;
}

export async function report(mocha: Runnable): Promise<void> {
  const counted = { passes: 0, pending: 0 };
  const say = (line: string) => console.log(`[suite] ${line}`);
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    runner.on('pass', (test) => {
      counted.passes++;
      say(`  ok ${test.fullTitle()} (${test.duration} ms)`);
    });
    runner.on('pending', (test) => {
      counted.pending++;
      say(`  not run ${test.fullTitle()}`);
    });
    runner.on('fail', (test, error: Error) => say(`  FAILED ${test.fullTitle()}\n${error.stack ?? String(error)}`));
  });
  say(`in VS Code ${vscode.version}, host ${vscode.env.appHost}, ${typeof process === 'object' && process.versions?.node ? `Node ${process.version}` : 'web worker'}`);
  say(`result ${JSON.stringify({ ...counted, failures })}`);
  if (counted.passes === 0) throw new Error('no test ran');
  if (failures > 0) throw new Error(`${failures} tests failed`);
}
