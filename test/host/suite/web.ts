// The suite's entry for web worker extension hosts: vscode.dev's kind.
import 'mocha/mocha'; // mocha 11's browser build; mocha 12's overwrites the bundle's exports
import { report, TIMEOUT, type Runnable } from './report';

interface BrowserMocha extends Runnable {
  setup(options: { readonly ui: string; readonly timeout: number; readonly reporter: unknown }): void;
}

export async function run(): Promise<void> {
  const { mocha } = globalThis as unknown as { readonly mocha: BrowserMocha };
  // its default reporter draws into a document, which a worker has not
  mocha.setup({ ui: 'bdd', timeout: TIMEOUT, reporter: function silent() {} });
  await import('./all');
  await report(mocha);
}
