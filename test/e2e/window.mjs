// One VS Code window with the packed extension, and what a person does in it. Everything waits for what is to be seen.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium, refuseOtherHosts } from '../host/chromium.mjs';
import { startCodeServer } from '../host/codeServer.mjs';
import { root } from '../setup.mjs';

const seeds = join(root, 'seeds');
/** `npm run pictures` sets it to docs/pictures. */
const pictures = join(root, process.env.NEWSMARK_PICTURES ?? 'test/e2e/pictures/latest');

const THEMES = {
  light: { name: 'Light Modern', root: 'vs' },
  dark: { name: 'Dark Modern', root: 'vs-dark' },
  'hc-dark': { name: 'Dark High Contrast', root: 'hc-black' },
  'hc-light': { name: 'Light High Contrast', root: 'hc-light' },
};

/** `folder`: what is opened; the sample articles unless told otherwise. */
export async function openWindow(article, folder = seeds) {
  mkdirSync(pictures, { recursive: true });
  const settings = { 'editor.minimap.enabled': true, 'window.commandCenter': false, 'breadcrumbs.enabled': false, 'workbench.colorTheme': 'Default Light Modern', 'newsmark.annotations.author': 'Mara Voss' };
  const server = await startCodeServer({ vsix: join(root, 'newsmark.vsix'), settings });
  let browser;
  try {
    browser = await launchChromium();
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(30_000);
    const otherHosts = await refuseOtherHosts(page, server.authority);
    const errors = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && /newsmark/i.test(message.text())) errors.push(message.text());
    });
    await page.goto(server.address(folder, [['openFile', server.uri(join(folder, article))]]));
    await page.waitForSelector('.monaco-editor .view-line');
    return { ...person(page), page, otherHosts, errors, extensionHosts: () => processesBelow(server.pid, '--type=extensionHost'), languageServers: () => processesBelow(server.pid, 'dist/server.js'), close: async () => { await browser.close(); await server.stop(); } };
  } catch (error) {
    await browser?.close();
    await server.stop();
    throw error;
  }
}

/** Descendants of the code-server that were called with this: those that run the extensions, our language server. */
function processesBelow(server, called) {
  const processes = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).trim().split('\n').map((line) => {
    const [, pid, parent, args] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line);
    return { pid: Number(pid), parent: Number(parent), args };
  });
  const parentOf = new Map(processes.map(({ pid, parent }) => [pid, parent]));
  const below = (pid) => pid === server || (parentOf.has(pid) && pid !== 0 && below(parentOf.get(pid)));
  return processes.filter(({ pid, args }) => args.includes(called) && below(pid)).map(({ pid }) => pid);
}

function person(page) {
  const line = (words) => page.locator('.monaco-editor .view-line', { hasText: words }).first();
  const rows = (view) => page.locator(`.pane:has(.pane-header[aria-label^="${view}"]) .monaco-list-row`);

  /** What fades in is shown as it will be. */
  async function picture(name) {
    await page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled' });
  }

  async function palette(command) {
    await page.keyboard.press('F1');
    await page.waitForSelector('.quick-input-widget:not([style*="display: none"]) input:focus');
    await page.keyboard.type(command);
    await page.locator('.quick-input-list .monaco-list-row', { hasText: command }).first().waitFor();
    await page.keyboard.press('Enter');
  }

  async function openFile(name) {
    await page.keyboard.press('Control+P');
    await page.waitForSelector('.quick-input-widget input:focus');
    await page.keyboard.type(name);
    // not just any row: the list shows what was open lately until it has heard what is typed
    await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: name }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.tab.active', { hasText: name }).waitFor();
    await highlighted();
  }

  /** A quote is drawn: a box behind the text with a line below in one of the styles. */
  const drawn = (style) => page.evaluate((wanted) => [...document.querySelectorAll('.monaco-editor .view-overlays .cdr')].filter((box) => {
    const { borderBottomStyle, borderBottomWidth } = getComputedStyle(box);
    return borderBottomStyle === wanted && borderBottomWidth !== '0px';
  }).length, style);
  const untilDrawn = (style, is) => page.waitForFunction(([wanted, expected]) => [...document.querySelectorAll('.monaco-editor .view-overlays .cdr')].some((box) => {
    const { borderBottomStyle, borderBottomWidth } = getComputedStyle(box);
    return borderBottomStyle === wanted && borderBottomWidth !== '0px';
  }) === expected, [style, is]);
  const highlighted = () => untilDrawn('solid', true);

  /** Rests the pointer on these words and gives what the hover says. Again where the text moved from under it: a lens above the first line pushes it down. */
  async function hover(words) {
    const shown = page.locator('.monaco-hover:not(.hidden) .hover-contents').first();
    for (let tries = 1; ; tries++) {
      await page.mouse.move(640, 5);
      await page.locator('.monaco-editor .view-line span span', { hasText: words }).first().hover({ position: { x: 24, y: 10 } });
      try {
        await shown.waitFor({ timeout: 5000 });
        break;
      } catch (error) {
        if (tries === 5) throw error;
      }
    }
    await page.waitForFunction(() => [...document.querySelectorAll('.monaco-hover:not(.hidden) .hover-contents')].some(({ textContent }) => textContent.trim() !== '' && !textContent.startsWith('Loading')));
    return (await page.locator('.monaco-hover:not(.hidden)').first().innerText()).replaceAll('\u00a0', ' ');
  }

  async function theme(name) {
    const { name: label, root: kind } = THEMES[name];
    await page.keyboard.press('Control+K');
    await page.keyboard.press('Control+T');
    await page.waitForSelector('.quick-input-widget input:focus[placeholder*="Theme"]');
    await page.keyboard.type(label);
    await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: label }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForFunction((wanted) => document.querySelector('.monaco-workbench')?.classList.contains(wanted), kind);
    await page.waitForFunction((wanted) => document.querySelector('.monaco-editor')?.classList.contains(wanted), kind);
  }

  /** The words that are selected in the editor, read from the status bar: `(23 selected)`. */
  const selected = () => page.locator('.statusbar-item', { hasText: /selected\)/ }).first().innerText();

  /** Opens the side bar of Newsmark. */
  async function sideBar() {
    await page.locator('.activitybar .action-item:has(a[aria-label^="Newsmark"])').click(); // its badge lies over it
    await rows('Claims').first().waitFor();
  }

  const asked = (title) => page.locator('.quick-input-widget:not([style*="display: none"]) .quick-input-title', { hasText: title });

  /** A key pressed on a row of the Claims view, and what is to be seen of it: again where the rows were made anew in between, and the key went nowhere. */
  async function pressOn(words, key, seen) {
    for (let tries = 1; ; tries++) {
      await rows('Claims').filter({ hasText: words }).first().click();
      await page.keyboard.press(key);
      try {
        return await seen.waitFor({ timeout: 5000 });
      } catch (error) {
        if (tries === 5) throw error;
      }
    }
  }
  /** What the status bar says. */
  const told = (words) => page.locator('.statusbar-item', { hasText: words }).first();

  const cursorInBox = (options) => page.locator('.quick-input-widget:not([style*="display: none"]) input:focus').waitFor(options);

  /** Answers the question of this title: types, and takes what stands first then. */
  async function answer(title, words, item = words) {
    await asked(title).waitFor();
    // before, the keys would go to whatever had the focus when it was asked
    await cursorInBox();
    await page.keyboard.type(words);
    if (item !== null) await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: item }).first().waitFor();
    await page.keyboard.press('Enter');
  }

  return { line, rows, sideBar, asked, cursorInBox, pressOn, told, answer, picture, palette, openFile, drawn, untilDrawn, highlighted, hover, theme, selected };
}
