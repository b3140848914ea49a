import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../setup.mjs';
import { openWindow } from './window.mjs';

describe('a person holds the tellings of one story against each other', () => {
  const folder = mkdtempSync(join(tmpdir(), 'newsmark-stories-'));
  let window;
  let page;
  before(async () => {
    cpSync(join(root, 'seeds'), folder, { recursive: true, filter: (file) => !file.endsWith('.json') && !file.includes('.host-test') });
    window = await openWindow('ferry-story/what-we-know.txt', folder);
    ({ page } = window);
    await window.highlighted();
  });
  after(async () => {
    await window?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  afterEach(async function picturesOfFailures() {
    if (this.currentTest.state === 'failed') await window.picture('failed-stories');
  });

  const row = (words) => window.rows('Stories').filter({ hasText: words }).first();

  it('sees what the view is for before anything was read', async () => {
    await window.sideBar();
    // room for the stories
    for (const pane of ['Speakers', 'Places', 'Stories']) await page.locator(`.pane-header[aria-label^="${pane}"]`).click();
    await page.locator('.welcome-view-content', { hasText: 'which articles of this workspace tell of one event' }).waitFor();
    await window.picture('light-stories-welcome');
  });

  it('indexes the workspace and opens a story', async () => {
    await page.locator('.welcome-view-content a', { hasText: 'Index the Workspace' }).click();
    await row('3 articles').waitFor();
    await page.locator('.pane-header[aria-label^="Claims"]').click();
    await row('3 articles').click();
    await row('Attributions that differ').waitFor();
    await row('Attributions that differ').click();
    await row('Nobody warned us').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await row('Henrik Solberg').waitFor();
    for (const name of ['light', 'dark', 'hc-light', 'hc-dark']) {
      await window.theme(name);
      await window.picture(`${name}-stories`);
    }
    await window.theme('light');
  });

  it('reads in the hover of a quote who else has it', async () => {
    await page.keyboard.press('Control+1');
    const said = await window.hover('Nobody warned us');
    assert.match(said, /Also in .*ferry-story\/coast\.txt, line 9/s);
    assert.match(said, /Another speaker/);
    await window.picture('light-stories-hover');
    await page.keyboard.press('Escape');
  });

  it('sets two tellings side by side, and more than two in a row', async () => {
    await row('torn open along').click();
    await page.locator('.tab.active', { hasText: '↔' }).waitFor();
    await page.locator('.monaco-diff-editor .view-line', { hasText: 'Mohammed Tarhouni' }).first().waitFor();
    await window.picture('light-comparison');
    await row('Nobody warned us').click();
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'ferry-story/coast.txt' }).waitFor();
    await window.picture('light-comparison-of-three');
    await window.answer('Compare with Which Telling?', 'coast');
    await page.locator('.monaco-diff-editor .view-line', { hasText: 'Henrik Solberg' }).first().waitFor();
  });

  it('finds claims over all articles', async () => {
    await window.palette('Newsmark: Find Claims in All Articles');
    await page.waitForSelector('.quick-input-widget:not([style*="display: none"]) input:focus[placeholder*="speaker:Carter"]');
    await page.keyboard.type('speaker:lunde');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'We probably will not raise' }).first().waitFor();
    await window.picture('light-find-claims');
    await page.keyboard.type(' navy');
    await page.locator('.quick-input-title', { hasText: '1 Claim' }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.tab.active', { hasText: 'coast.txt' }).waitFor();
  });

  it('asks nothing of the network', () => assert.equal(window.otherHosts.size, 0));
  it('leaves no error in the console', () => assert.deepEqual(window.errors, []));
});
