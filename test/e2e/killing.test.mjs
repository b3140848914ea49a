import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from '../setup.mjs';
import { openWindow } from './window.mjs';

const ARTICLE = 'duluth-seawall.txt';
const WORDS = ['We are done filling', 'The water does not', 'The other two', 'They can call it', 'The design relies', 'Average autumn levels'];
const UNTOUCHED = 'The city would borrow';

describe('the extension host is killed in the middle of a save', () => {
  const folder = mkdtempSync(join(tmpdir(), 'newsmark-kill-'));
  const sidecar = join(folder, `${ARTICLE}.newsmark.json`);
  /** How many annotations the file holds; throws where it is not whole. */
  const kept = () => (existsSync(sidecar) ? JSON.parse(readFileSync(sidecar, 'utf8')).items.length : 0);
  let window;
  /** The window that was reloaded may have started one anew before it went, which ends by itself; no process tells others of its end. */
  async function untilOneHost() {
    for (;; await pause(50)) {
      const hosts = window.extensionHosts();
      if (hosts.length === 1) return hosts;
    }
  }

  before(async () => {
    cpSync(join(root, 'seeds', ARTICLE), join(folder, ARTICLE));
    window = await openWindow(ARTICLE, folder);
    await window.highlighted();
    await window.sideBar();
    for (const view of ['Speakers', 'Places']) await window.page.locator(`.pane-header[aria-label^="${view}"]`).click();
  });
  after(async () => {
    await window?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  // the draft is made, written, and takes the name: the host is gone at each of these moments, and then at some others
  for (const [round, moment] of [1, 2, 3, 4, '30 ms', '80 ms'].entries()) {
    it(`loses at most the last act, and never the file (${typeof moment === 'number' ? `at sign ${moment} of the disk` : `after ${moment}`})`, async () => {
      const before = kept();
      const hosts = await untilOneHost();
      const kill = () => { for (const pid of hosts) process.kill(pid, 'SIGKILL'); };
      const killed = new Promise((resolve) => {
        let signs = 0;
        const watcher = watch(folder, () => {
          if (++signs !== moment) return;
          kill();
          watcher.close();
          resolve();
        });
        // so many signs may never come
        pause(typeof moment === 'number' ? 3000 : parseInt(moment)).then(() => {
          if (signs >= moment) return;
          kill();
          watcher.close();
          resolve();
        });
      });
      await window.rows('Claims').filter({ hasText: WORDS[round] }).first().click();
      await window.page.keyboard.press('c');
      await killed;
      assert.ok([before, before + 1].includes(kept()), `${kept()} after ${before}`);
      await window.page.reload();
      await window.page.waitForSelector('.monaco-editor .view-line');
      await window.highlighted();
      await window.rows('Claims').filter({ hasText: WORDS[round] }).first().waitFor();
      assert.ok([before, before + 1].includes(kept()), `${kept()} after ${before}, and a start`);
    });
  }

  it('goes on after all that', async () => {
    const before = kept();
    const written = new Promise((resolve) => { const watcher = watch(folder, () => { if (kept() > before) { watcher.close(); resolve(); } }); });
    // a claim that no round has touched: to confirm again what is confirmed writes nothing, and which acts outlived their killing nobody knows
    await window.pressOn(UNTOUCHED, 'c', window.told('Confirmed'));
    await written;
  });
});
