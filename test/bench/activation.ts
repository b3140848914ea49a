/** What VS Code itself says of our start, in “Running Extensions”: a real window on the packed extension, each time a new one. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { argument, ms, spreadOf, type Part } from './part';

/** The part of `test/e2e/window.mjs` that is needed here. */
interface Window {
  readonly page: { locator(selector: string, options: { readonly hasText: string }): { first(): { innerText(): Promise<string> } } };
  highlighted(): Promise<void>;
  palette(command: string): Promise<void>;
  close(): Promise<void>;
}

export async function activation(): Promise<Part> {
  const { openWindow } = (await import(pathToFileURL(path.join(__dirname, '../../test/e2e/window.mjs')).href)) as { readonly openWindow: (article: string) => Promise<Window> };
  const times: number[] = [];
  for (let start = 0; start < Number(argument('starts') ?? 7); start++) {
    const window = await openWindow('duluth-seawall.txt');
    try {
      await window.highlighted();
      await window.palette('Developer: Show Running Extensions');
      const row = await window.page.locator('.runtime-extensions-editor .monaco-list-row', { hasText: 'Newsmark' }).first().innerText();
      const told = /Activation: (\d+)ms/.exec(row)?.[1];
      if (told === undefined) throw new Error(`no time of activation in “${row}”`);
      times.push(Number(told));
    } finally {
      await window.close();
    }
  }
  const figures = spreadOf(times);
  return { title: 'Activation, as VS Code tells it (newsmark.vsix in code-server)', figures: { ...figures, times }, lines: [`${ms(figures.p50)} ms, the median of ${figures.runs}; ${ms(figures.p99)} at most`] };
}
