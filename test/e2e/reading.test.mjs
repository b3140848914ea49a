import assert from 'node:assert/strict';
import { openWindow } from './window.mjs';

describe('a person reads an article', () => {
  let window;
  before(async () => { window = await openWindow('duluth-seawall.txt'); });
  after(async () => window?.close());
  afterEach(async function picturesOfFailures() {
    if (this.currentTest.state === 'failed') await window.picture('failed');
  });

  it('sees the quotes drawn by their form', async () => {
    await window.highlighted();
    await window.page.locator('.monaco-editor .view-line').nth(1).click();
    await window.untilDrawn('dotted', true);
    await window.untilDrawn('dashed', true);
    await window.page.waitForFunction(() => [...document.querySelectorAll('.monaco-editor .view-line span span')].some((span) => span.textContent.includes('Dana') && getComputedStyle(span).fontWeight === '600'));
  });

  it('rests the pointer on a quote and is told who said it, and why', async () => {
    const text = await window.hover('done filling');
    assert.match(text, /Dana Whitlock/);
    assert.match(text, /Direct quote/);
    assert.match(text, /Why: /);
    await window.picture('light-hover');
    await window.page.keyboard.press('Escape');
  });

  it('reads the claims in the side bar and goes to one', async () => {
    await window.page.locator('.activitybar .action-item a[aria-label^="Newsmark"]').click({ position: { x: 8, y: 8 } });
    const mayor = window.rows('Claims').filter({ hasText: 'Dana Whitlock' }).first();
    await mayor.waitFor();
    await window.rows('Speakers').filter({ hasText: 'Dana Whitlock' }).first().waitFor();
    await window.rows('Places').first().waitFor();
    await window.rows('Claims').filter({ hasText: 'We are done filling' }).first().click();
    assert.match(await window.selected(), /\d+ selected/);
    await window.picture('light-claims');
  });

  it('lists the claims from the palette and picks one', async () => {
    await window.line('Not everyone').click({ position: { x: 4, y: 8 } });
    await window.palette('Newsmark: List Claims');
    const row = window.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Dana Whitlock' }).first();
    await row.waitFor();
    await window.picture('light-list');
    await window.page.keyboard.type('Haugen');
    await row.waitFor({ state: 'detached' });
    await window.page.locator('.quick-input-list .monaco-list-row', { hasText: 'spreadsheets' }).first().click();
    assert.match(await window.selected(), /\d+ selected/);
  });

  it('switches the highlights off and on', async () => {
    await window.palette('Newsmark: Toggle Highlights');
    await window.untilDrawn('solid', false);
    assert.equal(await window.drawn('dashed'), 0);
    await window.palette('Newsmark: Toggle Highlights');
    await window.highlighted();
  });

  for (const theme of ['dark', 'hc-dark', 'hc-light']) {
    it(`reads on in the theme ${theme}`, async () => {
      await window.theme(theme);
      await window.highlighted();
      await window.line('Not everyone').click({ position: { x: 4, y: 8 } }); // nothing selected
      const text = await window.hover('spreadsheets');
      assert.match(text, /Glenn Haugen/);
      await window.picture(`${theme}-hover`);
      await window.page.keyboard.press('Escape');
    });
  }

  it('colours the quotes by speaker', async () => {
    await window.theme('light');
    const colours = () => window.page.evaluate(() => new Set([...document.querySelectorAll('.monaco-editor .view-overlays .cdr')].map((box) => getComputedStyle(box)).filter(({ borderBottomStyle }) => borderBottomStyle === 'solid').map(({ borderBottomColor }) => borderBottomColor)).size);
    assert.equal(await colours(), 1);
    await window.palette('Newsmark: Colour Quotes by Speaker');
    await window.page.waitForFunction(() => new Set([...document.querySelectorAll('.monaco-editor .view-overlays .cdr')].map((box) => getComputedStyle(box)).filter(({ borderBottomStyle }) => borderBottomStyle === 'solid').map(({ borderBottomColor }) => borderBottomColor)).size > 1);
    await window.picture('light-by-speaker');
    await window.palette('Newsmark: Colour Quotes by Form');
  });

  it('is shown doubt where the text names nobody for a quote', async () => {
    await window.openFile('paris-flood.txt');
    const text = await window.hover('dam was never');
    assert.match(text, /Speaker unknown|Unclear|a guess/i);
    await window.picture('light-doubt');
    await window.page.keyboard.press('Escape');
  });

  it('reads other house styles', async () => {
    for (const [file, words, speaker] of [['humber-ferry.txt', 'told us nobody', /Margaret Oduya/], ['izmir-quake.txt', 'heard a girl', /Nur Demirel/]]) {
      await window.openFile(file);
      assert.match(await window.hover(words), speaker);
      await window.picture(`light-${file.slice(0, -4)}`);
      await window.page.keyboard.press('Escape');
    }
  });

  it('has asked no other host for anything, and met no error', () => {
    assert.deepEqual([...window.otherHosts], []);
    assert.deepEqual(window.errors, []);
  });
});
