import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../setup.mjs';
import { openWindow } from './window.mjs';

const ARTICLE = 'duluth-seawall.txt';

describe('a person checks an article', () => {
  const folder = mkdtempSync(join(tmpdir(), 'newsmark-desk-'));
  const sidecar = join(folder, `${ARTICLE}.newsmark.json`);
  const kept = () => (existsSync(sidecar) ? JSON.parse(readFileSync(sidecar, 'utf8')).items : []);
  /** Resolves when the file beside the article is as it should be. */
  const untilKept = (right) => new Promise((resolve) => {
    const look = () => {
      if (!right(kept())) return;
      watcher.close();
      resolve();
    };
    const watcher = watch(folder, look);
    look();
  });
  let window;
  let claims;

  before(async () => {
    cpSync(join(root, 'seeds', ARTICLE), join(folder, ARTICLE));
    window = await openWindow(ARTICLE, folder);
    claims = (words) => window.rows('Claims').filter({ hasText: words }).first();
    await window.highlighted();
    await window.sideBar();
    // the claims need the room: a row that is scrolled out of sight is not there
    for (const view of ['Speakers', 'Places']) await window.page.locator(`.pane-header[aria-label^="${view}"]`).click();
  });
  after(async () => {
    await window?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  afterEach(async function picturesOfFailures() {
    if (this.currentTest.state === 'failed') await window.picture('failed-annotating');
  });

  /** A key that asks something, and the answer. Again where the box went at once: the editor gives a list that was just made anew its cursor back. */
  async function pressAndAnswer(words, key, title, ...answers) {
    for (let tries = 1; ; tries++) {
      await window.pressOn(words, key, window.asked(title));
      try {
        await window.cursorInBox({ timeout: 5000 });
        break;
      } catch (error) {
        if (tries === 5) throw error;
      }
    }
    await window.answer(title, ...answers);
  }
  /** What was rejected stands below all claims: only rows that are in view are there. */
  async function untilRejected() {
    await claims('filling sandbags').click();
    await window.page.keyboard.press('End');
    await window.rows('Claims').filter({ hasText: 'Rejected' }).first().waitFor();
    await window.page.keyboard.press('Home');
  }
  /** The row is there, and says so beside its words. */
  const says = (words, state) => window.rows('Claims').filter({ hasText: words }).filter({ hasText: state }).first().waitFor();
  const told = (words) => window.told(words).waitFor();

  it('confirms with one key, and finds it in the file beside the article', async () => {
    await window.pressOn('We are done filling', 'c', window.told('Confirmed “We are done filling'));
    await window.page.waitForFunction(() => document.querySelector('.monaco-editor .glyph-margin-widgets .cgmr'));
    await untilKept((items) => items.length === 1 && items[0]['nm:verdict'] === 'confirmed');
  });

  it('corrects a speaker, and the groups follow at once', async () => {
    await pressAndAnswer('The water does not read', 'p', 'Who Said This?', 'Priya Raman');
    await told('Changed the speaker of “The water');
    await says('The water does not read', 'corrected');
    await window.picture('light-corrected');
  });

  it('rejects from the menu of the row', async () => {
    await claims('boring on purpose').click({ button: 'right' });
    await window.page.locator('.context-view .action-label', { hasText: /^Reject/ }).first().waitFor();
    await window.picture('light-menu');
    await window.page.locator('.context-view .action-item', { hasText: /^Reject/ }).first().click();
    await told('Rejected “the financing');
    await untilRejected();
  });

  it('ticks a claim, sets another status, and sees how much is checked', async () => {
    await claims('The other two will still').locator('.custom-view-tree-node-item-checkbox').click();
    await told('Changed the status of “The other two');
    await window.page.locator('.pane-header[aria-label^="Claims"] .description', { hasText: /^1 of \d+ checked$/ }).waitFor();
    await pressAndAnswer('They can call it', 's', 'How Far', 'disputed');
    await says('They can call it', 'disputed');
    await window.page.locator('.pane-header[aria-label^="Claims"] .description', { hasText: /^2 of \d+ checked$/ }).waitFor();
    await window.page.locator('.statusbar-item', { hasText: /2 of \d+ checked/ }).waitFor();
  });

  it('adds evidence and a note', async () => {
    await pressAndAnswer('They can call it', 'e', 'Add Evidence', 'https://example.org/minutes.pdf', null);
    await window.answer('Where in It?', 'p. 4', null);
    await told('Added evidence to “They can call it');
    await pressAndAnswer('They can call it', 'n', 'Add a Note', 'Asked her on Friday', null);
    await told('Noted on “They can call it');
    await says('They can call it', '1 note');
    await window.picture('light-checked');
  });

  it('adds what was not found, from the words selected', async () => {
    await window.line('For Lou Bergstrom').click({ position: { x: 4, y: 8 } });
    await window.page.keyboard.press('Home');
    for (let i = 0; i < 3; i++) await window.page.keyboard.press('Control+Shift+ArrowRight');
    await window.palette('Newsmark: Add an Annotation');
    await window.answer('What Are These Words?', 'Quote');
    await window.answer('Who Said This?', 'Lou Bergstrom');
    await says('For Lou Bergstrom', 'added');
  });

  it('is told of it all on hover', async () => {
    const text = await window.hover('They can call it');
    for (const words of ['disputed', 'minutes.pdf', 'Asked her on Friday', 'Confirm', 'Status…']) assert.ok(text.includes(words), `${words} is not in ${text}`);
    await window.picture('light-checked-hover');
    await window.page.keyboard.press('Escape');
  });

  it('filters by status', async () => {
    await window.palette('Newsmark: Filter Claims');
    await window.answer('Filter Claims', 'status:disputed', null);
    await claims('We are done filling').waitFor({ state: 'detached' });
    await claims('They can call it').waitFor();
    await window.palette('Newsmark: Clear the Filter of Claims');
    await claims('We are done filling').waitFor();
  });

  for (const theme of ['dark', 'hc-dark', 'hc-light', 'light']) {
    it(`looks well in the theme ${theme}`, async () => {
      await window.theme(theme);
      await window.highlighted();
      await claims('They can call it').click();
      await window.picture(`${theme}-desk`);
    });
  }

  it('hands the claims on as a spreadsheet', async () => {
    await window.palette('Newsmark: Export Claims');
    await window.page.locator('.quick-input-widget .quick-input-title', { hasText: 'Export' }).waitFor();
    await window.picture('light-export');
    await window.answer('Export', 'Spreadsheet');
    await window.page.locator('.quick-input-widget .quick-input-title', { hasText: 'Export Claims' }).waitFor();
    await window.page.locator('.quick-input-widget .monaco-button', { hasText: 'OK' }).first().click();
    await window.page.locator('.notification-list-item', { hasText: 'Exported to' }).waitFor();
    const rows = readFileSync(join(folder, 'duluth-seawall.csv'), 'utf8');
    assert.match(rows, /They can call it.*disputed/);
    await window.palette('Notifications: Clear All');
  });

  it('takes everything back, act by act, and does it again', async () => {
    await untilKept((items) => items.length === 6);
    for (let i = 0; i < 8; i++) {
      await claims('We are done filling').click();
      await window.page.keyboard.press('Control+Z');
      await window.page.locator('.statusbar-item', { hasText: 'Undone' }).first().waitFor();
    }
    await window.rows('Claims').filter({ hasText: 'disputed' }).first().waitFor({ state: 'detached' });
    await claims('boring on purpose').waitFor();
    for (let i = 0; i < 8; i++) {
      await claims('We are done filling').click();
      await window.page.keyboard.press('Control+Y');
    }
    await says('They can call it', 'disputed');
    await says('For Lou Bergstrom', 'added');
  });

  it('closes the article, which is edited elsewhere, and finds everything where it belongs when it is open again', async () => {
    await window.palette('View: Close All Editors');
    await window.page.locator('.tab').first().waitFor({ state: 'detached' });
    const text = readFileSync(join(folder, ARTICLE), 'utf8');
    writeFileSync(join(folder, ARTICLE), text.replace('November 12, 2025\n\n', 'November 12, 2025\n\nThis story was updated with more voices from the harbor.\n\n').replace('They can call it', 'They may call it').replace(/“(The other two)/, '“All of $1'));
    await window.openFile(ARTICLE);
    await says('They may call it', 'text changed');
    await says('They may call it', 'disputed');
    await says('For Lou Bergstrom', 'added');
    await window.page.locator('.monaco-list-row[aria-label*="All of The other two"][aria-label*="text changed"]').waitFor();
    await untilRejected();
    await window.picture('light-stale');
    assert.ok(existsSync(sidecar));
    assert.equal(window.otherHosts.size, 0);
    assert.deepEqual(window.errors, []);
  });
});
