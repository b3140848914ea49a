// The suite's entry for Node extension hosts: code-server, and desktop VS Code under @vscode/test-electron.
import Mocha from 'mocha';
import { report, TIMEOUT } from './report';

export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: TIMEOUT });
  mocha.suite.emit('pre-require', globalThis, '', mocha); // puts describe and it on globalThis
  await import('./all');
  await report(mocha);
}
