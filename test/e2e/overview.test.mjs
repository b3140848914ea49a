import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../setup.mjs';
import { openWindow } from './window.mjs';

const ARTICLE = 'duluth-seawall.txt';

describe('a person looks an article over', () => {
  const folder = mkdtempSync(join(tmpdir(), 'newsmark-overview-'));
  const text = readFileSync(join(root, 'seeds', ARTICLE), 'utf8');
  /** How much stands between the two, both counted. */
  const quoted = (from, to) => text.indexOf(to) + to.length - text.indexOf(from);
  let window;
  let page;
  before(async () => {
    cpSync(join(root, 'seeds', ARTICLE), join(folder, ARTICLE));
    window = await openWindow(ARTICLE, folder);
    ({ page } = window);
    await window.highlighted();
  });
  after(async () => {
    await window?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  afterEach(async function picturesOfFailures() {
    if (this.currentTest.state === 'failed') await window.picture('failed-overview');
  });

  /** The page of the overview: a frame in a frame, which is another one after each change. */
  const overview = () => page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  const button = (list, words) => overview().locator(`button[data-list="${list}"]`, { hasText: words }).first();
  /** The status bar counts what is selected, but only of the editor that has the keyboard. */
  const untilSelected = (length) => page.locator('.statusbar-item', { hasText: `(${length} selected)` }).first().waitFor();
  const toArticle = () => page.keyboard.press('Control+1');
  const drawnAt = (words) => page.waitForFunction((wanted) => {
    const boxes = [...document.querySelectorAll('.monaco-editor .selected-text')].map((box) => box.getBoundingClientRect());
    const line = [...document.querySelectorAll('.monaco-editor .view-line')].find(({ textContent }) => textContent.replaceAll('\u00a0', ' ').includes(wanted));
    const { top, bottom } = line?.getBoundingClientRect() ?? {};
    return boxes.some((box) => box.top < bottom && box.bottom > top);
  }, words);

  it('opens beside the article', async () => {
    await window.palette('Newsmark: Open the Article Overview');
    await button('speaker', 'Dana Whitlock').waitFor();
    await overview().locator('h1', { hasText: 'Duluth council backs' }).waitFor();
    await window.picture('light-overview');
  });

  it('goes to the words of a speaker, a place, a date and a number', async () => {
    for (const [list, words, length] of [['speaker', 'Lou Bergstrom', quoted('They can call', 'goes out.')], ['place', 'Washington', 10], ['date', 'last Thursday', 13], ['figure', '$31 million', 11]]) {
      await button(list, words).click();
      await drawnAt(words === 'Lou Bergstrom' ? 'They can call' : words);
      await toArticle();
      await untilSelected(length);
    }
  });

  it('goes to the words of a dot on the map, and on to the next with each click', async () => {
    const place = await button('place', 'Minn.').getAttribute('data-index');
    const dot = overview().locator(`svg.map g.dot[data-index="${place}"] .area`).and(overview().locator(':visible')).first();
    await dot.click();
    await drawnAt('DULUTH, Minn.');
    await dot.click();
    await drawnAt('exposed on the Minnesota');
    await toArticle();
    await untilSelected('Minnesota'.length);
  });

  it('walks a list by keyboard, shows words with Space, and goes to them with Enter', async () => {
    await button('place', 'Washington').focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Space');
    await drawnAt('Superior, Wis.');
    assert.equal(await overview().locator(':focus').innerText(), 'Superior city, United States');
    await page.keyboard.press('Enter');
    await untilSelected('Superior'.length);
  });

  it('follows the article while it changes, and stays where one was reading', async () => {
    await overview().locator('#numbers').evaluate((part) => part.scrollIntoView({ behavior: 'instant' }));
    const top = await overview().locator('html').evaluate((root) => root.scrollTop);
    assert.ok(top > 500);
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('Ida Cole asks Lagos for 7 ships. ');
    await button('place', 'Lagos').waitFor({ state: 'attached' });
    await button('figure', /^7$/).waitFor();
    assert.ok(Math.abs(await overview().locator('html').evaluate((root) => root.scrollTop) - top) < 200);
    assert.ok(await page.evaluate(() => document.activeElement?.closest('.monaco-editor') !== null));
    for (let i = 0; i < 40 && await window.line('Ida').count() > 0; i++) await page.keyboard.press('Control+Z');
    await button('place', 'Lagos').waitFor({ state: 'detached' });
  });

  for (const theme of ['dark', 'hc-dark', 'hc-light', 'light']) {
    it(`looks well in the theme ${theme}`, async () => {
      await window.theme(theme);
      await button('speaker', 'Dana Whitlock').waitFor();
      for (const part of ['speakers', 'places', 'time', 'numbers']) {
        await overview().locator(part === 'speakers' ? '.page' : `#${part}`).evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
        await window.picture(`${theme}-overview-${part}`);
      }
    });
  }

  it('is brought to the front by the button of the Claims view, and tells of what was checked', async () => {
    await window.sideBar();
    const claims = page.locator('.pane:has(.pane-header[aria-label^="Claims"])');
    await window.rows('Claims').filter({ hasText: 'We are done filling' }).first().locator('.custom-view-tree-node-item-checkbox').click();
    await overview().locator('.tile', { hasText: 'checked' }).filter({ hasText: '1 of 21' }).waitFor();
    await claims.hover();
    await claims.locator('.action-label[aria-label^="Open the Article Overview"]').click();
    await page.locator('.tab.active.selected', { hasText: 'Overview' }).waitFor();
    await overview().locator('.page').evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
    await window.picture('light-overview-checked');
  });

  it('fits a narrow panel and fills a wide one', async () => {
    await window.palette('View: Toggle Primary Side Bar Visibility');
    for (const [name, width, fewest, most] of [['narrow', 660, 240, 340], ['wide', 1800, 700, 1800]]) {
      await page.setViewportSize({ width, height: 1000 });
      // the panel takes a moment to follow its window
      await overview().locator('body').evaluate((_, [from, to]) => new Promise((resolve) => {
        const look = () => innerWidth >= from && innerWidth <= to && resolve();
        addEventListener('resize', look);
        look();
      }), [fewest, most]);
      for (const part of ['speakers', 'places', 'time', 'numbers']) {
        await overview().locator(part === 'speakers' ? '.page' : `#${part}`).evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
        await window.picture(`${name}-overview-${part}`);
      }
      const spills = await overview().locator('body').evaluate(() => document.documentElement.scrollWidth > innerWidth);
      assert.equal(spills, false);
    }
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('is there again when the window is', async () => {
    // a file that the address names would take the place of what was open
    const address = new URL(page.url());
    const payload = JSON.parse(address.searchParams.get('payload')).filter(([key]) => key !== 'openFile');
    address.searchParams.set('payload', JSON.stringify(payload));
    await page.goto(address.href);
    await button('speaker', 'Dana Whitlock').waitFor();
    await button('figure', '$31 million').click();
    await drawnAt('$31 million');
    assert.equal(window.otherHosts.size, 0);
    assert.deepEqual(window.errors, []);
  });
});
